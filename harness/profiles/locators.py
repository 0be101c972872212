"""[locators."PAGE"] and [overlays] of a profile: what stands for the guide's labels, and what lies over the pages.

docs/locators.md tells it with examples.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any

from cssselect import HTMLTranslator, SelectorError

from harness.browser.locators import Calendar, Locator, Overlays, Override, PageLocators, PartKind
from harness.pages.names import EVERY_PAGE, FIELDS, OPTIONS, PAGES, labels_on
from harness.profiles.form import Form, key, other_keys
from harness.profiles.kinds import TEXT, Kind
from harness.profiles.table import Table, shown

BY = ("label", "role", "placeholder", "test_id", "css")
"""By what a part of a page may be known."""

WRITING = ("mask", "calendar", "parts", "split")
"""How it may be written otherwise than as one text into one box."""

_TEXT_SCHEMA = {"type": "string", "minLength": 1}


def _checked_css(css: object) -> str:
    if not isinstance(css, str) or not css.strip():
        raise ValueError("Write it in quotes.")
    try:
        HTMLTranslator().css_to_xpath(css)
    except SelectorError as problem:
        raise ValueError(f"“{css}” is no CSS selector ({problem}).") from None
    return css


def _several_css(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError  # noqa: TRY004 - whatever is wrong with a value is told as one
    return tuple(_checked_css(each) for each in value)


def _locator(value: object) -> Locator:
    """Read by what a part is known: its label alone, or a table."""
    if isinstance(value, str) and value.strip():
        return Locator(label=value)
    _expect_keys(value, BY)
    if isinstance(value, dict) and value and all(isinstance(each, str) and each for each in value.values()):
        return Locator(**value | ({"css": _checked_css(value["css"])} if "css" in value else {}))
    raise ValueError


def _expect_keys(value: object, known: Sequence[str]) -> None:
    """Raise ValueError, with the nearest, for keys of a table that have no meaning."""
    for name in value if isinstance(value, dict) else ():
        if name not in known:
            near = get_close_matches(name, known, n=1)
            hint = f"Did you mean “{near[0]}”?" if near else f"Known are {', '.join(known)}."
            raise ValueError(f"“{name}” says nothing here. {hint}")


def _override(value: object) -> Override:
    """Read what stands for a label; which label, and of what kind, is for its table to say."""
    if not isinstance(value, dict):
        return Override("", "field", (_locator(value),))
    _expect_keys(value, (*BY, *WRITING))
    known = {name: each for name, each in value.items() if name in BY}
    parts = _parts(value, known)
    mask = value.get("mask", "")
    if not isinstance(mask, str):
        raise ValueError('A mask is a text such as "(999) 999-9999".')  # noqa: TRY004 - as above
    return Override("", "field", parts, _split(value, len(parts)), mask, _calendar(value.get("calendar")))


def _parts(value: Mapping[str, Any], known: Mapping[str, Any]) -> tuple[Locator, ...]:
    if "parts" not in value:
        return (_locator(known) if known else Locator(),)
    parts = value["parts"]
    if known or not isinstance(parts, list) or len(parts) < 2:  # noqa: PLR2004 - fewer than two are no division
        raise ValueError('Parts are two or more locators in a list such as ["Month", "Day", "Year"], and stand alone.')
    return tuple(_locator(each) for each in parts)


def _split(value: Mapping[str, Any], count: int) -> str | tuple[int, ...]:
    split = value.get("split", "")
    lengths = isinstance(split, list) and all(type(each) is int and each > 0 for each in split)
    if ("split" in value) != (count > 1) or not (isinstance(split, str) or lengths):
        raise ValueError('With parts, and only with them, say how to split: split = "/" or, by lengths, [3, 2, 4].')
    if lengths and len(split) != count:
        raise ValueError(f"There are {count} parts, and {len(split)} lengths to split by.")
    return tuple(split) if isinstance(split, list) else split


def _calendar(value: object) -> Calendar | None:
    if value is None:
        return None
    names = ("open", "year", "month")
    _expect_keys(value, names)
    if not isinstance(value, dict) or not all(isinstance(value.get(name), str) for name in names):
        raise ValueError('A calendar is { open = "Choose date", year = "Year", month = "Month" }.')
    return Calendar(**value)


def _away(value: object) -> Mapping[str, Locator]:
    if not isinstance(value, dict):
        raise ValueError  # noqa: TRY004 - as above
    return {_checked_css(css): _locator(button) for css, button in value.items()}


_LOCATOR_SCHEMA: Mapping[str, object] = {
    "anyOf": [
        _TEXT_SCHEMA,
        {"type": "object", "properties": dict.fromkeys(BY, _TEXT_SCHEMA), "additionalProperties": False},
    ]
}
_OVERRIDE_SCHEMA: Mapping[str, object] = {
    "anyOf": [
        _TEXT_SCHEMA,
        {
            "type": "object",
            "properties": {
                **dict.fromkeys(BY, _TEXT_SCHEMA),
                "mask": _TEXT_SCHEMA,
                "calendar": {"type": "object", "properties": dict.fromkeys(("open", "year", "month"), _TEXT_SCHEMA)},
                "parts": {"type": "array", "items": _LOCATOR_SCHEMA, "minItems": 2},
                "split": {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "integer"}}]},
            },
            "additionalProperties": False,
        },
    ]
}


def _kind(words: str, read: Callable[[object], Any], schema: Mapping[str, object]) -> Kind[Any]:
    return Kind(words, read, schema)


LOCATOR = _kind('a label in quotes, or a locator such as { css = "#here" }', _locator, _LOCATOR_SCHEMA)
OVERRIDE = _kind('a label in quotes, or a locator such as { css = "#here" }', _override, _OVERRIDE_SCHEMA)
CSS = _kind("a CSS selector in quotes", _checked_css, _TEXT_SCHEMA)
SEVERAL_CSS = _kind('a list of CSS selectors such as [".chat"]', _several_css, {"type": "array", "items": _TEXT_SCHEMA})
AWAY = _kind(
    'CSS selectors with a button each, such as { "#cookies" = "Accept" }',
    _away,
    {"type": "object", "additionalProperties": _LOCATOR_SCHEMA},
)


@dataclass(frozen=True, kw_only=True)
class PageKeys:
    """What stands for the guide's labels on one of its pages; docs/locators.md names pages and labels."""

    at: str = key(
        TEXT, "its address after the site’s, with * for anything, where the rest holds", '"/enrol*"', default=""
    )
    heading: str = key(TEXT, "its heading, where the rest holds", '"Who are you?"', default="")
    step: Locator | None = key(LOCATOR, "what shows that the wizard is at this step", '"About you"', default=None)
    errors: str = key(CSS, "errors that stand beside their fields", '".field-error"', default="")
    overrides: Mapping[str, Override | None] = other_keys(
        OVERRIDE, "what stands for a label of the guide", '"Legal First Name" = "First name"'
    )


