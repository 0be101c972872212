from collections.abc import Callable

import pytest
from stdnum import luhn
from stdnum.us import ein, itin, ssn

from fakes.identifiers import (
    hyphenated,
    is_synthetic_npi,
    is_synthetic_tin,
    synthetic_npi,
    synthetic_ptan,
    synthetic_tin,
    with_wrong_check_digit,
)


def test_tins_belong_to_nobody() -> None:
    """No TIN is one of an employer, and read as one of a person it is none either."""
    for tin in (synthetic_tin("spring", index * 997) for index in range(2000)):
        assert is_synthetic_tin(tin)
        assert [False] * 3 == [kind.is_valid(tin) for kind in (ein, itin, ssn)]


@pytest.mark.parametrize(
    "tin", ["951234567", "121234567", "960501234", "960000001", "960010000", "96001", "96-0010001"]
)
def test_what_may_be_a_real_tin_is_not_synthetic(tin: str) -> None:
    """A prefix that is given out, a taxpayer's group, or no nine digits."""
    assert not is_synthetic_tin(tin)


def test_npis_have_the_right_check_digit_and_were_not_given_out() -> None:
    """They are right by the Luhn algorithm, and begin with 2."""
    for npi in (synthetic_npi("spring", index * 997) for index in range(2000)):
        assert ("2", True) == (npi[0], luhn.is_valid(f"80840{npi}"))
        assert is_synthetic_npi(npi)


def test_the_check_digit_is_reckoned_with_the_issuer() -> None:
    """The example of the standard's check-digit documentation: 123456789 is followed by 3."""
    assert "3" == luhn.calc_check_digit("80840" + "123456789")


def test_an_npi_with_a_wrong_check_digit_is_none() -> None:
    """It differs in its last digit alone."""
    npi = synthetic_npi("spring", 1)
    mistyped = with_wrong_check_digit(npi)
    assert (npi[:-1], False) == (mistyped[:-1], is_synthetic_npi(mistyped))


@pytest.mark.parametrize("make", [synthetic_tin, synthetic_npi, synthetic_ptan])
def test_numbers_are_unique_within_a_run_and_differ_between_runs(make: Callable[[str, int], str]) -> None:
    """Organizations of two runs on one deployment don't meet."""
    spring, autumn = ({make(run, index) for index in range(3000)} for run in ("spring", "autumn"))
    assert (3000, set()) == (len(spring), spring & autumn)


def test_a_tin_is_printed_with_its_hyphen() -> None:
    """After the first two digits."""
    assert "96-0010001" == hyphenated("960010001")
