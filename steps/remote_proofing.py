"""Sentences about Step 3: coming to it, answering, and what comes of it."""

from pytest_bdd import given, parsers, then, when

from harness.journeys.registration import Registration
from harness.judging import check_judgement
from harness.pages.labels import ROBOT
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


@when("they answer every question without proving to be no robot")
def answer_unproved(world: World) -> None:
    """CAP-001: all that is wrong is the box."""
    page = world.pages.remote_proofing
    page.answer(Registration(world).rightly)
    page.submit()


@when("they answer every question with proving to be no robot")
def answer_proved(world: World) -> None:
    """CAP-001, the accepted twin."""
    registration = Registration(world)
    registration.answer_questions(registration.rightly)


@when(parsers.re("they answer every question but (?P<place>the first|the last)"))
def answer_all_but(world: World, place: str) -> None:
    """RIP-007: all that is wrong is the question left out."""
    page = world.pages.remote_proofing
    left_out = page.answer_all_but(0 if place == "the first" else -1, Registration(world).rightly)
    world.noted["question"] = left_out
    page.confirm_not_a_robot()
    page.submit()


@when("they answer every question but none")
def answer_all_but_none(world: World) -> None:
    """RIP-007, the accepted twin."""
    registration = Registration(world)
    world.noted["question"] = "question 1"
    registration.answer_questions(registration.rightly)


@then(parsers.parse("the proof is {judged}"))
def proof_is_judged(world: World, judged: str) -> None:
    """Refused at the captcha's box, or accepted."""
    check_judgement(world, world.pages.remote_proofing.judgement(), ROBOT, judged)


@then(parsers.parse("the question is {judged}"))
def question_is_judged(world: World, judged: str) -> None:
    """Refused at the question that was left out, or accepted."""
    check_judgement(world, world.pages.remote_proofing.judgement(), str(world.noted["question"]), judged)


@then("their identity is confirmed")
def identity_is_confirmed(world: World) -> None:
    """The wizard goes on to the Confirmation."""
    world.check(world.pages.proofing_outcome.outcome(), "confirmed")


@then("their identity is not confirmed")
def identity_is_not_confirmed(world: World) -> None:
    """The wizard does not go on to the Confirmation."""
    outcome = world.pages.proofing_outcome.outcome()
    world.check("confirmed" if outcome == "confirmed" else "not confirmed", "not confirmed")
