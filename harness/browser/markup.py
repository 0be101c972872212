"""A browser without script, layout or network: it fills forms in and follows links as the markup says.

In-process it talks to the sites as WSGI applications; over HTTP it serves for deployments that work without script.
Requests to sites other than the deployment's are refused before they are made.
"""

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from urllib.parse import urldefrag, urljoin

import httpx
from lxml.html import FormElement, HtmlElement

from harness.browser.dates import as_held
from harness.browser.document import Document
from harness.browser.drafts import as_own
from harness.browser.finding import control_of, field_of, option_of
from harness.browser.locating import located, perceived
from harness.browser.locators import NO_LOCATORS, Locators
from harness.browser.perceiving import Found, find
from harness.browser.port import ControlKind, Draft, Field, Page, Private
from harness.browser.remedies import remedy_for
from harness.errors import Missing, TooSlow, Unreachable


class Elsewhere(httpx.BaseTransport):
    """The transport to every site that is not the deployment's: it sends nothing."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Refuse the request, naming the host."""
        raise httpx.ConnectError(f"{request.url.host} is not one of the deployment’s sites", request=request)


class Markup:
    """The `Browser` over markup alone."""

    kind = "markup"
    version = f"httpx {version('httpx')}, lxml {version('lxml')}"

    def __init__(
        self,
        transports: Mapping[str, httpx.BaseTransport],
        timeout_s: float,
        locators: Locators = NO_LOCATORS,
    ) -> None:
        """Open a window that reaches the sites in `transports` (by origin), each answer within `timeout_s` seconds.

        `locators` tell what stands for what the guide names.
        """
        self._locators = locators
        self._client = httpx.Client(
            transport=Elsewhere(),
            mounts=dict(transports),
            timeout=timeout_s,
            follow_redirects=True,
            headers={"Accept": "text/html"},
        )
        self._timeout_s = timeout_s
        self._read: Page | None = None
        self._show("", "about:blank", 200)

    def visit(self, address: str) -> None:
        """See `Browser.visit`."""
        self._send(self._client.build_request("GET", urldefrag(address).url))

    def fill(self, label: str, text: str) -> None:
        """See `Browser.fill`."""
        field, found = self._field(label)
        element = found.elements[0]
        if element.tag == "textarea":
            element.text = text
        elif element.get("type") == "date":
            element.set("value", as_held(field.label, text))
        else:
            element.set("value", text)

    def choose(self, label: str, option: str) -> None:
        """See `Browser.choose`."""
        field, found = self._field(label)
        place = option_of(field, option, self._document)
        choices, mark = (found.options, "selected") if found.options else (found.elements, "checked")
        for number, each in enumerate(choices):
            each.attrib.pop(mark, None)
            if number == place:
                each.set(mark, mark)

    def tick(self, label: str) -> None:
        """See `Browser.tick`."""
        self._field(label)[1].elements[0].set("checked", "checked")

    def press(self, name: str, kind: ControlKind | None = None) -> None:
        """See `Browser.press`."""
        if (request := self._request_of(name, kind)) is not None:
            self._send(request)

    def press_twice(self, name: str) -> None:
        """See `Browser.press_twice`: what is sent is the same both times."""
        if (request := self._request_of(name, "button")) is not None:
            self._send(request)
            self._send(request)

    def begin_to_press(self, name: str) -> Callable[[], None]:
        """See `Browser.begin_to_press`: a thread of its own waits for the answer."""
        request = self._request_of(name, "button")
        if request is None:
            return lambda: None
        with_answer = ThreadPoolExecutor(1)
        answer = with_answer.submit(self._answer, request)
        with_answer.shutdown(wait=False)
        return lambda: self._arrive(answer.result())

    def draft(self, name: str, kind: ControlKind | None = None) -> Draft:
        """See `Browser.draft`."""
        request = self._request_of(name, kind)
        if request is None:
            raise Missing(f"pressing “{name}” on {self._document.address} asks nothing of the server")
        media = request.headers.get("Content-Type", "")
        return Draft(request.method, str(request.url), self._document.address, media, request.read())

    def send(self, draft: Draft) -> int:
        """See `Browser.send`."""
        own = as_own(draft, self._document)
        headers = {**_referer(own.page), **({"Content-Type": own.kind} if own.kind else {})}
        request = self._client.build_request(own.method, own.address, content=own.body, headers=headers)
        return self._answer(request).status_code

    def escape(self) -> None:
        """See `Browser.escape`."""

    def read(self) -> Page:
        """See `Browser.read`."""
        if self._read is None:
            self._read = perceived(self._document, self._found if self._is_untouched else self._find(), self._locators)
        return self._read

    def wait_until(self, condition: Callable[[Page], bool], what: str) -> Page:
        """See `Browser.wait_until`: without script a page does not change by itself, so one look is enough."""
        page = self.read()
        if not condition(page):
            raise TooSlow(f"{what}: not so on {page.address}")
        return page

    def screenshot(self, private: Callable[[Page], Private]) -> bytes | None:  # noqa: ARG002 - markup has no pictures
        """See `Browser.screenshot`."""
        return None

    def errors(self) -> tuple[str, ...]:
        """See `Browser.errors`: no script runs."""
        return ()

    def failures(self) -> tuple[str, ...]:
        """See `Browser.failures`: a page is all that is asked for."""
        return ()

    def end_trace(self) -> bytes | None:
        """See `Browser.end_trace`."""
        return None

    def close(self) -> None:
        """See `Browser.close`."""
        self._client.close()

    def _field(self, label: str) -> tuple[Field, Found]:
        # Who looks for a field is about to change what it holds.
        self._read, self._is_untouched = None, False
        return field_of(self._found, label, self._document)

    def _request_of(self, name: str, kind: ControlKind | None) -> httpx.Request | None:
        """Give what pressing asks of the server, or None where it asks nothing."""
        control, found = control_of(self._found, name, kind, self._document)
        if control.kind == "link":
            return self._client.build_request("GET", urldefrag(control.target).url)
        button = found.elements[0]
        form = _form(button)
        if form is None or button.get("type") == "button":
            return None
        named = [(button.get("name"), button.get("value", ""))] if button.get("name") else []
        fields = _grouped([*form.form_values(), *named])
        address = urljoin(self._document.address, button.get("formaction") or form.action or self._document.address)
        headers = _referer(self._document.address)
        if form.method.upper() == "POST":
            return self._client.build_request("POST", address, data=fields, headers=headers)
        return self._client.build_request("GET", address, params=fields, headers=headers)

    def _send(self, request: httpx.Request) -> None:
        self._arrive(self._answer(request))

    def _answer(self, request: httpx.Request) -> httpx.Response:
        try:
            return self._client.send(request)
        except httpx.TimeoutException as problem:
            raise TooSlow(f"{request.url} did not answer within {self._timeout_s:g} s") from problem
        except httpx.HTTPError as problem:
            why = str(problem)
            raise Unreachable(f"{request.url} could not be reached: {why}", remedy_for(why)) from problem

    def _arrive(self, answer: httpx.Response) -> None:
        self._show(answer.text, str(answer.url), answer.status_code)

    def _show(self, markup: str, address: str, status: int) -> None:
        self._document = Document(markup, address, status)
        self._document.hide(self._locators.overlays.hide)
        self._read, self._is_untouched = None, True
        # Filling in changes what fields hold, not which there are: they are found once a page.
        self._found = self._find()

    def _find(self) -> list[Found]:
        return located(self._document, find(self._document), self._locators)


def _referer(page: str) -> dict[str, str]:
    origin = httpx.URL(page).copy_with(raw_path=b"/")
    return {"Referer": page, "Origin": str(origin).rstrip("/")}


def _form(button: HtmlElement) -> FormElement | None:
    named = button.get("form")
    forms = button.getroottree().xpath("//form[@id=$id]", id=named) if named else button.xpath("ancestor::form[1]")
    return forms[0] if forms else None


def _grouped(fields: list[tuple[str, str]]) -> dict[str, list[str]]:
    grouped: dict[str, list[str]] = {}
    for name, value in fields:
        grouped.setdefault(name, []).append(value)
    return grouped
