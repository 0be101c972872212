"""The feature files as the linter looks at them: parsed and compiled by the official Gherkin compiler."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from gherkin.errors import CompositeParserException, ParserError
from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler

from harness.spec.catalogue import ID_TAG

Kind = Literal["given", "when", "then"]

_KINDS: Mapping[str, Kind] = {"Context": "given", "Action": "when", "Outcome": "then"}


@dataclass(frozen=True)
class Sentence:
    """A step as it is run: And and But are of the kind of the step before them, `<…>` is filled in."""

    line: int
    keyword: str
    kind: Kind | None
    text: str


@dataclass(frozen=True)
class Pickle:
    """A scenario as it is run, one for each row of an outline, with all tags that it inherits."""

    title: str
    tags: frozenset[str]
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True)
class Table:
    """A table of examples: its line, and of each row the line and the first cell."""

    line: int
    rows: tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class Scenario:
    """A scenario or an outline as it is written."""

    title: str
    line: int
    tags: tuple[str, ...]
    """Its own tags, those of its rule, its feature and its tables of examples, as often as they are written."""
    opening: str
    """The keyword of its own first step, empty where it has none."""
    tables: tuple[Table, ...]
    pickles: tuple[Pickle, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """Its id tags: one, if all is well."""
        return tuple(tag for tag in self.tags if ID_TAG.fullmatch(tag))

    @property
    def name(self) -> str:
        """The id, or the title of a scenario that has none."""
        return self.ids[0] if self.ids else f"“{self.title}”"


@dataclass(frozen=True)
class FeatureFile:
    """A file of the specification."""

    name: str
    """Its path from the folder above `features`, with slashes."""
    lines: tuple[str, ...]
    scenarios: tuple[Scenario, ...] = ()
    broken: tuple[tuple[int, str], ...] = ()
    """Line and reason of each error for which the file can't be compiled."""


def read_features(folder: Path) -> tuple[FeatureFile, ...]:
    """Read all feature files below a folder, in the order of their names."""
    return tuple(_read(path, path.relative_to(folder.parent).as_posix()) for path in sorted(folder.rglob("*.feature")))


def _read(path: Path, name: str) -> FeatureFile:
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as problem:
        return FeatureFile(name, (), broken=((1, str(problem)),))
    lines = tuple(text.splitlines())
    try:
        document: Any = {**Parser().parse(text), "uri": name}
    except CompositeParserException as problem:
        return FeatureFile(name, lines, broken=tuple(_error(each) for each in problem.errors))
    except ParserError as problem:
        return FeatureFile(name, lines, broken=(_error(problem),))
    if not document.get("feature"):
        return FeatureFile(name, lines, broken=((1, "it has no feature"),))
    return FeatureFile(name, lines, tuple(_scenarios(document)))


def _error(problem: Any) -> tuple[int, str]:
    return problem.location["line"], str(problem).partition(": ")[2]


def _scenarios(document: Any) -> Iterator[Scenario]:
    feature = document["feature"]
    compiled: list[Any] = list(Compiler().compile(document))
    steps = {step["id"]: step for step in _nodes(feature, "steps")}
    for parent, child in _children(feature):
        if scenario := child.get("scenario"):
            pickles = (each for each in compiled if each["astNodeIds"][0] == scenario["id"])
            yield Scenario(
                title=scenario["name"],
                line=scenario["location"]["line"],
                tags=_tags(feature, *parent, scenario, *scenario["examples"]),
                opening=scenario["steps"][0]["keyword"].strip() if scenario["steps"] else "",
                tables=tuple(map(_table, scenario["examples"])),
                pickles=tuple(_pickle(each, steps) for each in pickles),
            )


def _children(feature: Any) -> Iterator[tuple[list[Any], Any]]:
    """Give backgrounds and scenarios, each with the rule it stands in, if any."""
    for child in feature["children"]:
        if rule := child.get("rule"):
            yield from (([rule], inner) for inner in rule["children"])
        else:
            yield [], child


def _nodes(feature: Any, key: str) -> Iterator[Any]:
    for _, child in _children(feature):
        yield from (child.get("scenario") or child["background"])[key]


def _tags(*nodes: Any) -> tuple[str, ...]:
    return tuple(tag["name"].removeprefix("@") for node in nodes for tag in node["tags"])


def _table(examples: Any) -> Table:
    rows = ((row["location"]["line"], row["cells"][0]["value"]) for row in examples.get("tableBody", []))
    return Table(examples["location"]["line"], tuple(rows))


def _pickle(pickle: Any, steps: Mapping[str, Any]) -> Pickle:
    tags = frozenset(tag["name"].removeprefix("@") for tag in pickle["tags"])
    return Pickle(pickle["name"], tags, tuple(_sentence(each, steps) for each in pickle["steps"]))


def _sentence(step: Any, steps: Mapping[str, Any]) -> Sentence:
    node = steps[step["astNodeIds"][0]]
    return Sentence(node["location"]["line"], node["keyword"].strip(), _KINDS.get(step["type"]), step["text"])
