"""What a person has to look at: a scenario with its failed checks, the statements they rest on, and the page."""

from dataclasses import dataclass

from harness.evidence.judging import holds
from harness.evidence.records import Check, ScenarioRecord
from harness.registers import Register, Requirement
from reports.cases import Case
from reports.perceived import Perceived, page_before, page_of


@dataclass(frozen=True)
class Finding:
    """A scenario that did not simply conform, with what is needed to understand it."""

    case: Case
    record: ScenarioRecord
    failed: tuple[Check, ...]
    requirements: tuple[Requirement, ...]
    before: Perceived | None
    """The page before what failed."""
    page: Perceived | None
    """The page at what failed."""


def findings(all_cases: tuple[Case, ...], register: Register, *outcomes: str) -> tuple[Finding, ...]:
    """Give the findings of some outcomes, in the order of the outcomes, then of the specification."""
    reported = [(case, case.record) for case in all_cases if case.record is not None and case.outcome in outcomes]
    found = [_finding(case, record, register) for case, record in reported]
    return tuple(sorted(found, key=lambda finding: outcomes.index(finding.case.outcome)))


def failed_checks(record: ScenarioRecord) -> tuple[Check, ...]:
    """Give the checks of a scenario whose observation is not as expected."""
    return tuple(check for step in record.steps for check in step.checks if not holds(check))


def _finding(case: Case, record: ScenarioRecord, register: Register) -> Finding:
    failed = failed_checks(record)
    named = dict.fromkeys(id_ for check in failed for id_ in check.requirements) or case.scenario.requirements
    statements = tuple(register[id_] for id_ in named if id_ in register)
    return Finding(case, record, failed, statements, page_before(record), page_of(record))