@dataclass(frozen=True, kw_only=True)
class OverlayKeys:
    """What lies over pages without being part of them."""

    hide: tuple[str, ...] = key(SEVERAL_CSS, "what is taken out of sight", '[".chat"]', default=())
    wait: tuple[str, ...] = key(SEVERAL_CSS, "what is waited for to go, such as a spinner", '[".spinner"]', default=())
    alert: tuple[str, ...] = key(SEVERAL_CSS, "what is read like an alert, such as a toast", '[".toast"]', default=())
    press: Mapping[str, Locator] | None = key(
        AWAY, "what is sent away, each by a button within", '{ "#cookies" = "Accept all" }', default=None
    )


def _page(keys: PageKeys, table: Table) -> PageLocators:
    """Make the locators of a page; what the guide does not have is noted in the table."""
    name = table.name
    if name not in {*PAGES, EVERY_PAGE}:
        table.problem("", f"expected a page of the guide, found “{name}”. {_nearest(name, [*PAGES, EVERY_PAGE])}")
        return PageLocators(name)
    known = labels_on(name)
    for label in keys.overrides:
        if label not in known:
            expected = "expected a field or control that the guide has on that page"
            table.problem(label, f"{expected}, found “{label}”. {_nearest(label, known)}")
    overrides = tuple(
        _as(label, each, table) for label, each in keys.overrides.items() if each is not None and label in known
    )
    return PageLocators(name, overrides, keys.at, keys.heading, keys.step, keys.errors, name == EVERY_PAGE)


def _as(label: str, override: Override, table: Table) -> Override:
    kind: PartKind = "field" if label in FIELDS else "option" if label in OPTIONS else "control"
    if kind != "field" and (override.is_written_otherwise or override.mask):
        table.problem(label, f"expected a locator alone, since “{label}” is pressed or chosen, found how to write it.")
    if kind == "option" and override.parts != (Locator(label=override.parts[0].label),):
        table.problem(label, "expected the words of the choice in quotes, found another locator.")
    return replace(override, label=label, kind=kind, parts=tuple(_named(each, label) for each in override.parts))


def _named(locator: Locator, label: str) -> Locator:
    """Let what is only written otherwise be known by the guide's own label."""
    return Locator(label=label) if locator == Locator() else locator


def _nearest(name: str, known: Sequence[str]) -> str:
    near = get_close_matches(name, known, n=1)
    return f"Did you mean “{near[0]}”?" if near else f"There are {shown(', '.join(known))}; docs/locators.md has all."


LOCATORS = Form[PageKeys, PageLocators]("locators", PageKeys, _page, shape="named")
OVERLAYS = Form[OverlayKeys, Overlays](
    "overlays", OverlayKeys, lambda keys, _: Overlays(keys.hide, keys.wait, keys.alert, keys.press or {})
)
