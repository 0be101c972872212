"""Finding what to press where one page has it for several people."""

import pytest

from harness.browser.port import Control, Page
from harness.errors import Missing
from harness.pages.naming import naming, the_one_naming


def page(*names: str) -> Page:
    """Give a page with buttons of these names."""
    return Page(
        "https://qpp.example.com/users", 200, (), "", (), (), tuple(Control(each, "button") for each in names), ""
    )


def test_of_several_the_one_about_the_person_is_found() -> None:
    """By all its words, in any case."""
    found = naming(page("Approve Ann Lee", "Approve Bo Lee", "Deny Ann Lee"), "approve", "Ann Lee")
    assert Control("Approve Ann Lee", "button") == found


def test_a_name_within_a_longer_one_is_not_meant() -> None:
    """Ann Lee is not Ann Leeds, and Staff User is a whole word of its own."""
    assert naming(page("Approve Ann Leeds"), "Approve", "Ann Lee") is None


def test_where_there_is_just_one_it_need_not_name_anybody() -> None:
    """A page about one person has no need to."""
    assert Control("Approve", "button") == naming(page("Approve", "Deny"), "Approve", "Ann Lee")


def test_of_several_that_name_nobody_none_is_taken() -> None:
    """It would be anybody's."""
    both = (Control("Approve", "link", target="/1"), Control("Approve", "link", target="/2"))
    assert naming(Page("https://qpp.example.com/", 200, (), "", (), (), both, ""), "Approve", "Ann Lee") is None


def test_what_is_not_there_is_told() -> None:
    """With its words, and where it was looked for."""
    with pytest.raises(Missing, match=r"/users offers nothing, .* of the name “Remove … Ann Lee”"):
        the_one_naming(page("Approve Ann Lee"), "Remove", "Ann Lee")
