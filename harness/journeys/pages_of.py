"""The pages of an organization, as somebody with a role there sees them, for somebody else to try."""

from collections.abc import Mapping
from http import HTTPStatus

from harness.journeys.company import PRACTICE, company
from harness.pages.labels import Access, Role
from harness.world import World

PAGES = {Role.STAFF_USER: (Access.REPORT_DATA,), Role.SECURITY_OFFICIAL: (Access.REPORT_DATA, Access.MANAGE_USERS)}
"""The pages that a role opens (ROL-002, ROL-003)."""


def pages_of(world: World, called: str, role: Role, at: str = PRACTICE) -> Mapping[str, str]:
    """Let a person have the role, and give the headings of the pages that it opens by their addresses."""
    known = company(world)
    known.join(called, role, at)
    found = {}
    with known.acting(called):
        for page in PAGES[role]:
            world.pages.manage_access.open()
            world.pages.manage_access.go_to(page, known.organization(at).name)
            found[world.browser.read().address] = " / ".join(world.browser.read().headings[:2])
    return found


def come_to(world: World, pages: Mapping[str, str]) -> list[str]:
    """Try each address as the person who is there now, and give the headings of the pages that were come to."""
    return [headings for address, headings in pages.items() if _comes_to(world, address, headings)]


def _comes_to(world: World, address: str, headings: str) -> bool:
    world.browser.visit(address)
    page = world.browser.read()
    return page.status < HTTPStatus.BAD_REQUEST and " / ".join(page.headings[:2]) == headings
