import re

import pytest
from faker import Faker

from fakes.addresses import STATES, TERRITORIES, UnknownStateError, address_in

# First digits of ZIP Codes by state, as the postal service numbers its regions.
REGIONS = {
    "0": "CT MA ME NH NJ PR RI VI VT",
    "1": "DE NY PA",
    "2": "DC MD NC SC VA WV",
    "3": "AL FL GA MS TN",
    "4": "IN KY MI OH",
    "5": "IA MN MT ND SD WI",
    "6": "IL KS MO NE",
    "7": "AR LA OK TX",
    "8": "AZ CO ID NM NV UT WY",
    "9": "AK AS CA GU HI MP OR WA",
}
PLACES = [(state, digit) for digit, states in REGIONS.items() for state in states.split()]


@pytest.fixture
def faker() -> Faker:
    """Give a seeded source of traits."""
    faker = Faker("en_US")
    faker.seed_instance(3)
    return faker


@pytest.mark.parametrize(("state", "digit"), PLACES)
def test_zip_code_belongs_to_the_state(faker: Faker, state: str, digit: str) -> None:
    """Every state, DC and territory can be asked for, and its ZIP Code lies in its region."""
    address = address_in(faker, state)

    assert state == address.state
    assert re.fullmatch(rf"{digit}[0-9]{{4}}", address.zip_code)
    assert re.fullmatch(r"[0-9]{4}", address.zip_extension)


def test_states_are_fifty_and_dc() -> None:
    """Fifty states and DC are known, and five territories; together they are the places tried above."""
    assert 51 == len(STATES)
    assert {state for state, _ in PLACES} == {*STATES, *TERRITORIES}


def test_address_fits_experians_archive(faker: Faker) -> None:
    """Streets and cities have plain characters only and fit the shortest fields of the proofing service."""
    for _ in range(300):
        address = address_in(faker, "OH")
        assert re.fullmatch(r"[A-Za-z0-9 .]{1,35}", address.line_1)
        assert re.fullmatch(r"[A-Za-z0-9 .]{1,35}", address.line_2)
        assert re.fullmatch(r"[A-Za-z .]{1,28}", address.city)


def test_unknown_state_is_refused(faker: Faker) -> None:
    """A state that doesn't exist is named in the error."""
    with pytest.raises(UnknownStateError, match="'ZZ'"):
        address_in(faker, "ZZ")
