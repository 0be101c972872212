import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from harness.evidence.reading import Evidence
from harness.registers import Register
from reports.results import results, write


def _described(node: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Walk over every named part of a schema."""
    for name, part in {**node.get("properties", {}), **node.get("$defs", {})}.items():
        yield name, part
        yield from _described(part)


def test_the_schema_is_valid_closed_and_commented(schema: dict[str, Any]) -> None:
    """Every object of the schema refuses unknown properties, and every part says what it means."""
    Draft202012Validator.check_schema(schema)

    parts = list(_described(schema))

    assert [] == [name for name, part in parts if "description" not in part]
    assert [] == [name for name, part in parts if part.get("type") == "object" and "additionalProperties" not in part]


def test_results_of_every_outcome_are_as_the_schema_says(
    red: Evidence, register: Register, schema: dict[str, Any]
) -> None:
    """A run in which every outcome occurs gives valid results."""
    Draft202012Validator(schema).validate(results(red, register))


def test_results_of_a_run_without_an_end_are_as_the_schema_says(
    green: Evidence, register: Register, schema: dict[str, Any]
) -> None:
    """A run that was cut off has no end and counts as interrupted."""
    found = results(replace(green, footer=None), register)

    Draft202012Validator(schema).validate(found)
    assert (None, True) == (found["run"]["finished"], found["run"]["interrupted"])


def test_the_schema_refuses_what_it_does_not_name(red: Evidence, register: Register, schema: dict[str, Any]) -> None:
    """An additional property is an error, so that a changed format can't go unnoticed."""
    assert not Draft202012Validator(schema).is_valid({**results(red, register), "more": 1})


def test_the_verdict_and_its_exit_code_agree(red: Evidence, green: Evidence, register: Register) -> None:
    """A run with a violated MUST ends with 1, one in which all conforms with 0."""
    assert [("nonconformant", 1), ("conformant", 0)] == [
        (found["verdict"], found["exit_code"]) for found in (results(red, register), results(green, register))
    ]


def test_totals_add_up_to_what_was_compiled(red: Evidence, register: Register) -> None:
    """Nothing is lost: the verdicts, deselected and lost scenarios are all that were compiled."""
    totals = results(red, register)["totals"]

    assert totals["scenarios"].pop("compiled") == sum(totals["scenarios"].values())
    assert len(register) == sum(totals["requirements"].values())


def test_an_untested_requirement_says_why(red: Evidence, register: Register) -> None:
    """A requirement without a verdict gives the reason: left out, lost or unclaimed."""
    why = {each["id"]: each["why"] for each in results(red, register)["requirements"] if each["verdict"] is None}

    assert {
        "PWD-009": "needs a script, accepted",
        "PWD-010": "compiled, but neither reported nor deselected",
        "PWD-011": "no scenario claims it",
    } == why


def test_a_check_tells_what_was_compared(evidence_of: Callable[..., Evidence], register: Register) -> None:
    """Expected, observed, relation and outcome stand at the step where they were compared."""
    scenario = results(evidence_of(("S-PWD-01", "violates")), register)["scenarios"][0]

    assert [
        {
            "requirements": ["PWD-001"],
            "expected": "accepted",
            "observed": "refused",
            "relation": "equals",
            "outcome": "fails",
        }
    ] == scenario["steps"][-1]["checks"]


def test_results_are_written_as_json(tmp_path: Path, green: Evidence, register: Register) -> None:
    """The file reads back as the results."""
    path = write(tmp_path / "results.json", green, register)

    assert results(green, register) == json.loads(path.read_text(encoding="utf-8"))
