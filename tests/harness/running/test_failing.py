"""What failed in the run before."""

from dataclasses import replace
from pathlib import Path

import pytest

from harness.errors import UsageError
from harness.evidence.records import TroubleRecord
from harness.evidence.writing import NAME, EvidenceWriter
from harness.running.failing import failed_last
from harness.verdicts import Verdict
from tests.harness.samples import compiled, conforming, header

BLOCKED = replace(
    conforming("S-A-02"),
    verdict=Verdict.COULD_NOT_RUN,
    reason="no answer",
    trouble=TroubleRecord(Verdict.COULD_NOT_RUN, "no answer"),
)


def test_what_failed_or_was_lost_is_given(tmp_path: Path) -> None:
    """What conforms is not."""
    with EvidenceWriter(tmp_path / NAME, header("r1", *map(compiled, ("S-A-01", "S-A-02", "S-A-03")))) as writer:
        writer.write(conforming("S-A-01"))
        writer.write(BLOCKED)
    assert ("S-A-02", "S-A-03") == failed_last(tmp_path)


def test_where_nothing_failed_it_is_said(tmp_path: Path) -> None:
    """Rather than run everything, or nothing."""
    with EvidenceWriter(tmp_path / NAME, header("r1", compiled("S-A-01"))) as writer:
        writer.write(conforming("S-A-01"))
    with pytest.raises(UsageError, match="expected something that failed in the run before, found nothing"):
        failed_last(tmp_path)


def test_without_a_run_before_it_is_said(tmp_path: Path) -> None:
    """With what to do."""
    with pytest.raises(UsageError, match=r"expected the evidence of a run before .* Run without --last-failed"):
        failed_last(tmp_path)
