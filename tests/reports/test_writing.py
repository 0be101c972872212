from collections.abc import Callable
from pathlib import Path

import pytest

from harness.errors import UsageError
from harness.evidence.jsonl import Record, to_line
from harness.evidence.reading import Evidence, EvidenceError
from harness.registers import Register
from reports.files import replace
from reports.writing import write_all


@pytest.fixture
def written(tmp_path: Path) -> Callable[[Evidence], Path]:
    """Give a function that writes evidence to a file."""

    def write(evidence: Evidence) -> Path:
        path = tmp_path / "evidence.jsonl"
        ends = [evidence.footer] if evidence.footer else []
        records: list[Record] = [evidence.header, *evidence.scenarios, *evidence.deselected, *ends]
        path.write_text("".join(map(to_line, records)), encoding="utf-8")
        return path

    return write


def test_all_reports_are_written(
    tmp_path: Path, written: Callable[[Evidence], Path], green: Evidence, register: Register
) -> None:
    """All reports appear in a folder that is made for them, and nothing else does."""
    folder = tmp_path / "build" / "conformance"

    paths = write_all(written(green), folder, register)

    expected = ["results.json", "report.html", "junit.xml", "requirements.csv", "left-behind.json"]
    assert expected == [path.name for path in paths]
    assert sorted(paths) == sorted(folder.iterdir())


def test_writing_again_replaces_the_reports(
    tmp_path: Path, written: Callable[[Evidence], Path], green: Evidence, red: Evidence, register: Register
) -> None:
    """A second run's reports take the place of the first one's."""
    write_all(written(green), tmp_path / "out", register)
    results, *_ = write_all(written(red), tmp_path / "out", register)

    assert '"verdict": "nonconformant"' in results.read_text(encoding="utf-8")


def test_half_characters_are_written(
    tmp_path: Path, written: Callable[[Evidence], Path], evidence_of: Callable[..., Evidence], register: Register
) -> None:
    """A lone surrogate, which a page's script can make, stops no report."""
    path = written(evidence_of(("S-PWD-01", "violates"), said="accepted\ud800"))

    assert 5 == len(write_all(path, tmp_path / "out", register))


def test_unusable_evidence_is_refused(tmp_path: Path, register: Register) -> None:
    """Without evidence nothing is written."""
    with pytest.raises(EvidenceError):
        write_all(tmp_path / "none.jsonl", tmp_path / "out", register)

    assert not (tmp_path / "out").exists()


def test_an_unwritable_folder_is_told_in_a_sentence(tmp_path: Path) -> None:
    """A folder that can't be made is a usage error that names the file and the remedy."""
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(UsageError, match=r"report\.html: expected to write .* Choose another folder\."):
        replace(tmp_path / "file" / "report.html", b"")


def test_a_failed_write_leaves_nothing_behind(tmp_path: Path) -> None:
    """Where a file can't take its place, no part of it stays."""
    taken = tmp_path / "report.html"
    taken.mkdir()

    with pytest.raises(UsageError):
        replace(taken, b"content")

    assert [taken] == list(tmp_path.iterdir())
