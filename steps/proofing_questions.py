"""Sentences about the questions of Step 3 themselves; no check repeats their words."""

import re

from pytest_bdd import given, parsers, then, when

from harness.journeys.registration import Registration
from harness.judging import expect_no_refusal_but_of
from harness.pages.remote_proofing import is_none_of_the_above
from harness.world import World

KINDS = re.compile(r"mortgage|auto loan|credit card|home equity|employer|bedroom|lived", re.IGNORECASE)
"""What the guide's questions are about (RIP-006), and the checklist's (RIP-010)."""


@given(parsers.parse("a person of whom Experian has a credit file: {file}"))
def person_with_file(world: World, file: str) -> None:
    """Somebody new, of whom Experian knows so much."""
    world.introduce(file=file)


@given("they have completed Profile Information")
def they_completed_profile_information(world: World) -> None:
    """Be at Step 2."""
    Registration(world).to_account_information()


@when("they go on to Remote Proofing")
def go_on_to_remote_proofing(world: World) -> None:
    """Do Step 2."""
    Registration(world).complete_account_information()


@when("they complete Account Information")
def complete_account_information(world: World) -> None:
    """Do Step 2, wherever that leads, unless it is refused itself."""
    page = world.pages.account_information
    page.fill_in(world.applicant.account)
    page.submit()
    expect_no_refusal_but_of(world)


@when("another applicant comes to Remote Proofing")
def another_comes(world: World) -> None:
    """RIP-001: another person, in a browser of their own."""
    asked = world.pages.remote_proofing.asked()
    world.noted["questions"] = [(each.label, each.options) for each in asked]
    world.introduce()
    world.change_browser()
    Registration(world).to_remote_proofing()


@then("the two are asked different questions")
def asked_different_questions(world: World) -> None:
    """RIP-001: in their words, their choices, or both."""
    asked = [(each.label, each.options) for each in world.pages.remote_proofing.asked()]
    world.check("the same questions" if asked == world.noted["questions"] else "different ones", "different ones")


@then(parsers.parse("they are asked {count:d} questions"))
def asked_so_many_questions(world: World, count: int) -> None:
    """DSC-056: three to five, as many as Experian has."""
    world.check(len(world.pages.remote_proofing.questions()), count)


@then("each question takes one choice")
def each_takes_one_choice(world: World) -> None:
    """RIP-004: choosing another takes the first one back."""
    world.check(world.pages.remote_proofing.kinds(), ["choice"])


@then(parsers.parse("each question has {count:d} choices"))
def each_has_so_many_choices(world: World, count: int) -> None:
    """RIP-013."""
    numbers = [len(each.options) for each in world.pages.remote_proofing.asked()]
    world.check(numbers, [count] * len(numbers), "RIP-013")


@then("the last choice of each is NONE OF THE ABOVE")
def last_choice_is_none(world: World) -> None:
    """RIP-013; by how it begins (DSC-057)."""
    last = [_named(each.options[-1:]) for each in world.pages.remote_proofing.asked()]
    world.check(last, ["NONE OF THE ABOVE"] * len(last), "RIP-013")
    longer = any("does not apply" in each.options[-1].casefold() for each in world.pages.remote_proofing.asked())
    world.reading("DSC-057", "none-of-the-above-or-does-not-apply" if longer else "none-of-the-above")


@then("each question offers NONE OF THE ABOVE")
def each_offers_none(world: World) -> None:
    """RIP-005; by how it begins (DSC-057)."""
    offered = [_named(each.options) for each in world.pages.remote_proofing.asked()]
    world.check(offered, ["NONE OF THE ABOVE"] * len(offered))


@then("no choice is taken yet")
def no_choice_is_taken(world: World) -> None:
    """RIP-013."""
    taken = ["taken" if each.value else "none taken" for each in world.pages.remote_proofing.asked()]
    world.check(taken, ["none taken"] * len(taken))


@then("every question demands an answer")
def each_is_marked(world: World) -> None:
    """RIP-007."""
    marks = ["required" if each.required else "not marked" for each in world.pages.remote_proofing.asked()]
    world.check(marks, ["required"] * len(marks))


@then("each question is of a kind that the guide names")
def each_is_of_a_kind(world: World) -> None:
    """RIP-006, RIP-009: credit activity, or what the checklist adds."""
    kinds = ["named" if KINDS.search(each.label) else "another" for each in world.pages.remote_proofing.asked()]
    world.check(kinds, ["named"] * len(kinds))


@then("the page offers help on remote proofing")
def offers_help(world: World) -> None:
    """RIP-014: the guide calls it FAQs here, Learn more elsewhere."""
    names = [each.name for each in world.browser.read().controls]
    helpful = [each for each in names if re.search(r"proofing|FAQ|frequently", each, re.IGNORECASE)]
    world.check("help" if helpful else "no help", "help")


def _named(choices: tuple[str, ...]) -> str:
    return "NONE OF THE ABOVE" if any(is_none_of_the_above(each) for each in choices) else "other choices only"
