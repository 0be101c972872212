"""Feature files that two read are parsed once."""

from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from gherkin.errors import CompositeParserException
from gherkin.parser import Parser

from harness.spec import gherkin_documents
from harness.spec.gherkin_documents import parsed, share

gherkin_parser: Any = import_module("pytest_bdd.gherkin_parser")
TEXT = "Feature: F\n  @S-A-01\n  Scenario: S\n    Given a thing\n"


@pytest.fixture(autouse=True)
def texts(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Begin with nothing kept and pytest-bdd as it comes, and note every text that is really parsed."""
    read: list[str] = []

    class Noting:
        def parse(self, text: str) -> object:
            read.append(text)
            return Parser().parse(text)

    monkeypatch.setattr(gherkin_documents, "_KEPT", {})
    monkeypatch.setattr(gherkin_documents, "Parser", Noting)
    monkeypatch.setattr(gherkin_parser, "Parser", Parser)
    return read


def test_pytest_bdd_takes_what_the_catalogue_has_read(tmp_path: Path, texts: list[str]) -> None:
    """And reads the same from it as by itself; a third reader finds nothing kept."""
    path = tmp_path / "f.feature"
    path.write_text(TEXT, encoding="utf-8")
    by_itself = gherkin_parser.get_gherkin_document(str(path))
    share()
    parsed(TEXT)
    assert by_itself == gherkin_parser.get_gherkin_document(str(path))
    assert [TEXT] == texts
    parsed(TEXT)
    assert [TEXT, TEXT] == texts


def test_another_pytest_bdd_reads_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its parser stays where it is."""
    monkeypatch.setattr(gherkin_documents, "version", lambda _: "9.1.0")
    own = gherkin_parser.Parser
    share()
    assert own is gherkin_parser.Parser


def test_what_is_no_gherkin_is_refused_each_time(texts: list[str]) -> None:
    """Nothing of it is kept."""
    for _ in range(2):
        with pytest.raises(CompositeParserException):
            parsed("Scenario without feature")
    assert 2 == len(texts)
