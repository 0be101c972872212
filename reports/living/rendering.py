"""How the living specification is written as pages: its templates, and what they say things with."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import Environment
from markupsafe import Markup, escape

from reports import rendering
from reports.living.addresses import ID, slug
from reports.living.changes import MANY, counts, lines

_PLACEHOLDER = re.compile(r"&lt;(.+?)&gt;")


def environment(addresses: Mapping[str, str]) -> Environment:
    """Make the environment of the templates; `addresses` has the place of each id within the site."""
    made = rendering.environment("reports.living", **_filters(addresses))
    made.globals.update(many=MANY)
    return made


def _filters(addresses: Mapping[str, str]) -> Mapping[str, Callable[..., Any]]:
    return {
        "href": lambda id_: addresses.get(id_, ""),
        "linked": lambda text: linked(text, addresses),
        "spoken": spoken,
        "quoted": quoted,
        "counts": counts,
        "lines": lines,
        "slug": slug,
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
