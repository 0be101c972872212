"""Telling a wrong profile from a wrong deployment by what its pages show."""

from dataclasses import replace

from harness.browser.locators import Locator, Locators, Override, PageLocators
from harness.pages.names import PAGES
from harness.preflight.pages import findings, offered, overridden
from harness.profiles.offers import Offers
from harness.surveying.looking import Absent, View

SIGN_IN = View("Sign In", "http://qpp/login", ("User ID", "Password"), (Absent("Yes I agree", ("I agree",)),), ())
HOME = View("Home", "http://qpp/", ("Sign In",))
NOTHING = View("Home", "http://qpp/", (), (Absent("Sign In", ()),))


def test_everything_found_is_good() -> None:
    """With how many of them are the profile's."""
    (found,) = findings((HOME, replace(SIGN_IN, absent=())), {"Sign In": ["Password"]})
    assert ("good", "3 of 3 fields and controls found, 1 through the profile") == (found.state, found.sentence)


def test_a_locator_that_finds_nothing_is_the_profiles_fault() -> None:
    """It stands in the way of a run."""
    _, found = findings((HOME, SIGN_IN), {"Sign In": ["Yes I agree"]})
    assert ("wrong", "the profile’s locator of “Yes I agree” finds nothing on http://qpp/login") == (
        found.state,
        found.sentence,
    )
    assert 'correct “Yes I agree” in [locators."Sign In"]' == found.remedy


def test_a_label_that_is_missing_is_the_deployments_affair() -> None:
    """The run will judge it; where something comes near, the line for the profile is given."""
    _, found = findings((HOME, SIGN_IN), {})
    assert ("told", "no “Yes I agree”; nearest: “I agree”") == (found.state, found.sentence)
    assert 'if that is it, write "Yes I agree" = "I agree" below [locators."Sign In"]' == found.remedy


def test_nothing_found_anywhere_is_another_site() -> None:
    """The profile's addresses are wrong."""
    (found,) = findings((NOTHING, View("Login", trouble="http://harp/login could not be reached")), {})
    assert ("wrong", "compare [deployment] harp and qpp with the addresses of the two sites") == (
        found.state,
        found.remedy,
    )


def test_a_page_that_could_not_be_looked_at_is_told() -> None:
    """It is no reason against a run: scenarios about it will tell."""
    _, found = findings((HOME, View("Login", trouble="no button is named “Login”")), {})
    assert ("told", "could not be looked at: no button is named “Login”") == (found.state, found.sentence)


def test_what_is_not_offered_is_not_missed() -> None:
    """Neither the control that leads there, nor the page that begins it."""
    step = View("Profile Information", "", ("Next",), (Absent("Initiate Manual Proofing", ()), Absent("City", ())))
    offers = Offers(without_chapters=("manual proofing", "experian reference number"))
    assert [replace(step, absent=(Absent("City", ()),))] == list(offered((step, View("Reference Number")), offers))


def test_locators_stand_for_labels_by_page() -> None:
    """Those for every page on each."""
    named = {page: Override(label, "field", (Locator(label="x"),)) for page, label in LABELS.items()}
    found = overridden(Locators(tuple(PageLocators(page, (each,)) for page, each in named.items())))
    assert ["User ID", "Password"] == found["Login"]
    assert ["Password"] == found["Home"]
    assert [*PAGES] == [*found]


LABELS = {"Login": "User ID", "Every page": "Password"}
