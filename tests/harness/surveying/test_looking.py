"""Looking at the pages that need no account."""

import httpx
import pytest
from werkzeug.wrappers import Response

from harness.browser.markup import Markup
from harness.surveying.looking import NEAR, Absent, View, likeness, look_around
from harness.surveying.stops import STOPS
from tests.harness.surveying.relabelled import SITES, windows

OTHER_WORDS = {
    "Legal First Name": "First name (legal)",
    "Home Address Line": "Address Line",
    "Recover ID or reset password": "Trouble?",
}


def views(words: dict[str, str]) -> dict[str, View]:
    """Look at the included deployment with other words on its pages."""
    with windows(words) as open_browser:
        return {each.page: each for each in look_around(open_browser, SITES)}


def test_the_included_deployment_has_all_that_the_guide_prints() -> None:
    """On every page that needs no account."""
    seen = views({})
    assert [str(stop.name) for stop in STOPS] == list(seen)
    assert [] == [each for view in seen.values() for each in (*view.absent, view.trouble) if each]


def test_what_is_labelled_otherwise_is_absent_with_what_comes_near() -> None:
    """Each name first for one thing only; what comes near to nothing is told as nothing."""
    seen = views(OTHER_WORDS)
    assert {
        "Legal First Name": ("First name (legal)",),
        "Home Address Line 1": ("Address Line 1",),
        "Home Address Line 2": ("Address Line 2",),
    } == {each.label: each.near[:1] for each in seen["Profile Information"].absent}
    assert (Absent("Recover ID or reset password", ()),) == seen["Sign In"].absent
    assert "Trouble?" in seen["Sign In"].others


def test_looking_around_ends_in_time() -> None:
    """Pages whose turn does not come are told."""
    with windows({}) as open_browser:
        seen = look_around(open_browser, SITES, patience_s=-1)
    assert ["-1 s were over before its turn came"] * len(STOPS) == [each.trouble for each in seen]


def test_a_page_that_nothing_leads_to_is_told() -> None:
    """With the control that is missing on the way."""
    assert "Recover ID or reset password" in views(OTHER_WORDS)["Recovery"].trouble


def test_a_page_that_fails_is_told_by_its_status() -> None:
    """What it shows then is no page of the guide."""
    failing = httpx.WSGITransport(Response("<h1>Sorry</h1>", 503, mimetype="text/html"))
    home, *_ = look_around(lambda: Markup({SITES.harp: failing, SITES.qpp: failing}, 5.0), SITES)
    told = f"{home.address} answers with a server error (503)"
    assert (View("Home", f"{SITES.qpp}/", trouble=told), False) == (home, home.is_another)


def test_nothing_of_another_site_is_taken_for_the_guides() -> None:
    """A page without any of the labels is another page."""
    words = dict.fromkeys(
        ("User ID", "Password", "Show password", "Yes I agree", "Sign in", "Register", "Recover"), "x"
    )
    assert views(words)["Sign In"].is_another


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Legal First Name", "First name (legal)", True),
        ("ZIP Code", "Postal code", True),
        ("Social Security Number", "SSN", False),
        ("City", "Country", False),
        ("Next", "Back", False),
    ],
)
def test_names_are_alike_by_letters_or_words(one: str, other: str, alike: bool) -> None:  # noqa: FBT001 - a column
    """In whatever case."""
    assert alike == (likeness(one, other) >= NEAR)
