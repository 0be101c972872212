"""A chapter as its page shows it: each rule with the statements it rests on and the contradictions that touch it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from harness.registers import DISCREPANCY_ID, Requirement
from harness.spec.chapters import Chapter, Paragraph, Rule, Section
from harness.spec.discrepancies import Discrepancy
from reports.living.addresses import slug
from reports.living.book import Book


@dataclass(frozen=True)
class ShownRule:
    """A rule with what it rests on; a discrepancy is shown once in a chapter."""

    rule: Rule
    id: str
    """Its anchor in the page."""
    requirements: tuple[Requirement, ...]
    discrepancies: tuple[Discrepancy, ...]
    """Those that are shown with it."""
    elsewhere: tuple[Discrepancy, ...]
    """Those that touch it, too, and are shown with another rule of the chapter."""


@dataclass(frozen=True)
class ShownSection:
    """A section of a chapter."""

    section: Section
    id: str
    rules: tuple[ShownRule, ...]

    @property
    def name(self) -> str:
        """Its title as a list of the chapter's sections shows it: “Step 2 — create a password” is the latter half."""
        return self.section.title.rpartition(" — ")[2]


def outline(book: Book, chapter: Chapter) -> tuple[ShownSection, ...]:
    """Give the sections of a chapter in order."""
    homes = _homes(book, chapter)
    return tuple(_section(book, section, homes) for section in chapter.sections)


def _section(book: Book, section: Section, homes: Mapping[str, Rule]) -> ShownSection:
    name = slug(section.file.rpartition("/")[2].removesuffix(".feature"))
    rules = (_rule(book, rule, f"{name}-{number}", homes) for number, rule in enumerate(section.rules, 1))
    return ShownSection(section, name, tuple(rules))


def _rule(book: Book, rule: Rule, id_: str, homes: Mapping[str, Rule]) -> ShownRule:
    touched = {
        id_: book.discrepancies[id_] for row in _statements(book, rule) for id_ in row.discrepancies if id_ in homes
    }
    here = [id_ for id_, home in homes.items() if home is rule]
    return ShownRule(
        rule,
        id_,
        tuple(_statements(book, rule)),
        tuple(book.discrepancies[each] for each in here),
        tuple(row for each, row in touched.items() if each not in here),
    )


def _homes(book: Book, chapter: Chapter) -> Mapping[str, Rule]:
    """Give each discrepancy the rule it is shown with: the first that speaks of it, else the first that it touches."""
    rules = [(section, rule) for section in chapter.sections for rule in section.rules]
    homes: dict[str, Rule] = {}
    for section, rule in rules:
        for id_ in _named(rule.paragraphs if rule is not section.rules[0] else section.paragraphs + rule.paragraphs):
            homes.setdefault(id_, rule)
    for _, rule in rules:
        for row in _statements(book, rule):
            for id_ in row.discrepancies:
                homes.setdefault(id_, rule)
    return {id_: rule for id_, rule in homes.items() if id_ in book.discrepancies}


def _named(some: Iterable[Paragraph]) -> Iterator[str]:
    return (id_ for paragraph in some for id_ in re.findall(DISCREPANCY_ID, paragraph.text))


def _statements(book: Book, rule: Rule) -> Iterator[Requirement]:
    ids = dict.fromkeys(id_ for scenario in rule.scenarios for id_ in scenario.requirements)
    return (book.requirements[id_] for id_ in ids if id_ in book.requirements)
