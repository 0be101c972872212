"""Sentences about whom to ask, and about where links lead."""

from http import HTTPStatus

from pytest_bdd import parsers, then, when

from harness.pages.harp_help import phone_numbers
from harness.world import World


@when(parsers.parse('they look for "{link}"'))
def look_for(world: World, link: str) -> None:
    """Follow a link, if it is there."""
    found = world.browser.read().control(link)
    world.noted["offered"] = found is not None
    if found:
        world.browser.press(link)


@then("it is there and leads to a page")
def is_there_and_leads_to_a_page(world: World) -> None:
    """What was looked for, and the page behind it."""
    world.check("offered" if world.noted["offered"] else "not offered", "offered")
    _expect_found(world)


@then("the page is there")
def page_is_there(world: World) -> None:
    """The site did not answer that there is none."""
    _expect_found(world)


@then(parsers.parse('the phone number "{number}" is told'))
def phone_number_is_told(world: World, number: str) -> None:
    """SUP-001, by its digits."""
    world.check(phone_numbers(world.browser.read()), number, "SUP-001", relation="includes")


@then(parsers.parse('the phone number "{number}" is not told'))
def phone_number_is_not_told(world: World, number: str) -> None:
    """DSC-029, by its digits."""
    world.check(phone_numbers(world.browser.read()), number, "SUP-008", relation="excludes")


@then(parsers.parse('those who are hearing impaired are told to dial "{number}"'))
def relay_service_is_told(world: World, number: str) -> None:
    """SUP-002."""
    phrases = ["hearing impaired", f"dial {number}", "TRS Communications Assistant"]
    world.check(world.browser.read().text, phrases, "SUP-002", relation="includes")


@then(parsers.parse('the e-mail address "{address}" is told'))
def email_address_is_told(world: World, address: str) -> None:
    """SUP-003."""
    world.check(world.browser.read().text, address, "SUP-003", relation="includes")


@then(parsers.parse('the hours "{hours}" are told'))
def hours_are_told(world: World, hours: str) -> None:
    """SUP-004; Eastern Time all the year round (DSC-028)."""
    world.check(world.browser.read().text, hours, "SUP-004", relation="includes")


def _expect_found(world: World) -> None:
    status = world.browser.read().status
    world.check("a page" if status < HTTPStatus.BAD_REQUEST else f"an error ({status})", "a page")
