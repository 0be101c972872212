"""The rules of Step 1 at their boundaries."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from reference_impl.domain import labels
from reference_impl.domain.profile import profile_of, profile_problems
from reference_impl.policy import Policy

if TYPE_CHECKING:
    from tests.reference_impl.conftest import Forms

TODAY = date(2026, 11, 2)


def refused(typed: dict[str, str]) -> list[str]:
    """Give the labels of the fields that are refused."""
    return [problem.field_label for problem in profile_problems(typed, Policy(), TODAY)]


@pytest.mark.parametrize(
    ("label", "text"),
    [
        (labels.FIRST_NAME, "José-María"),
        (labels.LAST_NAME, "O’Brien-Łukasz de la Cruz"),
        (labels.LAST_NAME, "O"),
        (labels.MIDDLE_INITIAL, "Q."),
        (labels.BIRTH_DATE, "02/29/2024"),
        (labels.BIRTH_DATE, "11/02/2026"),
        (labels.BIRTH_DATE, "01/01/1900"),
        (labels.PHONE, "2025550143"),
        (labels.PHONE, "+1 202-555-0143"),
        (labels.STATE, "PR"),
        (labels.ZIP_EXTENSION, "0001"),
        (labels.SSN, "900123406"),
        (labels.SSN, "000-00-0000"),
        (labels.CONFIRM_EMAIL, "ANN@example.com"),
    ],
)
def test_accepted_entries(forms: Forms, label: str, text: str) -> None:
    """What people may be called and where they may live (DSC-020, DSC-059, DSC-069)."""
    assert [] == refused(forms.profile | {label: text})


@pytest.mark.parametrize(
    ("label", "text"),
    [
        (labels.FIRST_NAME, "李"),
        (labels.LAST_NAME, "---"),
        (labels.FIRST_NAME, "x" * 101),
        (labels.MIDDLE_INITIAL, "QX"),
        (labels.BIRTH_DATE, "02/29/2023"),
        (labels.BIRTH_DATE, "13/01/1980"),
        (labels.BIRTH_DATE, "1980-01-31"),
        (labels.BIRTH_DATE, "1/31/1980"),
        (labels.BIRTH_DATE, "11/03/2026"),
        (labels.BIRTH_DATE, "12/31/1899"),
        (labels.CONFIRM_EMAIL, "bob@example.com"),
        (labels.PHONE, "202-555-014"),
        (labels.PHONE, "202-555-01433"),
        (labels.IN_UNITED_STATES, "Maybe"),
        (labels.STATE, "AE"),
        (labels.STATE, "ON"),
        (labels.ZIP_CODE, "2120"),
        (labels.ZIP_CODE, "212011"),
        (labels.ZIP_CODE, "٢١٢٠١"),
        (labels.ZIP_EXTENSION, "123"),
        (labels.SSN, "900-12-340"),
        (labels.SSN, "900-12-34066"),
        (labels.SSN, "3406"),
    ],
)
def test_refused_entries(forms: Forms, label: str, text: str) -> None:
    """Each is refused at its own field only."""
    assert [label] == refused(forms.profile | {label: text})


@pytest.mark.parametrize("email", ["ann", "ann@", "@example.com", "ann@example", "a nn@example.com", "a@b..com"])
def test_addresses_that_are_no_email_address(forms: Forms, email: str) -> None:
    """A name, an @ and a domain with a dot (PRF-014)."""
    both = dict.fromkeys((labels.EMAIL, labels.CONFIRM_EMAIL), email)
    assert [labels.EMAIL] == refused(forms.profile | both)


def test_an_address_outside_the_united_states_needs_manual_proofing(forms: Forms) -> None:
    """No is refused on this path, in a territory, and then without asking for the SSN (DSC-017, DSC-020)."""
    territory = forms.profile | {labels.IN_UNITED_STATES: "No", labels.STATE: "PR", labels.SSN: ""}
    assert [labels.IN_UNITED_STATES] == refused(territory)
    assert [labels.IN_UNITED_STATES, labels.STATE] == refused(territory | {labels.STATE: "MD"})


def test_a_profile_keeps_what_was_typed(forms: Forms) -> None:
    """Nothing is folded or cut."""
    profile = profile_of(forms.profile | {labels.FIRST_NAME: "José María"})
    assert ("José María", date(1980, 1, 31)) == (profile.first_name, profile.birth_date)
