"""Which reading of a discrepancy a deployment follows: what follows from it, and how it is told."""

from harness.spec.discrepancies import NO_READING, Discrepancy, Reading

NEITHER = "neither"
"""The deployment follows none of the readings."""
NOT_OBSERVED = "not observed"
"""It could not be seen which reading it follows."""


def permitted(row: Discrepancy, requirement: str = "") -> tuple[str, ...]:
    """Give the names of the readings that meet a requirement, or all that the discrepancy touches.

    All of them where another one is free or none governs; else the governing one, and those that break other
    requirements of the discrepancy only.
    """
    if row.others == "free" or row.governs == NO_READING:
        return tuple(each.name for each in row.readings)
    return tuple(each.name for each in row.readings if each.name == row.governs or _spares(each, requirement))


def refuse_unknown(row: Discrepancy, reading: str) -> None:
    """Raise ValueError for what is no reading of a discrepancy, nor `neither` or `not observed`."""
    names = [*(each.name for each in row.readings), NEITHER, NOT_OBSERVED]
    if reading not in names:
        raise ValueError(f"expected a reading of {row.id} ({', '.join(names)}), found {reading}")


def statement(row: Discrepancy, reading: str) -> str:
    """Say in plain words which reading a deployment follows, and on what that reading rests."""
    if reading == NOT_OBSERVED:
        return f"it could not be seen which reading of {row.id} this deployment follows ({row.topic})"
    followed = {each.name: each for each in row.readings}.get(reading)
    if followed is None:
        names = ", ".join(each.name for each in row.readings)
        return f"this deployment follows none of the readings of {row.id} ({names})"
    return f"this deployment follows {_basis(row, followed)} ({row.id}, reading {reading}): {followed.text}"


def _spares(reading: Reading, requirement: str) -> bool:
    return bool(requirement and reading.breaks) and requirement not in reading.breaks


def _basis(row: Discrepancy, reading: Reading) -> str:
    if reading.name == row.governs:
        return "the governing reading"
    if row.governs == NO_READING:
        return "one of the readings that stand"
    if reading.place.endswith("screenshot"):
        return "the outdated screenshot" if row.rank == "version history" else "a screenshot that does not govern"
    return "the checklist" if reading.source == "checklist" else "a reading that does not govern"
