"""Which reading a deployment follows is found, by few questions; a deployment that doesn't say is not observed."""

from collections.abc import Callable
from random import Random

import pytest

from harness.credentials.judgement import Credentials
from harness.credentials.making import password_containing
from harness.credentials.readings import FINDERS, NEITHER, NOT_OBSERVED, READINGS, Answer, Ask, Observed, observe
from reference_impl.domain.credentials import CHALLENGE_QUESTIONS
from tests.credentials.deciding import PEOPLE, Accepts, reference

PASSWORD = password_containing("", Random(1), 20)
GOOD = Credentials("b3d5f7-9g3", PASSWORD, PASSWORD, CHALLENGE_QUESTIONS[0], "bcdfghjk")

MOST = {"DSC-001": 3, "DSC-002": 4, "DSC-010": 4}
"""How many questions it may take, the one about good credentials included; 3 for others."""


def asking(accepts: Accepts) -> Ask:
    """Make a deployment of a judgement."""
    return lambda chosen: Answer.ACCEPTED if accepts(PEOPLE[0], chosen) else Answer.REFUSED


def refusing(also: Callable[[Credentials], bool]) -> Ask:
    """Make the reference that refuses some more."""
    accepts = reference()
    return asking(lambda person, chosen: accepts(person, chosen) and not also(chosen))


def observed(discrepancy: str, ask: Ask) -> Observed:
    """Observe a deployment."""
    return observe(discrepancy, PEOPLE[0], GOOD, ask)


@pytest.mark.parametrize(
    ("discrepancy", "reading"),
    [
        ("DSC-001", "5-characters"),
        ("DSC-002", "15-characters"),
        ("DSC-003", "symbol-optional"),
        ("DSC-004", "whole-user-id"),
        ("DSC-005", "five-forbidden-symbols"),
        ("DSC-006", "runs-of-4"),
        ("DSC-007", "ascending-only"),
        ("DSC-008", "symbols-optional"),
        ("DSC-009", "names-allowed-in-user-id"),
        ("DSC-010", "both-rules"),
        ("DSC-068", "no-maximum"),
    ],
)
def test_the_readings_of_the_reference(discrepancy: str, reading: str) -> None:
    """As the register of discrepancies says what it does."""
    found = observed(discrepancy, asking(reference()))
    assert (reading, True) == (found.reading, found.questions <= MOST.get(discrepancy, 3))


@pytest.mark.parametrize(
    ("discrepancy", "fault", "reading"),
    [
        ("DSC-001", "user-id-minimum-6", "6-characters"),
        ("DSC-001", "user-id-minimum-4", NEITHER),
        ("DSC-002", "password-minimum-12", "12-characters"),
        ("DSC-002", "password-minimum-14", NEITHER),
        ("DSC-002", "password-minimum-16", NEITHER),
        ("DSC-003", "password-needs-symbol", "symbol-required"),
        ("DSC-004", "password-with-user-id", NEITHER),
        ("DSC-005", "password-with-forbidden-characters", NEITHER),
        ("DSC-006", "password-with-three-sequential-numbers-refused", NEITHER),
        ("DSC-006", "password-with-sequential-numbers", NEITHER),
        ("DSC-007", "password-with-sequential-numbers", NEITHER),
        ("DSC-010", "challenge-answer-without-maximum", "exclusions-without-maximum"),
        ("DSC-010", "challenge-answer-with-question-or-credentials", "length-only"),
        ("DSC-068", "password-maximum-63", "maximum-below-64"),
    ],
)
def test_the_readings_of_other_deployments(discrepancy: str, fault: str, reading: str) -> None:
    """Of those that follow the outdated text, and of those that follow none."""
    assert reading == observed(discrepancy, asking(reference(fault))).reading


@pytest.mark.parametrize(
    ("discrepancy", "also", "reading"),
    [
        ("DSC-004", lambda chosen: chosen.user_id[:6] in chosen.password, "part-of-user-id"),
        ("DSC-005", lambda chosen: bool(set("~_?") & set(chosen.password)), "eight-allowed-symbols"),
        ("DSC-007", lambda chosen: "98765" in chosen.password, "other-runs-too"),
        ("DSC-008", lambda chosen: chosen.user_id.isalnum(), "symbol-required"),
        ("DSC-009", lambda chosen: PEOPLE[0].last_name in chosen.user_id, "names-forbidden-in-user-id"),
    ],
)
def test_stricter_readings(discrepancy: str, also: Callable[[Credentials], bool], reading: str) -> None:
    """Of deployments that refuse more than the reference."""
    assert reading == observed(discrepancy, refusing(also)).reading


@pytest.mark.parametrize("discrepancy", READINGS)
@pytest.mark.parametrize("answer", [Answer.REFUSED, Answer.UNKNOWN])
def test_a_deployment_that_does_not_say_is_not_observed(discrepancy: str, answer: Answer) -> None:
    """One that refuses even good credentials tells nothing of its readings: one question is enough."""
    assert Observed(discrepancy, NOT_OBSERVED, 1) == observed(discrepancy, lambda _: answer)


def test_an_answer_that_is_missed_later_is_no_reading() -> None:
    """Only what was seen is told."""
    known = {GOOD: Answer.ACCEPTED}
    assert Observed("DSC-002", NOT_OBSERVED, 2) == observed("DSC-002", lambda chosen: known.get(chosen, Answer.UNKNOWN))


def test_each_discrepancy_about_credentials_can_be_observed() -> None:
    """And each has two readings or more."""
    assert READINGS.keys() == FINDERS.keys()
    assert all(len(set(names)) > 1 for names in READINGS.values())
