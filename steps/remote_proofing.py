"""Sentences about Step 3."""

from pytest_bdd import given, then, when

from harness.journey import Registration
from harness.pages.labels import Step
from harness.world import World


@given("an applicant at Remote Proofing")
def at_remote_proofing(world: World) -> None:
    """Have done Steps 1 and 2."""
    Registration(world).to_remote_proofing()


@when("they answer every question rightly")
def answer_rightly(world: World) -> None:
    """RIP-002."""
    registration = Registration(world)
    registration.answer_questions(registration.rightly)


@when("they answer every question wrongly")
def answer_wrongly(world: World) -> None:
    """ERR-001."""
    registration = Registration(world)
    registration.answer_questions(registration.wrongly)


@then("their identity is confirmed")
def identity_is_confirmed(world: World) -> None:
    """The wizard goes on to the Confirmation."""
    world.check(_outcome(world), "confirmed")


@then("their identity is not confirmed")
def identity_is_not_confirmed(world: World) -> None:
    """The wizard does not go on to the Confirmation."""
    world.check(_outcome(world), "not confirmed")


@then("they are prompted to contact Experian Verification Support Services")
def prompted_to_contact_experian(world: World) -> None:
    """ERR-001."""
    world.check(world.pages.proofing_failure.message(), "Experian Verification Support Services", relation="includes")


@then("they are told a Review Reference Number")
def told_a_reference_number(world: World) -> None:
    """ERR-007: which number it is, is Experian's affair."""
    told = world.pages.proofing_failure.review_reference_number()
    world.check("a Review Reference Number" if told else "no Review Reference Number", "a Review Reference Number")


def _outcome(world: World) -> str:
    return "confirmed" if world.browser.read().step == Step.CONFIRMATION else "not confirmed"
