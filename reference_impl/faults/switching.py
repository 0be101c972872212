"""Switches faults on from outside: in the policy before the sites are built, and around the sites after."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlencode

from werkzeug.wrappers import Response

from reference_impl.faults.fault import CompletedForm, Fault, Rewriting
from reference_impl.policy import Policy

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment


def changed(policy: Policy, faults: Iterable[Fault]) -> Policy:
    """Give the policy with the faults' constants; a TypeError tells of a constant that is none."""
    for fault in faults:
        # mypy can't see that a fault names constants of the policy; `replace` refuses others.
        constants: dict[str, Any] = dict(fault.policy)
        policy = replace(policy, **constants)
    return policy


def wrap(app: "WSGIApplication", faults: Sequence[Fault]) -> "WSGIApplication":
    """Give the site with the faults' middleware around it; the site itself when they need none."""
    forms = [form for fault in faults for form in fault.forms]
    pages = [page for fault in faults for page in fault.pages]
    if forms:
        app = _FormCompleter(app, forms)
    if pages:
        app = _PageRewriter(app, pages)
    return app


class _FormCompleter:
    """Fills fields that a person left empty before the site sees the form."""

    def __init__(self, app: "WSGIApplication", forms: Sequence[CompletedForm]) -> None:
        self._app = app
        self._forms = forms

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        completions = [form for form in self._forms if form.address == environ["PATH_INFO"]]
        if environ["REQUEST_METHOD"] == "POST" and completions:
            body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
            fields = dict(parse_qsl(body.decode(), keep_blank_values=True))
            for completion in completions:
                fields[completion.field_name] = fields.get(completion.field_name) or completion.value
            encoded = urlencode(fields).encode()
            environ |= {"wsgi.input": BytesIO(encoded), "CONTENT_LENGTH": str(len(encoded))}
        return self._app(environ, start_response)


class _PageRewriter:
    """Replaces parts of HTML pages."""

    def __init__(self, app: "WSGIApplication", rewritings: Sequence[Rewriting]) -> None:
        self._app = app
        self._rewritings = rewritings

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        response = Response.from_app(self._app, environ, buffered=True)
        if response.mimetype == "text/html":
            text = response.get_data(as_text=True)
            for rewriting in self._rewritings:
                text = re.sub(rewriting.pattern, rewriting.replacement, text)
            response.set_data(text)
        return response(environ, start_response)
