"""The traces beside evidence: what Playwright recorded of a browser, as far as it may be written down.

All that is known to be a secret is replaced, and so are cookies. What is not known to be one is not: a trace is never
bundled, and is for those who may see the deployment's own data (docs/decisions/0013-traces.md).
"""

import json
import re
from collections.abc import Iterator, Mapping
from html import escape
from io import BytesIO
from typing import Any
from urllib.parse import quote, quote_plus
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from harness.evidence.reading import Evidence
from harness.evidence.shelf import Shelf
from harness.scanning import secrets as spelt

SHELF = Shelf("traces", "zip")

LINES = (".trace", ".network", ".stacks")
"""How the names of a trace’s own files end: lines of JSON. All others are what pages were made of."""

SESSION = frozenset({"authorization", "cookie", "proxy-authorization", "set-cookie"})
"""Headers by which somebody else could go on as the person."""

NOT_KEPT = "‹not kept›"


def named(evidence: Evidence) -> frozenset[str]:
    """Give the names of the traces that records of a run name."""
    return frozenset(name for record in evidence.scenarios for name in record.traces)


def scrubbed(trace: bytes, secrets: Mapping[str, str]) -> bytes:
    """Give a trace (zip) without some secrets, each replaced by what it is keyed to, and without cookies."""
    replaced = {spelling: what.encode() for value, what in secrets.items() for spelling in _spellings(value, what)}
    longest_first = sorted(replaced, key=len, reverse=True)
    pattern = re.compile(b"|".join(map(re.escape, longest_first))) if replaced else None
    clean = BytesIO()
    with ZipFile(BytesIO(trace)) as given, ZipFile(clean, "w", ZIP_DEFLATED) as kept:
        for name in given.namelist():
            content = given.read(name)
            if name.endswith(LINES):
                content = b"\n".join(map(_without_cookies, content.split(b"\n")))
            if pattern is not None:
                content = pattern.sub(lambda found: replaced[found.group()], content)
            kept.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return clean.getvalue()


def _spellings(value: str, what: str) -> Iterator[bytes]:
    """Give a secret as it is looked for everywhere, and as pages, forms, addresses and JSON write it."""
    for secret in spelt("", {what.strip("‹›"): (value,)}):
        yield from secret.spellings
    for written in {value, escape(value), escape(value, quote=False)}:
        yield from (json.dumps(written, ensure_ascii=each)[1:-1].encode() for each in (True, False))
    for written in {quote(value, safe=""), quote_plus(value), quote(value)}:
        yield from (written.encode(), re.sub("%..", lambda found: found.group().lower(), written).encode())


def _without_cookies(line: bytes) -> bytes:
    try:
        told = json.loads(line)
    except ValueError:
        return line
    return json.dumps(_bare(told), ensure_ascii=False, separators=(",", ":")).encode("utf-8", "backslashreplace")


def _bare(value: Any) -> Any:
    if isinstance(value, list):
        return [_bare(each) for each in value]
    if not isinstance(value, dict):
        return value
    if str(value.get("name", "")).lower() in SESSION and "value" in value:
        return {**value, "value": NOT_KEPT}
    return {key: [] if key == "cookies" else _bare(each) for key, each in value.items()}
