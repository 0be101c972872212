"""Reading evidence back: whole files only, replayed into the verdicts that follow from them."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path, PurePath

from harness.errors import UsageError
from harness.evidence.jsonl import Record, from_line
from harness.evidence.judging import judge_record
from harness.evidence.ledger import Ledger
from harness.evidence.records import SCHEMA, Compiled, Deselected, Footer, Header, ScenarioRecord


@dataclass(frozen=True)
class Evidence:
    """A run's evidence: the header, what was reported and left out, and the footer of a run that ended."""

    header: Header
    scenarios: tuple[ScenarioRecord, ...]
    deselected: tuple[Deselected, ...]
    footer: Footer | None

    @property
    def lost(self) -> tuple[Compiled, ...]:
        """The scenarios that were compiled but neither reported nor deselected."""
        known = {each.id for each in self.scenarios} | {each.id for each in self.deselected}
        return tuple(each for each in self.header.compiled if each.id not in known)

    def compiled(self, scenario: str) -> Compiled:
        """Give the compiled scenario of an id; raises KeyError for one that is not in the header."""
        return {each.id: each for each in self.header.compiled}[scenario]


class EvidenceError(UsageError):
    """An evidence file can't be used."""


class NoHeader(EvidenceError):
    """The file does not begin with a header of a schema this version knows."""


class DoubledScenario(EvidenceError):
    """A scenario is reported twice."""


class UnknownScenario(EvidenceError):
    """A scenario is reported that the header does not list."""


class BrokenRecord(EvidenceError):
    """A line is no record."""


class Mismatched(EvidenceError):
    """A recorded verdict does not follow from the recorded checks, or the footer's sums do not add up."""


def read(path: Path) -> Evidence:
    """Read an evidence file, refusing one that is broken, doubled or contradicts itself.

    A file without a footer is of a run that was killed: its torn last line is dropped, what was done is kept.
    """
    try:
        content = path.read_bytes()
    except OSError as problem:
        raise EvidenceError(
            f"{path}: expected an evidence file, found none that can be read ({problem.strerror}). Name the folder "
            "that a run was written to, or the evidence.jsonl in it."
        ) from problem
    return replayed(path, content)


def replayed(path: PurePath, content: bytes) -> Evidence:
    """Read the content of an evidence file, as `read` does; `path` only names it."""
    records = _records(path, content.splitlines())  # bytes: a text's splitlines also breaks at U+2028 and the like
    if not records or not isinstance(records[0], Header) or records[0].schema != SCHEMA:
        raise NoHeader(
            f"{path}:1: expected a header of schema {SCHEMA}. Was the file cut, or written by another version?"
        )
    evidence = _sorted(path, records[0], records[1:])
    _refuse_contradictions(path, evidence)
    return evidence


def _records(path: PurePath, lines: list[bytes]) -> list[Record]:
    records: list[Record] = []
    for number, line in enumerate(lines, 1):
        try:
            records.append(from_line(line.decode()))
        except (ValueError, KeyError, TypeError, RecursionError) as problem:
            if number == len(lines) and records and not isinstance(records[-1], Footer):
                break
            raise BrokenRecord(
                f"{path}:{number}: expected a record as JSON, found a line that is none ({problem})."
            ) from problem
    return records


def _sorted(path: PurePath, header: Header, records: list[Record]) -> Evidence:
    footers = [each for each in records if isinstance(each, Footer)]
    if footers and (len(footers) > 1 or not isinstance(records[-1], Footer)):
        raise Mismatched(f"{path}: expected one footer, as the last line. Are these two files in one?")
    return Evidence(
        header=header,
        scenarios=tuple(each for each in records if isinstance(each, ScenarioRecord)),
        deselected=tuple(each for each in records if isinstance(each, Deselected)),
        footer=footers[0] if footers else None,
    )


def _refuse_contradictions(path: PurePath, evidence: Evidence) -> None:
    known = Counter(each.id for each in evidence.header.compiled)
    for scenario, times in known.items():
        if times > 1:
            raise DoubledScenario(f"{path}:1: the header lists {scenario} {times} times; expected once.")
    reported = [each.id for each in evidence.scenarios] + [each.id for each in evidence.deselected]
    for scenario, times in Counter(reported).items():
        if times > 1:
            raise DoubledScenario(
                f"{path}: {scenario} is reported {times} times; expected once. Merge files with “merge”."
            )
        if scenario not in known:
            raise UnknownScenario(f"{path}: {scenario} is reported, but the header does not list it.")
    ledger = Ledger.of(evidence.header)
    for record in evidence.scenarios:
        verdict, _ = judge_record(record, ledger.about(record.id))
        if verdict != record.verdict:
            raise Mismatched(f"{path}: {record.id} is recorded as {record.verdict}, but its checks say {verdict}.")
    if evidence.footer is not None:
        _refuse_wrong_sums(path, evidence, evidence.footer)


def _refuse_wrong_sums(path: PurePath, evidence: Evidence, footer: Footer) -> None:
    expected = (footer.compiled, footer.reported, footer.deselected)
    found = (len(evidence.header.compiled), len(evidence.scenarios), len(evidence.deselected))
    if expected != found:
        raise Mismatched(
            f"{path}: the footer counts {expected} compiled, reported and deselected scenarios; found {found}."
        )
