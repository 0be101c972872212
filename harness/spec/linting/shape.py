"""Rules about the shape of files and scenarios: what Gherkin allows and the specification does not."""

import re
from collections.abc import Iterator
from itertools import pairwise

from harness.spec.linting.features import FeatureFile, Kind, Pickle, Scenario
from harness.spec.linting.findings import Finding
from harness.spec.linting.specification import Specification

MOST_STEPS = 7
MOST_LINES = 100

_PLACEHOLDER = re.compile(r"<\w[^<>]*>")
_ORDER: tuple[Kind, ...] = ("given", "when", "then")


def readable(specification: Specification) -> Iterator[Finding]:
    """Each file is Gherkin."""
    for file in specification.files:
        for line, problem in file.broken:
            yield Finding(file.name, line, "no Gherkin", problem, "write it as the files beside it are written")


def short_files(specification: Specification) -> Iterator[Finding]:
    """A file is short enough to be read at a glance."""
    for file in specification.files:
        if len(file.lines) > MOST_LINES:
            problem = f"expected {MOST_LINES} lines at most, found {len(file.lines)}"
            yield Finding(
                file.name, len(file.lines), "too long", problem, "divide it as the guide’s section is divided"
            )


def titles_once(specification: Specification) -> Iterator[Finding]:
    """No two scenarios of a file have the same title: pytest-bdd would run only the last of them."""
    for file in specification.files:
        seen: dict[str, Scenario] = {}
        for scenario in file.scenarios:
            if (other := seen.setdefault(scenario.title, scenario)) is not scenario:
                problem = f"“{scenario.title}” is the title of the scenario at line {other.line}, too"
                yield Finding(
                    file.name, scenario.line, scenario.name, problem, "say in the title what tells them apart"
                )


def rows(specification: Specification) -> Iterator[Finding]:
    """Every outline has rows in every table, told apart by their first column: an empty one would pass unseen."""
    for file, scenario in specification.scenarios:
        for table in scenario.tables:
            if not table.rows:
                yield Finding(
                    file.name, table.line, scenario.name, "the table of examples is empty", "add rows or take it away"
                )
        yield from _rows_alike(file, scenario)
        yield from _left_open(file, scenario)


def _rows_alike(file: FeatureFile, scenario: Scenario) -> Iterator[Finding]:
    seen: dict[str, int] = {}
    for line, first in (row for table in scenario.tables for row in table.rows):
        if first in seen:
            problem = f"“{first}” is the first column of line {seen[first]}, too, and names the row"
            yield Finding(file.name, line, f"{scenario.name}[{first}]", problem, "let the first column tell rows apart")
        seen.setdefault(first, line)


def _left_open(file: FeatureFile, scenario: Scenario) -> Iterator[Finding]:
    for sentence in (each for pickle in scenario.pickles for each in pickle.sentences):
        for left in _PLACEHOLDER.findall(sentence.text):
            problem = f"no column of examples fills {left}"
            yield Finding(
                file.name, sentence.line, scenario.name, problem, "add the column to each table, or name it so"
            )


def given_when_then(specification: Specification) -> Iterator[Finding]:
    """Each scenario has one When, at least one Then, in that order, and few steps."""
    for file, scenario in specification.scenarios:
        for problem, remedy in _misshapen(scenario):
            yield Finding(file.name, scenario.line, scenario.name, problem, remedy)


def _misshapen(scenario: Scenario) -> Iterator[tuple[str, str]]:
    if scenario.opening in {"And", "But", "*"}:
        yield f"its first step begins with {scenario.opening}", "begin with Given or When"
    # Rows differ in their words alone.
    for pickle in scenario.pickles[:1]:
        yield from _out_of_shape(pickle)


def _out_of_shape(pickle: Pickle) -> Iterator[tuple[str, str]]:
    kinds = [sentence.kind for sentence in pickle.sentences]
    if (acts := kinds.count("when")) != 1:
        yield f"expected one When, found {acts}", "let one act be what is tested, and the others be Givens"
    if "then" not in kinds:
        yield "expected a Then, found none", "say what can be seen to hold or not"
    known = [_ORDER.index(kind) for kind in kinds if kind]
    if len(known) < len(kinds) or any(earlier > later for earlier, later in pairwise(known)):
        yield "its steps are not in the order Given, When, Then", "say what was, what is done, what follows"
    if len(kinds) > MOST_STEPS:
        yield f"expected {MOST_STEPS} steps at most, found {len(kinds)}", "say more in one Given, or test one thing"
