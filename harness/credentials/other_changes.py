"""Changes to User IDs, challenge questions and their answers."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from random import Random
from string import punctuation

from fakes.people import Person
from harness.credentials.changes import Change, Group
from harness.credentials.judgement import Credentials
from harness.credentials.making import MADE_OF, text_of
from harness.credentials.own_changes import CLEAR, DOUBTFUL, Own, dashed_ssn
from harness.pages.labels import AccountField

Make = Callable[[Person, Credentials, Random], str]

NAMES: Mapping[str, Own] = {
    "the first name": lambda person: person.first_name,
    "the last name": lambda person: person.last_name,
    "the whole name": lambda person: f"{person.first_name}.{person.last_name}",
}


def _user_id(name: str, requirement: str, make: Make) -> Change:
    def apply(person: Person, chosen: Credentials, dice: Random) -> Credentials:
        return replace(chosen, user_id=make(person, chosen, dice))

    return Change(f"User ID {name}", AccountField.USER_ID, requirement, apply)


def _user_id_of(length: int) -> Change:
    return _user_id(
        f"of {length} characters", "UID-003", lambda _p, _c, dice: text_of("letters and digits", length, dice)
    )


def _user_id_made(made_of: str) -> Change:
    return _user_id(f"made of {made_of}", "UID-004", lambda _p, _c, dice: text_of(made_of, 7, dice))


def _user_id_holding(text: str) -> Change:
    return _user_id(f"with {text}", "UID-004", lambda _p, _c, dice: f"{text_of('digits', 4, dice)}k{text}k")


def _user_id_own(spellings: Mapping[str, Own]) -> tuple[Change, ...]:
    def made(name: str, own: Own) -> Change:
        return _user_id(f"with {name}", "UID-006", lambda person, _c, _d: f"b7k{own(person)}")

    return tuple(made(name, own) for name, own in spellings.items())


def _answer(name: str, requirement: str, make: Make) -> Change:
    def apply(person: Person, chosen: Credentials, dice: Random) -> Credentials:
        return replace(chosen, answer=make(person, chosen, dice))

    return Change(f"answer {name}", AccountField.ANSWER, requirement, apply)


def _answer_of(length: int) -> Change:
    return _answer(f"of {length} characters", "CHQ-005", lambda _p, _c, dice: text_of("letters", length, dice))


def _answer_as_it_is(name: str) -> Change:
    return _answer(name, "CHQ-005", lambda _p, _c, _d: NOT_PLAIN[name])


def _answer_own(spellings: Mapping[str, Own]) -> tuple[Change, ...]:
    def made(name: str, own: Own) -> Change:
        return _answer(f"with {name}", "CHQ-005", lambda person, _c, _d: f"bk{own(person)}")

    return tuple(made(name, own) for name, own in spellings.items())


def _without_question(_: Person, chosen: Credentials, __: Random) -> Credentials:
    return replace(chosen, question="")


NOT_PLAIN = {
    "with a space": "bcd fgh",
    "with a leading space": " bcdf",
    "with a hyphen": "bcd-fgh",
    "of three letters and a full stop": "bcd.",
    "of spaces": " " * 4,
    "with an accent": "bcd\xe9f",
    "of three letters and an emoji": "bcd\N{GRINNING FACE}",
    "with a sharp s": "bc\xdf",
}
"""DSC-010: answers that are not of letters and digits alone."""

WITH_OTHER_CHARACTERS = (*punctuation, " ", "\xe9", "e\N{COMBINING ACUTE ACCENT}", "\N{GRINNING FACE}")

USER_IDS = (
    Group(3, tuple(map(_user_id_of, (*[4] * 8, 3, 0)))),
    Group(3, tuple(map(_user_id_of, (*[101] * 8, 200)))),
    Group(2, _user_id_own({"the SSN with dashes": dashed_ssn})),
    Group(1, _user_id_own(CLEAR)),
    Group(1, (*map(_user_id_made, MADE_OF), *_user_id_own(NAMES), *_user_id_own(DOUBTFUL))),
    Group(2, tuple(map(_user_id_holding, WITH_OTHER_CHARACTERS))),
)

CHALLENGES = (
    Group(3, (Change("no question", AccountField.QUESTION, "CHQ-003", _without_question),)),
    Group(3, tuple(map(_answer_of, (*[3] * 8, 2, 0)))),
    Group(3, tuple(map(_answer_of, (*[101] * 8, 200)))),
    Group(3, (_answer("with the User ID", "CHQ-006", lambda _p, chosen, _d: f"bk{chosen.user_id}"),)),
    Group(3, (_answer("with the password", "CHQ-006", lambda _p, chosen, _d: f"bk{chosen.password}"),)),
    Group(3, (_answer("that is the question", "CHQ-006", lambda _p, chosen, _d: chosen.question),)),
    Group(
        1,
        (
            _answer("with the question", "CHQ-006", lambda _p, chosen, _d: f"bk {chosen.question}"),
            _answer("with the question's words", "CHQ-006", lambda _p, chosen, _d: chosen.question.rstrip("?.")),
            _answer("that is a word of the question", "CHQ-006", lambda _p, chosen, _d: chosen.question.split(" ")[-1]),
            _answer("with the User ID in uppercase", "CHQ-006", lambda _p, chosen, _d: chosen.user_id.upper()),
            _answer("with the password in uppercase", "CHQ-006", lambda _p, chosen, _d: chosen.password.upper()),
        ),
    ),
    Group(1, tuple(map(_answer_as_it_is, NOT_PLAIN))),
    Group(2, (*_answer_own(CLEAR), *_answer_own(DOUBTFUL), *_answer_own(NAMES))),
)
