"""The pages on which one connects, as somebody who goes there sees them, for somebody else to try."""

from dataclasses import dataclass

from harness.browser.port import Draft
from harness.journeys.company import company
from harness.journeys.connection import Connection, identifiers
from harness.pages.labels import ConnectField
from harness.world import World

GUIDE = "a person who knows the way"


@dataclass(frozen=True)
class WayThere:
    """The addresses on the way to a practice, each with the field that the page there asks for."""

    pages: tuple[tuple[str, str], ...]
    draft: Draft
    """What the last of them asks for in the end: to be connected as the first user."""

    def come_to(self, world: World) -> list[str]:
        """Try each address as the person who is there now, and give the fields that they are asked for."""
        return [field for address, field in self.pages if _asks(world, address, field)]


def way_there(world: World) -> WayThere:
    """Let somebody go the way to a new practice, up to where its first user connects."""
    known, found = company(world), []
    practice = known.organization()
    with known.acting(GUIDE):
        page = world.pages.connecting
        Connection(world).to_types()
        found.append((world.browser.read().address, str(ConnectField.TYPE)))
        page.choose_practice()
        found.append((world.browser.read().address, str(ConnectField.TIN)))
        page.find(practice.tin)
        page.confirm()
        found.append((world.browser.read().address, str(ConnectField.NPI)))
        page.enter(identifiers(practice.clinicians[0]))
        return WayThere(tuple(found), world.browser.draft(page.connect_name(), "button"))


def _asks(world: World, address: str, field: str) -> bool:
    world.browser.visit(address)
    return world.browser.read().field(field) is not None
