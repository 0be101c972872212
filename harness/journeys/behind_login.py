"""The pages that only those see who are logged in, and whether somebody else comes to them by their addresses."""

from collections.abc import Callable, Mapping

from harness.errors import Trouble
from harness.journeys.login import Login
from harness.journeys.registration import Registration
from harness.pages.standing import Standing, standing
from harness.world import World

Pages = Mapping[str, str]
"""The main headings of pages by their addresses."""

ELSEWHERE = frozenset({Standing.LOGIN, Standing.SETUP, Standing.PROOF})
"""Who is led to one of these places has not come to the page behind the login."""


def behind_harp_login(world: World) -> Pages:
    """Let somebody else log in to HARP, and give the pages behind the login to which theirs leads."""
    return _of_somebody_else(world, world.deployment.sites.harp, Login.set_up)


def behind_qpp_sign_in(world: World) -> Pages:
    """Let somebody else sign in to QPP, and give the pages behind the sign-in to which theirs leads."""
    return _of_somebody_else(world, world.deployment.sites.qpp, _to_qpp)


def come_to(world: World, pages: Pages) -> list[str]:
    """Try each address as the person who is there now, and give the headings of the pages that were come to."""
    return [heading for address, heading in pages.items() if _comes_to(world, address, heading)]


def _to_qpp(login: Login) -> None:
    login.set_up()
    login.sign_in()


def _of_somebody_else(world: World, site: str, come_in: Callable[[Login], None]) -> Pages:
    person = world.applicant
    world.swap_browsers()
    world.introduce()
    Registration(world).to_confirmation()
    come_in(Login(world))
    found = _seen_inside_only(world, site)
    world.swap_browsers()
    world.applicant = person
    return found


def _seen_inside_only(world: World, site: str) -> Pages:
    """Give the pages that look otherwise to somebody without a login; raises `Trouble` where there is none."""
    inside = _look(world, world.pages.account_home.links(site))
    world.change_browser()
    outside = _look(world, tuple(inside))
    found = {address: heading for address, heading in inside.items() if outside[address] != heading}
    if not found:
        raise Trouble("expected at least one page that only those see who are logged in, found none")
    return found


def _look(world: World, addresses: tuple[str, ...]) -> dict[str, str]:
    return {address: _heading(world, address) for address in addresses}


def _heading(world: World, address: str) -> str:
    """Give the first heading: those below it tell what the person is at, not where."""
    world.browser.visit(address)
    return next(iter(world.browser.read().headings), "")


def _comes_to(world: World, address: str, heading: str) -> bool:
    """Tell whether the page is there; the setup may be headed as the devices of those are who are logged in."""
    is_same = _heading(world, address) == heading
    page = world.browser.read()
    return is_same and standing(page) not in ELSEWHERE
