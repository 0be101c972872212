"""What the templates of all pages share: how they are read, and the forms in which they tell things."""

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

from reports.links import anchor
from reports.wording import RELATIONS, WORDS, cut, lasted, moment, shown

_BAR = (
    "conforms attested advises needs_review known_deviation attested_not violates could_not_run lost not_testable "
    "not_applicable deselected untested overruled"
).split()
"""The order of a bar's parts: what conforms from the left, what says nothing at the right."""


def environment(*packages: str, **filters: Callable[..., Any]) -> Environment:
    """Make the environment of the reports' templates, with filters of a page's own; `packages` have more templates."""
    made = Environment(
        loader=ChoiceLoader([PackageLoader(package) for package in (*packages, "reports")]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(anchor=anchor, cut=cut, shown=shown, lasted=lasted, moment=moment, parts=parts, **filters)
    made.globals.update(words=WORDS, relations=RELATIONS)
    return made


def parts(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    """Give the parts of a bar that are not empty, from the left."""
    return [(outcome, counts[outcome]) for outcome in _BAR if counts.get(outcome)]
