"""A version of the specification as plain texts, so that any two can be compared: also those of before a key was there.

Nothing is judged here: an old version need not meet today's rules.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from harness.errors import UsageError
from harness.spec.agreement import DISCREPANCIES, REQUIREMENTS
from harness.spec.chapters import Chapter, Examples, Rule, Scenario, Section, read_chapters

Kind = Literal["requirement", "discrepancy", "scenario", "quote"]

Fields = Mapping[str, str]
"""What there is to say of something, by what it is about; several lines where it has several."""


@dataclass(frozen=True)
class Version:
    """All that a version says, by kind and id."""

    requirements: Mapping[str, Fields]
    discrepancies: Mapping[str, Fields]
    scenarios: Mapping[str, Fields]
    quotes: Mapping[str, Fields]
    """Of a requirement by its id, of a reading by the discrepancy's and its own, of a feature by file and number."""

    def of(self, kind: Kind) -> Mapping[str, Fields]:
        """Give all of a kind."""
        kinds: dict[Kind, Mapping[str, Fields]] = {
            "requirement": self.requirements,
            "discrepancy": self.discrepancies,
            "scenario": self.scenarios,
            "quote": self.quotes,
        }
        return kinds[kind]


def read_version(folder: Path) -> Version:
    """Read a folder of features and registers; raises UsageError where a file can't be read."""
    rows = _rows(folder / REQUIREMENTS, "requirement")
    contradictions = _rows(folder / DISCREPANCIES, "discrepancy")
    chapters = read_chapters(folder)
    return Version(
        requirements={row["id"]: _told(row, "quote", "source", "heading") for row in rows},
        discrepancies={row["id"]: _discrepancy(row) for row in contradictions},
        scenarios={each.id: told for chapter in chapters for each, told in _scenarios(chapter)},
        quotes=dict([*_quotes(rows, contradictions), *_features_quotes(chapters)]),
    )


def _rows(path: Path, name: str) -> list[dict[str, Any]]:
    try:
        rows: list[dict[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8"))[name]
        return [row for row in rows if row["id"]]
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise UsageError(
            f"{path}: expected tables [[{name}]] with ids, found none that can be read: {problem}."
        ) from problem


def _told(row: Mapping[str, Any], *without: str) -> Fields:
    return {key: _text(value) for key, value in row.items() if key not in {"id", *without}}


def _text(value: Any) -> str:
    return "\n".join(map(str, value)) if isinstance(value, list) else str(value)


def _discrepancy(row: Mapping[str, Any]) -> Fields:
    readings = {f"reading {each.get('name')}": str(each.get("text", "")) for each in row.get("reading", ())}
    return {**_told(row, "reading"), **readings}


def _quotes(rows: list[dict[str, Any]], contradictions: list[dict[str, Any]]) -> Iterator[tuple[str, Fields]]:
    for row in rows:
        yield row["id"], _quote(row, "heading")
    for row in contradictions:
        for reading in row.get("reading", ()):
            if "quote" in reading:
                yield f"{row['id']} {reading.get('name')}", _quote(reading, "place")


def _quote(row: Mapping[str, Any], place: str) -> Fields:
    return {"words": str(row.get("quote", "")), "place": f"{row.get('source', '')}, {row.get(place, '')}"}


def _features_quotes(chapters: tuple[Chapter, ...]) -> Iterator[tuple[str, Fields]]:
    for section in (each for chapter in chapters for each in chapter.sections):
        said = (section.paragraphs, *(rule.paragraphs for rule in section.rules))
        quotes = (each for paragraphs in said for each in paragraphs if each.is_quote)
        for number, each in enumerate(quotes, 1):
            yield f"{section.file} {number}", {"words": each.text, "place": each.place}


def _scenarios(chapter: Chapter) -> Iterator[tuple[Scenario, Fields]]:
    for section in chapter.sections:
        for rule in section.rules:
            for scenario in rule.scenarios:
                yield scenario, _scenario(section, rule, scenario)


def _scenario(section: Section, rule: Rule, scenario: Scenario) -> Fields:
    steps = (*section.background, *rule.background, *scenario.steps)
    told = {
        "title": scenario.title,
        "rule": rule.title,
        "section": section.file,
        "requirements": "\n".join(scenario.requirements),
        "tags": "\n".join(scenario.tags),
        "notes": "\n".join(each.text for each in scenario.paragraphs),
        "steps": "\n".join(f"{each.keyword} {each.text}" for each in steps),
        "examples": "\n".join(line for each in scenario.examples for line in _table(each)),
    }
    return {key: value for key, value in told.items() if value}


def _table(examples: Examples) -> Iterator[str]:
    yield f"{examples.title} {' '.join(examples.requirements)}".strip()
    yield from (" | ".join(cells) for cells in (examples.heads, *examples.rows))
