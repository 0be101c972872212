"""Gathering what a run left in its folder, whole or killed: the joined evidence and the shares beside it."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from harness.evidence.reading import Evidence, read
from harness.evidence.records import Deselected, ScenarioRecord
from harness.evidence.writing import NAME, parts


def gathered(folder: Path) -> Evidence | None:
    """Give the evidence of the newest run in a folder, None where none was begun.

    Raises EvidenceError where a file is broken. A run that was killed while its shares were joined has some records in
    both places: those count once.
    """
    whole = [read(path) for path in (folder / NAME,) if _is_begun(path)]
    shares = [read(path) for path in parts(folder) if _is_begun(path)]
    if not whole and not shares:
        return None
    newest = max((*whole, *shares), key=lambda each: each.header.run.started).header.run.id
    return _of_run(newest, whole, shares)


def _is_begun(path: Path) -> bool:
    """Tell whether a file has its header: one that was killed before that has nothing to tell."""
    return path.exists() and b"\n" in path.read_bytes()


def _of_run(id_: str, whole: Iterable[Evidence], shares: Iterable[Evidence]) -> Evidence:
    """Put together what one run left; its header is that with which it was first begun."""
    known = [each for each in whole if each.header.run.id == id_]
    added = [each for each in shares if each.header.run.id == id_]
    first = min((*known, *added), key=lambda each: each.header.run.started)
    scenarios = [record for each in known for record in each.scenarios]
    new = [record for each in added for record in each.scenarios if record not in _same_id(record, scenarios)]
    deselected: dict[str, Deselected] = {each.id: each for found in (*known, *added) for each in found.deselected}
    done = {record.id for record in (*scenarios, *new)}
    footer = known[0].footer if known and not new else None
    left_out = tuple(each for each in deselected.values() if each.id not in done)
    return replace(first, scenarios=(*scenarios, *new), deselected=left_out, footer=footer)


def _same_id(record: ScenarioRecord, records: Iterable[ScenarioRecord]) -> list[ScenarioRecord]:
    return [each for each in records if each.id == record.id]
