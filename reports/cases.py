"""Every compiled scenario with what became of it: a result, left out on purpose, or lost."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from harness.evidence.reading import Evidence
from harness.evidence.records import Compiled, Deselected, ScenarioRecord
from harness.verdicts import Verdict


@dataclass(frozen=True)
class Case:
    """A compiled scenario with its result or the reason why it was left out; lost if it has neither."""

    scenario: Compiled
    record: ScenarioRecord | None = None
    left_out: Deselected | None = None

    @property
    def id(self) -> str:
        """The id of the scenario, with its row if it belongs to an outline."""
        return self.scenario.id

    @property
    def outcome(self) -> str:
        """The verdict of the scenario, or `deselected`, or `lost`."""
        if self.record is not None:
            return self.record.verdict.value
        return "lost" if self.left_out is None else "deselected"

    @property
    def reason(self) -> str:
        """Why the outcome is what it is; empty for a scenario that conforms."""
        if self.record is not None:
            return self.record.reason
        return "compiled, but neither reported nor deselected" if self.left_out is None else self.left_out.why

    @property
    def remedy(self) -> str:
        """What a person can do about a scenario that could not be judged; empty where nothing is to be done."""
        if self.record is not None and self.is_unstable:
            return "compare both attempts in the evidence: what comes and goes may be the deployment’s or the network’s"
        return self.record.trouble.remedy if self.record and self.record.trouble else ""

    @property
    def is_unstable(self) -> bool:
        """Tell whether two attempts at the scenario came to different outcomes."""
        tried_twice = self.record is not None and self.record.earlier is not None
        return tried_twice and self.outcome == Verdict.COULD_NOT_RUN

    @property
    def duration_s(self) -> float:
        """How long the scenario ran, in seconds."""
        return self.record.duration_s if self.record else 0.0


def cases(evidence: Evidence) -> tuple[Case, ...]:
    """Give every compiled scenario of a run with what became of it, in the order of the specification."""
    records = {each.id: each for each in evidence.scenarios}
    left_out = {each.id: each for each in evidence.deselected}
    return tuple(Case(each, records.get(each.id), left_out.get(each.id)) for each in evidence.header.compiled)


def grouped(some: Iterable[Case], key: Callable[[Case], str]) -> dict[str, list[Case]]:
    """Group cases by a property, in the order in which its values first occur."""
    groups: dict[str, list[Case]] = {}
    for case in some:
        groups.setdefault(key(case), []).append(case)
    return groups


def chapter_title(chapter: str) -> str:
    """Give the title of a chapter's folder: `01_entering_from_qpp` is “Entering from QPP”."""
    words = re.sub(r"^\d+[_-]", "", chapter).replace("_", " ").strip()
    words = re.sub(r"\b(harp|qpp)\b", lambda name: name[0].upper(), words)
    return words[:1].upper() + words[1:] if words else chapter
