"""Scenarios that could not run, told once for each reason: one fault of an environment stops many of them."""

from dataclasses import dataclass

from reports.cases import Case


@dataclass(frozen=True)
class Obstacle:
    """What stood in the way, what a person can do about it, and the scenarios it stopped."""

    reason: str
    remedy: str
    cases: tuple[Case, ...]


def obstacles(all_cases: tuple[Case, ...]) -> tuple[Obstacle, ...]:
    """Group the scenarios that could not run by reason and remedy, the one that stopped most first."""
    stopped: dict[tuple[str, str], list[Case]] = {}
    for case in all_cases:
        if case.outcome == "could_not_run":
            stopped.setdefault((case.reason, case.remedy), []).append(case)
    found = [Obstacle(reason, remedy, tuple(some)) for (reason, remedy), some in stopped.items()]
    return tuple(sorted(found, key=lambda obstacle: -len(obstacle.cases)))
