"""Rules about the ledger of ids: what was issued stays in use or is retired, and what is in use was issued."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from harness.spec.ids import ids_that_differ
from harness.spec.linting.findings import Finding
from harness.spec.linting.specification import LEDGER, Specification


def permanent_ids(specification: Specification) -> Iterator[Finding]:
    """Ids of scenarios, requirements and discrepancies are permanent."""
    ledger, registers = specification.ledger, specification.registers
    scenarios = {id_ for _, scenario in specification.scenarios for id_ in scenario.ids}
    yield from _differing(specification, ledger.scenarios, scenarios)
    yield from _differing(specification, ledger.requirements, registers.requirements.keys())
    yield from _differing(specification, ledger.discrepancies, registers.discrepancies.keys())


def _differing(specification: Specification, issued: AbstractSet[str], used: AbstractSet[str]) -> Iterator[Finding]:
    retired = specification.ledger.retired
    differing = ids_that_differ(issued, retired.keys(), used)
    for id_ in differing.vanished:
        yield _finding(specification, id_, "it was issued and is no longer used", "put it back, or add it to [retired]")
    for id_ in differing.retired:
        problem = f"it is used though it is retired: {retired[id_]}"
        yield _finding(specification, id_, problem, "give what uses it an id that was never issued")
    for id_ in differing.not_issued:
        yield _finding(specification, id_, "it is used and not issued yet", "run “harp-conformance spec ids --write”")


def _finding(specification: Specification, id_: str, problem: str, remedy: str) -> Finding:
    return Finding(f"{specification.folder}/{LEDGER}", 1, id_, problem, remedy)
