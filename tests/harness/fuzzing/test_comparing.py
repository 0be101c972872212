"""Wrong acceptance, wrong refusal, a missing reason and another reason are told apart."""

from dataclasses import replace

import pytest

from fakes.people import People
from harness.credentials.example import Example
from harness.credentials.judgement import Credentials
from harness.fuzzing.comparing import disagreement, doubt, standing
from harness.pages.labels import AccountField
from harness.probing import Outcome

PERSON = People(7, "compared").person(0)
GOOD = Credentials("b3d5f7", "Bcdfghjkmnpqrs7", "Bcdfghjkmnpqrs7", "Which pet?", "bcdfgh")
SHORT = replace(GOOD, password="Bcdfghjkmnpqr7", confirmation="Bcdfghjkmnpqr7")
FREE = replace(GOOD, password="Bcdfghjkmnpq1234", confirmation="Bcdfghjkmnpq1234")
FIELDS = (AccountField.PASSWORD,)


def found(chosen: Credentials, error: str | None) -> tuple[tuple[str, ...], str]:
    """Give the requirements and the first words of a finding."""
    example = Example(PERSON, chosen, ())
    outcome = Outcome({} if error is None else {AccountField.PASSWORD: error})
    finding = disagreement(example, standing(example, FIELDS), outcome)
    return (finding.requirements, finding.told.split(":")[0]) if finding else ((), "")


@pytest.mark.parametrize(
    ("chosen", "error"), [(GOOD, None), (SHORT, "Too short"), (SHORT, ""), (FREE, None), (FREE, "Too sequential")]
)
def test_what_is_due_is_no_finding(chosen: Credentials, error: str | None) -> None:
    """Nor is what the guide leaves open, nor a refusal without a reason."""
    assert ((), "") == found(chosen, error)


def test_what_is_wrongly_accepted() -> None:
    """Against the rule that it breaks."""
    assert (("PWD-001",), "accepted") == found(SHORT, None)


@pytest.mark.parametrize(
    ("error", "blamed"),
    [
        ("Use 16 characters or more.", "PWD-001"),
        ("Password must include a symbol.", "PWD-005"),
        ("Password can't contain your last name.", "PWD-008"),
    ],
)
def test_what_is_wrongly_refused(error: str, blamed: str) -> None:
    """Against the rule that the error speaks of, whose words are told."""
    assert ((blamed,), f"refused (“{error}”)") == found(GOOD, error)


@pytest.mark.parametrize(
    ("error", "told"),
    [
        ("", "no reason"),
        ("Password can't contain your last name.", "another reason"),
        ("At least 15 characters.", None),
    ],
)
def test_what_a_refusal_says(error: str, told: str | None) -> None:
    """It is right, but its reason may be missing or another."""
    example = Example(PERSON, SHORT, ())
    unclear = doubt(example, standing(example, FIELDS), Outcome({AccountField.PASSWORD: error}))
    assert told == (unclear.found.split(":")[0] if unclear else None)


def test_a_user_id_that_is_taken_is_not_judged() -> None:
    """The guide's rules say nothing of it here."""
    example, fields = Example(PERSON, GOOD, ()), (AccountField.USER_ID,)
    outcome = Outcome({AccountField.USER_ID: "This User ID is taken."})
    assert disagreement(example, standing(example, fields), outcome) is None


def test_a_counterexample_is_told_by_its_shape_and_itself() -> None:
    """It is made up, and no account was made with it."""
    example = Example(PERSON, SHORT, ())
    finding = disagreement(example, standing(example, FIELDS), Outcome({}))
    assert finding is not None
    assert finding.told == (
        "accepted: nothing special about it: Password “Bcdfghjkmnpqr7” "
        "(14 characters: 1 uppercase letter, 12 lowercase letters, 1 number)"
    )
