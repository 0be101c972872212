"""Finding the security code in what a person reads or hears."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harness.capabilities.code_reader import CodeReader, codes_in
from harness.errors import Trouble
from tests.harness.samples import UNTIMED

FOUND = [
    "271828",
    "Your HARP security code is 271828. It expires in 10 minutes, on 11/02/2026 at 12:30.",
    "271828 is your code\n271828 is your code. Never tell it; call 1-866-288-8292 if you did not ask for it.",
    "Hello. Your code is 2, 7, 1, 8, 2, 8. Again, your code is: 2 7 1 8 2 8. Goodbye.",
    "Code: 2-7-1-8-2-8",
    "<#> 271828 is your code. 10 minutes left. https://harp.example.com/314159/x",
    "Sent to 2025550143 in ZIP Code 21201-1234: 271828",
]
NOT_FOUND = [
    "",
    "Your HARP account has been created",
    "12345 or 1234567",
    "call 202-555-0143 or 2025550143 or 2 0 2 5 5 5 0 1 4 3",
    "https://harp.example.com/reset?token=271828",
    "reference a271828 or 271828b",
    "1 2 3 4 5",
]


@pytest.mark.parametrize("text", FOUND)
def test_six_digits_are_a_code(text: str) -> None:
    """In a row or spoken one by one, once or again; no date, phone, link or longer number is."""
    assert "271828" == CodeReader().read(text)


@pytest.mark.parametrize("text", NOT_FOUND)
def test_what_has_no_six_digits_has_no_code(text: str) -> None:
    """Not in any way: a longer or a shorter number is something else."""
    assert None is CodeReader().read(text)


@UNTIMED
@given(st.from_regex(r"[0-9]{6}", fullmatch=True), st.text(st.characters(categories=["L", "P", "Z"]), max_size=20))
def test_any_code_is_found_after_any_words(code: str, words: str) -> None:
    """Leading zeros too."""
    assert {code} == codes_in(f"{words.replace('://', '')} {code}.")


def test_two_codes_in_a_message_are_not_guessed_between() -> None:
    """A wrong guess would be judged as the deployment's fault."""
    with pytest.raises(Trouble, match="expected one security code in a message, found 2") as told:
        CodeReader().read("Ticket 314159: your code is 271828")
    assert "[capabilities.codes] pattern" in told.value.remedy
    assert "271828" not in f"{told.value} {told.value.remedy}"


@pytest.mark.parametrize(
    ("pattern", "text", "code"),
    [
        (r"code is ([0-9]+)", "Ticket 314159: your code is 2718.", "2718"),
        (r"(?<=code is )\w+", "Ticket 314159: your code is QX7P.", "QX7P"),
        (r"code is (\w+)", "Ticket 314159", None),
        (r"code is(?: (\w+))?", "your code is", None),
    ],
)
def test_a_pattern_says_which_is_the_code(pattern: str, text: str, code: str | None) -> None:
    """Its first group, or all of it where it has none."""
    assert code == CodeReader(re.compile(pattern)).read(text)


@pytest.mark.parametrize(
    ("pattern", "line", "code"),
    [(None, " 271 828x\n", None), (None, "271828\n", "271828"), (None, "\n", None), ("is (.+)", " QX 7P \n", "QX7P")],
)
def test_what_is_typed_has_no_words_around_it(pattern: str | None, line: str, code: str | None) -> None:
    """Six digits, or with a pattern whatever was typed, without spaces."""
    assert code == CodeReader(re.compile(pattern) if pattern else None).typed(line)
