"""Sentences about the challenge question and its answer."""

from pytest_bdd import parsers, then, when

from harness.credentials.making import text_of
from harness.entries.own_data import own_data
from harness.judging import check_judgement
from harness.pages.labels import AccountField
from harness.world import World

LENGTH = 9
PLACES = {"first": 0, "second": 1, "last": -1}


@when(parsers.parse("they choose the {place} challenge question"))
def choose_challenge_question(world: World, place: str) -> None:
    """CHQ-002."""
    page = world.pages.account_information
    questions = page.questions()
    question = questions[PLACES[place]] if len(questions) > 1 else questions[0]
    page.complete({**world.applicant.account, AccountField.QUESTION: question})


@when(parsers.parse("they give an otherwise valid challenge answer of {length:d} characters"))
def give_answer_of_length(world: World, length: int) -> None:
    """CHQ-005: all that is wrong or right with it is its length."""
    _give(world, text_of("letters", length, world.applicant.dice))


@when(parsers.parse("they give a challenge answer made of {made_of}"))
def give_answer_made_of(world: World, made_of: str) -> None:
    """CHQ-005."""
    _give(world, text_of(made_of, LENGTH, world.applicant.dice))


@when("they give the challenge question as the challenge answer")
def give_the_question(world: World) -> None:
    """CHQ-006: word by word, as the page prints it."""
    _give(world, world.pages.account_information.questions()[0])


@when(parsers.parse("they give an otherwise valid challenge answer that contains {what}"))
def give_answer_that_contains(world: World, what: str) -> None:
    """CHQ-006."""
    _give(world, f"bk{own_data(world.applicant, what)}")


@then("there is one list of several challenge questions")
def one_list_of_questions(world: World) -> None:
    """CHQ-002: one is selected, from more than one; the guide prints no list."""
    lists = [len(each.options) for each in world.pages.account_information.question_lists()]
    told = ["several questions" if length > 1 else f"questions: {length}" for length in lists]
    world.check(told, ["several questions"])


@then(parsers.parse("the challenge question is {judged}"))
def question_is_judged(world: World, judged: str) -> None:
    """Refused at its list, or accepted."""
    check_judgement(world, world.pages.account_information.judgement(), AccountField.QUESTION, judged)


@then(parsers.parse("the challenge answer is {judged}"))
def answer_is_judged(world: World, judged: str) -> None:
    """Refused at its field, or accepted."""
    check_judgement(world, world.pages.account_information.judgement(), AccountField.ANSWER, judged)


def _give(world: World, answer: str) -> None:
    world.applicant = world.applicant.with_answer(answer)
    world.pages.account_information.complete(world.applicant.account)
