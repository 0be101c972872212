"""The rules for a challenge question and its answer."""

from fakes.people import Person
from harness.credentials.judgement import Credentials, Judgement, Rule
from harness.credentials.personal_data import judge_personal_data
from harness.credentials.texts import Likeness, judge_length, lengths, likeness
from harness.pages.labels import AccountField

SHORTEST, LONGEST = 4, 100
"""CHQ-005, DSC-010: the text's maximum holds beside the screenshot's exclusions."""


def question(_: Person, chosen: Credentials) -> Judgement:
    """CHQ-003: one is chosen; which ones there are is the page's affair."""
    return Judgement.SATISFIED if chosen.question else Judgement.BROKEN


def length(_: Person, chosen: Credentials) -> Judgement:
    """CHQ-005: 4 to 100 characters; whether blanks and symbols count among the "alphanumeric" is free (DSC-010)."""
    answer = chosen.answer
    if answer.isalnum():
        return judge_length(answer, SHORTEST, LONGEST)
    alphanumeric = "".join(character for character in answer if character.isalnum())
    low, high = lengths(alphanumeric)[0], lengths(answer)[1]
    if low >= SHORTEST and high <= LONGEST:
        return Judgement.SATISFIED
    return Judgement.BROKEN if high < SHORTEST or low > LONGEST else Judgement.EITHER


def characters(_: Person, chosen: Credentials) -> Judgement:
    """CHQ-005: letters and digits; blanks, symbols and other scripts are free (DSC-010)."""
    plain = chosen.answer.isascii() and chosen.answer.isalnum()
    return Judgement.SATISFIED if plain or not chosen.answer else Judgement.EITHER


def no_question(_: Person, chosen: Credentials) -> Judgement:
    """CHQ-006: not the challenge question; without its punctuation, or a word of it as the answer, it is free."""
    if chosen.answer and likeness(chosen.answer, chosen.question) is not Likeness.NONE:
        return Judgement.BROKEN if chosen.answer == chosen.question else Judgement.EITHER
    return _judge_inside(chosen.question, chosen.answer)


def no_user_id(_: Person, chosen: Credentials) -> Judgement:
    """CHQ-006: not the User ID; in other letter case it is free, for the answer has none (CHQ-004, DSC-010)."""
    return _judge_inside(chosen.user_id, chosen.answer)


def no_password(_: Person, chosen: Credentials) -> Judgement:
    """CHQ-006: not the password; in other letter case it is free, for the answer has none (CHQ-004, DSC-010)."""
    return _judge_inside(chosen.password, chosen.answer)


def personal_data(person: Person, chosen: Credentials) -> Judgement:
    """No rule forbids personal data in an answer; a careful deployment may (the rule is for User ID and password)."""
    found = judge_personal_data(chosen.answer, person)
    return Judgement.SATISFIED if found is Judgement.SATISFIED else Judgement.EITHER


def _judge_inside(part: str, answer: str) -> Judgement:
    alike = likeness(part, answer)
    if alike is Likeness.EXACT:
        return Judgement.BROKEN
    return Judgement.SATISFIED if alike is Likeness.NONE else Judgement.EITHER


CHALLENGE_RULES = (
    Rule("question", AccountField.QUESTION, "CHQ-003", question),
    Rule("answer-length", AccountField.ANSWER, "CHQ-005", length, ("DSC-010",)),
    Rule("answer-characters", AccountField.ANSWER, "CHQ-005", characters, ("DSC-010",), Judgement.EITHER),
    Rule("answer-question", AccountField.ANSWER, "CHQ-006", no_question, ("DSC-010",)),
    Rule("answer-user-id", AccountField.ANSWER, "CHQ-006", no_user_id, ("DSC-010",)),
    Rule("answer-password", AccountField.ANSWER, "CHQ-006", no_password, ("DSC-010",)),
    Rule("answer-personal-data", AccountField.ANSWER, "CHQ-005", personal_data, ("DSC-009",), Judgement.EITHER),
)
