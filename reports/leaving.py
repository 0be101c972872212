"""What a run left at a deployment, for whoever cleans up there, and what it did not let out."""

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from harness.evidence.reading import Evidence
from reports.files import replace

NAME = "left-behind.json"


@dataclass(frozen=True)
class Left:
    """Something that stays at the deployment, whose it is, and the scenario that left it."""

    what: str
    user_id: str
    email: str
    scenario: str


def left_behind(evidence: Evidence) -> tuple[Left, ...]:
    """Give what a run left behind, in the order in which it did; nothing where the deployment ended with the run."""
    return tuple(
        Left(what, person.user_id, person.email, record.id)
        for record in evidence.scenarios
        for person in record.people
        for what in person.left
    )


def stopped_requests(evidence: Evidence) -> dict[str, int]:
    """Give how many requests to which hosts were stopped, by host and port: they are not among the profile's."""
    stopped: Counter[str] = Counter()
    for record in evidence.scenarios:
        stopped.update(record.stopped)
    return dict(sorted(stopped.items()))


def write(path: Path, evidence: Evidence) -> Path:
    """Write what was left behind as JSON and give the path; raises UsageError where it can't be written.

    A scenario that was cut off is not in the evidence: what it left has a User ID that begins as the run's all do.
    """
    told = {
        "deployment": evidence.header.run.deployment,
        "user_ids_begin_with": [f"{name}-" for name in _names(evidence)],
        "left_behind": [vars(each) for each in left_behind(evidence)],
    }
    return replace(path, f"{json.dumps(told, ensure_ascii=False, indent=1)}\n".encode("utf-8", "replace"))


def _names(evidence: Evidence) -> tuple[str, ...]:
    """Give the names under which a run made its people: its own, and another one each time it went on."""
    others = (person.run for record in evidence.scenarios for person in record.people)
    return tuple(dict.fromkeys([evidence.header.run.id, *filter(None, others)]))
