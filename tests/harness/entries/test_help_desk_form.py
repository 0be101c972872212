"""What a person tells the QPP Help Desk: everything that is needed, or all but one thing."""

import pytest

from harness.capabilities.organizations import Clinician, Organization
from harness.entries.help_desk_form import LISTS, PRACTITIONERS, filled_in, place_of
from tests.harness.samples import applicant

PRACTICE = Organization(
    "Lee Clinic",
    "960000001",
    (Clinician("Ann", "Lee", "2000000002", "A1"), Clinician("Bo", "Kay", "2000000010", "A2")),
)


@pytest.mark.parametrize("whose", LISTS)
def test_every_item_of_the_checklist_is_filled_in(whose: str) -> None:
    """Nothing is left empty that the Help Desk needs."""
    form = filled_in(applicant(1), PRACTICE)
    told = {"person": form.person, "business": form.business, "practitioner": form.practitioners[0]}[whose]
    assert [] == [item for item, name in LISTS[whose].items() if not told[name]]


@pytest.mark.parametrize("whose", LISTS)
def test_one_item_alone_is_left_out(whose: str) -> None:
    """All else stays as it was."""
    whole = filled_in(applicant(1), PRACTICE, 2)
    short = whole.without("city", whose)
    parts = {"person": short.person, "business": short.business, "practitioner": short.practitioners[0]}
    assert [""] == [part["city"] for each, part in parts.items() if each == whose]
    assert 2 == sum(bool(part["city"]) for part in parts.values())
    assert whole.practitioners[1:] == short.practitioners[1:]


def test_a_place_is_named_as_the_help_desk_names_it() -> None:
    """The first practitioner is number 0."""
    assert "your_information.email" == place_of("e-mail address", "person")
    assert f"{PRACTITIONERS}.0.billing_tin" == place_of("billing TIN", "practitioner")


def test_numbers_are_given_to_the_first_practitioner() -> None:
    """The others keep their own."""
    form = filled_in(applicant(1), PRACTICE, 2).with_numbers("1", "2")
    assert [("1", "2"), ("2000000010", "A2")] == [(each["npi"], each["ptan"]) for each in form.practitioners]
