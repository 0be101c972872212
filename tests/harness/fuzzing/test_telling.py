"""Telling of what a text is made."""

import pytest

from harness.fuzzing.telling import shape


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a", "1 character: 1 lowercase letter"),
        ("a b c", "5 characters: 3 lowercase letters, 2 spaces"),
        (
            "Ab1 -é",
            "6 characters: 1 uppercase letter, 1 lowercase letter, 1 number, 1 space, 1 symbol, 1 other character",
        ),
        ("ÀÉ\t", "3 characters: 1 symbol, 2 other characters"),
    ],
)
def test_a_text_is_told_by_the_kinds_of_its_characters(text: str, told: str) -> None:
    """Each kind by its number; letters that are not of ASCII are not taken for the guide's."""
    assert told == shape(text)
