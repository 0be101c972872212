"""Pictures that a run in a real browser takes by itself."""

from collections.abc import Callable
from typing import Any

import pytest

from harness.evidence.pictures import picture
from harness.evidence.reading import read
from tests.runs.command import Run

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def red(harp: Callable[..., Run]) -> Run:
    """Give a run in which one row violates and one conforms."""
    return harp("run", "--browser", "chromium", "--fault", "password-minimum-12", "--id", "S-PWD-01")


def test_what_does_not_conform_is_shown(red: Run) -> None:
    """Without being asked; what conforms is not."""
    evidence = read(red.folder / "evidence.jsonl")
    pictures: dict[str, Any] = {each.id: each.screenshots for each in evidence.scenarios}
    assert (1, (), ()) == (len(pictures["S-PWD-01[14]"]), pictures["S-PWD-01[15]"], pictures["S-PWD-01[64]"])
    (name,) = pictures["S-PWD-01[14]"]
    assert (picture(red.folder, name) or b"").startswith(PNG)


def test_markup_can_t_be_asked_for_pictures(harp: Callable[..., Run]) -> None:
    """In one sentence, before anything runs."""
    run = harp("run", "--pictures", "--id", "S-NAV-03")
    assert (2, "expected --pictures with a browser that draws pages. Add --browser chromium.") == (
        run.code,
        run.said.strip(),
    )
