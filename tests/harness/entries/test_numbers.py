"""Numbers that people write down for an organization or a clinician, each wrong in one point alone."""

import pytest

from harness.capabilities.organizations import Clinician, Organization
from harness.entries.numbers import NUMBERS, TINS

OWN, OTHER, STRANGER = (Clinician("Ann", "Lee", f"200000000{n}", f"A{n}") for n in (2, 4, 6))
PRACTICE = Organization("Lee Clinic", "960000001", (OWN, OTHER), "2000000028", "G1")


@pytest.mark.parametrize("entry", TINS)
def test_one_entry_alone_is_the_tin_itself(entry: str) -> None:
    """A hyphen aside; no other is taken for it."""
    is_itself = TINS[entry](PRACTICE.tin, lambda _: False).replace("-", "") == PRACTICE.tin
    assert (entry in {"its TIN", "its TIN with a hyphen"}) == is_itself


def test_a_mistyped_tin_is_nobody_elses() -> None:
    """Or somebody else's practice would be found, which is right."""
    assert ["960000002", "960000011"] == [
        TINS["one digit mistyped"](PRACTICE.tin, known) for known in (lambda _: False, lambda tin: tin == "960000002")
    ]


@pytest.mark.parametrize("numbers", NUMBERS)
def test_what_is_wrong_is_wrong_in_one_number(numbers: str) -> None:
    """Or it is somebody else's pair; so that the refusal is for the reason that the scenario names."""
    npi, ptan = NUMBERS[numbers](PRACTICE, STRANGER)
    pairs = {(each.npi, each.ptan) for each in (OWN, OTHER, STRANGER)}
    assert (npi, ptan) in pairs or (npi == OWN.npi) != (ptan == OWN.ptan)


def test_a_wrong_check_digit_is_the_only_thing_that_differs() -> None:
    """The other nine digits stay."""
    npi, ptan = NUMBERS["a wrong check digit of the NPI"](PRACTICE, STRANGER)
    assert (OWN.npi[:-1], OWN.ptan, True) == (npi[:-1], ptan, npi != OWN.npi)
