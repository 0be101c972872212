"""Where time is short, the faults near the change are tried first."""

from pathlib import Path

import pytest

from harness.errors import UsageError
from harness.killing.choosing import changes, chosen, near
from harness.spec.places import features_folder
from tests.killing.samples import scenario

NAMES = tuple(f"fault-{number}" for number in range(20))


def test_those_near_the_change_come_first() -> None:
    """The rest is drawn."""
    part = chosen(NAMES, ["fault-7", "fault-13"], 5, "a revision")
    assert 5 == len(part)
    assert {"fault-7", "fault-13"} < set(part)


def test_a_revision_draws_the_same_each_time_and_another_draws_others() -> None:
    """So that in the course of many all are tried."""
    assert chosen(NAMES, [], 5, "a") == chosen(NAMES, [], 5, "a") != chosen(NAMES, [], 5, "b")


def test_all_are_chosen_where_there_is_room() -> None:
    """In their order."""
    assert NAMES == chosen(NAMES, ["fault-7"], 50, "a")


def test_a_feature_is_about_what_its_scenarios_claim() -> None:
    """A module of the catalogue about the faults it names; of other files nothing is known."""
    faults = {"short": ["PWD-001"], "long": ["PWD-002"], "other": ["NAV-001"]}
    compiled = [scenario("S-PWD-01", "PWD-001")]
    assert {"short"} == near({"features/a.feature": ""}, faults, compiled)
    assert {"long"} == near({"reference_impl/faults/passwords.py": 'name="long",'}, faults, compiled)
    assert set() == near({"harness/world.py": '"other"'}, faults, compiled)


def test_an_unknown_revision_is_refused() -> None:
    """With what git says of it."""
    with pytest.raises(UsageError, match="expected --since with a revision"):
        changes(features_folder(), "no-such-revision")


def test_no_repository_is_refused(tmp_path: Path) -> None:
    """An installed specification has no revisions."""
    with pytest.raises(UsageError, match="expected --since with a revision"):
        changes(tmp_path, "HEAD")
