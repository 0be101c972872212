"""Every scenario of the specification, compiled from the feature files by the official Gherkin compiler.

pytest-bdd makes its own scenarios of the same files; compiling them apart is what lets a run prove that none was lost.
"""

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from gherkin.errors import CompositeParserException, ParserError
from gherkin.pickles.compiler import Compiler

from harness.errors import UsageError
from harness.evidence.records import Compiled
from harness.spec.gherkin_documents import parsed
from harness.spec.places import features_folder

ID_TAG = re.compile(r"S-[A-Z]+-\d+")
"""A scenario's own permanent id, such as S-PWD-03."""

REQUIREMENT_TAG = re.compile(r"[A-Z]{3,4}-\d{3}")
"""The id of a requirement that a scenario checks, such as PWD-001."""


def compile_features(folder: Path) -> tuple[Compiled, ...]:
    """Compile all feature files below a folder, in the order of their names and lines.

    Raises UsageError where a file is no Gherkin, or where a scenario has not exactly one id of its own.
    """
    compiled = tuple(
        scenario
        for path in sorted(folder.rglob("*.feature"))
        for scenario in _compile(path, path.relative_to(folder).as_posix())
    )
    ids = Counter(scenario.id for scenario in compiled)
    if doubled := sorted(id_ for id_, times in ids.items() if times > 1):
        raise UsageError(f"{folder}: expected each scenario id once, found more of {', '.join(doubled)}.")
    return compiled


@cache
def specification() -> Mapping[str, Compiled]:
    """Give all scenarios of the specification by id, compiled once in a process."""
    return MappingProxyType({each.id: each for each in compile_features(features_folder())})


def scenario_id(tags: set[str], row: list[str]) -> str:
    """Give a scenario's id: its id tag, and for a row of an outline the first column in brackets.

    Raises ValueError unless there is exactly one id tag.
    """
    (tag,) = (each for each in tags if ID_TAG.fullmatch(each))
    return f"{tag}[{row[0]}]" if row else tag


def requirement_tags(tags: set[str]) -> tuple[str, ...]:
    """Give the requirements among some tags, in order."""
    return tuple(sorted(each for each in tags if REQUIREMENT_TAG.fullmatch(each)))


def _compile(path: Path, name: str) -> list[Compiled]:
    try:
        document = _parsed(path, name)
        pickles: list[Any] = list(Compiler().compile(document))
        places = _places(document)
        return [_scenario(name, pickle, places) for pickle in pickles]
    except (ParserError, CompositeParserException, ValueError) as problem:
        raise UsageError(f"{path}: expected scenarios in Gherkin, each with one id tag (@S-…): {problem}") from problem


def _parsed(path: Path, name: str) -> Any:
    document: Any = {**parsed(path.read_text(encoding="utf-8")), "uri": name}
    if not document.get("feature"):
        raise ValueError("the file has no feature")
    return document


def _scenario(name: str, pickle: Any, places: dict[str, Any]) -> Compiled:
    scenario, *row = (places[node] for node in pickle["astNodeIds"])
    tags = {tag["name"].removeprefix("@") for tag in pickle["tags"]}
    return Compiled(
        id=scenario_id(tags, [cell["value"] for cell in row[0]["cells"]] if row else []),
        title=pickle["name"],
        chapter=_chapter(name),
        feature=name,
        line=(row[0] if row else scenario)["location"]["line"],
        rule=scenario.get("rule", ""),
        requirements=requirement_tags(tags),
        tags=tuple(sorted(tags)),
    )


def _chapter(name: str) -> str:
    """Name the chapter after the feature's folder: `03_account_information` is “account information”."""
    folder = name.split("/", maxsplit=1)[0]
    return folder.lstrip("0123456789_").removesuffix(".feature").replace("_", " ")


def _places(document: Any) -> dict[str, Any]:
    """Key every scenario (with its rule's name) and every row of examples by the id of its node."""
    found: dict[str, Any] = {}
    for child in document["feature"]["children"]:
        rule = child.get("rule")
        for inner in rule["children"] if rule else [child]:
            if scenario := inner.get("scenario"):
                found[scenario["id"]] = {**scenario, "rule": rule["name"] if rule else ""}
                for examples in scenario["examples"]:
                    found |= {row["id"]: row for row in examples.get("tableBody", [])}
    return found
