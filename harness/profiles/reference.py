"""The reference of all keys of a profile, from their declarations: a document for people, a JSON Schema for editors."""

from collections.abc import Iterable, Mapping
from dataclasses import Field
from inspect import getdoc
from typing import Any

from harness.profiles.form import Form, Key, declared, is_required

DRAFT = "https://json-schema.org/draft/2020-12/schema"

HEAD = """\
# All keys of a profile

Made from their declarations by `harp-conformance init --reference`. [profiles.md](profiles.md) tells how a profile is
written; `harp-conformance init --schema` prints a JSON Schema for editors, which is also in
[profile.schema.json](profile.schema.json): with Taplo or “Even Better TOML”, write
`#:schema ./profile.schema.json` in the first line of a profile.
"""


def reference(tables: Iterable[Form[Any, Any]], head: str = HEAD) -> str:
    """Give the reference of some tables in Markdown."""
    return head + "".join(f"\n{_chapter(each)}" for each in tables)


def schema(tables: Iterable[Form[Any, Any]], title: str = "A profile of harp-conformance") -> dict[str, Any]:
    """Give the JSON Schema of files with some tables."""
    whole: dict[str, Any] = {"$schema": DRAFT, "title": title, **_object({}, ())}
    for form in tables:
        at = whole
        *outer, name = form.name.split(".")
        for each in outer:
            at = at["properties"].setdefault(each, _object({}, ()))
        at["properties"][name] = _shaped(form)
        if form.absent is None and form.shape == "one" and any(is_required(each) for each, _ in declared(form.keys)):
            at["required"] = [*at.get("required", ()), name]
    return whole


def title(form: Form[Any, Any]) -> str:
    """Give the heading under which a table stands in a file."""
    return {"one": f"[{form.name}]", "named": f'[{form.name}."…"]', "many": f"[[{form.name}]]"}[form.shape]


def _chapter(form: Form[Any, Any]) -> str:
    rows = "".join(_row(each, key) for each, key in declared(form.keys))
    head = "| key | value | means | example |\n| --- | --- | --- | --- |\n"
    return f"## `{title(form)}`\n\n{getdoc(form.keys)}\n\n{head}{rows}"


def _row(each: Field[Any], key: Key) -> str:
    if key.others:
        return f"| *any name* | {key.kind.words} | {key.about} | {_code(key.example)} |\n"
    needed = "required" if is_required(each) else _default(each)
    example = _code(f"{each.name} = {key.example}")
    return f"| `{each.name}` | {key.kind.words}{needed and f'; {needed}'} | {key.about} | {example} |\n"


def _default(each: Field[Any]) -> str:
    return f"{each.default:g} if not given" if isinstance(each.default, int | float) else ""


def _code(text: str) -> str:
    escaped = text.replace("|", "\\|")
    return f"`{escaped}`"


def _shaped(form: Form[Any, Any]) -> dict[str, Any]:
    one = {"description": getdoc(form.keys) or "", **_object(*_properties(form.keys))}
    if form.shape == "named":
        return {"type": "object", "additionalProperties": one}
    return {"type": "array", "items": one} if form.shape == "many" else one


def _properties(keys: type[Any]) -> tuple[Mapping[str, Any], tuple[str, ...], Mapping[str, Any] | None]:
    found = tuple(declared(keys))
    named = {each.name: _described(each, key) for each, key in found if not key.others}
    needed = tuple(each.name for each, key in found if is_required(each) and not key.others)
    others = next((_described(each, key) for each, key in found if key.others), None)
    return named, needed, others


def _described(each: Field[Any], key: Key) -> dict[str, Any]:
    plain = isinstance(each.default, str | int | float) and each.default != ""
    return {"description": key.about, **key.kind.schema, **({"default": each.default} if plain else {})}


def _object(
    properties: Mapping[str, Any], needed: Iterable[str], others: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    needed = tuple(needed)
    found: dict[str, Any] = {"type": "object", "properties": {**properties}}
    found["additionalProperties"] = False if others is None else others
    return found | ({"required": list(needed)} if needed else {})
