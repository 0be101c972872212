"""Playwright's errors in our words."""

from types import SimpleNamespace
from typing import cast

import pytest
from playwright.sync_api import Error, Page
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from harness.browser.troubles import COVERED, UNCOVER, told
from harness.errors import TooSlow, Trouble, Unreachable

TAB = cast("Page", SimpleNamespace(url="http://site.example.com/form"))


@pytest.mark.parametrize(
    ("problem", "kind", "sentence"),
    [
        (
            PlaywrightTimeout("Timeout 3000ms exceeded."),
            TooSlow,
            "pressing “Next” took longer than 3 s (http://site.example.com/form)",
        ),
        (
            Error("net::ERR_CONNECTION_REFUSED at http://site.example.com/\nCall log:"),
            Unreachable,
            "pressing “Next”: net::ERR_CONNECTION_REFUSED at http://site.example.com/",
        ),
        (Error("Element is not attached\nCall log:"), Trouble, "pressing “Next” failed: Element is not attached"),
    ],
)
def test_each_is_told_in_one_sentence(problem: Error, kind: type[Trouble], sentence: str) -> None:
    """With what was attempted, and without Playwright's own log."""
    with pytest.raises(Trouble) as trouble, told("pressing “Next”", TAB, 3.0):
        raise problem
    assert (kind, sentence) == (type(trouble.value), str(trouble.value))


def test_what_is_covered_may_be_uncovered() -> None:
    """The remedy names the profile's table."""
    with pytest.raises(TooSlow) as trouble, told("pressing “Next”", TAB, 3.0):
        raise PlaywrightTimeout(f"Timeout 3000ms exceeded.\n<div> {COVERED}")
    assert UNCOVER == trouble.value.remedy
