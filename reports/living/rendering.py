"""How the living specification is written as pages: its templates, and what they say things with."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from reports.links import anchor
from reports.living.addresses import ID, slug
from reports.living.changes import MANY, counts, lines
from reports.wording import RELATIONS, WORDS, lasted, moment, shown

PARTS = (
    "conforms attested advises needs_review known_deviation attested_not violates could_not_run lost not_testable "
    "not_applicable deselected untested overruled"
).split()
"""The order of a bar's parts: what conforms from the left, what says nothing at the right."""

_PLACEHOLDER = re.compile(r"&lt;(.+?)&gt;")


def environment(addresses: Mapping[str, str]) -> Environment:
    """Make the environment of the templates; `addresses` has the place of each id within the site."""
    made = Environment(
        loader=PackageLoader("reports.living"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(_filters(addresses))
    made.globals.update(words=WORDS, relations=RELATIONS, many=MANY)
    return made


def _filters(addresses: Mapping[str, str]) -> Mapping[str, Callable[..., Any]]:
    return {
        "anchor": anchor,
        "href": lambda id_: addresses.get(id_, ""),
        "linked": lambda text: linked(text, addresses),
        "spoken": spoken,
        "quoted": quoted,
        "counts": counts,
        "lines": lines,
        "slug": slug,
        "shown": shown,
        "lasted": lasted,
        "moment": moment,
        "parts": parts,
        "outcomes": lambda some: Counter(each.outcome for each in some),
    }


def linked(text: str, addresses: Mapping[str, str]) -> Markup:
    """Make a link of each id in a text that stands somewhere in the site."""

    def link(found: re.Match[str]) -> str:
        address = addresses.get(found[0])
        return f'<a class="id" href="{escape(address)}">{found[0]}</a>' if address else found[0]

    return Markup(ID.sub(link, str(escape(text))))  # noqa: S704 - escaped first


def spoken(text: str) -> Markup:
    """Write a step or a title with its placeholders, `<length>`, told from other words."""
    return Markup(_PLACEHOLDER.sub(r"<var>\1</var>", str(escape(text))))  # noqa: S704 - escaped first


def quoted(text: str) -> str:
    """Give a quote of a feature file with the quotation marks of print."""
    return re.sub(r'"([^"]*)"', r"“\1”", text)


def parts(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    """Give the parts of a bar that are not empty, from the left."""
    return [(outcome, counts[outcome]) for outcome in PARTS if counts.get(outcome)]
