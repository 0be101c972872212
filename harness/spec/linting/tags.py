"""Rules about tags: each scenario has one permanent id, and claims requirements that stand."""

import re
from collections.abc import Iterator

from harness.spec.catalogue import ID_TAG, REQUIREMENT_TAG, requirement_tags
from harness.spec.linting.findings import Finding
from harness.spec.linting.specification import Specification

MARKS = frozenset({"script", "clock", "outage"})
"""Tags that say what a scenario needs of a run."""

DISCREPANCY = re.compile(r"\bDSC-\d{3}\b")


def one_id(specification: Specification) -> Iterator[Finding]:
    """Each scenario has one id of its own, on itself."""
    for file, scenario in specification.scenarios:
        if len(scenario.ids) != 1:
            found = ", ".join(scenario.ids) or "none"
            problem = f"expected one id tag (@S-…), found {found}"
            remedy = "give it one that was never issued, on the line above it"
            yield Finding(file.name, scenario.line, f"“{scenario.title}”", problem, remedy)


def id_once(specification: Specification) -> Iterator[Finding]:
    """No two scenarios have the same id."""
    first: dict[str, str] = {}
    for file, scenario in specification.scenarios:
        for id_ in sorted(set(scenario.ids)):
            if id_ in first:
                problem = f"the id stands for another scenario already, at {first[id_]}"
                yield Finding(file.name, scenario.line, id_, problem, "give this one an id that was never issued")
            first.setdefault(id_, f"{file.name}:{scenario.line}")


def claims(specification: Specification) -> Iterator[Finding]:
    """Each scenario, and each row of an outline, claims at least one requirement."""
    for file, scenario in specification.scenarios:
        if not all(requirement_tags(set(pickle.tags)) for pickle in scenario.pickles):
            problem = "it claims no requirement, at least not with every table of examples"
            remedy = "tag it with those of requirements.toml whose violation it would find out (@PWD-001)"
            yield Finding(file.name, scenario.line, scenario.name, problem, remedy)


def known_tags(specification: Specification) -> Iterator[Finding]:
    """Each tag is an id, a requirement of the register that is not retired, or a mark."""
    for file, scenario in specification.scenarios:
        for tag in sorted(set(scenario.tags)):
            if problem := _what_is_wrong(tag, specification):
                remedy = f"claim one that stands in requirements.toml, or use one of @{', @'.join(sorted(MARKS))}"
                yield Finding(file.name, scenario.line, scenario.name, f"@{tag} {problem}", remedy)


def known_discrepancies(specification: Specification) -> Iterator[Finding]:
    """Each discrepancy that a feature names is in the register."""
    for file in specification.files:
        for number, line in enumerate(file.lines, 1):
            for id_ in DISCREPANCY.findall(line):
                if id_ not in specification.registers.discrepancies:
                    problem = "no discrepancy of the register has this id"
                    yield Finding(file.name, number, id_, problem, "name one that stands in discrepancies.toml")


def _what_is_wrong(tag: str, specification: Specification) -> str:
    if ID_TAG.fullmatch(tag) or tag in MARKS:
        return ""
    if REQUIREMENT_TAG.fullmatch(tag) is None:
        return "is neither an id nor a requirement nor a mark"
    if tag in specification.ledger.retired:
        return f"is retired: {specification.ledger.retired[tag]}"
    return "" if tag in specification.registers.requirements else "is no requirement of the register"
