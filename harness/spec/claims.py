"""Which scenarios claim which requirements."""

from collections.abc import Iterable, Mapping

from harness.evidence.records import Compiled
from harness.registers import Register, groups

Claims = Mapping[str, tuple[str, ...]]
"""The scenarios that claim a requirement or one that says the same, by requirement; an outline is one scenario."""


def claims(register: Register, catalogue: Iterable[Compiled]) -> Claims:
    """Give the scenarios of every requirement, in the order of the specification."""
    claiming: dict[str, dict[str, None]] = {}
    for scenario in catalogue:
        for requirement in scenario.requirements:
            claiming.setdefault(requirement, {})[scenario_tag(scenario)] = None
    shared = {
        first: tuple(dict.fromkeys(tag for id_ in same for tag in claiming.get(id_, ())))
        for first, same in groups(register).items()
    }
    return {id_: shared[row.same_as or id_] for id_, row in register.items()}


def scenario_tag(scenario: Compiled) -> str:
    """Give the permanent id of a scenario, which all rows of an outline share."""
    return scenario.id.split("[", maxsplit=1)[0]
