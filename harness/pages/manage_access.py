"""QPP's Manage Access: a person's organizations and requests (ORG-005, ORG-006)."""

import re
from enum import StrEnum

from harness.browser.port import Browser, Control, Page
from harness.pages.labels import Access, Press, Role
from harness.pages.naming import naming, the_one_naming

ASIDE = frozenset({"navigation", "complementary"})
"""The landmarks that may stand at a page's side; those in its banner stand at its top."""

HAS_ROLE = re.compile(rf"(?<!requested )\brole:?\s+({'|'.join(Role)})", re.IGNORECASE)
PENDING = re.compile(r"\bpending\b|\bawait", re.IGNORECASE)
DENIED = re.compile(r"\bdenied\b|\brejected\b|\bdeclined\b|\bnot approved\b", re.IGNORECASE)


class Request(StrEnum):
    """What Manage Access tells of a request for access."""

    NONE = "no request"
    PENDING = "pending"
    DENIED = "denied"


class ManageAccess:
    """Where those are who have signed in to QPP."""

    def __init__(self, browser: Browser) -> None:
        """Offer the page in a browser of somebody who has signed in."""
        self._browser = browser

    def way(self) -> Control | None:
        """Give the way to it, which every page behind the sign-in has (ORG-005)."""
        return self._browser.read().control(Press.MANAGE_ACCESS)

    def open(self) -> None:
        """Go to it by that way."""
        self._browser.press(Press.MANAGE_ACCESS)

    def is_aside(self) -> bool:
        """Tell whether the way stands at the side of the page, as far as landmarks tell that."""
        way = self.way()
        return way is not None and bool(ASIDE & set(way.landmarks)) and "banner" not in way.landmarks

    def connect(self) -> None:
        """Go on to Connect to an Organization (ORG-006)."""
        self._browser.press(Press.CONNECT_TO_ORGANIZATION)

    def role_in(self, name: str) -> str:
        """Give the role that the page tells of in the organization of this name, or `no access`."""
        found = HAS_ROLE.search(self._told_of(name))
        return Role(found[1].title()) if found else "no access"

    def request_for(self, name: str) -> Request:
        """Tell what became of a request for access to the organization of this name, as far as the page says it."""
        told = self._told_of(name)
        if PENDING.search(told):
            return Request.PENDING
        return Request.DENIED if DENIED.search(told) else Request.NONE

    def names(self, name: str) -> bool:
        """Tell whether the page names an organization at all, with access or without."""
        return name.casefold() in self._browser.read().text.casefold()

    def withdraw(self, name: str) -> None:
        """Withdraw the request for access to the organization of this name."""
        self._browser.press(the_one_naming(self._browser.read(), Access.WITHDRAW, name).name)

    def leads_to(self, what: Access, name: str) -> bool:
        """Tell whether the page leads on to `what` of the organization of this name."""
        return naming(self._browser.read(), what, name) is not None

    def go_to(self, what: Access, name: str) -> None:
        """Go to `what` of the organization of this name; raises `Missing` where the page does not lead there."""
        found = the_one_naming(self._browser.read(), what, name)
        self._browser.press(found.name, found.kind)

    def leave(self) -> None:
        """Confirm, on the page to which Leave leads, that one leaves an organization."""
        self._browser.press(the_one_naming(self._browser.read(), Access.LEAVE).name, "button")

    def _told_of(self, name: str) -> str:
        """Give what the page says below the organization's name, until the next heading."""
        return "\n".join(_below(self._browser.read(), name))


def _below(page: Page, name: str) -> list[str]:
    lines, told, is_below = page.text.split("\n"), [], False
    for line in lines:
        if line in page.headings:
            is_below = line == name
        elif is_below:
            told.append(line)
    return told
