"""Runs of one scenario, laid into folders as runs leave them."""

from pathlib import Path

from harness.evidence.jsonl import Record, to_line
from harness.evidence.judging import judge
from harness.evidence.records import Check, Compiled, Header, PersonRecord, Run, ScenarioRecord, Step


def lay_run(folder: Path, said: str = "accepted", *ends: Record, expected: str = "") -> None:
    """Lay a run into a folder, in which the deployment said something, which it ought to unless `expected` differs."""
    run = Run("zzrun", "2026-11-02T10:00:00+00:00", "Staging", {}, {}, 1, 7, {}, "", {})
    compiled = Compiled("S-PWD-01", "title", "chapter", "a.feature", 1, "", ("PWD-001",))
    check = Check(("PWD-001",), expected or said, said)
    steps = (Step("then", "Then", "it is so", 2, "failed" if expected else "passed", 0.1, (check,)),)
    person = PersonRecord(0, "user", "user@example.com", {})
    verdict, reason = judge(steps, None)
    record = ScenarioRecord("S-PWD-01", verdict, reason, "", 0.1, "", steps, people=(person,))
    folder.mkdir()
    lines = map(to_line, (Header(run, (compiled,)), record, *ends))
    (folder / "evidence.jsonl").write_text("".join(lines), encoding="utf-8")
