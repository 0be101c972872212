"""A person with an account, at a browser of one of the sites."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reference_impl.domain import labels

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.reference_impl.conftest import DevicesStub
    from tests.reference_impl.visitor import Visitor

USER_ID, PASSWORD, PHONE = "Blue.Heron", "Quiet rivers 7 bends", "(202) 555-0143"
ACCOUNT = {
    "user_id": USER_ID,
    "password": PASSWORD,
    "email": "bob@example.com",
    "first_name": "Bob",
    "last_name": "Sample",
}
SETUP, CODE, DEVICES = "/two-factor/setup", "/two-factor/code", "/two-factor"


@dataclass(frozen=True)
class Member:
    """Bob, who has an account."""

    visitor: Visitor
    devices: DevicesStub

    def log_in(self, user_id: str = USER_ID, password: str = PASSWORD) -> Visitor:
        """Enter credentials, and agree to whatever is to be agreed to."""
        entries = {labels.USER_ID: user_id, labels.PASSWORD: password, labels.TERMS: "yes", labels.TRUTH: "yes"}
        return self.visitor.submit("/login", entries)

    def add(self, kind: str = "SMS", phone: str = PHONE, at: str = SETUP) -> Visitor:
        """Add a phone as a device, with its code."""
        self.press("send-code", {labels.DEVICE_TYPE: kind, labels.PHONE: phone}, at)
        return self.enter(self.devices.code() if kind == "SMS" else self.called(), at)

    def set_up(self) -> Visitor:
        """Log in for the first time, and complete the setup with a phone."""
        self.log_in()
        self.add()
        return self.press("complete", at=SETUP)

    def come_in(self) -> Visitor:
        """Log in with the code that comes to the phone."""
        self.log_in()
        return self.enter(self.devices.code(), self.visitor.address)

    def enter(self, code: str, at: str = CODE) -> Visitor:
        """Enter a security code."""
        return self.press("submit", {labels.SECURITY_CODE: code}, at)

    def press(self, action: str, entries: Mapping[str, str] | None = None, at: str = CODE) -> Visitor:
        """Press a button of a page."""
        return self.visitor.submit(at, entries or {}, action)

    def called(self) -> str:
        """Give the code that was said in the newest call."""
        return re.sub(r"\D", "", self.devices.calls[-1][1].partition("It lasts")[0])

    @property
    def table(self) -> list[list[str]]:
        """The rows of the table of devices, without the buttons."""
        rows = self.visitor.page.xpath("//tbody/tr")
        return [[" ".join(cell.text_content().split()) for cell in row.xpath("td")[:3]] for row in rows]


def choose(member: Member, kind: str, at: str = SETUP) -> str:
    """Choose a device type, and give the page's words."""
    return member.visitor.open(f"{at}?device-type={kind}").text


def shown_secret(member: Member, kind: str, at: str = SETUP) -> str:
    """Choose an app, and give the secret that it is told."""
    found = re.search(r"Setup Key: ([A-Z2-7]+)", choose(member, kind, at))
    assert found
    return found[1]


def wrong(code: str) -> str:
    """Give a code that is not this one."""
    return f"{(int(code) + 1) % 1_000_000:06}"
