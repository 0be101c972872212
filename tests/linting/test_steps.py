"""Sentences and step definitions: each needs the other, once."""

from collections.abc import Callable

import pytest

from harness.spec.linting.findings import Finding

Linted = Callable[..., list[Finding]]

STEPS = "steps/sentences.py"
LAST = '    """One way or the other."""\n'


def told(found: list[Finding]) -> list[tuple[str, int, str]]:
    """Give the file's last part, the line and the problem of what was found."""
    return [(each.file.rpartition("/")[2], each.line, each.problem) for each in found]


def more(definition: str, *body: str) -> tuple[str, str, str]:
    """Add a step definition at the end of the module."""
    return (
        STEPS,
        LAST,
        f"{LAST}\n\n{definition}\n" + "".join(f"{line}\n" for line in body or ["def other():", "    ..."]),
    )


def test_a_sentence_is_understood(linted: Linted) -> None:
    """One that is not would be found at run time only; the nearest is named."""
    found = linted(("passwords.feature", "Then the password is refused", "Then the password was refused"))
    problem = "“Then the password was refused”: no step definition understands it"
    assert [("passwords.feature", 26, problem)] == told(found)
    assert "say “the password is {judged}”, or define it in steps" == found[0].remedy


def test_a_sentence_of_a_row_is_understood(linted: Linted) -> None:
    """With the examples filled in, as a run does."""
    found = linted(("passwords.feature", "| 15     |", "| long   |"))
    problem = "“When they choose a password of long characters”: no step definition understands it"
    assert [("passwords.feature", 9, problem)] == told(found)


def test_a_sentence_is_understood_as_what_it_is(linted: Linted) -> None:
    """A When is no Given."""
    found = linted((STEPS, '@given("an applicant")', '@when("an applicant")'))
    problem = "“Given an applicant”: no step definition understands it"
    assert [("passwords.feature", line, problem) for line in (8, 24)] == told(found)[:2]


def test_a_sentence_is_understood_once(linted: Linted) -> None:
    """By two, one of them would silently be taken."""
    found = linted(more('@then(parsers.parse("the {thing} is refused"))'))
    problem = "more than one step definition understands it (steps/sentences.py:21 and steps/sentences.py:26)"
    assert {f"“Then the password is refused”: {problem}"} == {each.problem for each in found}
    assert [10, 26] == [each.line for each in found]


@pytest.mark.parametrize(
    "decorator",
    ['@given("an applicant")', '@step("an applicant")'],
    ids=["same kind", "any kind"],
)
def test_a_sentence_is_defined_once(linted: Linted, decorator: str) -> None:
    """Word by word the same, also where one is for every kind of step."""
    found = linted((STEPS, "import given,", "import step, given,"), more(decorator))
    assert ("sentences.py", 26, "it is defined at steps/sentences.py:6, too") in told(found)


def test_the_same_words_may_be_an_act_and_a_check(linted: Linted) -> None:
    """They are of different kinds: nobody mistakes them, and here one is not used."""
    found = linted(more('@then("an applicant")'))
    assert [("sentences.py", 26, "no scenario says this sentence")] == told(found)


def test_a_definition_is_used(linted: Linted) -> None:
    """What nobody says is deleted."""
    found = linted(more('@when("they choose nothing")'))
    assert [("sentences.py", 26, "no scenario says this sentence")] == told(found)
    assert "“When they choose nothing”" == found[0].subject


def test_a_definition_is_not_async(linted: Linted) -> None:
    """Nobody would await it."""
    found = linted((STEPS, "def is_judged", "async def is_judged"))
    assert [("sentences.py", 21, "it is async, so that it passes without being run")] == told(found)


def test_a_definition_is_no_async_generator(linted: Linted) -> None:
    """Nor would anybody go through it."""
    found = linted((STEPS, "def is_judged", "async def is_judged"), (STEPS, LAST, f"{LAST}    yield\n"))
    assert [("sentences.py", 21, "it is async, so that it passes without being run")] == told(found)
