"""The checks by which a scenario reports which reading of a discrepancy the deployment follows."""

from collections.abc import Iterable

from harness.evidence.records import Check, ReadingRecord
from harness.registers import Register, is_demanded
from harness.spec.discrepancies import Discrepancy
from harness.spec.following import NEITHER, NOT_OBSERVED, permitted, refuse_unknown, statement
from harness.verdicts import Verdict


def reading_checks(
    row: Discrepancy, reading: str, questions: Iterable[str], claimed: Iterable[str], register: Register
) -> tuple[Check, ...]:
    """Make the checks of a reading: one for each group of the claimed requirements that permit the same readings.

    Where a scenario claims nothing of the discrepancy, one check speaks for none, which can't violate. Raises
    ValueError for what is no reading of it.
    """
    refuse_unknown(row, reading)
    told = ReadingRecord(row.id, row.topic, row.governs, statement(row, reading), tuple(questions))
    groups: dict[tuple[str, ...], tuple[str, ...]] = {}
    for id_ in claimed:
        if id_ in row.requirements:
            groups[permitted(row, id_)] = (*groups.get(permitted(row, id_), ()), id_)
    found = groups or {permitted(row): ()}
    return tuple(
        _check(names, reading, ids, _otherwise(row, reading, ids, register), told) for names, ids in found.items()
    )


def _check(
    names: tuple[str, ...], reading: str, requirements: tuple[str, ...], otherwise: Verdict, told: ReadingRecord
) -> Check:
    if len(names) == 1:
        return Check(requirements, names[0], reading, "equals", otherwise, told)
    return Check(requirements, names, reading, "among", otherwise, told)


def _otherwise(row: Discrepancy, reading: str, requirements: tuple[str, ...], register: Register) -> Verdict:
    """A reading of nobody's is for a person to look at: which rule it breaks, if any, is for other scenarios to say."""
    if reading in _UNCLEAR:
        return _UNCLEAR[reading]
    decides = row.others == "violates" and any(is_demanded(register, each) for each in requirements)
    return Verdict.VIOLATES if decides else Verdict.ADVISES


_UNCLEAR = {NEITHER: Verdict.NEEDS_REVIEW, NOT_OBSERVED: Verdict.NOT_TESTABLE}
