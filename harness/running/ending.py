"""Ending a run: the workers' shares are joined, the sums are checked, the reports written."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from harness.evidence import pictures, traces
from harness.evidence.gathering import gathered
from harness.evidence.reading import Evidence, read
from harness.evidence.rollup import Rollup, roll_up
from harness.evidence.writing import NAME, finish, joined, parts
from harness.registers import Register
from harness.running.costs import NAME as COSTS
from harness.running.costs import costs, renewed, written
from harness.running.session import Session
from harness.spec.deviations import draft
from reports.files import replace
from reports.summary import Line, summary
from reports.writing import write_all


@dataclass(frozen=True)
class Ending:
    """What a run came to, and what a terminal says of it."""

    rollup: Rollup
    summary: tuple[Line, ...]


ENDING = pytest.StashKey[Ending]()


def end_run(session: Session, exit_status: int) -> Ending | None:
    """Close a run's evidence and write its reports; None where this process and its workers ran no scenario."""
    folder = session.options.out
    if not _is_closed(session, folder, exit_status):
        return None
    ending = report(folder / NAME, folder, session.register)
    if session.options.draft:
        write_draft(session.options.draft, read(folder / NAME))
    return ending


def _is_closed(session: Session, folder: Path, exit_status: int) -> bool:
    """Gather the evidence, close it, and keep what belongs to it; tell whether there is any."""
    evidence = _collected(session, folder)
    if evidence is None:
        return False
    finish(folder / NAME, evidence, interrupted=exit_status == pytest.ExitCode.INTERRUPTED)
    for share in parts(folder):
        share.unlink()
    pictures.remove_others(folder, pictures.named(evidence))
    traces.SHELF.remove_others(folder, traces.named(evidence))
    _write_costs(session, evidence)
    return True


def _write_costs(session: Session, evidence: Evidence) -> None:
    """Write what scenarios took this time, for later runs to be shared out by."""
    options = session.options
    table = renewed(costs(options.costs), evidence.scenarios, options.browser)
    replace(options.out / COSTS, written(table).encode("utf-8", "replace"))


def write_draft(path: Path, evidence: Evidence) -> None:
    """Draft a ledger of deviations of a run; raises UsageError where it can't be written."""
    replace(path, draft(evidence).encode("utf-8", "replace"))


def report(path: Path, folder: Path, register: Register) -> Ending:
    """Write all reports of an evidence file into a folder, and tell what it came to."""
    write_all(path, folder, register)
    evidence = read(path)
    return Ending(roll_up(evidence, register), summary(evidence, register, str(folder / "report.html")))


def _collected(session: Session, folder: Path) -> Evidence | None:
    """Gather what was recorded in this process or by its workers."""
    if session.options.resumes:
        return gathered(folder)
    if session.has_begun:
        return read(folder / NAME)
    if shares := parts(folder):
        return joined(session.header({"kind": session.options.browser, "version": "unknown"}), shares)
    return None
