"""What readers of the specification are told beside it: the words it uses, and what each chapter is about.

docs/registers.md has the schema of features/glossary.toml.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from harness.spec.rows import Wrong, doubled, ids_like, read_tables, refuse, text, wrong_values

GLOSSARY = "glossary.toml"

_TERM_NEEDED = MappingProxyType({"name": text(), "meaning": text()})
_TERM_OPTIONAL = MappingProxyType({"see": ids_like(r"[A-Z]{3,4}-\d{3}", "PWD-001")})
_CHAPTER_NEEDED = MappingProxyType({"folder": text(), "title": text(), "about": text()})


@dataclass(frozen=True)
class Term:
    """A word of the guide or of this specification, with what it means in our words."""

    name: str
    meaning: str
    see: tuple[str, ...] = ()
    """Requirements and discrepancies where it matters."""


@dataclass(frozen=True)
class ChapterNote:
    """A chapter's title as the guide would print it, and a sentence on what it is about."""

    folder: str
    title: str
    about: str


@dataclass(frozen=True)
class Glossary:
    """All terms, by name without regard to case, and the notes of chapters by folder."""

    terms: tuple[Term, ...] = ()
    chapters: Mapping[str, ChapterNote] = field(default_factory=dict)


def read_glossary(path: Path) -> Glossary:
    """Read the glossary, empty where there is no such file; raises UsageError with a line for all that is wrong."""
    if not path.exists():
        return Glossary()
    tables = read_tables(path, "term", "chapter")
    refuse(path, _wrong_rows(tables))
    terms = (Term(**{**row, "see": tuple(row.get("see", ()))}) for row in tables["term"])
    return Glossary(
        tuple(sorted(terms, key=lambda term: term.name.casefold())),
        {row["folder"]: ChapterNote(**row) for row in tables["chapter"]},
    )


def _wrong_rows(tables: Mapping[str, list[dict[str, Any]]]) -> Iterator[Wrong]:
    for table, key, needed, optional in (
        ("term", "name", _TERM_NEEDED, _TERM_OPTIONAL),
        ("chapter", "folder", _CHAPTER_NEEDED, {}),
    ):
        names = [str(row.get(key, f"{table} {number}")) for number, row in enumerate(tables[table], 1)]
        for name, row in zip(names, tables[table], strict=True):
            yield from wrong_values(name, row, needed, optional)
        yield from doubled(names, key)
