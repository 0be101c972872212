"""People who set up and log in at the same moment, each in a worker of their own, on one deployment."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import combinations
from typing import Any

PROVING = ("S-MFA-17", "S-LGN-10", "S-LGN-16", "S-LGN-19")
"""Scenarios in which codes are sent, several to a person."""

DISTURBING = ("S-LGN-12", "S-LGN-14")
"""Scenarios that move the clock."""


def test_nobody_sees_the_code_of_somebody_in_another_worker(
    harp: Callable[..., Any], served: Callable[..., Any]
) -> None:
    """All are let in by the codes of their own, though others were sent theirs meanwhile."""
    with served() as profile:
        run = harp("run", str(profile), "--workers", "2", *(part for id_ in PROVING for part in ("--id", id_)))
    assert (0, {"conforms"}) == (run.code, set(run.verdicts.values())), run.said
    lines = (run.folder / "evidence.jsonl").read_text(encoding="utf-8").splitlines()
    records = [record for line in lines if "worker" in (record := json.loads(line))]
    assert any(at_once(*pair) for pair in combinations(records, 2)), run.said
    people = [person["user_id"] for record in records for person in record["people"]]
    assert len(people) == len(set(people))


def test_what_disturbs_others_runs_last_and_alone(harp: Callable[..., Any], served: Callable[..., Any]) -> None:
    """On a deployment that workers share, the clock is moved by one of them, when all others have ended."""
    chosen = (*PROVING, *DISTURBING)
    with served() as profile:
        run = harp("run", str(profile), "--workers", "2", *(part for id_ in chosen for part in ("--id", id_)))
    assert (0, {"conforms"}) == (run.code, set(run.verdicts.values())), run.said
    lines = (run.folder / "evidence.jsonl").read_text(encoding="utf-8").splitlines()
    records = [record for line in lines if "worker" in (record := json.loads(line))]
    disturbing = [each for each in records if each["id"].split("[")[0] in DISTURBING]
    ended = max(span(each)[1] for each in records if each not in disturbing)
    assert 1 == len({each["worker"] for each in disturbing})
    assert [] == [each["id"] for each in disturbing if span(each)[0] < ended]


def at_once(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Tell whether two scenarios ran in different workers at the same moment."""
    (begin, end), (other_begin, other_end) = span(one), span(other)
    return one["worker"] != other["worker"] and begin < other_end and other_begin < end


def span(record: dict[str, Any]) -> tuple[datetime, datetime]:
    """Give when a scenario began and ended."""
    begun = datetime.fromisoformat(record["started"])
    return begun, begun + timedelta(seconds=record["duration_s"])
