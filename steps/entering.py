"""Sentences about coming from QPP to HARP's registration."""

from collections.abc import Callable, Mapping

from pytest_bdd import given, parsers, then, when

from harness.judging import expect_no_refusal_but_of
from harness.pages.labels import QPP_NAVIGATION, AccountField, Step
from harness.pages.qpp import is_register_view
from harness.pages.site import Pages
from harness.verdicts import Verdict
from harness.world import World

SIGN_IN_PAGE = "the QPP sign-in page"
REGISTER_VIEW = "the Register view"

PLACES: Mapping[str, Callable[[Pages], None]] = {
    "the QPP home page": lambda pages: pages.home.open(),
    SIGN_IN_PAGE: lambda pages: pages.sign_in.open(),
    REGISTER_VIEW: lambda pages: pages.register_view.open(),
    "the HARP help": lambda pages: pages.harp_help.open(),
    "the HARP login": lambda pages: pages.login.open(),
}
"""The pages that have an address of their own."""


@given("a person on the QPP home page")
def on_the_home_page(world: World) -> None:
    """NAV-004."""
    world.pages.home.open()


@given("a person on the QPP sign-in page")
def on_the_sign_in_page(world: World) -> None:
    """NAV-009."""
    world.pages.sign_in.open()
    _expect_sign_in_page(world)


@given("a person on the Register view")
def on_the_register_view(world: World) -> None:
    """NAV-011."""
    world.pages.register_view.open()
    _expect_register_view(world)


@when("a person goes straight to the Register view")
def go_straight_to_the_register_view(world: World) -> None:
    """NAV-011."""
    world.pages.register_view.open()


@when(parsers.re(f"a person comes to (?P<place>{'|'.join(PLACES)})"))
def come_to(world: World, place: str) -> None:
    """By its address."""
    PLACES[place](world.pages)


@when("a person comes to Profile Information")
def come_to_profile_information(world: World) -> None:
    """From QPP, for want of an address."""
    world.pages.register_view.open()
    world.pages.register_view.register_with_harp()


@when("they go to sign in")
def go_to_sign_in(world: World) -> None:
    """NAV-004."""
    world.pages.home.go_to_sign_in()


@when("they go back to sign in")
def go_back_to_sign_in(world: World) -> None:
    """ELG-002."""
    world.pages.register_view.go_back_to_sign_in()


@when("they go to register")
def go_to_register(world: World) -> None:
    """NAV-010."""
    world.pages.sign_in.go_to_register()


@when("they try each way to register")
def try_each_way_to_register(world: World) -> None:
    """NAV-010: the tab and the link."""
    arrivals = world.pages.sign_in.arrivals()
    world.noted["ways"] = "two ways at least" if len(arrivals) > 1 else f"{len(arrivals)} way"
    places = {REGISTER_VIEW if is_register_view(page) else page.address for page in arrivals}
    world.noted["leading to"] = sorted(places)


@when("they register with HARP")
def register_with_harp(world: World) -> None:
    """REG-001."""
    world.pages.register_view.register_with_harp()


@when("they register with HARP and complete Profile Information there")
def register_and_complete_profile_information(world: World) -> None:
    """NAV-001: as far as one is let."""
    world.pages.register_view.register_with_harp()
    page = world.pages.profile_information
    if page.is_current():
        page.fill_in(world.applicant.profile)
        page.agree_to_terms()
        page.submit()
        expect_no_refusal_but_of(world)


@then("Sign In stands among what the page offers at its top")
def sign_in_stands_at_the_top(world: World) -> None:
    """NAV-004: that it is offered is a MUST, where it stands is advice."""
    ways = world.pages.home.ways_to_sign_in()
    world.check("Sign In" if ways else "no Sign In", "Sign In")
    at_top = {way.name for way in ways} & set(world.pages.home.navigation())
    world.check("at the top" if at_top else "elsewhere", "at the top", otherwise=Verdict.ADVISES)


@then("the navigation offers Home, About, MIPS, APMs, Resources, Sign In")
def navigation_offers(world: World) -> None:
    """NAV-015."""
    world.check(world.pages.home.navigation(), list(QPP_NAVIGATION), relation="includes")


@then("the QPP sign-in page is shown")
def sign_in_page_is_shown(world: World) -> None:
    """It asks for a password."""
    _expect_sign_in_page(world)


@then("the Register view is shown")
def register_view_is_shown(world: World) -> None:
    """It offers Register with HARP."""
    _expect_register_view(world)


@then("there are two ways at least")
def two_ways_at_least(world: World) -> None:
    """NAV-010: a tab and a link."""
    world.check(world.noted["ways"], "two ways at least")


@then("each way leads to the Register view")
def each_way_leads_to_the_register_view(world: World) -> None:
    """NAV-010."""
    world.check(world.noted["leading to"], [REGISTER_VIEW])


@then("they are at Profile Information on the HARP site")
def at_profile_information_on_harp(world: World) -> None:
    """REG-001: on the other site, at the first step."""
    found = f"{world.browser.read().step or 'no step'} on {world.pages.whose()}"
    world.check(found, f"{Step.PROFILE} on the HARP site")


@then("they create a User ID and a password on the HARP site")
def create_credentials_on_harp(world: World) -> None:
    """NAV-001."""
    found = [world.pages.whose(), *(field.label for field in world.browser.read().fields)]
    world.check(found, ["the HARP site", AccountField.USER_ID, AccountField.PASSWORD], relation="includes")


def _expect_sign_in_page(world: World) -> None:
    world.check(SIGN_IN_PAGE if world.pages.sign_in.is_shown() else "another page", SIGN_IN_PAGE)


def _expect_register_view(world: World) -> None:
    world.check(REGISTER_VIEW if world.pages.register_view.is_shown() else "another page", REGISTER_VIEW)
