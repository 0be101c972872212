"""Sentences about how Experian's phone support can be reached."""

from pytest_bdd import parsers, then

from harness.pages.harp_help import phone_numbers
from harness.world import World


@then(parsers.parse('they should be told the support\'s number "{number}"'))
def told_the_support_number(world: World, number: str) -> None:
    """EXP-003, by its digits (DSC-027)."""
    world.check(phone_numbers(world.browser.read()), number, relation="includes")


@then(parsers.parse('they should be told the website "{address}"'))
def told_the_website(world: World, address: str) -> None:
    """EXP-005: in words, or as where a link leads."""
    page = world.browser.read()
    links = [control.target for control in page.controls if control.kind == "link"]
    world.check("\n".join([page.text, *links]), address, relation="includes")
