"""The kill matrix: which scenario notices which fault, and where a fault or a scenario is for nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from harness.killing.trials import Trial
from harness.verdicts import Verdict

NOBODY: Mapping[str, str] = {}
NOTICED = frozenset({Verdict.VIOLATES, Verdict.ADVISES, Verdict.NEEDS_REVIEW})
"""What a scenario says where it notices something: of a SHOULD, or of a reading that is free, it only advises."""


@dataclass(frozen=True)
class Outcome:
    """What came of a trial: the verdict of each of its scenarios, and the readings that some of them tell."""

    trial: Trial
    verdicts: Mapping[str, Verdict]
    readings: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By scenario, each as a fault names its own."""

    @property
    def killed_by(self) -> tuple[str, ...]:
        """The scenarios that violate with the fault on.

        Of a fault that is only advised against also those that notice it less, of one that follows another reading
        those that tell this one.
        """
        killing = NOTICED if self.trial.is_advisory else {Verdict.VIOLATES}
        killed = {id_ for id_, verdict in self.verdicts.items() if verdict in killing}
        return tuple(sorted(killed | self._telling))

    @property
    def noticed_by(self) -> tuple[str, ...]:
        """The scenarios that say anything but that all is well as without the fault, or that they could not run."""
        noticed = {id_ for id_, verdict in self.verdicts.items() if verdict in NOTICED}
        return tuple(sorted(noticed | self._telling))

    @property
    def _telling(self) -> set[str]:
        """The scenarios that tell the fault's reading."""
        return {id_ for id_, readings in self.readings.items() if self.trial.reading in readings}

    @property
    def killed_by_claiming(self) -> tuple[str, ...]:
        """Those of them that claim a requirement which the fault breaks: the fault is theirs to notice."""
        return tuple(id_ for id_ in self.killed_by if id_ in self.trial.claiming)

    @property
    def also_failed(self) -> tuple[str, ...]:
        """Those of them that claim no such requirement: they violate for what is not theirs."""
        return tuple(id_ for id_ in self.killed_by if id_ not in self.trial.claiming)

    @property
    def violating(self) -> tuple[str, ...]:
        """Those who claim an advisory fault and call it a violation all the same: then it is none of that kind."""
        claiming = self.killed_by_claiming if self.trial.is_advisory else ()
        return tuple(id_ for id_ in claiming if self.verdicts[id_] is Verdict.VIOLATES)

    @property
    def standing(self) -> str:
        """Tell in a word what became of the fault."""
        if self.killed_by_claiming:
            return "killed"
        return "killed only by another" if self.killed_by else "survived"


@dataclass(frozen=True)
class KillMatrix:
    """All outcomes of the catalogue, and what they leave open."""

    outcomes: tuple[Outcome, ...]
    scenarios_never_failed: tuple[str, ...]
    """Scenarios (by their tag, which all rows of an outline share) that notice no fault, not even by advising."""
    rows_never_failed: tuple[str, ...]
    """Rows of outlines of which that is true, although another row of theirs fails."""
    requirements_without_fault: Mapping[str, str]
    """Testable MUSTs that no fault breaks, each with the reason."""
    scenarios: int = 0
    """How many scenarios any trial could have failed, all rows of an outline as one."""
    excused: Mapping[str, str] = field(default_factory=dict)
    """Those of them that need notice no fault, each with the reason."""
    excused_in_vain: tuple[str, ...] = ()
    """Those that are excused, and yet notice a fault, or are not there."""

    @property
    def holes(self) -> tuple[str, ...]:
        """Tell each place where the specification does not prove that it bites, in a sentence."""
        return (
            *(f"{each.trial.fault}: {each.standing}" for each in self.outcomes if not each.killed_by_claiming),
            *(
                f"{each.trial.fault}: also fails {', '.join(each.also_failed)}, which claim nothing of it"
                for each in self.outcomes
                if each.also_failed
            ),
            *(
                f"{each.trial.fault}: marked as advisory, but it violates in {', '.join(each.violating)}"
                for each in self.outcomes
                if each.violating
            ),
            *(f"{id_}: no fault breaks this MUST" for id_, why in self.requirements_without_fault.items() if not why),
            *(f"{id_}: it notices no fault" for id_ in self.scenarios_never_failed),
            *(f"{id_}: it is excused in vain" for id_ in self.excused_in_vain),
        )


def kill_matrix(
    outcomes: Iterable[Outcome],
    scenarios: Iterable[str],
    without_fault: Mapping[str, str],
    excused: Mapping[str, str] = NOBODY,
) -> KillMatrix:
    """Put outcomes together; `scenarios` are the ids of all that any trial could have failed.

    `excused` are those, by their tags, that need notice no fault, each with the reason.
    """
    found = tuple(outcomes)
    failed = {id_ for each in found for id_ in each.noticed_by}
    failed_tags = {_tag(id_) for id_ in failed}
    known = list(dict.fromkeys(scenarios))
    tags = dict.fromkeys(_tag(id_) for id_ in known)
    return KillMatrix(
        outcomes=found,
        scenarios_never_failed=tuple(tag for tag in tags if tag not in failed_tags and tag not in excused),
        scenarios=len(tags),
        excused=dict(excused),
        excused_in_vain=tuple(tag for tag in excused if tag in failed_tags or tag not in tags),
        rows_never_failed=tuple(id_ for id_ in known if id_ not in failed and _tag(id_) in failed_tags),
        requirements_without_fault=dict(without_fault),
    )


def _tag(id_: str) -> str:
    return id_.split("[", maxsplit=1)[0]
