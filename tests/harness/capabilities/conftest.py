"""The same tests for every source of security codes, each for real."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.harness.capabilities.sources import Operator, Source, command, control, mail, operator

SOURCES = {"control API": control, "command": command, "mail server": mail, "operator": operator}


@pytest.fixture(params=sorted(SOURCES))
def source(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Source]:
    """Give each source in turn."""
    with SOURCES[request.param](tmp_path) as opened:
        yield opened


@pytest.fixture
def someone() -> Iterator[Operator]:
    """Give an operator at a terminal."""
    sitting = Operator()
    yield sitting
    sitting.leave()
