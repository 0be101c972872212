"""The reference of all keys: documents are as their declarations are."""

import json
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from harness.profiles.form import declared
from harness.profiles.reference import reference, schema
from harness.profiles.source import source_of
from harness.profiles.table import Table
from harness.profiles.tables import TABLES
from tests.harness.broken_profiles import GOOD

DOCS = Path(__file__).parents[3] / "docs"


def wrong(text: str) -> list[str]:
    """Give what an editor would underline in a profile."""
    read = json.loads(json.dumps(tomllib.loads(text), default=date.isoformat))
    return [each.message for each in Draft202012Validator(schema(TABLES)).iter_errors(read)]


def test_the_document_tells_every_key_that_is_declared() -> None:
    """`make readme` renews it."""
    assert reference(TABLES) == (DOCS / "profile-reference.md").read_text(encoding="utf-8")


def test_the_schema_is_that_of_every_key_that_is_declared() -> None:
    """`make readme` renews it."""
    assert schema(TABLES) == json.loads((DOCS / "profile.schema.json").read_text(encoding="utf-8"))


def test_the_schema_is_one() -> None:
    """By the rules of JSON Schema."""
    Draft202012Validator.check_schema(schema(TABLES))


def test_an_editor_finds_a_good_profile_good() -> None:
    """With every table."""
    assert [] == wrong(GOOD.format(sink="http://127.0.0.1:1"))


@pytest.mark.parametrize("text", ["[deployments]\n", "[timeouts]\nact = 0\n", "[capabilities.codes]\nwords = 1\n"])
def test_an_editor_finds_a_slip(text: str) -> None:
    """Of tables, of values, of keys within tables."""
    sites = '[deployment]\nharp = "http://localhost"\nqpp = "http://localhost"\n'
    assert 1 == len(wrong(sites + text))


def _examples() -> list[Any]:
    return [
        pytest.param(form, each.name, key, id=f"{form.name}.{each.name}")
        for form in TABLES
        for each, key in declared(form.keys)
    ]


@pytest.mark.parametrize(("form", "name", "key"), _examples())
def test_every_example_is_a_value_of_its_key(form: Any, name: str, key: Any) -> None:
    """So that who copies it gets a profile that can be read."""
    text = key.example if key.others else f"{name} = {key.example}"
    source = source_of(Path("p.toml"), text, "a profile", {})
    table = Table(source, f"[{form.name}]", (), source.values)
    table.read(form.keys)
    assert [] == [each.sentence for each in table.problems if f" {name}: " in each.sentence or key.others]
