"""Small builders of records, for the tests of the evidence model."""

from collections.abc import Callable
from pathlib import Path

import pytest

from harness.evidence.jsonl import Record, to_line
from harness.evidence.judging import judge
from harness.evidence.records import Check, Compiled, Footer, Header, Run, ScenarioRecord, Step, TroubleRecord
from harness.registers import Register, Requirement, Strength


def _compiled(id_: str, *requirements: str) -> Compiled:
    return Compiled(
        id=id_,
        title=f"The title of {id_}",
        chapter="03_account_information",
        feature="features/03_account_information/passwords.feature",
        line=7,
        rule="A password has at least 15 characters",
        requirements=requirements,
    )


def _header(*compiled: Compiled) -> Header:
    run = Run(
        id="r1",
        started="2026-11-02T10:00:00+00:00",
        deployment="Reference",
        sites={"harp": "http://localhost"},
        browser={"kind": "markup"},
        workers=1,
        seed=7,
        versions={"harp-conformance": "0.1.0"},
        profile_sha256="0" * 64,
        selection={},
    )
    return Header(run, compiled)


def _step(*checks: Check, kind: str = "then") -> Step:
    return Step(
        kind="given" if kind == "given" else "then",
        keyword=kind.title(),
        text="the password is accepted",
        line=9,
        outcome="passed",
        checks=checks,
    )


def _scenario(id_: str, *steps: Step, trouble: TroubleRecord | None = None) -> ScenarioRecord:
    verdict, reason = judge(steps, trouble)
    return ScenarioRecord(
        id=id_,
        verdict=verdict,
        reason=reason,
        started="2026-11-02T10:00:01+00:00",
        duration_s=0.25,
        worker="gw0",
        steps=steps,
        trouble=trouble,
    )


def _requirement(id_: str, strength: Strength = "MUST", *testable: str) -> Requirement:
    return Requirement(id_, "guide", "Step 2", "a quote", "a statement", strength, testable or ("browser",))


@pytest.fixture
def compiled() -> Callable[..., Compiled]:
    """Give a builder of compiled scenarios: an id, and the requirements it claims."""
    return _compiled


@pytest.fixture
def header() -> Callable[..., Header]:
    """Give a builder of headers: the compiled scenarios."""
    return _header


@pytest.fixture
def step() -> Callable[..., Step]:
    """Give a builder of steps: its checks, and its kind."""
    return _step


@pytest.fixture
def scenario() -> Callable[..., ScenarioRecord]:
    """Give a builder of scenario records whose verdict follows from their steps."""
    return _scenario


@pytest.fixture
def footer() -> Callable[..., Footer]:
    """Give a builder of footers of runs that were not interrupted: compiled, reported, deselected."""

    def build(compiled: int, reported: int, deselected: int = 0) -> Footer:
        return Footer("2026-11-02T10:01:00+00:00", interrupted=False, **_sums(compiled, reported, deselected))

    return build


def _sums(compiled: int, reported: int, deselected: int) -> dict[str, int]:
    return {"compiled": compiled, "reported": reported, "deselected": deselected}


@pytest.fixture
def register() -> Register:
    """Give a register of two MUSTs, a SHOULD, and a MUST that only a person can attest to."""
    rows = (
        _requirement("PWD-001"),
        _requirement("PWD-002"),
        _requirement("PWD-003", "SHOULD"),
        _requirement("PWD-004", "MUST", "inspection"),
    )
    return {row.id: row for row in rows}


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., Path]:
    """Give a function that writes records to an evidence file and gives its path."""

    def write(*records: Record) -> Path:
        path = tmp_path / "evidence.jsonl"
        path.write_text("".join(map(to_line, records)), encoding="utf-8")
        return path

    return write
