"""Sentences about what a page says, offers and asks for, whichever page it is."""

from pytest_bdd import parsers, then, when

from harness.world import World


@when("they read the page")
def read_the_page(world: World) -> None:
    """See what it says."""
    world.browser.read()


@then(parsers.parse('the page says "{phrase}"'))
def page_says(world: World, phrase: str) -> None:
    """Among its visible words, white space, letter case and typography aside."""
    world.check(world.browser.read().text, phrase, relation="includes")


@then(parsers.parse('the page offers "{name}"'))
def page_offers(world: World, name: str) -> None:
    """A button or a link of that name."""
    world.check([control.name for control in world.browser.read().controls], name, relation="includes")


@then(parsers.parse('the page asks for "{label}"'))
def page_asks_for(world: World, label: str) -> None:
    """A field of that label."""
    world.check([field.label for field in world.browser.read().fields], label, relation="includes")


@then(parsers.parse('the page links to "{words}"'))
def page_links_to(world: World, words: str) -> None:
    """A link of which these words are a part."""
    links = [control.name for control in world.browser.read().controls if control.kind == "link"]
    world.check("\n".join(links), words, relation="includes")


@then(parsers.parse('the page lets them "{name}"'))
def page_lets_them(world: World, name: str) -> None:
    """Not only a link of that name."""
    buttons = [control.name for control in world.browser.read().controls if control.kind == "button"]
    world.check(buttons, name, relation="includes")
