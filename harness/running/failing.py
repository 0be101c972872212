"""What failed in the run before, to be run once more."""

from pathlib import Path

from harness.errors import UsageError
from harness.evidence.reading import read
from harness.evidence.writing import NAME
from harness.verdicts import Verdict

FAILED = frozenset({Verdict.VIOLATES, Verdict.COULD_NOT_RUN})


def failed_last(folder: Path) -> tuple[str, ...]:
    """Give what violated, could not run or was lost in the run whose evidence is in a folder.

    Raises UsageError where there is none, or where nothing failed.
    """
    if not (folder / NAME).exists():
        raise UsageError(
            f"expected the evidence of a run before in {folder}, found no {NAME}. Run without --last-failed."
        )
    evidence = read(folder / NAME)
    failed = [each.id for each in evidence.scenarios if each.verdict in FAILED]
    found = (*failed, *(each.id for each in evidence.lost))
    if not found:
        raise UsageError(f"expected something that failed in the run before, found nothing in {folder}. All is done.")
    return found
