"""Home addresses of synthetic people: every state, DC and the territories, with a ZIP Code of that state."""

from dataclasses import dataclass
from typing import Final

from faker import Faker
from faker.providers.address.en_US import Provider

from fakes.errors import FakesError
from fakes.names import plain_last_name

TERRITORIES: Final = ("AS", "GU", "MP", "PR", "VI")
STATES: Final = tuple(sorted({*Provider.states_abbr, "DC"} - set(Provider.freely_associated_states_abbr)))


class UnknownStateError(FakesError):
    """An address was asked for in a place that is no state, DC or territory of the United States."""


@dataclass(frozen=True)
class Address:
    """A home address; `state` is the two-letter code, `zip_extension` the four digits of ZIP+4 (PRF-018 to PRF-023)."""

    line_1: str
    line_2: str
    city: str
    state: str
    zip_code: str
    zip_extension: str


def address_in(faker: Faker, state: str) -> Address:
    """Make an address in a state, raising `UnknownStateError`.

    It has letters, digits, spaces and full stops only and is short enough for Experian (street 35 and city 28
    characters), so that no test fails for an address that it isn't about.
    """
    if state not in (*STATES, *TERRITORIES):
        raise UnknownStateError(
            f"Expected the code of a state, DC or one of {', '.join(TERRITORIES)}, found {state!r} as the state "
            "of an address. Use two capital letters, such as 'OH'."
        )
    return Address(
        line_1=f"{faker.random_int(10, 9899)} {plain_last_name(faker)} {faker.street_suffix()}",
        line_2=f"Apt. {faker.random_int(100, 999)}",
        city=f"{plain_last_name(faker)}{faker.city_suffix()}",
        state=state,
        zip_code=faker.zipcode_in_state(state),
        zip_extension=f"{faker.random_int(1000, 9899)}",
    )
