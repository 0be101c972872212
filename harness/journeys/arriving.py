"""Coming to a step of the registration, or being told what stood in the way."""

from harness.errors import Trouble
from harness.pages.labels import Step
from harness.world import World


def expect_step(world: World, step: Step, after: str) -> None:
    """Raise `Trouble` where the person, after something, is not at a step: what is there, and what it says."""
    page = world.browser.read()
    if page.step != step:
        found = page.step or ", ".join(page.headings[:2]) or page.address
        said = f": {' '.join(page.alerts)}" if page.alerts else ""
        raise Trouble(f"blocked by {after}: expected to come to {step}, found {found}{said}")
