"""The pytest plugin that makes a run of the features a conformance run: pytest is the runner, this is the glue.

`pytest -p harness.plugin --pyargs features` works from any folder; `harp-conformance run` calls just that.
"""

from collections.abc import Generator, Iterator
from contextlib import suppress
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType
from typing import Any, cast

import pytest
from pytest_bdd.parser import Scenario

import steps
from harness.errors import Trouble, UsageError
from harness.evidence.recording import Recorder, Sentence, StepKind
from harness.evidence.records import ScenarioRecord
from harness.running import step_index
from harness.running.beginning import as_told, begin, to_tell
from harness.running.choosing import check_choice, marks
from harness.running.ending import ENDING, end_run
from harness.running.items import id_of
from harness.running.offered import demand_offered
from harness.running.options import MAIL, add_options, from_config
from harness.running.ordering import places
from harness.running.receiving import receive_mail
from harness.running.retrying import EARLIER, both, go_through, is_tried_again
from harness.running.rubbish import look_seldom
from harness.running.scheduling import Considerate
from harness.running.selection import check_costs, check_draft, check_faults, check_pictures, check_terminal, left_out
from harness.running.session import Session
from harness.running.sharing import is_disturbing
from harness.spec.gherkin_documents import share
from harness.verdicts import Verdict
from harness.world import World

SESSION = pytest.StashKey[Session]()
RECORDER = pytest.StashKey[Recorder]()
RECORD = pytest.StashKey[ScenarioRecord]()

OUTCOMES = MappingProxyType(
    {
        Verdict.VIOLATES: "failed",
        Verdict.COULD_NOT_RUN: "failed",
        Verdict.NOT_TESTABLE: "skipped",
        Verdict.NOT_APPLICABLE: "skipped",
    }
)
"""How pytest counts our verdicts; all others pass."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of a run."""
    add_options(parser)


def pytest_configure(config: pytest.Config) -> None:
    """Settle the run before any worker starts, and refuse wrong options in one sentence."""
    look_seldom()
    step_index.install()
    share()
    _register_steps(config.pluginmanager)
    worker = getattr(config, "workerinput", {}).get("workerid", "")
    try:
        done = as_told(config) if worker else begin(config)
        if not worker:
            receive_mail(config)
        session = Session(from_config(config), worker, done)
        check_choice(session.options.choice, session.catalogue, session.register)
        check_faults(session.options.target)
        check_terminal(session.options)
        check_draft(session.options.draft)
        check_costs(session.options)
        check_pictures(session.options)
        _ = session.attestations, session.deviations
        # A tag on a table of examples becomes a mark in pytest-bdd before our hook is asked: it must be known.
        for mark in sorted({mark for each in session.catalogue.values() for mark in marks(each, session.register)}):
            config.addinivalue_line("markers", f"{mark}: see features/requirements.toml")
    except UsageError as problem:
        raise pytest.UsageError(str(problem)) from problem
    config.stash[SESSION] = session


def _register_steps(plugins: pytest.PytestPluginManager) -> None:
    """Make the sentences known; named as `pytest_plugins`, each would be looked for in every installed package."""
    for module in iter_modules(steps.__path__):
        name = f"steps.{module.name}"
        if not plugins.has_plugin(name):
            plugins.register(import_module(name), name)


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Tell a worker of pytest-xdist where the e-mails arrive that this process receives, and what is done already."""
    node.workerinput["mail"] = node.config.stash.get(MAIL, "")
    node.workerinput["done"] = sorted(node.config.stash[SESSION].done)
    node.workerinput["settled"] = to_tell(node.config)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config) -> object:
    """Let those who share a deployment be considerate of one another."""
    session = config.stash[SESSION]
    if session.options.profile is None or config.option.dist == "each":
        return None
    left = session.catalogue.keys() - left_out(session.options, session.catalogue, session.register).keys()
    # What disturbs others comes last (`places`). Where pytest's own options leave more out, some run alone in vain.
    alone = sum(is_disturbing(session.catalogue[id_]) for id_ in left - session.done)
    return Considerate(len(config.option.tx), alone)


@pytest.hookimpl(tryfirst=True)
def pytest_bdd_apply_tag() -> bool:
    """Leave tags to `pytest_itemcollected`: most are no names that Python could give a mark."""
    return True


def pytest_itemcollected(item: pytest.Item) -> None:
    """Mark a scenario with its tags, requirements, areas and strengths, and its chapter, for pytest's own -m."""
    session = item.config.stash[SESSION]
    # Thousands of marks take a fifth of a second: they are made where they are asked for.
    if item.config.option.markexpr and (id_ := id_of(item)) is not None:
        for mark in sorted(marks(session.catalogue[id_], session.register)):
            item.add_marker(mark)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what was not asked for, and go through the rest as the guide does, the movers of the clock last."""
    session = config.stash[SESSION]
    reasons = left_out(session.options, session.catalogue, session.register)
    ids = {item: id_of(item) or "" for item in items}
    session.deselect((ids[item], reasons[ids[item]]) for item in items if ids[item] in reasons)
    place = places(session.catalogue.values())
    kept = [item for item in items if ids[item] not in reasons.keys() | session.done]
    # Chapter by chapter, as the guide goes; other tests before them, in their own order.
    items[:] = sorted(kept, key=lambda item: place.get(ids[item], -1))


def pytest_deselected(items: list[pytest.Item]) -> None:
    """Note what pytest's own options leave out."""
    for item in items:
        if (id_ := id_of(item)) is not None:
            item.config.stash[SESSION].deselect([(id_, "not selected by pytest’s options")])


