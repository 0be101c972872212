"""Telling a wrong profile from a wrong deployment by what its pages show."""

from dataclasses import replace

from harness.preflight.pages import findings
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
