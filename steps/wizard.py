"""Sentences about the wizard that leads through the registration, and about its fields as they are shown."""

from pytest_bdd import parsers, then, when

from harness.journeys.registration import Registration
from harness.pages.labels import Step
from harness.world import World


@when(parsers.parse("an applicant comes to {step}"))
def comes_to(world: World, step: str) -> None:
    """Do the steps before it without a mistake."""
    Registration(world).to(Step(step))


@then(parsers.parse('the page is titled "{title}"'))
def page_is_titled(world: World, title: str) -> None:
    """PRF-004: among its headings."""
    world.check(list(world.browser.read().headings), title, relation="includes")


@then("the progress bar shows the four steps in order")
def progress_bar_shows_steps(world: World) -> None:
    """PRF-005."""
    world.check(world.pages.profile_information.progress(), list(Step))


@then(parsers.parse("the progress bar marks {step}"))
def progress_bar_marks(world: World, step: str) -> None:
    """PRF-005: the current step, and no other."""
    world.check(world.browser.read().step, step)


@then(parsers.parse('"{label}" is marked as {need}'))
def field_is_marked(world: World, label: str, need: str) -> None:
    """By the asterisk that the guide shows, or without it."""
    field = world.browser.read().field(label)
    world.check("missing" if field is None else "required" if field.required else "optional", need)


@then(parsers.parse('"{name}" stands below "{label}"'))
def stands_below(world: World, name: str, label: str) -> None:
    """In the order in which a page is read."""
    text = world.browser.read().text
    world.check("below" if -1 < text.find(label) < text.rfind(name) else "not below", "below")


@then(parsers.parse('"{label}" is a choice of "{one}" or "{other}"'))
def is_a_choice(world: World, label: str, one: str, other: str) -> None:
    """Radio buttons of these names."""
    field = world.browser.read().field(label)
    world.check([field.kind, *field.options] if field else "missing", ["choice", one, other])


@then(parsers.parse('"{label}" is a list to choose from'))
def is_a_list(world: World, label: str) -> None:
    """A drop-down list with entries."""
    field = world.browser.read().field(label)
    world.check(field.kind if field and field.options else "no list", "drop-down")


@then(parsers.parse('"{label}" is masked'))
def is_masked(world: World, label: str) -> None:
    """Nobody can read what is written there."""
    world.check("masked" if world.pages.profile_information.field(label).masked else "readable", "masked")


@then(parsers.parse('"{label}" is empty'))
def is_empty(world: World, label: str) -> None:
    """What was written there is not sent back."""
    world.check("filled" if world.pages.profile_information.field(label).value else "empty", "empty")
