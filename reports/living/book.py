"""All that the living specification tells: the guide's chapters, the registers, the words, and what was last seen."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from harness.registers import Requirement
from harness.spec.agreement import Registers, registers
from harness.spec.catalogue import compile_features
from harness.spec.chapters import Chapter, Scenario, read_chapters
from harness.spec.claims import Claims, claims
from harness.spec.discrepancies import Discrepancy
from harness.spec.glossary import GLOSSARY, Glossary, read_glossary
from harness.spec.roles import ROLES, RoleTable, read_roles
from harness.spec.states import STATES, StateModel, read_states
from reports.cases import chapter_title


@dataclass(frozen=True)
class Sentence:
    """A sentence that steps are told in, and the scenarios that say it."""

    kind: str
    """`given`, `when`, `then`, or `step` for one of every kind."""
    pattern: str
    scenarios: tuple[str, ...]


@dataclass(frozen=True)
class Book:
    """A version of the specification, as readers go through it."""

    chapters: tuple[Chapter, ...]
    registers: Registers
    claims: Claims
    glossary: Glossary
    states: StateModel | None
    roles: RoleTable | None

    @property
    def requirements(self) -> Mapping[str, Requirement]:
        """Every statement of the guide, by id."""
        return self.registers.requirements

    @property
    def discrepancies(self) -> Mapping[str, Discrepancy]:
        """Every contradiction, ambiguity and gap, by id."""
        return self.registers.discrepancies

    @cached_property
    def scenarios(self) -> Mapping[str, Scenario]:
        """Every scenario and outline, by id."""
        return {each.id: each for chapter in self.chapters for each in chapter.scenarios}

    @cached_property
    def runs(self) -> tuple[str, ...]:
        """The ids under which scenarios are run, each row of an outline its own."""
        return tuple(id_ for each in self.scenarios.values() for id_ in each.runs)

    def title(self, chapter: Chapter) -> str:
        """Give a chapter's title: the glossary's, or the words of its folder."""
        note = self.glossary.chapters.get(chapter.folder)
        return note.title if note else chapter_title(chapter.folder)

    def about(self, chapter: Chapter) -> str:
        """Say in a sentence what a chapter is about; empty where the glossary does not."""
        note = self.glossary.chapters.get(chapter.folder)
        return note.about if note else ""


def read_book(folder: Path) -> Book:
    """Read a folder of features and registers; raises UsageError with everything that is wrong with one of them."""
    both, states, roles = registers(folder), folder / STATES, folder / ROLES
    return Book(
        chapters=read_chapters(folder),
        registers=both,
        claims=claims(both.requirements, compile_features(folder)),
        glossary=read_glossary(folder / GLOSSARY),
        states=read_states(states) if states.exists() else None,
        roles=read_roles(roles) if roles.exists() else None,
    )
