"""Which rule an error speaks of."""

import pytest

from harness.pages.reasons import ABOUT, names_rule


@pytest.mark.parametrize(
    ("error", "rule"),
    [
        ("Password must be at least 15 characters.", "its length"),
        ("TOO SHORT", "its length"),
        ("Make it longer", "its length"),
        ("The minimum length is 15", "its length"),
        ("You must agree to the Terms & Conditions", "not agreeing"),
        ("Please check this box", "not agreeing"),
        ("This is not the answer that you gave; it does not match.", "being wrong"),
        ("You can't reuse your last 6 passwords.", "being used before"),
        ("Your password was changed today already.", "a second change in a day"),
        ("A password can be changed once in 24 hours.", "a second change in a day"),
    ],
)
def test_an_error_that_speaks_of_the_rule_names_it(error: str, rule: str) -> None:
    """By any of the usual words, in any case."""
    assert rule == names_rule(error, rule)


@pytest.mark.parametrize(
    ("error", "rule"),
    [
        ("Password must include a digit.", "its length"),
        ("Along the way", "its length"),
        ("Disagreeable", "not agreeing"),
        ("Your password was changed today already.", "being used before"),
        ("Choose one that you have not used lately.", "a second change in a day"),
    ],
)
def test_an_error_that_speaks_of_something_else_is_another_reason(error: str, rule: str) -> None:
    """Whole words count."""
    assert "another reason" == names_rule(error, rule)


@pytest.mark.parametrize("error", ["", " \n"])
@pytest.mark.parametrize("rule", sorted(ABOUT))
def test_no_words_are_no_reason(error: str, rule: str) -> None:
    """The guide prints no wording, so none is demanded."""
    assert "no reason" == names_rule(error, rule)


def test_a_rule_that_no_table_has_is_a_fault_of_ours() -> None:
    """A misspelt scenario must not pass."""
    with pytest.raises(KeyError):
        names_rule("Too short", "its lenght")
