"""Sentences about a proofing that failed: what the message says, and starting again."""

from pytest_bdd import given, then, when

from harness.errors import Trouble
from harness.journeys.registration import Registration
from harness.pages.labels import ProfileField, Step
from harness.spec.following import NEITHER
from harness.verdicts import Verdict
from harness.world import World

BACK_READINGS: dict[str, str] = {Step.PROFILE: "first-step-from-step-3", Step.ACCOUNT: "previous-step"}
"""The reading of DSC-071 by where Back leads from Step 3."""

EXPERIAN = "8665785409"
"""Experian Verification Support Services, 1-866-578-5409 (ERR-003, FAQ 3)."""


@given("an applicant whose proofing has failed")
def proofing_has_failed(world: World) -> None:
    """Have answered wrongly."""
    registration = Registration(world)
    registration.introduce_who_fails()
    registration.to_remote_proofing()
    registration.fail_proofing()


@given("they are at Remote Proofing once more")
@when("they go back and start the process again")
def start_again(world: World) -> None:
    """ERR-002, ERR-006: Back, then Steps 1 and 2, which let the person on before."""
    Registration(world).start_again_if_let()


@given("their proofing has failed once more")
@when("their proofing fails once more")
def fails_once_more(world: World) -> None:
    """ERR-003."""
    registration = Registration(world)
    registration.start_again()
    registration.fail_proofing()


@when("they go back")
def go_back(world: World) -> None:
    """ERR-005."""
    world.pages.remote_proofing.go_back()


@then("they are asked questions")
def are_asked_questions(world: World) -> None:
    """Experian's, whichever they are."""
    world.check(_asked(world), "asked questions")


@then("they are refused without questions")
def refused_without_questions(world: World) -> None:
    """RIP-012: who can't be located can't be asked."""
    page = world.browser.read()
    if page.step in {Step.PROFILE, Step.ACCOUNT}:
        raise Trouble(f"blocked by {page.step}, which did not let the person on")
    confirmed = world.pages.proofing_outcome.outcome() == "confirmed"
    found = "confirmed" if confirmed else f"refused and {_asked(world)}"
    world.check(found, "refused and not asked questions", "RIP-012")


@then("a third attempt is not offered")
def third_attempt_is_not_offered(world: World) -> None:
    """DSC-024: the guide states no limit, so that a third attempt only advises."""
    world.reading("DSC-024", "unlimited-attempts" if world.pages.remote_proofing.asks() else "two-attempts")


@then("they are taken back as the governing reading says")
def taken_back_by_a_reading(world: World) -> None:
    """DSC-071: from Step 3 the readings lead to different steps."""
    world.reading("DSC-071", BACK_READINGS.get(world.browser.read().step, NEITHER))


@then("they are back at Profile Information")
def back_at_profile_information(world: World) -> None:
    """ERR-006, TNC-012."""
    world.check(world.browser.read().step or "no step", Step.PROFILE)


@then("what they entered there is kept")
def entered_is_kept(world: World) -> None:
    """Nothing in the guide demands it, so that typing again only advises."""
    field = world.browser.read().field(ProfileField.LAST_NAME)
    world.check(field.value if field else "", world.applicant.person.last_name, otherwise=Verdict.ADVISES)


@then("they are prompted to contact Experian Verification Support Services")
def prompted_to_contact_experian(world: World) -> None:
    """ERR-001; the check does not repeat the page, which may still show the questions."""
    told = world.pages.proofing_outcome.says("Experian Verification Support Services")
    world.check("prompted to contact them" if told else "not prompted", "prompted to contact them")


@then("they are told Experian's telephone number")
def told_the_number(world: World) -> None:
    """ERR-003: its digits, however they are written."""
    world.check(world.pages.proofing_outcome.telephone_numbers(), EXPERIAN, "ERR-003", relation="includes")


@then("they should not be prompted to call Experian")
def should_not_be_prompted(world: World) -> None:
    """No agent can verify whom Experian's records call deceased (decision code RF4); the guide does not know of it."""
    numbers = world.pages.proofing_outcome.telephone_numbers()
    world.check(numbers, EXPERIAN, relation="excludes", otherwise=Verdict.ADVISES)


@then("they are told a Review Reference Number")
def told_a_reference_number(world: World) -> None:
    """ERR-003, ERR-007; by either of its names (DSC-026)."""
    outcome = world.pages.proofing_outcome
    told = "a Review Reference Number" if outcome.review_reference_number() else "no Review Reference Number"
    world.check(told, "a Review Reference Number")
    named = "review-reference-number" if outcome.says("review reference number") else "reference-number"
    world.reading("DSC-026", named)


@then("they should be told a Review Reference Number")
def should_be_told_a_reference_number(world: World) -> None:
    """DSC-025: after the first failure it is not needed yet, so that its absence only advises."""
    told = world.pages.proofing_outcome.review_reference_number()
    world.reading("DSC-025", "on-every-failure" if told else "after-the-second-failure")


@then("the Review Reference Number is one that Experian gave out")
def number_is_experians(world: World) -> None:
    """ERR-007: with another one nobody could help them."""
    given_out = world.bureau.reference_numbers()
    told = world.pages.proofing_outcome.review_reference_number()
    world.check("Experian's" if told in given_out else "another or none", "Experian's")


def _asked(world: World) -> str:
    return "asked questions" if world.pages.remote_proofing.asks() else "not asked questions"
