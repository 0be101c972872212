"""The features of a run as Cucumber Messages have them: their source, their Gherkin document, a pickle per scenario.

They are the feature files themselves where the run was one of the specification at hand. Of any other run they are told
as far as its evidence knows them: without outlines, which evidence keeps by their rows.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gherkin.ast_builder import AstBuilder
from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler
from gherkin.stream.id_generator import IdGenerator

from harness.evidence.reading import Evidence
from harness.spec.catalogue import scenario_id
from harness.spec.identity import name
from reports.cases import Case, cases, chapter_title, grouped

Message = dict[str, Any]

_TYPES = {"given": "Context", "when": "Action", "then": "Outcome"}
_NEWLINE = {"line": 1, "column": 1}


@dataclass(frozen=True)
class Document:
    """A feature: its source if that is at hand, its Gherkin document, and a pickle for each id of a scenario."""

    source: Message | None
    gherkin: Message
    pickles: Mapping[str, Message]


def documents(evidence: Evidence, features: Path, ids: IdGenerator) -> tuple[Document, ...]:
    """Give the features of a run; `features` is the folder of the specification at hand."""
    by_feature = grouped(cases(evidence), lambda case: case.scenario.feature)
    if evidence.header.run.versions.get("specification") == name(features):
        read = tuple(_read(features / each, each, ids) for each in by_feature)
        if all(
            _fits(case, document) for document, some in zip(read, by_feature.values(), strict=True) for case in some
        ):
            return read
    return tuple(_told(feature, some, ids) for feature, some in by_feature.items())


def _read(path: Path, feature: str, ids: IdGenerator) -> Document:
    text = path.read_text(encoding="utf-8")
    uri = f"features/{feature}"
    gherkin: Message = {**Parser(AstBuilder(ids)).parse(text), "uri": uri}
    source = {"uri": uri, "data": text, "mediaType": "text/x.cucumber.gherkin+plain"}
    rows = {row["id"]: row["cells"][0]["value"] for row in _rows(gherkin["feature"]["children"])}
    pickles: list[Message] = Compiler(ids).compile(gherkin)  # type: ignore[arg-type,assignment] # typed dicts
    return Document(source, gherkin, {_id(pickle, rows): pickle for pickle in pickles})


def _rows(children: Iterable[Message]) -> Iterator[Message]:
    for child in children:
        yield from _rows(child.get("rule", {}).get("children", ()))
        for examples in child.get("scenario", {}).get("examples", ()):
            yield from examples["tableBody"]


def _id(pickle: Message, rows: Mapping[str, str]) -> str:
    row = [rows[node] for node in pickle["astNodeIds"] if node in rows]
    return scenario_id({tag["name"].removeprefix("@") for tag in pickle["tags"]}, row)


def _fits(case: Case, document: Document) -> bool:
    """See that a scenario has the steps of its pickle."""
    pickle = document.pickles.get(case.id)
    steps = None if case.record is None else [step.text for step in case.record.steps]
    return pickle is not None and steps in (None, [step["text"] for step in pickle["steps"]])


def _told(feature: str, some: list[Case], ids: IdGenerator) -> Document:
    """Tell a feature from evidence."""
    scenarios = {case.id: _scenario(case, ids) for case in some}
    children = [
        {"rule": _rule(rule, [scenarios[case.id] for case in inside], inside[0].scenario.line, ids)}
        if rule
        else {"scenario": scenarios[case.id]}
        for rule, inside in grouped(some, lambda case: case.scenario.rule).items()
        for case in (inside[:1] if rule else inside)
    ]
    told = {"language": "en", "keyword": "Feature", "name": chapter_title(some[0].scenario.chapter), "description": ""}
    uri = f"features/{feature}"
    gherkin = {"uri": uri, "comments": [], "feature": told | {"location": _NEWLINE, "tags": [], "children": children}}
    return Document(None, gherkin, {case.id: _pickle(case, scenarios[case.id], uri, ids) for case in some})


def _rule(name_: str, scenarios: list[Message], line: int, ids: IdGenerator) -> Message:
    told = {"id": ids.get_next_id(), "keyword": "Rule", "name": name_, "description": "", "location": {"line": line}}
    return {**told, "tags": [], "children": [{"scenario": each} for each in scenarios]}


def _scenario(case: Case, ids: IdGenerator) -> Message:
    line = {"line": case.scenario.line}
    steps = case.record.steps if case.record else ()
    return {
        "id": ids.get_next_id(),
        "keyword": "Scenario",
        "name": case.scenario.title,
        "description": "",
        "location": line,
        "examples": [],
        "tags": [
            {"id": ids.get_next_id(), "name": f"@{each}", "location": line}
            for each in dict.fromkeys((case.id, *case.scenario.tags))
        ],
        "steps": [
            {
                "id": ids.get_next_id(),
                "keyword": f"{step.keyword} ",
                "keywordType": _TYPES[step.kind],
                "text": step.text,
                "location": {"line": step.line},
            }
            for step in steps
        ],
    }


def _pickle(case: Case, scenario: Message, uri: str, ids: IdGenerator) -> Message:
    return {
        "id": ids.get_next_id(),
        "uri": uri,
        "name": case.scenario.title,
        "language": "en",
        "location": scenario["location"],
        "astNodeIds": [scenario["id"]],
        "tags": [{"name": tag["name"], "astNodeId": tag["id"]} for tag in scenario["tags"]],
        "steps": [
            {"id": ids.get_next_id(), "type": step["keywordType"], "text": step["text"], "astNodeIds": [step["id"]]}
            for step in scenario["steps"]
        ],
    }
