"""What pages lack, and what their scripts say, as a scenario takes it."""

import pytest

from harness.browser.markup import Markup
from harness.deployments.deployment import Deployment
from harness.errors import ServerError, Violation
from harness.evidence.records import ScenarioRecord
from harness.profiles.profile import Sites
from harness.spec.agreement import Registers
from harness.verdicts import Verdict
from harness.world import World
from tests.harness.samples import HOME, applicant, compiled, markup_browser, recorder, requirement

FAILED = f"GET {HOME}/site.js answered with a server error (503)"


class Scripted(Markup):
    """A browser whose pages lack things, and whose scripts complain."""

    lacks: tuple[str, ...] = ()
    says: tuple[str, ...] = ()

    def failures(self) -> tuple[str, ...]:
        """Give what is lacking."""
        return self.lacks

    def errors(self) -> tuple[str, ...]:
        """Give what is said, once."""
        said, self.says = self.says, ()
        return said


class Scene:
    """The first Then of a scenario, at a page."""

    def __init__(self, lacks: tuple[str, ...] = (), says: tuple[str, ...] = ()) -> None:
        """Set the scene."""
        browser = markup_browser()
        browser.__class__ = Scripted
        vars(browser).update(lacks=lacks, says=says)
        scenario = compiled("S-PWD-01", "PWD-001")
        self.recorder = recorder(scenario)
        registers = Registers({"PWD-001": requirement("PWD-001")}, {})
        deployment = Deployment("Local", Sites(HOME, HOME), lambda: browser, {"kind": "scripted"})
        self.world = World(deployment, scenario, registers, self.recorder, applicant)
        for _ in range(2):
            self.recorder.begin_step()
            self.recorder.end_step()
        self.recorder.begin_step()
        self.world.browser.visit(f"{HOME}/form")

    def check(self, observed: str) -> ScenarioRecord:
        """Check something, and end the scenario."""
        try:
            self.world.check(observed, "accepted")
        except (Violation, ServerError) as problem:
            self.world.note_errors()
            self.recorder.fail_step(problem)
        else:
            self.world.note_errors()
            self.recorder.end_step()
        return self.recorder.finish()


@pytest.mark.parametrize(
    ("observed", "lacks", "expected"),
    [
        ("accepted", (), Verdict.CONFORMS),
        ("refused", (), Verdict.VIOLATES),
        ("refused", (FAILED,), Verdict.COULD_NOT_RUN),
        ("accepted", (FAILED,), Verdict.CONFORMS),
    ],
)
def test_a_page_that_is_not_whole_violates_nothing(observed: str, lacks: tuple[str, ...], expected: Verdict) -> None:
    """What conforms there all the same conforms."""
    assert expected == Scene(lacks).check(observed).verdict


def test_what_was_lacking_is_told() -> None:
    """With the address, for whoever looks into the deployment's log."""
    assert f"{FAILED}: the page may lack what is missed on it" == Scene((FAILED,)).check("refused").reason


def test_what_scripts_said_is_kept_of_what_did_not_conform() -> None:
    """It stands with the step in which it was said."""
    record = Scene(says=("It is 42",)).check("refused")
    assert [(), (), ("It is 42",)] == [each.errors for each in record.steps]


def test_what_scripts_said_is_not_kept_of_what_conforms() -> None:
    """Nobody asks for it."""
    assert [()] * 3 == [each.errors for each in Scene(says=("It is 42",)).check("accepted").steps]


def test_no_more_than_enough_is_kept() -> None:
    """A page may say the same for ever."""
    record = Scene(says=("again",) * 1000).check("refused")
    assert 20 == len(record.steps[2].errors)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("It is 900-12-3456!", "It is ‹SSN›!"),
        ("POST /form?secret=Aa1%2520xyz%21", "POST /form?secret=Aa1%2520xyz%21"),
        ("POST /form?secret=pass%20word%21", "‹not kept: a secret is in it›"),
        ("<input value='a&amp;b&lt;c'>", "‹not kept: a secret is in it›"),
    ],
)
def test_no_secret_is_kept_of_what_scripts_said(said: str, expected: str) -> None:
    """However it is spelt, and also if it becomes known only later."""
    scene = Scene(says=(said,))
    scene.world.note_errors()
    scene.world.keep_secret("SSN", "900-12-3456")
    scene.world.keep_secret("password", "pass word!", "a&b<c")
    assert (expected,) == scene.check("refused").steps[2].errors
