"""What is wrong with a page that a person submitted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One reason why a page was refused: at which field, and what to do about it."""

    field_label: str
    message: str


def missing(typed: Mapping[str, str], requests: Mapping[str, str]) -> list[Problem]:
    """Name each required field left empty, with the request that belongs to it (REG-009)."""
    return [Problem(label, request) for label, request in requests.items() if not typed.get(label)]


def one_for_each_field(problems: Iterable[Problem], order: Iterable[str]) -> list[Problem]:
    """Keep the first problem of each field, in the order of the page."""
    first: dict[str, Problem] = {}
    for problem in problems:
        first.setdefault(problem.field_label, problem)
    return [first[label] for label in order if label in first]
