"""One process's share of a run."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from harness.deployments.opening import Target
from harness.running.choosing import Choice
from harness.running.options import RunOptions
from harness.running.session import PEOPLE_EACH, Session
from tests.harness.samples import conforming

ID = "S-CNF-01"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """Give a share of a run against the included deployment in which nothing has begun."""
    options = RunOptions(Target(None, "markup"), Choice(), seed=7, run="r", out=tmp_path, again="again", workers=1)
    session = Session(options, "")
    yield session
    session.close()


def test_no_scenario_has_people_of_the_next_one(session: Session) -> None:
    """So many are kept for each: one more would be somebody else's."""
    scenario = session.catalogue[ID]
    world = session.world(scenario, session.recorder(scenario, []), attempt=1)
    numbers = [world.new_number() for _ in range(PEOPLE_EACH)]
    following = list(session.catalogue.values())[list(session.catalogue).index(ID) + 1]
    after = session.world(following, session.recorder(following, []), attempt=1).new_number()
    assert [*range(numbers[0], after)] == numbers
    with pytest.raises(ValueError, match=f"expected at most 10 people in a scenario, found one more in {ID}"):
        world.introduce()


def test_a_second_attempt_has_people_of_its_own(session: Session) -> None:
    """Those of the first are registered by then."""
    scenario = session.catalogue[ID]
    first, second = (
        {session.world(scenario, session.recorder(scenario, []), attempt).applicant.number} for attempt in (1, 2)
    )
    assert first.isdisjoint(second)


def test_a_session_that_has_not_begun_keeps_nothing(session: Session, tmp_path: Path) -> None:
    """A process that only collects writes no evidence; one that began does."""
    session.keep(conforming(ID))
    assert ([], False) == (list(tmp_path.iterdir()), session.has_begun)
    session.begin()
    session.keep(conforming(ID))
    (written,) = tmp_path.glob("*.jsonl")
    assert (2, True) == (len(written.read_text(encoding="utf-8").splitlines()), session.has_begun)
