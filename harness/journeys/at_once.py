"""Two people who press at the same moment, each at a browser of their own."""

from collections.abc import Callable

from harness.journeys.company import OFFICIAL, OTHER_OFFICIAL, PERSON, Company
from harness.journeys.connection import Connection, identifiers
from harness.pages.labels import Access
from harness.world import World

Press = Callable[[], str]
"""Names what is pressed on the page that somebody has before them."""


class AtOnce:
    """Lets people come to where each has something to press, and then press it, each before the other has an answer."""

    def __init__(self, world: World, known: Company) -> None:
        """Let people of a company act in a world."""
        self._world, self._company = world, known
        self._before: dict[str, str] = {}

    def come_to_connect(self, called: str) -> None:
        """Have the first user's page before one, filled in."""
        practice = self._company.organization()
        with self._company.acting(called):
            Connection(self._world).to_clinician(practice)
            self._world.pages.connecting.enter(identifiers(practice.clinicians[0]))
            self._before[called] = self._world.pages.connecting.connect_name()

    def come_to(self, official: str, act: Access, about: str = PERSON) -> None:
        """Have the users before one, to do something about one of them, or about whoever requests access."""
        with self._company.acting(official):
            self._company.to_users(official)
            page = self._world.pages.organization_users
            self._before[official] = page.control(act, self._company.name_of(about))

    def press(self) -> None:
        """Let all of them press what they have before them, then let each see what came of it."""
        arrivals = {called: self._begin(called) for called in self._before}
        for called, arrive in arrivals.items():
            with self._company.acting(called):
                arrive()

    def _begin(self, called: str) -> Callable[[], None]:
        with self._company.acting(called):
            return self._world.browser.begin_to_press(self._before[called])


def two_first_users(world: World, known: Company, *called: str) -> list[str]:
    """Let people connect to a practice that never had a user at the same moment, and give what each is to it then."""
    at_once = AtOnce(world, known)
    for each in called:
        at_once.come_to_connect(each)
    at_once.press()
    return sorted(_standing(world, known, each) for each in called)


def two_officials(world: World, known: Company, first: Access, second: Access) -> None:
    """Let two Security Officials do something about the person at the same moment."""
    at_once = AtOnce(world, known)
    for called, act in ((OFFICIAL, first), (OTHER_OFFICIAL, second)):
        at_once.come_to(called, act)
    at_once.press()


def two_removals(world: World, known: Company) -> list[str]:
    """Let two Security Officials remove one another at the same moment, and give what each is afterwards."""
    at_once = AtOnce(world, known)
    at_once.come_to(OFFICIAL, Access.REMOVE, OTHER_OFFICIAL)
    at_once.come_to(OTHER_OFFICIAL, Access.REMOVE, OFFICIAL)
    at_once.press()
    return sorted(known.role_of(each) for each in (OFFICIAL, OTHER_OFFICIAL))


def _standing(world: World, known: Company, called: str) -> str:
    """Give a person's role or, without one, what became of their request."""
    role = known.role_of(called)
    if role != "no access":
        return role
    with known.acting(called):
        return f"request {world.pages.manage_access.request_for(known.organization().name)}"
