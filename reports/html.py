"""report.html: what a run found, for people: one file that opens from a disk and asks nothing of any server."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from jinja2 import Environment

from harness.evidence.pictures import NAME
from harness.evidence.reading import Evidence
from harness.evidence.records import ScenarioRecord, Step
from harness.evidence.rollup import roll_up
from harness.evidence.traces import SHELF
from harness.killing.recorded import recorded, told
from harness.registers import Register
from reports.cases import cases, chapter_title, grouped
from reports.coverage import Covered, attested, by_area, coverage, once, untested
from reports.files import replace
from reports.findings import findings
from reports.leaving import left_behind, stopped_requests
from reports.links import again
from reports.readings import readings_followed
from reports.rendering import environment
from reports.totals import scenario_totals
from reports.troubles import obstacles
from reports.wording import authority, elapsed, headline

DRAWN_IN_FULL = 200
"""How many findings of a kind are drawn with steps and page; of more than that, the evidence holds them."""

TOLD_IN_FULL = 2_500
"""How many scenarios a run may have for those that conform to be told with their steps."""

TRACES = SHELF.names
"""What the name of a trace looks like."""

LONGEST = 3_000
"""How many characters of what a deployment said are shown in one place."""


def write(path: Path, evidence: Evidence, register: Register) -> Path:
    """Write report.html and give its path; raises UsageError where it can't be written."""
    return replace(path, html(evidence, register).encode("utf-8", "replace"))


def html(evidence: Evidence, register: Register) -> str:
    """Give the report of a run as one HTML document."""
    rollup = roll_up(evidence, register)
    everything = cases(evidence)
    covered = coverage(rollup, register, everything)
    return (
        _environment(evidence)
        .get_template("report.html")
        .render(
            verdict=rollup.verdict.value,
            headline=headline(rollup),
            evidence=evidence,
            elapsed=elapsed(evidence),
            totals=scenario_totals(evidence),
            musts=Counter(each.outcome for each in covered if each.requirement.decides),
            violations=findings(everything, register, "violates"),
            obstacles=obstacles(everything),
            remarks=findings(everything, register, "needs_review", "known_deviation", "advises"),
            readings=readings_followed(everything),
            deviations=rollup.deviations,
            stopped=stopped_requests(evidence),
            bites=told(recorded()),
            left=left_behind(evidence),
            chapters=grouped(everything, lambda case: case.scenario.chapter),
            areas=by_area(covered),
            people=[each for each in once(covered) if each.is_for_a_person],
            untested=untested(covered),
            told_in_full=len(everything) <= TOLD_IN_FULL,
            left_out=grouped((case for case in everything if case.left_out), lambda case: case.reason),
        )
    )


def _environment(evidence: Evidence) -> Environment:
    made = environment(
        again=lambda scenario: again(evidence, scenario),
        chapter_title=chapter_title,
        once=once,
        tally=_tally,
        outcomes=lambda some: Counter(each.outcome for each in some),
        attested=attested,
        errors=lambda record: [error for step in _steps(record) for error in step.errors],
        traces=lambda record: [each for each in record.traces if TRACES.fullmatch(each)],
        authority=authority,
        pictures=lambda record: [each for each in record.screenshots if NAME.fullmatch(each)],
    )
    made.globals.update(drawn_in_full=DRAWN_IN_FULL, longest=LONGEST)
    return made


def _steps(record: ScenarioRecord) -> Iterator[Step]:
    """Give the steps of both attempts at a scenario, where there were two."""
    yield from record.earlier.steps if record.earlier else ()
    yield from record.steps


def _tally(covered: Iterable[Covered], strength: str) -> str:
    """Tell how many requirements of a strength that are counted conform, such as “12 of 13”; empty if there is none."""
    counted = (each for each in covered if each.requirement.is_counted)
    outcomes = [each.outcome for each in counted if each.requirement.strength == strength]
    return f"{outcomes.count('conforms')} of {len(outcomes)}" if outcomes else ""
