from datetime import UTC, datetime

import pytest

from fakes.clock import Clock
from fakes.people import People


@pytest.fixture
def clock() -> Clock:
    """Give a clock that stands at noon of a winter's day."""
    return Clock(datetime(2026, 1, 15, 12, tzinfo=UTC))


@pytest.fixture
def people() -> People:
    """Give the people of one run."""
    return People(seed=7, run="spring")
