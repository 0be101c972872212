"""What a list of states leaves out, and what does not belong there."""

import pytest

from harness.pages.states import STATES, code_of, not_offered, strangers


def test_a_whole_list_is_recognized() -> None:
    """Fifty states, DC and five territories, in whatever words, and the mail of the armed forces."""
    options = [f"{code} – {name}" for code, name in STATES.items()] + ["AE"]
    assert (56, [], []) == (len(STATES), not_offered(options), strangers(options))


def test_what_is_missing_or_strange_is_named() -> None:
    """Virginia does not stand for West Virginia, and Ontario for nothing."""
    options = [name for name in STATES.values() if name != "West Virginia"] + ["Ontario"]
    assert (["West Virginia"], ["Ontario"]) == (not_offered(options), strangers(options))


def test_a_state_is_known_by_its_name() -> None:
    """And a name that is none is refused."""
    assert "DC" == code_of("District of Columbia")
    with pytest.raises(ValueError, match="Ontario"):
        code_of("Ontario")
