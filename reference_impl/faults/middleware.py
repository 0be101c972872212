"""What faults put between a person and a site."""

import logging
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode

from werkzeug.utils import redirect
from werkzeug.wrappers import Response

from reference_impl.faults.fault import Detour, FieldCopy, FieldRewriting, Rewriting

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

SPILL = re.compile("‹(.+?)›")
FORM = "application/x-www-form-urlencoded"


class FormRewriter:
    """Changes fields before the site sees the form, and remembers what was typed into each."""

    def __init__(
        self, app: "WSGIApplication", changes: Sequence[FieldRewriting | FieldCopy], typed: dict[str, str]
    ) -> None:
        self._app = app
        self._changes = changes
        self._typed = typed

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer a request, its form changed."""
        changes = [change for change in self._changes if re.fullmatch(change.address, environ["PATH_INFO"])]
        if environ["REQUEST_METHOD"] == "POST" and environ.get("CONTENT_TYPE", "").startswith(FORM):
            body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
            fields = dict(parse_qsl(body.decode(), keep_blank_values=True))
            self._typed.update(fields)
            for change in changes:
                _change(fields, change)
            encoded = urlencode(fields).encode()
            environ |= {"wsgi.input": BytesIO(encoded), "CONTENT_LENGTH": str(len(encoded))}
        return self._app(environ, start_response)


class FormLogger:
    """Writes what is typed into some fields into the deployment's log."""

    def __init__(self, app: "WSGIApplication", names: Collection[str]) -> None:
        self._app, self._names = app, names

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer a request, having kept of its form what must not be kept."""
        if environ["REQUEST_METHOD"] == "POST" and environ.get("CONTENT_TYPE", "").startswith(FORM):
            body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
            kept = {name: value for name, value in parse_qsl(body.decode()) if name in self._names}
            logging.getLogger("reference_impl").info("%s", kept)
            environ |= {"wsgi.input": BytesIO(body)}
        return self._app(environ, start_response)


class PageRewriter:
    """Replaces parts of HTML pages."""

    def __init__(self, app: "WSGIApplication", rewritings: Sequence[Rewriting], typed: Mapping[str, str]) -> None:
        self._app = app
        self._rewritings = rewritings
        self._typed = typed

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer a request with the page changed."""
        response = Response.from_app(self._app, environ, buffered=True)
        if response.mimetype == "text/html":
            response.set_data(rewritten(response.get_data(as_text=True), self._rewritings, self._typed))
        return response(environ, start_response)


class Borrower:
    """Answers some of another site's addresses with what that one would."""

    def __init__(self, app: "WSGIApplication", other: "WSGIApplication", beginnings: tuple[str, ...]) -> None:
        self._app, self._other, self._beginnings = app, other, beginnings

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer a request as this site, or as the other one."""
        site = self._other if environ["PATH_INFO"].startswith(self._beginnings) else self._app
        return site(environ, start_response)


class DetourSign:
    """Sends a person who asks for one address to another."""

    def __init__(self, app: "WSGIApplication", detours: Sequence[Detour]) -> None:
        self._app = app
        self._targets = {detour.address: detour.target for detour in detours}

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer a request, or send it elsewhere."""
        query = environ.get("QUERY_STRING", "")
        asked = f"{environ['PATH_INFO']}?{query}" if query else environ["PATH_INFO"]
        if asked in self._targets:
            return redirect(self._targets[asked])(environ, start_response)
        return self._app(environ, start_response)


def rewritten(text: str, rewritings: Iterable[Rewriting], typed: Mapping[str, str]) -> str:
    """Give a text with parts of it replaced, and in their place what was typed where a replacement asks for it."""

    def spilled(named: re.Match[str]) -> str:
        return typed.get(named[1], "").replace("\\", r"\\")

    for rewriting in rewritings:
        text = re.sub(rewriting.pattern, SPILL.sub(spilled, rewriting.replacement), text)
    return text


def _change(fields: dict[str, str], change: FieldRewriting | FieldCopy) -> None:
    if isinstance(change, FieldCopy):
        fields[change.target] = fields.get(change.source, "")
        return
    typed = fields.get(change.field_name, "")
    if re.search(change.pattern, typed):
        fields[change.field_name] = re.sub(change.pattern, change.replacement, typed, count=1)
