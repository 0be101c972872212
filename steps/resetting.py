"""Sentences about resetting a password: the challenge question, the link, and the new password."""

from collections.abc import Callable

from pytest_bdd import given, parsers, then, when

from harness.entries.chosen_password import nth_password, otherwise_valid
from harness.journeys.recovery import Recovery
from harness.journeys.registration import Registration
from harness.judging import check_judgement
from harness.pages.labels import AccountField
from harness.verdicts import Verdict
from harness.world import World

PLACES = {"first": 0, "last": -1}
DAY = 24 * 60 * 60
MOST_TRIES = 100
"""How many wrong answers in a row are too many (DSC-070)."""

WRITTEN: dict[str, Callable[[str], str]] = {
    "in capitals": str.upper,
    "in small letters": str.lower,
    "in mixed letter case": lambda answer: answer[:3].upper() + answer[3:].lower(),
}
GIVEN: dict[str, Callable[[str], str]] = {
    "no answer": lambda _: "",
    "a wrong answer": lambda right: f"{right}k",
    "the right answer": str,
    **{f"the right answer {written}": write for written, write in WRITTEN.items()},
}
"""How the challenge question is answered, made of the right answer."""


@given(parsers.parse("an applicant whose account has been created with the {place} challenge question"))
def created_with_question(world: World, place: str) -> None:
    """CHQ-007."""
    registration, page = Registration(world), world.pages.account_information
    registration.to_account_information()
    world.noted["questions"] = questions = page.questions()
    world.noted["question"] = questions[PLACES[place]]
    page.complete({**world.applicant.account, AccountField.QUESTION: questions[PLACES[place]]})
    registration.answer_questions(registration.rightly)


@given("an applicant whose account has been created with a challenge answer in capitals")
def created_with_capitals(world: World) -> None:
    """CHQ-004."""
    world.applicant = world.applicant.with_answer(world.applicant.answer.upper())
    Registration(world).to_confirmation()


@given("an applicant who has reset their password")
def has_reset(world: World) -> None:
    """From the first one, chosen at the registration."""
    Registration(world).to_confirmation()
    world.noted["before"] = world.applicant.password
    Recovery(world).reset(nth_password(1, world.applicant))


@when("they follow the link to reset their password")
def follow_the_link(world: World) -> None:
    """CHQ-007."""
    Recovery(world).follow_link()


@when(parsers.re(f"they reset their password with (?P<given>{'|'.join(GIVEN)}) to their challenge question"))
def reset_with_answer(world: World, given: str) -> None:
    """CHQ-004, CHQ-007: all that is wrong or right is the answer."""
    Recovery(world).follow_link()
    answer = GIVEN[given](world.applicant.answer)
    world.pages.change_password.reset(answer, nth_password(1, world.applicant))


@when("they try one wrong answer after another to reset their password")
def try_wrong_answers(world: World) -> None:
    """DSC-070."""
    Recovery(world).follow_link()
    form, tries = world.pages.change_password, 0
    while tries < MOST_TRIES and form.is_shown():
        tries += 1
        form.reset(f"{world.applicant.answer}{tries}", nth_password(1, world.applicant))
    world.noted["tries"] = tries


@when("they follow a link to reset their password after it was used")
def follow_used_link(world: World) -> None:
    """RST-001."""
    link = Recovery(world).link()
    world.browser.visit(link)
    world.pages.change_password.reset(world.applicant.answer, nth_password(1, world.applicant))
    world.browser.visit(link)


@when("they follow a link to reset their password after another one was asked for")
def follow_older_link(world: World) -> None:
    """RST-001."""
    older = Recovery(world).link()
    Recovery(world).link()
    world.browser.visit(older)


@when("they follow a link to reset their password after a day has gone by")
def follow_old_link(world: World) -> None:
    """RST-001."""
    link = Recovery(world).link()
    world.let_go_by(DAY)
    world.browser.visit(link)


@when("they log in to HARP with the password before it")
def log_in_with_former_password(world: World) -> None:
    """RST-001: the forgotten one."""
    world.change_browser()
    world.pages.login.log_in(world.applicant.user_id, str(world.noted["before"]))


@when(parsers.parse("they reset it to an otherwise valid password {made}"))
def reset_to(world: World, made: str) -> None:
    """RST-005, PWD-014: all that is right or wrong with it is what is told."""
    Recovery(world).choose(otherwise_valid(made, world.applicant))


@then("their challenge question is asked, and no other")
def own_question_is_asked(world: World) -> None:
    """CHQ-007."""
    questions, page = world.noted["questions"], world.browser.read()
    asked = [each for each in questions if each in page.text] if isinstance(questions, tuple) else []
    answer = [field.label for field in page.fields if field.label == AccountField.ANSWER]
    world.check([*asked, *answer], [world.noted["question"], AccountField.ANSWER])


@then(parsers.parse("the answer to their challenge question is {judged}"))
def answer_is_judged(world: World, judged: str) -> None:
    """CHQ-004, CHQ-007."""
    check_judgement(world, world.pages.change_password.judgement(), AccountField.ANSWER, judged)


@then("none of their answers is accepted")
def no_answer_is_accepted(world: World) -> None:
    """CHQ-007."""
    world.check("accepted" if world.pages.change_password.judgement().accepted else "refused", "refused")


@then("there should be an end to their trying")
def should_be_an_end(world: World) -> None:
    """DSC-070: the guide states no limit."""
    world.check("no end" if world.noted["tries"] == MOST_TRIES else "an end", "an end", otherwise=Verdict.ADVISES)


@then("the link should be of no use any more")
def link_is_of_no_use(world: World) -> None:
    """No statement of the guide demands it, so that an open link is advised."""
    found = "asks for a new password" if world.pages.change_password.is_shown() else "of no use"
    world.check(found, "of no use", otherwise=Verdict.ADVISES)
