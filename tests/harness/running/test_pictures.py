"""Which pages a run takes pictures of, with a browser that gives a picture of whatever it is at."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from harness.browser.markup import Markup
from harness.browser.port import Page, Private
from harness.deployments.deployment import Deployment
from harness.errors import Missing, NotTestable, Trouble, Violation
from harness.evidence.pictures import PICTURES
from harness.evidence.records import Check, ScenarioRecord
from harness.profiles.profile import Sites
from harness.running.pictures import Pictures
from harness.spec.agreement import Registers
from harness.verdicts import Verdict
from harness.world import World
from tests.harness.samples import HOME, applicant, compiled, markup_browser, recorder


class Painter(Markup):
    """A browser whose picture of a page is its address."""

    def screenshot(self, private: Callable[[Page], Private]) -> bytes | None:
        """Give the address, after it was asked what is private."""
        private(self.read())
        return self.read().address.encode()


class Torn(Painter):
    """A browser that is gone when its picture is to be taken."""

    def screenshot(self, private: Callable[[Page], Private]) -> bytes | None:  # noqa: ARG002
        """Take none."""
        raise Trouble("the browser is gone")


def painter(kind: type[Markup] = Painter) -> Markup:
    """Give a browser for the small site."""
    browser = markup_browser()
    browser.__class__ = kind
    return browser


class Scene:
    """A scenario of three steps, each of which visits an address."""

    def __init__(self, pictures: Pictures, kind: type[Markup] = Painter, chapter: str = "passwords") -> None:
        """Set the scene."""
        self.pictures = pictures
        scenario = replace(compiled("S-PWD-01", "PWD-001"), chapter=chapter)
        self.recorder = recorder(scenario)
        deployment = Deployment("Local", Sites(HOME, HOME), lambda: painter(kind), {"kind": "painter"})
        self.world = World(deployment, scenario, Registers({}, {}), self.recorder, applicant)

    def step(self, path: str, check: Check | None = None) -> None:
        """Go on to the next step, which visits a page and may check something."""
        self.recorder.begin_step()
        self.world.browser.visit(f"{HOME}{path}")
        if check:
            self.recorder.check(check)
        self.pictures.after_step(self.world, self.recorder)
        self.recorder.end_step()

    def fail(self, path: str, problem: Exception) -> None:
        """Go on to the next step, which visits a page and fails."""
        self.recorder.begin_step()
        self.world.browser.visit(f"{HOME}{path}")
        self.pictures.after_failure(self.world, self.recorder, problem)
        self.recorder.fail_step(problem)

    def record(self) -> ScenarioRecord:
        """End the scenario."""
        return self.recorder.finish()


def seen(folder: Path, record: ScenarioRecord) -> list[str]:
    """Give the path of the page of each step's picture."""
    found = ((folder / PICTURES / step.picture).read_text() if step.picture else "" for step in record.steps)
    return [each.removeprefix(HOME) for each in found]


def test_each_page_is_taken_once_in_a_chapter(tmp_path: Path) -> None:
    """The record names the picture at its step, and among all of its pictures."""
    scene = Scene(Pictures(tmp_path, journey=True))
    for path in ("/form", "/form", "/"):
        scene.step(path)
    record = scene.record()
    assert ["/form", "", "/"] == seen(tmp_path, record)
    assert tuple(step.picture for step in record.steps if step.picture) == record.screenshots


def test_another_chapter_takes_its_own(tmp_path: Path) -> None:
    """A reviewer of one chapter need not look through the others."""
    pictures = Pictures(tmp_path, journey=True)
    first, second = Scene(pictures), Scene(pictures, chapter="devices")
    first.step("/form")
    second.step("/form")
    assert ["/form", "", ""] == seen(tmp_path, second.record())


def test_unless_asked_no_journey_is_taken(tmp_path: Path) -> None:
    """What conforms needs no picture."""
    scene = Scene(Pictures(tmp_path, journey=False))
    scene.step("/form", Check(("PWD-001",), "accepted", "accepted"))
    assert () == scene.record().screenshots


def test_what_is_not_as_it_should_be_is_always_taken(tmp_path: Path) -> None:
    """Also where it only advises, and the step goes on."""
    scene = Scene(Pictures(tmp_path, journey=False))
    scene.step("/form", Check(("PWD-001",), "accepted", "refused", otherwise=Verdict.ADVISES))
    assert ["/form", "", ""] == seen(tmp_path, scene.record())


@pytest.mark.parametrize(
    ("problem", "expected"),
    [(Violation("PWD-001"), "/form"), (Missing("no such field"), "/form"), (NotTestable("no clock"), "")],
)
def test_a_failed_step_is_taken(tmp_path: Path, problem: Exception, expected: str) -> None:
    """Unless nothing was to be tried."""
    scene = Scene(Pictures(tmp_path, journey=False))
    scene.fail("/form", problem)
    assert [expected, "", ""] == seen(tmp_path, scene.record())


def test_a_picture_that_can_t_be_taken_changes_nothing(tmp_path: Path) -> None:
    """The step goes on without one."""
    scene = Scene(Pictures(tmp_path, journey=True), Torn)
    scene.step("/form")
    record = scene.record()
    assert ((), "passed") == (record.screenshots, record.steps[0].outcome)


@pytest.mark.parametrize("journey", [True, False])
def test_no_browser_is_opened_for_a_picture(tmp_path: Path, journey: bool) -> None:  # noqa: FBT001 - a case
    """A step that needs none leaves none behind."""
    scene = Scene(Pictures(tmp_path, journey=journey))
    scene.recorder.begin_step()
    scene.pictures.after_step(scene.world, scene.recorder)
    scene.recorder.end_step()
    assert "browser" not in vars(scene.world)


def test_markup_has_no_picture(tmp_path: Path) -> None:
    """And the record names none."""
    scene = Scene(Pictures(tmp_path, journey=True), Markup)
    scene.step("/form")
    assert () == scene.record().screenshots
