"""Rules about what is tested: every statement that a run can test has a scenario, or a reason why it has none."""

from collections.abc import Iterator

from harness.registers import groups
from harness.spec.agreement import REQUIREMENTS
from harness.spec.linting.findings import Finding
from harness.spec.linting.specification import Specification


def covered(specification: Specification) -> Iterator[Finding]:
    """Each statement that stands and that a run can test is claimed by a scenario, or tells why it is not.

    A statement that repeats another one is claimed with it, and the other way round.
    """
    register = specification.registers.requirements
    for first, members in groups(register).items():
        row, is_claimed = register[first], not specification.claimed.isdisjoint(members)
        if row.untested and is_claimed:
            yield _finding(specification, first, "it is untested, and yet a scenario claims it", "remove “untested”")
        if not (is_claimed or row.untested or row.overruled_by or row.is_attested):
            problem = "a run can test it, and no scenario claims it"
            yield _finding(specification, first, problem, "write a scenario, or give the reason as “untested”")


def _finding(specification: Specification, id_: str, problem: str, remedy: str) -> Finding:
    return Finding(f"{specification.folder}/{REQUIREMENTS}", specification.rows.get(id_, 1), id_, problem, remedy)
