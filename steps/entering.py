"""Sentences about coming from QPP to HARP's registration."""

from urllib.parse import urlsplit

from pytest_bdd import given, then, when

from harness.pages.labels import Step
from harness.world import World


@given("a person on the QPP sign-in page")
def on_the_sign_in_page(world: World) -> None:
    """NAV-009."""
    world.pages.sign_in.open()


@given("a person on the Register view")
@when("a person goes straight to the Register view")
def on_the_register_view(world: World) -> None:
    """NAV-011."""
    world.pages.register_view.open()


@when("they go to register")
def go_to_register(world: World) -> None:
    """NAV-010."""
    world.pages.sign_in.go_to_register()


@when("they register with HARP")
def register_with_harp(world: World) -> None:
    """REG-001."""
    world.pages.register_view.register_with_harp()


@then("the Register view is shown")
def register_view_is_shown(world: World) -> None:
    """It offers Register with HARP."""
    shown = world.pages.register_view.is_shown()
    world.check("the Register view" if shown else "another page", "the Register view")


@then("they are at Profile Information on the HARP site")
def at_profile_information_on_harp(world: World) -> None:
    """REG-001: on the other site, at the first step."""
    page = world.browser.read()
    host = "on the HARP site" if page.address.startswith(world.pages.harp) else f"on {urlsplit(page.address).netloc}"
    world.check(f"{page.step or 'no step'} {host}", f"{Step.PROFILE} on the HARP site")