def pytest_collection_finish(session: pytest.Session) -> None:
    """Begin the evidence once it is known what will run."""
    look_seldom()
    config = session.config
    # A shard with nothing to do says so; a run of other tests says nothing.
    if config.option.collectonly or not (config.option.shard or any(id_of(item) for item in session.items)):
        return
    if any("::" in argument for argument in config.args):
        ours, known = config.stash[SESSION], {id_of(item) for item in session.items}
        ours.deselect((id_, "not among the tests named") for id_ in ours.catalogue if id_ not in known)
    config.stash[SESSION].begin()


def pytest_bdd_before_scenario(request: pytest.FixtureRequest, scenario: Scenario) -> None:
    """Begin the record of a scenario."""
    session = request.config.stash[SESSION]
    id_ = id_of(request.node) or ""
    sentences = [Sentence(cast("StepKind", s.type), s.keyword, s.name, s.line_number) for s in scenario.steps]
    request.node.stash[RECORDER] = session.recorder(session.catalogue[id_], sentences)


@pytest.fixture
def world(request: pytest.FixtureRequest) -> Iterator[World]:
    """Give the steps of a scenario the world they share."""
    session = request.config.stash[SESSION]
    id_ = id_of(request.node) or ""
    attempt = 2 if EARLIER in request.node.stash else 1
    world = session.world(session.catalogue[id_], request.node.stash[RECORDER], attempt)
    yield world
    world.close()


def pytest_bdd_before_step(request: pytest.FixtureRequest) -> None:
    """Go on to the next step."""
    request.node.stash[RECORDER].begin_step()


def pytest_bdd_before_step_call(request: pytest.FixtureRequest) -> None:
    """Do nothing of what the deployment does not offer."""
    session = request.config.stash[SESSION]
    demand_offered(session.catalogue[id_of(request.node) or ""], session.options.profile)


def pytest_bdd_after_step(request: pytest.FixtureRequest) -> None:
    """Note the page that the step left behind."""
    recorder, world = request.node.stash[RECORDER], request.getfixturevalue("world")
    try:
        world.look_again()
    except Trouble as trouble:
        recorder.fail_step(trouble)
        raise
    request.config.stash[SESSION].pictures.after_step(world, recorder)
    world.note_errors()
    recorder.end_step()


def pytest_bdd_step_error(request: pytest.FixtureRequest, exception: Exception) -> None:
    """Note why a step failed, and the page as it then was."""
    recorder = request.node.stash[RECORDER]
    with suppress(Trouble, pytest.FixtureLookupError):
        world = request.getfixturevalue("world")
        world.look_again()
        request.config.stash[SESSION].pictures.after_failure(world, recorder, exception)
    with suppress(pytest.FixtureLookupError):
        request.getfixturevalue("world").note_errors()
    recorder.fail_step(exception)


def pytest_bdd_step_func_lookup_error(request: pytest.FixtureRequest, exception: Exception) -> None:
    """Note a sentence that no step understands."""
    recorder = request.node.stash[RECORDER]
    recorder.begin_step()
    recorder.fail_step(exception)


def pytest_bdd_after_scenario(request: pytest.FixtureRequest) -> None:
    """Judge the scenario and put its record on disk, unless it was interrupted."""
    recorder = request.node.stash[RECORDER]
    if recorder.is_interrupted:
        return
    session = request.config.stash[SESSION]
    recorder.stopped(session.deployment.stopped())
    record = recorder.finish()
    if session.traces is not None:
        record = session.traces.of(lambda: cast("World", request.getfixturevalue("world")), recorder, record)
    if (earlier := request.node.stash.get(EARLIER, None)) is not None:
        record = both(earlier, record, session.known(record.id))
    if not is_tried_again(record, session.options):
        session.keep(record)
    request.node.stash[RECORD] = record


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """Try a scenario that violates once more, and let pytest know of both attempts as one."""
    if id_of(item) is None:
        return None
    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    session = item.config.stash[SESSION]
    reports = go_through(item, nextitem)
    record = item.stash.get(RECORD, None)
    if record is not None and is_tried_again(record, session.options):
        item.stash[EARLIER] = record
        try:
            reports = go_through(item, nextitem)
        finally:
            # Interrupted, or stopped before it began, the second attempt has told nothing: the first one stands.
            if item.stash[RECORD] is record:
                session.keep(record)
    # Items stay till the end of the run: what was noted down stands in the evidence.
    if RECORDER in item.stash:
        del item.stash[RECORDER]
    for report in reports:
        item.ihook.pytest_runtest_logreport(report=report)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Let pytest count a scenario by its verdict, and let the controlling process know it."""
    report = yield
    record = item.stash.get(RECORD, None)
    if report.when == "call" and record is not None:
        report.outcome = cast("Any", OUTCOMES.get(record.verdict, "passed"))
        report.user_properties.append(("harp", {"id": record.id, "verdict": record.verdict.value}))
        if report.outcome == "skipped":
            report.longrepr = (str(item.path), 0, f"{record.verdict}: {record.reason}")
    return report


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Close the evidence, write the reports, and end with the exit code of the verdict."""
    look_seldom()
    ours = session.config.stash[SESSION]
    ours.close()
    if not ours.worker and (ending := end_run(ours, int(session.exitstatus))) is not None:
        session.config.stash[ENDING] = ending
        session.exitstatus = ending.rollup.verdict.exit_code


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Tell the verdict below pytest's own summary."""
    if (ending := config.stash.get(ENDING, None)) is not None:
        terminalreporter.section("conformance")
        for line in ending.summary:
            terminalreporter.write_line(line.text)
