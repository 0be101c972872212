"""Finding a state in a list, however the list names it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harness.errors import Missing
from harness.pages.states import STATES, option_of
from tests.harness.samples import UNTIMED

CODES = st.sampled_from(sorted(STATES))
FORMS = st.sampled_from(
    ["{code}", "{name}", "{code} - {name}", "{name} ({code})", "{name}, {code}", "{code} {name}", "{name} – {code}"]
)


def options(form: str) -> list[str]:
    """Give a list of all states in one form."""
    return [form.format(code=code, name=name) for code, name in STATES.items()]


@UNTIMED
@given(CODES, FORMS, st.sampled_from([str.upper, str.lower, str.title, str]))
def test_a_state_is_found_in_whatever_form(code: str, form: str, case: type[str]) -> None:
    """By its code, its name or both, in any case: itself, and none that looks alike."""
    wanted = case(form.format(code=code, name=STATES[code]))
    assert wanted == option_of(code, [case(each) for each in options(form)])


def test_all_states_the_district_and_the_territories_are_known() -> None:
    """DSC-019: 50 states, DC, five territories."""
    assert 56 == len(STATES)
    assert {"DC", "AS", "GU", "MP", "PR", "VI"} <= set(STATES)


def test_a_territory_may_be_called_of_the_united_states() -> None:
    """The Virgin Islands usually are."""
    assert "U.S. Virgin Islands" == option_of("VI", ["Virginia", "West Virginia", "U.S. Virgin Islands"])


def test_states_within_others_are_told_apart() -> None:
    """Virginia is not West Virginia, Kansas is not Arkansas."""
    assert "Virginia (VA)" == option_of("VA", ["West Virginia (WV)", "Virginia (VA)"])
    assert "Kansas" == option_of("KS", ["Arkansas", "Kansas"])


def test_a_state_that_is_not_listed_is_missing() -> None:
    """By name and code."""
    with pytest.raises(Missing, match=r"no entry for Ohio \(OH\)"):
        option_of("OH", ["Oklahoma", "Oregon", "Idaho"])
