import re

import pytest

from fakes.phones import (
    is_landline,
    is_synthetic,
    landline_beside,
    mobile_beside,
    synthetic_landline,
    synthetic_phone,
)


def test_phone_is_reserved_for_fiction() -> None:
    """Every number is an area code and 555-01xx, which rings nowhere."""
    phones = [synthetic_phone("spring", index) for index in range(1000)]

    assert not [phone for phone in phones if not re.fullmatch(r"[2-9][0-9]{2}55501[0-9]{2}", phone)]


def test_phones_of_a_run_are_unique() -> None:
    """No two people of a run share a phone."""
    assert 20_000 == len({synthetic_phone("spring", index) for index in range(20_000)})


def test_mobile_phones_and_landlines_are_told_apart_by_their_number() -> None:
    """Each is what it was asked for, and none is both."""
    mobiles = {synthetic_phone("spring", index) for index in range(1000)}
    landlines = {synthetic_landline("spring", index) for index in range(1000)}

    assert (1000, 1000) == (len(mobiles), len(landlines))
    assert {False} == {is_landline(phone) for phone in mobiles}
    assert {True} == {is_landline(phone) for phone in landlines}


@pytest.mark.parametrize("phone", ["2025550100", "2025550142", "2025550189"])
def test_a_mobile_phone_has_others_beside_it(phone: str) -> None:
    """Another mobile phone and a landline, both nobody's, however near the end of its range it is."""
    assert phone != mobile_beside(phone)
    assert (True, False) == (is_synthetic(mobile_beside(phone)), is_landline(mobile_beside(phone)))
    assert (True, True) == (is_synthetic(landline_beside(phone)), is_landline(landline_beside(phone)))


@pytest.mark.parametrize(
    ("phone", "is_nobodys"),
    [
        (synthetic_phone("spring", 1), True),
        (synthetic_landline("spring", 1), True),
        ("2025550099", False),
        ("2025550200", False),
        ("2025560100", False),
        ("0005550100", False),
        ("202555010", False),
        ("20255501000", False),
        ("202-555-0100", False),
        ("٢٠٢٥٥٥٠١٠٠", False),
    ],
)
def test_a_number_that_can_be_nobodys_is_known(phone: str, is_nobodys: bool) -> None:  # noqa: FBT001 - a column of the table
    """Ten digits of an area code and the range reserved for fiction; anything else may be somebody's."""
    assert is_nobodys == is_synthetic(phone)
