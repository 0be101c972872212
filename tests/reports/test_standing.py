"""How reports tell what is overruled, what repeats another statement, and what only people can attest to."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from lxml import html as parsing

from harness.evidence.reading import Evidence
from harness.evidence.records import Attestation
from harness.registers import Register
from reports.html import html
from reports.results import results
from reports.summary import summary

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "results.schema.json").read_text(encoding="utf-8"))
Of = Callable[..., Evidence]


@pytest.fixture
def standing(register: Register) -> Register:
    """Give a register in which PWD-002 repeats PWD-001, PWD-003 is overruled, and META-001 is for a person."""
    return {
        **register,
        "PWD-002": replace(register["PWD-002"], same_as="PWD-001"),
        "PWD-003": replace(register["PWD-003"], overruled_by="DSC-002"),
        "PWD-011": replace(register["PWD-011"], untested="its chapter is not written yet"),
    }


def _attesting(evidence: Evidence, answer: Any) -> Evidence:
    said = Attestation("META-001", answer, "Ann Field", "2026-11-01", "seen in the binder", "binder.pdf")
    return replace(evidence, header=replace(evidence.header, attestations=(said,)))


def _row(found: dict[str, Any], id_: str) -> dict[str, Any]:
    return next(each for each in found["requirements"] if each["id"] == id_)


def _section(evidence: Evidence, register: Register, id_: str) -> str:
    page: parsing.HtmlElement = parsing.document_fromstring(html(evidence, register))
    return " ".join(page.get_element_by_id(id_).text_content().split())


def test_an_overruled_statement_has_no_verdict(evidence_of: Of, standing: Register) -> None:
    """Results and report name the discrepancy that overrules it."""
    evidence = evidence_of(("S-PWD-01", "conforms"), ("S-PWD-03", "advises"))

    found = results(evidence, standing)

    assert (None, "DSC-002", "overruled by DSC-002") == tuple(
        _row(found, "PWD-003")[key] for key in ("verdict", "overruled_by", "why")
    )
    assert 1 == found["totals"]["requirements"]["overruled"]
    assert "⊘ overruled PWD-003" in _section(evidence, standing, "PWD-003")
    assert _section(evidence, standing, "PWD-003").endswith(" overruled by DSC-002")


def test_a_repetition_is_told_and_counted_once(evidence_of: Of, standing: Register) -> None:
    """It has the verdict and the scenarios of the one it repeats."""
    evidence = evidence_of(("S-PWD-02", "conforms"))

    found = results(evidence, standing)

    assert ["conforms", "conforms"] == [_row(found, id_)["verdict"] for id_ in ("PWD-001", "PWD-002")]
    assert "PWD-001" == _row(found, "PWD-002")["same_as"]
    assert (1, 1) == tuple(found["totals"]["requirements"][key] for key in ("conforms", "repeated"))
    assert len(standing) == sum(found["totals"]["requirements"].values())
    assert "no violation in 1 of 9 testable MUSTs" == found["sentence"]
    assert "The same as PWD-001, whose verdict it shares" in _section(evidence, standing, "PWD-002")


def test_an_area_counts_each_statement_once(evidence_of: Of, standing: Register) -> None:
    """Of eleven MUSTs one repeats another and one is overruled; the overruled one has its part in the bar only."""
    told = _section(evidence_of(("S-PWD-02", "conforms")), standing, "requirement-list")

    assert told.startswith("PWD Step 2 MUST 1 of 9 ✔ 1 conforms □ 8 untested ⊘ 1 overruled ")


def test_what_was_left_out_of_a_group_tells_why_at_each(evidence_of: Of, standing: Register) -> None:
    """The scenario of the repetition is what the canonical one waits for."""
    found = results(evidence_of(("S-PWD-02", "deselected")), standing)

    assert {"needs a script, accepted"} == {_row(found, id_)["why"] for id_ in ("PWD-001", "PWD-002")}


def test_old_evidence_may_claim_what_is_retired(green: Evidence, register: Register) -> None:
    """It is told of the requirements that there are."""
    del register["PWD-002"]

    assert "conformant" == results(green, register)["verdict"]


def test_an_untested_requirement_gives_the_registers_reason(green: Evidence, standing: Register) -> None:
    """Where the register has one."""
    assert "its chapter is not written yet" == _row(results(green, standing), "PWD-011")["why"]


def test_what_only_a_person_can_see_needs_review(green: Evidence, standing: Register) -> None:
    """Until somebody attests to it."""
    row = _row(results(green, standing), "META-001")

    assert ("needs_review", "only a person can attest to it", None) == (row["verdict"], row["why"], row["attestation"])
    assert "counted apart: 1 needs review · 1 overruled" == summary(green, standing, "r.html")[2].text


@pytest.mark.parametrize(
    ("answer", "verdict", "total", "told"),
    [
        ("yes", None, "attested", "attested by Ann Field on 2026-11-01: seen in the binder (binder.pdf)"),
        (
            "no",
            None,
            "attested_not",
            "attested not to hold by Ann Field on 2026-11-01: seen in the binder (binder.pdf)",
        ),
        (
            "not seen",
            "needs_review",
            "needs_review",
            "not seen by Ann Field on 2026-11-01: seen in the binder (binder.pdf)",
        ),
    ],
)
def test_an_attestation_is_told_as_one(  # noqa: PLR0913, PLR0917  two fixtures, four columns
    green: Evidence, standing: Register, answer: str, verdict: str | None, total: str, told: str
) -> None:
    """By whom and when, never as a verdict of the run, and counted apart."""
    evidence = _attesting(green, answer)

    found = results(evidence, standing)

    assert (verdict, told) == (_row(found, "META-001")["verdict"], _row(found, "META-001")["why"])
    assert answer == _row(found, "META-001")["attestation"]["answer"]
    assert 1 == found["totals"]["requirements"][total]
    assert told in _section(evidence, standing, "META-001")
    assert results(green, standing)["sentence"] == found["sentence"]
    assert "conformant" == found["verdict"]


def test_a_denial_has_a_line_of_its_own(green: Evidence, standing: Register) -> None:
    """So that nobody overlooks it at the terminal."""
    lines = summary(_attesting(green, "no"), standing, "r.html")

    assert [
        "counted apart: 1 attested not to hold · 1 overruled",
        "✗ META-001  attested not to hold by Ann Field on 2026-11-01: seen in the binder (binder.pdf)",
    ] == [line.text for line in lines[2:4]]


@pytest.mark.parametrize("answer", ["yes", "no", "not seen"])
def test_results_with_attestations_are_as_the_schema_says(red: Evidence, standing: Register, answer: str) -> None:
    """Whatever the answer."""
    Draft202012Validator(SCHEMA).validate(results(_attesting(red, answer), standing))
