"""Sample runs for the tests of the reports: evidence with scenarios of any outcome, as real runs leave it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from harness.evidence.judging import judge
from harness.evidence.reading import Evidence
from harness.evidence.records import (
    Check,
    Compiled,
    Deselected,
    Footer,
    Header,
    Json,
    Run,
    ScenarioRecord,
    Step,
    TroubleRecord,
)
from harness.registers import Register, Requirement
from harness.verdicts import Verdict

SCHEMA_PATH = Path(__file__).parents[2] / "docs" / "results.schema.json"

FAILED = frozenset({"violates", "advises", "needs_review", "known_deviation"})
STOPPED = {
    "could_not_run": TroubleRecord(Verdict.COULD_NOT_RUN, "no security code arrived within 60 s", "run codes.sh"),
    "not_testable": TroubleRecord(Verdict.NOT_TESTABLE, "the profile lends no clock"),
    "not_applicable": TroubleRecord(Verdict.NOT_APPLICABLE, "the deployment offers no captcha"),
}
PAGE = {
    "address": "http://localhost/register/account",
    "headings": ["Account Information"],
    "alerts": ["Please correct 1 field"],
    "fields": [{"label": "Password", "value": "•••", "invalid": True, "message": "include a symbol"}],
    "controls": [{"name": "Next", "enabled": False}],
    "text": "Create an Account",
}


def _requirement(id_: str) -> str:
    """Give the requirement that a sample scenario claims: S-PWD-02[x] claims PWD-002."""
    area, number = id_.removeprefix("S-").split("[")[0].split("-")
    return f"{area}-0{number}"


def _compiled(id_: str, said: str) -> Compiled:
    return Compiled(
        id=id_,
        title=f"The password is {said}",
        chapter="03_account_information",
        feature="features/03_account_information/passwords.feature",
        line=41,
        rule="A password has at least 15 characters",
        requirements=(_requirement(id_),),
    )


def _record(id_: str, outcome: str, said: str, page: Json) -> ScenarioRecord:
    otherwise = Verdict(outcome) if outcome in FAILED else Verdict.VIOLATES
    check = Check((_requirement(id_),), said, "refused" if outcome in FAILED else said, otherwise=otherwise)
    trouble = STOPPED.get(outcome)
    steps = (
        Step("given", "Given", f"an applicant who is {said}", 42, "passed"),
        Step("when", "When", "they choose a password", 43, "failed" if trouble else "passed", page=page),
        Step("then", "Then", f"the password is {said}", 44, *_end(outcome, check)),
    )
    verdict, reason = judge(steps, trouble)
    return ScenarioRecord(id_, verdict, reason, "2026-11-02T10:00:01+00:00", 0.25, "gw0", steps, trouble)


def _end(outcome: str, check: Check) -> tuple[Json, float, tuple[Check, ...]]:
    if outcome in STOPPED:
        return "not reached", 0.0, ()
    return ("failed" if outcome in FAILED else "passed"), 0.1, (check,)


def _run() -> Run:
    return Run(
        id="r1",
        started="2026-11-02T10:00:00+00:00",
        deployment="Staging",
        sites={"harp": "https://harp.staging.example.gov"},
        browser={"kind": "chromium", "version": "156"},
        workers=2,
        seed=7,
        versions={"harp-conformance": "0.1.0", "guide": "09/13/2024"},
        profile_sha256="ab" * 32,
        selection={"again": "harp-conformance run staging.toml"},
    )


def _evidence(*outcomes: tuple[str, str], said: str = "accepted", page: Json = None) -> Evidence:
    header = Header(_run(), tuple(_compiled(id_, said) for id_, _ in outcomes))
    left_out = tuple(Deselected(id_, f"needs a script, {said}") for id_, outcome in outcomes if outcome == "deselected")
    records = tuple(
        _record(id_, outcome, said, page or PAGE) for id_, outcome in outcomes if outcome not in {"deselected", "lost"}
    )
    footer = Footer("2026-11-02T10:00:04.200+00:00", False, len(outcomes), len(records), len(left_out))  # noqa: FBT003  a record's field
    return Evidence(header, records, left_out, footer)


@pytest.fixture
def evidence_of() -> Callable[..., Evidence]:
    """Give a builder of evidence: pairs of id and outcome; what the texts say; the page at each When."""
    return _evidence


@pytest.fixture
def red() -> Evidence:
    """Give the evidence of a run in which every outcome occurs once."""
    outcomes = [*(verdict.value for verdict in Verdict), "deselected", "lost"]
    return _evidence(*((f"S-PWD-{number:02}", outcome) for number, outcome in enumerate(outcomes, 1)))


@pytest.fixture
def green() -> Evidence:
    """Give the evidence of a run in which all that there is conforms."""
    return _evidence(("S-PWD-01", "conforms"), ("S-PWD-02[14]", "conforms"))


@pytest.fixture
def register() -> Register:
    """Give a register of ten MUSTs with scenarios in the samples, one without, and one for a person to attest to."""
    rows = [
        Requirement(
            f"PWD-{number:03}", "guide", "Step 2", f"quote {number}", f"statement {number}", "MUST", ("browser",)
        )
        for number in range(1, 12)
    ]
    rows.append(Requirement("META-001", "guide", "History", "a date", "a revision", "INFO", ("inspection",)))
    return {row.id: row for row in rows}


@pytest.fixture
def schema() -> dict[str, Any]:
    """Give the published schema of results.json."""
    read: dict[str, Any] = json.loads(SCHEMA_PATH.read_text(encoding="utf-8"))
    return read
