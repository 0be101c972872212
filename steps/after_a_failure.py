"""Sentences about the ways on from a failed proofing, and about answers that come too late."""

from contextlib import suppress

from pytest_bdd import given, then, when

from harness.errors import ServerError
from harness.journeys.registration import Registration
from harness.verdicts import Verdict
from harness.world import World


@given("Experian has refused them once without questions")
def has_refused_them_once(world: World) -> None:
    """By what it has on file."""
    registration = Registration(world)
    registration.to_account_information()
    registration.complete_account_information()


@given("they have come back in another browser")
def come_back_in_another_browser(world: World) -> None:
    """To Step 1, where nothing tells who they are."""
    world.change_browser()
    Registration(world).to_profile_information()


@given("their questions have expired at Experian")
def questions_have_expired(world: World) -> None:
    """They have taken their time."""
    world.bureau.let_lapse(world.applicant.person.ssn)


@when("they retry remote proofing")
def retry_remote_proofing(world: World) -> None:
    """PRF-008: and do Steps 1 and 2 once more, as far as that lets them."""
    world.pages.retrying.retry(world.applicant.person.email)
    world.check("led on" if world.browser.read().step else "not led on", "led on")
    if world.pages.profile_information.is_current():
        complete_as_far_as_they_can(world)


@when("they are refused once more")
def are_refused_once_more(world: World) -> None:
    """Without questions, by what Experian has on file."""
    Registration(world).start_again()


@when("they start again from where that leads them")
def start_again_from_there(world: World) -> None:
    """Back, where the page has it, and Steps 1 and 2."""
    registration = Registration(world)
    if world.pages.profile_information.is_current():
        registration.complete_profile_information()
        registration.complete_account_information()
    else:
        registration.start_again()


@given("they have sent the same wrong answers twice")
def have_sent_answers_twice(world: World) -> None:
    """As impatient people do; a server error at the second sending is the affair of what comes next."""
    registration = Registration(world)
    page = world.pages.remote_proofing
    page.answer(registration.wrongly)
    page.confirm_not_a_robot()
    with suppress(ServerError):
        page.submit_twice()


@when("they complete Steps 1 and 2 as far as they can")
def complete_as_far_as_they_can(world: World) -> None:
    """DSC-024: a limit may show at either."""
    pages = world.pages
    pages.profile_information.complete(world.applicant.profile)
    if pages.account_information.is_current():
        pages.account_information.complete(world.applicant.account)


@when("they answer every question rightly while Experian is slow")
def answer_while_slow(world: World) -> None:
    """It answers late, or too late for the deployment."""
    world.bureau.trouble(world.applicant.person.ssn, "secondary", "slow")
    registration = Registration(world)
    with suppress(ServerError):
        registration.answer_questions(registration.rightly)


@then("they should be asked questions")
def should_be_asked(world: World) -> None:
    """The guide does not say whether answers that come too late are an attempt."""
    asked = world.pages.remote_proofing.asks()
    world.check("asked" if asked else "not asked", "asked", otherwise=Verdict.ADVISES)


@then("they are referred to manual proofing")
def are_referred(world: World) -> None:
    """ERR-004: by its name."""
    told = world.pages.proofing_outcome.says("manual proofing")
    world.check("referred" if told else "not referred", "referred")


@then("they should be referred to manual proofing")
def should_be_referred(world: World) -> None:
    """The guide refers to it whom the call centre can't verify; of a call that is in vain it does not know."""
    told = world.pages.proofing_outcome.says("manual proofing")
    world.check("referred" if told else "not referred", "referred", otherwise=Verdict.ADVISES)


@then("they come to manual proofing")
def come_to_manual_proofing(world: World) -> None:
    """ERR-004: by a heading of the page."""
    headings = " / ".join(world.browser.read().headings)
    world.check(headings, "Manual Proofing", relation="includes")


@then("their identity is confirmed, or they are told that verification is not available right now")
def confirmed_or_undecided(world: World) -> None:
    """How long a deployment waits is its own affair; it refuses nobody for it."""
    page = world.pages.proofing_outcome
    undecided = page.outcome() == "undecided" and page.says_not_available()
    world.check("confirmed or told" if undecided or page.outcome() == "confirmed" else "neither", "confirmed or told")
