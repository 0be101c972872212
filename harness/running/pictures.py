"""Pictures that a run takes by itself: of each page of the journey if asked to, and of whatever did not conform."""

from contextlib import suppress
from pathlib import Path

from harness.browser.port import Page
from harness.browser.witness import NOTHING, Witness
from harness.errors import Trouble
from harness.evidence.pictures import keep
from harness.evidence.recording import Recorder
from harness.verdicts import Verdict
from harness.world import World


class Pictures:
    """Takes pictures in one process of a run; the markup browser has none to give."""

    def __init__(self, folder: Path, journey: bool) -> None:  # noqa: FBT001 - a switch of the command line
        """Keep pictures beside the evidence of a folder; with `journey` one of each page that a chapter comes to."""
        self._folder, self._journey = folder, journey
        self._taken: set[tuple[object, ...]] = set()

    def after_step(self, world: World, recorder: Recorder) -> None:
        """Take a picture of the page that a step left behind, if it is new, or not as it should be."""
        browser = _open_browser(world)
        if browser is not None and (self._is_new(recorder.chapter, browser.seen) or recorder.is_amiss):
            self._take(browser, recorder)

    def after_failure(self, world: World, recorder: Recorder, problem: Exception) -> None:
        """Take a picture of the page at which a step failed, unless it was never to be tried."""
        browser = _open_browser(world)
        is_tried = not isinstance(problem, Trouble) or problem.verdict == Verdict.COULD_NOT_RUN
        if browser is not None and is_tried:
            self._take(browser, recorder)

    def _is_new(self, chapter: str, page: Page) -> bool:
        """Tell whether a chapter comes to such a page for the first time; with alerts it is another one."""
        looks = (chapter, page.step, page.headings, bool(page.alerts))
        if not self._journey or page == NOTHING or looks in self._taken:
            return False
        self._taken.add(looks)
        return True

    def _take(self, browser: Witness, recorder: Recorder) -> None:
        # A picture that can't be taken changes no verdict: what stands in the way shows in the steps.
        with suppress(Trouble, OSError):
            if (picture := browser.screenshot(recorder.private)) is not None:
                recorder.picture(keep(self._folder, picture))


def _open_browser(world: World) -> Witness | None:
    """Give the browser of a world, which none is opened for."""
    browser: Witness | None = vars(world).get("browser")
    return browser
