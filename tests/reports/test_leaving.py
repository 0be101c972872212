"""What a run left behind, and what it stopped, as reports tell it."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from harness.evidence.reading import Evidence
from harness.evidence.records import PersonRecord
from harness.registers import Register
from reports.html import html
from reports.leaving import Left, left_behind, stopped_requests, write
from reports.results import results
from reports.summary import summary

PERSON = PersonRecord(7, "qwrtp-7", "person7@example.com", {}, run="qwrtp", left=("account",))


@pytest.fixture
def evidence(evidence_of: Callable[..., Evidence]) -> Evidence:
    """Give evidence of a run that left an account behind and stopped three requests."""
    found = evidence_of(("S-PWD-01", "conforms"), ("S-PWD-02", "conforms"))
    first, second = found.scenarios
    records = (
        replace(first, people=(PERSON, replace(PERSON, number=8, left=())), stopped={"cdn.example:443": 1}),
        replace(second, stopped={"cdn.example:443": 1, "ads.example:80": 1}),
    )
    return replace(found, scenarios=records)


def test_what_was_left_behind_is_listed(evidence: Evidence, tmp_path: Path) -> None:
    """By User ID and e-mail, and how the User IDs of the run begin."""
    assert (Left("account", "qwrtp-7", "person7@example.com", "S-PWD-01"),) == left_behind(evidence)
    told = json.loads(write(tmp_path / "left-behind.json", evidence).read_text(encoding="utf-8"))
    assert ("Staging", ["r1-", "qwrtp-"], ["qwrtp-7"]) == (
        told["deployment"],
        told["user_ids_begin_with"],
        [each["user_id"] for each in told["left_behind"]],
    )


def test_what_was_stopped_is_counted(evidence: Evidence) -> None:
    """Over all scenarios, by host."""
    assert {"ads.example:80": 1, "cdn.example:443": 2} == stopped_requests(evidence)


def test_both_are_told_at_the_end(evidence: Evidence, register: Register) -> None:
    """At the terminal, in the results and in the report."""
    said = [line.text for line in summary(evidence, register, "out/report.html")]
    assert "left    1 × account: out/left-behind.json lists them for clean-up" in said
    assert "stopped 3 requests to hosts that the profile does not name: ads.example:80, cdn.example:443" in said
    told = results(evidence, register)
    assert ({"ads.example:80": 1, "cdn.example:443": 2}, 1) == (told["stopped"], len(told["left_behind"]))
    assert "Stopped on the way to cdn.example:443" in html(evidence, register)


def test_nothing_is_told_where_there_is_nothing(evidence_of: Callable[..., Evidence], register: Register) -> None:
    """As on the included deployment, which ends with the run."""
    said = " ".join(line.text for line in summary(evidence_of(("S-PWD-01", "conforms")), register, "report.html"))
    assert "left    " not in said
    assert "stopped" not in said
