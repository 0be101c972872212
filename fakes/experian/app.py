"""The service as a WSGI application: tokens, RIDP, FARS, and an interface for the operator of a test.

The operator's paths ask for no token, for the service listens on this machine only.
"""

import json
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from werkzeug.wrappers import Request, Response

from fakes.experian.engine import Experian
from fakes.experian.operator_interface import OPERATOR_PATH, operate
from fakes.experian.reply import Reply, json_reply

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment


class ExperianApp:
    """Answers HTTP for an `Experian`; `wait` is called with the seconds that a slow answer takes.

    An injected time-out leaves as `NoAnswerError`: what silence means is the mouth's business.
    """

    def __init__(self, experian: Experian, wait: Callable[[float], object]) -> None:
        self._experian = experian
        self._wait = wait

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Serve one request as WSGI demands."""
        request = Request(environ)
        reply = self._reply(request)
        if reply.delay_seconds > 0:
            self._wait(reply.delay_seconds)
        response = Response(reply.body, reply.status, content_type="application/json")
        return response(environ, start_response)

    def _reply(self, request: Request) -> Reply:
        match request.method, request.path:
            case "POST", "/token":
                return self._experian.tokens.issue(request.form.get("grant_type", ""))
            case "POST", "/ridp":
                return self._guarded(request, self._experian.ridp)
            case "POST", "/fars":
                return self._guarded(request, self._experian.fars)
            case method, path if path.startswith(OPERATOR_PATH):
                return _with_json(request, lambda body: operate(self._experian, method, path, body))
        return json_reply(404, {"error": f"expected POST /token, /ridp or /fars, found {request.method} elsewhere"})

    def _guarded(self, request: Request, speak: Callable[[object], Reply]) -> Reply:
        if not self._experian.tokens.accepts(request.headers.get("Authorization", "")):
            return json_reply(401, {"error": "expected a bearer token that is still good; fetch one from /token"})
        return _with_json(request, speak)


def _with_json(request: Request, speak: Callable[[object], Reply]) -> Reply:
    text = request.get_data(as_text=True)
    try:
        body = json.loads(text) if text else None
    except json.JSONDecodeError:
        return json_reply(400, {"error": "expected a body of JSON, found other text; correct the body"})
    return speak(body)
