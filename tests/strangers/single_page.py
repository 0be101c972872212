"""A deployment whose front end is a single page of its own kind, over the rules of the reference implementation."""

import json
import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from threading import Lock
from time import sleep
from urllib.parse import urljoin, urlsplit
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from werkzeug.datastructures import MultiDict
from werkzeug.test import Client
from werkzeug.wrappers import Request, Response

from fakes.experian.server import serving as serving_experian
from harness.deployments.included import Places, experian, new_clock, reference
from harness.deployments.serving import address_of, listening, serving
from harness.profiles.profile import Sites
from tests.strangers.page_data import PROOF, page_data

HERE = Path(__file__).parent
ROBOT = """<!doctype html><meta charset="utf-8"><label><input type="checkbox"{checked}> I'm not a robot</label>
<script>document.querySelector("input").onchange = (event) =>
  parent.postMessage(event.target.checked ? "no robot" : "robot", "*");</script>"""


class Latency:
    """Lets each answer take 50 to 500 ms, by dice that a seed throws."""

    def __init__(self, seed: int) -> None:
        """Begin with a seed."""
        self._dice, self._lock = Random(seed), Lock()

    def pass_by(self) -> None:
        """Take the next answer's time."""
        with self._lock:
            seconds = self._dice.uniform(0.05, 0.5)
        sleep(seconds)


@dataclass(frozen=True)
class Front:
    """The single page of one site, as a WSGI application over the reference's."""

    behind: WSGIApplication
    address: str
    captcha: str
    latency: Latency

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> object:
        """Answer what the page asks; to everything else the page itself is the answer."""
        request = Request(environ)
        if request.path.startswith("/control/"):
            return self.behind(environ, start_response)
        if request.path == "/front.js":
            response = Response((HERE / "front.js").read_bytes(), mimetype="text/javascript")
        elif request.path == "/api":
            self.latency.pass_by()
            response = self._answer(request)
        else:
            response = Response((HERE / "front.html").read_bytes(), mimetype="text/html")
        return response(environ, start_response)

    def _answer(self, request: Request) -> Response:
        """Ask the reference what the page was asked, follow where it leads, and give that page as data."""
        asked = json.loads(request.get_data())
        client = Client(self.behind)
        for name, value in request.cookies.items():
            client.set_cookie(name, value, domain=urlsplit(self.address).hostname or "")
        told = _form(asked["fields"])
        if asked["method"] == "POST":
            told.add(PROOF, request.headers.get("X-Form-Proof", ""))
        kept: list[str] = []
        path, method = asked["path"], asked["method"]
        while True:
            if method == "POST":
                answer = client.post(path, data=told, base_url=self.address)
            else:
                answer = client.get(path, query_string=told or None, base_url=self.address)
            kept += answer.headers.getlist("Set-Cookie")
            if answer.status_code not in {301, 302, 303, 307}:
                break
            path, method, told = urljoin(f"{self.address}{path}", answer.headers["Location"]), "GET", MultiDict()
            if not path.startswith(f"{self.address}/"):
                return _with(kept, {"leave": path})
            path = path.removeprefix(self.address)
        query = answer.request.query_string.decode()
        at = answer.request.path + (f"?{query}" if query else "")
        page = page_data(answer.get_data(as_text=True))
        return _with(kept, {"path": at, "captcha": self.captcha, "proof": page.proof, "blocks": page.blocks})


def _form(fields: Sequence[Sequence[str]]) -> MultiDict[str, str]:
    """Give what is sent, in its order: of two fields of one name both."""
    return MultiDict([(name, value) for name, value in fields if name])


def _with(cookies: Sequence[str], page: object) -> Response:
    response = Response(json.dumps(page), mimetype="application/json")
    for each in cookies:
        response.headers.add("Set-Cookie", each)
    return response


def captcha(environ: WSGIEnvironment, start_response: StartResponse) -> object:
    """Serve the captcha from an origin of its own."""
    checked = " checked" if environ.get("QUERY_STRING") == "passed" else ""
    response = Response(ROBOT.format(checked=checked), mimetype="text/html")
    return response(environ, start_response)


@contextmanager
def single_page(folder: Path, faults: Sequence[str] = (), seed: int = 1) -> Iterator[Path]:
    """Serve the deployment with some of the reference's faults on, and give the path of its profile in a folder."""
    clock, token = new_clock(), secrets.token_hex(16)
    (folder / "data").mkdir(parents=True)
    with listening(0) as harp, listening(0) as qpp, listening(0) as robot:
        sites, third = Sites(address_of(harp), address_of(qpp)), address_of(robot)
        with (
            serving_experian(experian(clock), port=0) as bureau,
            reference(Places(sites, bureau, folder / "data"), clock=clock, token=token, faults=faults) as built,
            serving(Front(built.harp, sites.harp, third, Latency(seed)), harp),  # type: ignore[arg-type]
            serving(Front(built.qpp, sites.qpp, third, Latency(seed + 1)), qpp),  # type: ignore[arg-type]
            serving(captcha, robot),  # type: ignore[arg-type] # werkzeug's responses are iterables
        ):
            (folder / "token").write_text(token, encoding="utf-8")
            said = (HERE / "single_page.toml").read_text(encoding="utf-8")
            for name, address in {"HARP": sites.harp, "QPP": sites.qpp, "EXPERIAN": bureau}.items():
                said = said.replace(f"http://{name}", address)
            said = said.replace("ROBOT", third.removeprefix("http://"))
            (folder / "profile.toml").write_text(said, encoding="utf-8")
            yield folder / "profile.toml"
