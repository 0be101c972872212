"""What becomes of a list that a scenario wants to be left empty."""

import pytest

from harness.errors import NotTestable
from harness.pages.forms import fill_in
from tests.harness.samples import HOME, markup_browser


def test_a_list_without_an_answer_is_left_as_it_is() -> None:
    """No option is chosen."""
    browser = markup_browser()
    browser.visit(f"{HOME}/form")
    fill_in(browser, {"State": ""})
    assert "" == {field.label: field.value for field in browser.read().fields}["State"]


def test_a_list_that_chose_beforehand_can_not_be_left_empty() -> None:
    """A deployment that chooses for people is not tested for refusing an empty choice."""
    browser = markup_browser()
    browser.visit(f"{HOME}/form")
    browser.choose("State", "Ohio")
    with pytest.raises(NotTestable, match="Ohio"):
        fill_in(browser, {"State": ""})
