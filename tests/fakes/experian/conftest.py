import json
from collections.abc import Callable

import pytest

from fakes.clock import Clock
from fakes.experian.engine import Experian
from fakes.experian.fars import FarsRequest, FarsResponse
from fakes.experian.ridp_response import RidpResponse
from fakes.experian.samples import primary_request, secondary_request
from fakes.people import Person


@pytest.fixture
def experian(clock: Clock) -> Experian:
    """Give a service that nobody has asked yet."""
    return Experian(clock)


@pytest.fixture
def inquire(experian: Experian) -> Callable[[Person], RidpResponse]:
    """Give the act of opening a session for a person."""
    return lambda person: RidpResponse.from_json(json.loads(experian.ridp(primary_request(person).to_json()).body))


@pytest.fixture
def submit(experian: Experian) -> Callable[[Person, RidpResponse, int], RidpResponse]:
    """Give the act of answering the questions of a session, so many of them wrongly."""
    return lambda person, asked, wrong: RidpResponse.from_json(
        json.loads(experian.ridp(secondary_request(person, asked, wrong).to_json()).body)
    )


@pytest.fixture
def proof(
    inquire: Callable[[Person], RidpResponse], submit: Callable[[Person, RidpResponse, int], RidpResponse]
) -> Callable[[Person, int], RidpResponse]:
    """Give the act of opening a session and answering its questions, so many of them wrongly."""
    return lambda person, wrong: submit(person, inquire(person), wrong)


@pytest.fixture
def look_up(experian: Experian) -> Callable[[str | None], FarsResponse]:
    """Give the act of asking the archive about a reference number."""
    return lambda reference: FarsResponse.from_json(
        json.loads(experian.fars(FarsRequest(reference or "").to_json()).body)
    )
