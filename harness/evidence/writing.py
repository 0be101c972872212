"""Writing evidence, a line at a time, so that a run that is killed loses nothing that was done."""

import fcntl
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from harness.errors import UsageError
from harness.evidence.jsonl import Record, to_line
from harness.evidence.reading import Evidence, read
from harness.evidence.records import Deselected, Footer, Header

NAME = "evidence.jsonl"


class EvidenceWriter:
    """Appends records to a new evidence file; each is on disk before the next scenario begins."""

    def __init__(self, path: Path, header: Header) -> None:
        """Begin the file with its header; raises UsageError where it can't be written."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file = path.open("a", encoding="utf-8")
        except OSError as problem:
            raise UsageError(
                f"expected to write {path}, found that this can’t be done ({problem.strerror}). Choose another --out."
            ) from problem
        # Whoever goes on with a run that was killed can see by the lock whether its workers are still at work.
        if not locked(self._file.fileno()):
            self._file.close()
            raise UsageError(f"expected to write {path}, found another run at work there. Choose another --out.")
        self._file.truncate(0)
        self.write(header)

    def write(self, record: Record) -> None:
        """Append a record."""
        self._file.write(to_line(record))
        self._file.flush()

    def __enter__(self) -> Self:
        """Use the writer until the block is left."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file."""
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._file.close()


def part(folder: Path, worker: str) -> Path:
    """Name the file of one worker's share of the evidence."""
    return folder / f"evidence-{worker}.jsonl"


def parts(folder: Path) -> list[Path]:
    """Find the workers' shares in a folder."""
    return sorted(folder.glob("evidence-*.jsonl"))


def finish(path: Path, evidence: Evidence, *, interrupted: bool) -> Evidence:
    """Close a run's evidence with its footer, whether it stands in `path` already or was joined from shares."""
    footer = Footer(
        finished=datetime.now(UTC).isoformat(timespec="milliseconds"),
        interrupted=interrupted,
        compiled=len(evidence.header.compiled),
        reported=len(evidence.scenarios),
        deselected=len(evidence.deselected),
    )
    closed = replace(evidence, footer=footer)
    save(path, closed)
    return closed


def locked(descriptor: int) -> bool:
    """Lock an open file or folder until it is closed, and tell whether that could be done.

    Where the file system has no locks, all is taken to be well.
    """
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True


def save(path: Path, evidence: Evidence) -> None:
    """Write evidence as one file, which is there whole or as it was before: a run may be killed at any moment."""
    footer = [evidence.footer] if evidence.footer else []
    records: list[Record] = [*evidence.scenarios, *evidence.deselected, *footer]
    beside = path.with_name(f"{path.name}.new")
    with EvidenceWriter(beside, evidence.header) as writer:
        for record in records:
            writer.write(record)
    beside.replace(path)


def joined(header: Header, files: list[Path]) -> Evidence:
    """Join the workers' shares of one run; what each of them deselected is the same. Other runs' files are left out."""
    shares = [share for share in map(read, files) if share.header.run.id == header.run.id]
    deselected: dict[str, Deselected] = {each.id: each for share in shares for each in share.deselected}
    return Evidence(
        header=shares[0].header if shares else header,
        scenarios=tuple(record for share in shares for record in share.scenarios),
        deselected=tuple(deselected.values()),
        footer=None,
    )
