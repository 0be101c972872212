"""What a person chooses of the specification: by chapter, area, requirement, strength, id, tag, or what failed last.

Values of one option are alternatives, several options narrow the choice down.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from cucumber_tag_expressions import TagExpressionError, parse  # type: ignore[import-untyped] # ships no types

from harness.errors import UsageError
from harness.evidence.records import Compiled
from harness.registers import Register, canonical
from harness.running.naming import refuse_unknown
from harness.spec.claims import scenario_tag

Catalogue = Mapping[str, Compiled]


@dataclass(frozen=True)
class Choice:
    """What is chosen; an empty one chooses everything."""

    ids: tuple[str, ...] = ()
    chapters: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    requirements: tuple[str, ...] = ()
    strengths: tuple[str, ...] = ()
    tags: str = ""
    """A tag expression, such as `MUST and not clock`."""
    failed: tuple[str, ...] = ()
    """The ids of what failed before."""

    @property
    def told(self) -> dict[str, Any]:
        """What is chosen by what, as evidence tells it."""
        return {each.name: value for each in fields(self) if (value := getattr(self, each.name))}


def check_choice(choice: Choice, catalogue: Catalogue, register: Register) -> None:
    """Refuse what names nothing, with the nearest name, and what no scenario checks."""
    refuse_unknown("the id of a scenario", choice.ids, [*map(scenario_tag, catalogue.values()), *catalogue])
    refuse_unknown("a chapter", map(_plain, choice.chapters), [*_chapters(catalogue), *_numbers(catalogue)])
    refuse_unknown("a requirement", choice.requirements, register)
    refuse_unknown("an area of the register", choice.areas, dict.fromkeys(row.area for row in register.values()))
    refuse_unknown(
        "a tag", _names(choice.tags), {label for each in catalogue.values() for label in labels(each, register)}
    )
    checked = {id_ for scenario in catalogue.values() for id_ in _stated(scenario, register)}
    for id_ in choice.requirements:
        if canonical(register, id_).id not in checked:
            why = register[id_].untested or "it is left to inspection, or overruled."
            raise UsageError(f"expected a requirement that a scenario checks, found {id_}, which none does: {why}")
    for area in choice.areas:
        if area not in map(_area, checked):
            raise UsageError(f"expected an area that a scenario checks, found {area}, which none does.")


def why_not_chosen(scenario: Compiled, choice: Choice, register: Register) -> str | None:
    """Tell by which option a scenario is left out, or None where it is chosen."""
    for wanted, has, why in _rules(scenario, choice, register):
        if wanted and not has & set(wanted):
            return why
    if choice.tags and not _expression(choice.tags).evaluate(labels(scenario, register)):
        return f"not selected by --tags {choice.tags}"
    return None


Rule = tuple[Iterable[str], set[str], str]
"""What is wanted (nothing: anything), what a scenario has of it, and why it is left out where that is none."""


def _rules(scenario: Compiled, choice: Choice, register: Register) -> Iterator[Rule]:
    demanded = {canonical(register, id_).id for id_ in choice.requirements}
    yield choice.ids, {scenario.id, scenario_tag(scenario)}, f"not among --id {' '.join(choice.ids)}"
    yield choice.failed, {scenario.id}, "not among what failed before"
    chapters = tuple(map(_plain, choice.chapters))
    yield chapters, {scenario.chapter, _number(scenario)}, f"not in --chapter {', '.join(choice.chapters)}"
    yield choice.areas, set(map(_area, scenario.requirements)), f"checks nothing of --area {' '.join(choice.areas)}"
    yield demanded, _stated(scenario, register), f"checks no --requirement {' '.join(choice.requirements)}"
    strengths = f"checks nothing of --strength {' '.join(choice.strengths)}"
    yield choice.strengths, _strengths(scenario, register), strengths


def labels(scenario: Compiled, register: Register) -> frozenset[str]:
    """Give all names by which a scenario can be chosen: its tags, id, chapter, areas, and the strengths it checks."""
    return marks(scenario, register) | {scenario.id}


def marks(scenario: Compiled, register: Register) -> frozenset[str]:
    """Give those of its names that pytest can have as marks: a row of an outline may have any character in its id."""
    chapter = scenario.chapter.replace(" ", "_")
    areas = {_area(id_) for id_ in scenario.requirements}
    return frozenset({*scenario.tags, chapter, *areas, *_strengths(scenario, register)})


def _area(requirement: str) -> str:
    return requirement.split("-", maxsplit=1)[0]


def _strengths(scenario: Compiled, register: Register) -> set[str]:
    """Give how strongly the guide demands what a scenario checks; what repeats a statement counts as that does."""
    return {canonical(register, id_).strength for id_ in scenario.requirements if id_ in register}


def _stated(scenario: Compiled, register: Register) -> set[str]:
    """Give the statements that a scenario checks, by the id that stands for all that say the same."""
    return {canonical(register, id_).id for id_ in scenario.requirements if id_ in register}


def _plain(chapter: str) -> str:
    """Give a chapter's name as reports have it, for that of its folder too."""
    return chapter.lower().replace("_", " ").lstrip("0123456789 ") or chapter.lstrip("0")


def _chapters(catalogue: Catalogue) -> dict[str, None]:
    return dict.fromkeys(each.chapter for each in catalogue.values())


def _numbers(catalogue: Catalogue) -> dict[str, None]:
    return dict.fromkeys(_number(each) for each in catalogue.values())


def _number(scenario: Compiled) -> str:
    """Give the number of a scenario's chapter, as its folder has it."""
    return scenario.feature.split("_", maxsplit=1)[0].lstrip("0")


def _expression(text: str) -> Any:
    """Read a tag expression, in which tags may be written with their @ or without."""
    try:
        return parse(text.replace("@", ""))
    except TagExpressionError as problem:
        told = " ".join(str(problem).split())
        raise UsageError(f"expected a tag expression such as “MUST and not clock”, found “{text}”: {told}") from problem


def _names(tags: str) -> list[str]:
    return list(_literals(_expression(tags))) if tags else []


def _literals(expression: Any) -> Iterator[str]:
    if hasattr(expression, "name"):
        yield expression.name
    for each in getattr(expression, "terms", [getattr(expression, "term", None)]):
        if each is not None:
            yield from _literals(each)
