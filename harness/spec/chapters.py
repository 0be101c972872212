"""The specification as a reader goes through it: chapters, their sections, rules and scenarios, as they are written.

`harness.spec.catalogue` compiles the same files into what is run.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from gherkin.errors import CompositeParserException, ParserError
from gherkin.parser import Parser

from harness.errors import UsageError
from harness.spec.catalogue import ID_TAG, requirement_tags


@dataclass(frozen=True)
class Paragraph:
    """A part of a description: our own words, or a quote of the guide with the place it stands at."""

    text: str
    place: str = ""
    is_quote: bool = False


@dataclass(frozen=True)
class Line:
    """A step as it is written."""

    keyword: str
    text: str


@dataclass(frozen=True)
class Examples:
    """A table of examples: what it is about, the requirements of its own, its headings and its rows."""

    title: str
    requirements: tuple[str, ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Scenario:
    """A scenario or an outline as it is written; the rows of an outline are its examples'."""

    id: str
    title: str
    paragraphs: tuple[Paragraph, ...]
    steps: tuple[Line, ...]
    examples: tuple[Examples, ...]
    own_requirements: tuple[str, ...]
    """Those that all of its rows check: the ones it is tagged with, or its rule or feature is."""
    tags: tuple[str, ...]
    """Other tags than ids, such as `clock`."""

    @property
    def requirements(self) -> tuple[str, ...]:
        """All requirements that it or one of its tables checks."""
        own = (self.own_requirements, *(each.requirements for each in self.examples))
        return tuple(sorted({id_ for ids in own for id_ in ids}))

    @property
    def runs(self) -> tuple[str, ...]:
        """The ids under which it is run: its own, or one for each row."""
        rows = tuple(f"{self.id}[{row[0]}]" for each in self.examples for row in each.rows)
        return rows or (self.id,)


@dataclass(frozen=True)
class Rule:
    """What a group of scenarios says of one statement; without a title where a feature has no rules."""

    title: str
    paragraphs: tuple[Paragraph, ...]
    background: tuple[Line, ...]
    scenarios: tuple[Scenario, ...]


@dataclass(frozen=True)
class Section:
    """A feature file."""

    file: str
    """Its path within the folder of the features, with slashes."""
    title: str
    paragraphs: tuple[Paragraph, ...]
    background: tuple[Line, ...]
    rules: tuple[Rule, ...]


@dataclass(frozen=True)
class Chapter:
    """A folder of feature files, such as `03_step_2_account_information`."""

    folder: str
    sections: tuple[Section, ...]

    @property
    def scenarios(self) -> Iterator[Scenario]:
        """All of its scenarios, in their order."""
        return (scenario for section in self.sections for rule in section.rules for scenario in rule.scenarios)


def read_chapters(folder: Path) -> tuple[Chapter, ...]:
    """Read all feature files below a folder, chapter by chapter; raises UsageError where one is no Gherkin."""
    files = ((path.relative_to(folder).as_posix(), path) for path in sorted(folder.rglob("*.feature")))
    sections = [_section(name, path) for name, path in files]
    chapters = groupby(sections, lambda section: section.file.split("/", maxsplit=1)[0].removesuffix(".feature"))
    return tuple(Chapter(name, tuple(some)) for name, some in chapters)


def paragraphs(description: str) -> tuple[Paragraph, ...]:
    """Take a description apart: lines that begin with `>` quote the guide, an empty line ends a paragraph."""
    kinds = groupby((line.strip() for line in description.splitlines()), _kind)
    blocks = ((kind, " ".join(line.removeprefix(">").strip() for line in lines)) for kind, lines in kinds)
    return tuple(_quote(text) if kind == ">" else Paragraph(text) for kind, text in blocks if kind)


def _kind(line: str) -> str:
    return line and (">" if line.startswith(">") else "prose")


def _quote(text: str) -> Paragraph:
    words, mark, place = text.rpartition('"')
    return Paragraph(f"{words}{mark}", place.strip().removeprefix("(").removesuffix(")"), is_quote=True)


def _section(name: str, path: Path) -> Section:
    try:
        return _read(name, Parser().parse(path.read_text(encoding="utf-8")))
    except (OSError, ParserError, CompositeParserException, ValueError) as problem:
        raise UsageError(f"{path}: expected scenarios in Gherkin, each with one id tag (@S-…): {problem}") from problem


def _read(name: str, document: Any) -> Section:
    if not (feature := document.get("feature")):
        raise ValueError("the file has no feature")
    tags, children = _tags(feature), feature["children"]
    rules = [_rule(each["rule"], tags) for each in children if "rule" in each]
    if loose := [each["scenario"] for each in children if "scenario" in each]:
        rules.insert(0, Rule("", (), (), tuple(_scenario(each, tags) for each in loose)))
    return Section(name, feature["name"], paragraphs(feature["description"]), _background(children), tuple(rules))


def _rule(rule: Any, inherited: frozenset[str]) -> Rule:
    tags, children = inherited | _tags(rule), rule["children"]
    scenarios = tuple(_scenario(each["scenario"], tags) for each in children if "scenario" in each)
    return Rule(rule["name"], paragraphs(rule["description"]), _background(children), scenarios)


def _scenario(scenario: Any, inherited: frozenset[str]) -> Scenario:
    tags = inherited | _tags(scenario)
    (id_,) = (tag for tag in tags if ID_TAG.fullmatch(tag))
    requirements = requirement_tags(set(tags))
    return Scenario(
        id=id_,
        title=scenario["name"],
        paragraphs=paragraphs(scenario["description"]),
        steps=_lines(scenario["steps"]),
        examples=tuple(map(_examples, scenario["examples"])),
        own_requirements=requirements,
        tags=tuple(sorted(tags - {id_, *requirements})),
    )


def _examples(examples: Any) -> Examples:
    return Examples(
        title=examples["name"],
        requirements=requirement_tags(set(_tags(examples))),
        heads=_cells(examples.get("tableHeader") or {"cells": []}),
        rows=tuple(map(_cells, examples.get("tableBody", []))),
    )


def _background(children: Iterable[Any]) -> tuple[Line, ...]:
    return tuple(line for each in children if "background" in each for line in _lines(each["background"]["steps"]))


def _lines(steps: Iterable[Any]) -> tuple[Line, ...]:
    return tuple(Line(step["keyword"].strip(), step["text"]) for step in steps)


def _cells(row: Any) -> tuple[str, ...]:
    return tuple(cell["value"] for cell in row["cells"])


def _tags(node: Any) -> frozenset[str]:
    return frozenset(tag["name"].removeprefix("@") for tag in node["tags"])
