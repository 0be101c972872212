import json
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from harness.browser.launch import chromium
from harness.evidence.reading import Evidence
from harness.registers import Register
from harness.spec.catalogue import specification
from harness.spec.identity import name
from harness.spec.places import features_folder
from reports.messages.writing import messages, write

Of = Callable[..., Evidence]
HOSTILE = "]]> <script>alert(1)</script> </script> \x00\x1b[31m \ud800 \U0001f600 \N{LINE SEPARATOR}"


@pytest.fixture
def schema(cucumber: Path) -> Draft202012Validator:
    """Give the official schema of an envelope."""
    text = (cucumber / "node_modules/@cucumber/messages/messages.schema.json").read_text(encoding="utf-8")
    whole = json.loads(text)
    parts = [(id_, Resource.from_contents(part)) for id_, part in whole["$defs"].items()]
    return Draft202012Validator(whole, registry=Registry().with_resources(parts))


@pytest.fixture
def of_the_specification(green: Evidence) -> Evidence:
    """Give the evidence of a run of the real specification that was cut off before it began."""
    versions = {"specification": name(features_folder())}
    header = replace(green.header, compiled=tuple(specification().values()))
    header = replace(header, run=replace(header.run, versions=versions))
    return replace(green, header=header, scenarios=(), footer=None)


def _wrong(evidence: Evidence, register: Register, schema: Draft202012Validator) -> list[str]:
    envelopes = [json.loads(json.dumps(each)) for each in messages(evidence, register, features_folder())]
    return [error.message for each in envelopes for error in schema.iter_errors(each)]


def test_the_schema_is_one_that_refuses(schema: Draft202012Validator) -> None:
    """What is no envelope is told, also within what it refers to."""
    assert list(schema.iter_errors({"odd": {}}))
    assert list(schema.iter_errors({"testStepFinished": {"testStepId": 5}}))


def test_every_outcome_is_valid(red: Evidence, register: Register, schema: Draft202012Validator) -> None:
    """By the official schema."""
    assert [] == _wrong(red, register, schema)


def test_hostile_content_is_valid(evidence_of: Of, register: Register, schema: Draft202012Validator) -> None:
    """Whatever a deployment said, and with pictures."""
    evidence = evidence_of(("S-PWD-01[<>]", "violates"), ("S-PWD-02", "deselected"), said=HOSTILE)
    pictured = replace(evidence.scenarios[0], screenshots=(f"{'a' * 64}.png",))

    assert [] == _wrong(replace(evidence, scenarios=(pictured,)), register, schema)


def test_every_feature_file_is_valid(
    of_the_specification: Evidence, register: Register, schema: Draft202012Validator
) -> None:
    """Sources, documents with rules and outlines, and pickles of the whole specification."""
    assert [] == _wrong(of_the_specification, register, schema)


def test_cucumbers_own_report_reads_them(tmp_path: Path, cucumber: Path, evidence_of: Of, register: Register) -> None:
    """The official formatter shows scenarios and failures, in a browser."""
    evidence = evidence_of(("S-PWD-01", "violates"), ("S-PWD-02", "conforms"), said=HOSTILE)
    told = write(tmp_path / "messages.ndjson", evidence, register, features_folder())
    (cucumber / "format.mjs").write_bytes(Path(__file__).with_name("format.mjs").read_bytes())

    subprocess.run(["node", "format.mjs", told, tmp_path / "report.html"], cwd=cucumber, check=True, timeout=60)  # noqa: S603, S607 - the developer's node

    with chromium("") as browser:
        page = browser.new_page()
        page.goto((tmp_path / "report.html").as_uri())
        page.get_by_text("50% (1 / 2) passed").wait_for()
        assert page.get_by_text("PWD-001: expected").first.is_visible()
