"""The pages about access to organizations can be used: with a screen reader, and on narrow and wide screens."""

import re
from collections.abc import Iterator
from contextlib import ExitStack

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped] # it has no stubs
from playwright.sync_api import Page

from fakes.organizations import Organizations, Practice
from harness.browser.chromium import Chromium
from harness.browser.launch import chromium
from tests.control.lending import API, TIMEOUT_S, TOKEN, over_http

PRACTICE, ANOTHER = (Organizations(7, "pages").practice(number) for number in (1, 2))
PASSWORD = "Quiet rivers 7 bends"


class Official:
    """Ann, who is Security Official of one practice, with a colleague and a request, and not connected to another."""

    def __init__(self, tab: Page, qpp: str, control: httpx.Client) -> None:
        self.tab, self._qpp, self._control = tab, qpp, control
        for practice in (PRACTICE, ANOTHER):
            self._call("organizations", **_told(practice))
        for name, phone in (("ann", "2025550143"), ("bob", "2025550144"), ("cleo", "2025550145")):
            person = {"first_name": name.capitalize(), "last_name": "Person", "email": f"{name}@example.com"}
            device = {"type": "SMS", "phone": phone}
            self._call("accounts", user_id=f"{name}.person", password=PASSWORD, device=device, **person)
        self._call("memberships", user_id="ann.person", tin=PRACTICE.tin, role="Security Official")
        self._call("memberships", user_id="bob.person", tin=PRACTICE.tin, role="Staff User")
        self._call("access-requests", user_id="cleo.person", tin=PRACTICE.tin, role="Security Official")

    def sign_in(self) -> None:
        """Sign in with the code that comes by text."""
        self.tab.goto(f"{self._qpp}/login")
        self.tab.fill("#user-id", "ann.person")
        self.tab.fill("#password", PASSWORD)
        self.tab.check("#yes-i-agree")
        self.tab.click("main button")
        [message] = self._control.get(f"{API}/messages", params={"to": "2025550143"}).json()["messages"]
        self.tab.fill("#security-code", re.findall(r"\d{6}", message["body"])[0])
        self.tab.click("main button")

    def pages(self) -> Iterator[str]:
        """Go from page to page, and name each when it is there."""
        tab = self.tab
        yield "Manage Access"
        tab.click(f"[aria-label='Manage Users of {PRACTICE.name}']")
        yield "Manage Users"
        tab.goto(tab.url.replace("/users", "/data"))
        tab.select_option("#category", "Quality")
        tab.fill("#value", "97")
        tab.click("text=Submit Data >> nth=-1")
        yield "Report Data"
        tab.goto(tab.url.replace("/data", "/leave"))
        yield f"Leave {PRACTICE.name}"
        yield from self._on_the_way(PRACTICE, "Select a Role")
        yield from self._on_the_way(ANOTHER, "Provide a Clinician")
        tab.click("text=Connect >> nth=-1")
        yield "Provide a Clinician"
        tab.goto(f"{self._qpp}/help-desk")
        yield "QPP Help Desk"
        tab.goto(f"{self._qpp}/organizations/0/data")
        yield "Forbidden"

    def _on_the_way(self, practice: Practice, last: str) -> Iterator[str]:
        tab = self.tab
        tab.goto(f"{self._qpp}/connect/practice")
        yield "Find a Practice"
        tab.fill("#practice-tin", practice.tin)
        tab.click("text=Find Practice")
        yield "Confirm the Practice"
        tab.click("main button")
        yield last

    def _call(self, path: str, **sent: object) -> None:
        assert 201 == self._control.post(f"{API}/{path}", json=sent).status_code


def _told(practice: Practice) -> dict[str, object]:
    return {"type": "practice", **vars(practice), "clinicians": [vars(each) for each in practice.clinicians]}


@pytest.fixture
def ann() -> Iterator[Official]:
    """Ann, signed in to QPP in a real browser."""
    with ExitStack() as stack:
        lending = stack.enter_context(over_http(TOKEN))
        window = Chromium(stack.enter_context(chromium("")), TIMEOUT_S)
        stack.callback(window.close)
        control = stack.enter_context(lending.raw(Authorization=f"Bearer {TOKEN}"))
        official = Official(window.tab, lending.sites.qpp, control)
        official.sign_in()
        yield official


def test_people_can_use_the_pages_about_organizations(ann: Official) -> None:
    """On none of them axe finds anything serious, and nobody has to scroll sideways from 320 to 1,920 pixels."""
    for heading in ann.pages():
        assert heading == ann.tab.inner_text("h1")
        found = Axe().run(ann.tab).response["violations"]
        assert [] == [each["id"] for each in found if each["impact"] in {"serious", "critical"}], heading
        for width in (320, 1920):
            ann.tab.set_viewport_size({"width": width, "height": 900})
            assert width >= ann.tab.evaluate("document.documentElement.scrollWidth"), (heading, width)
