"""Sentences about what a page says, offers and asks for, whichever page it is."""

from pytest_bdd import parsers, then

from harness.world import World


@then(parsers.parse('the page says "{phrase}"'))
def page_says(world: World, phrase: str) -> None:
    """Among its visible words, white space and letter case aside."""
    world.check(world.browser.read().text, phrase, relation="includes")


@then(parsers.parse('the page offers "{name}"'))
def page_offers(world: World, name: str) -> None:
    """A button or a link of that name."""
    world.check([control.name for control in world.browser.read().controls], name, relation="includes")


@then(parsers.parse('the page asks for "{label}"'))
def page_asks_for(world: World, label: str) -> None:
    """A field of that label."""
    world.check([field.label for field in world.browser.read().fields], label, relation="includes")
