"""What the smallest counterexample to each fault of the credentials is like."""

from collections.abc import Callable, Mapping
from typing import Final

from harness.credentials.example import Example

Looks = Callable[[Example], bool]


def password(text: str) -> Looks:
    """Tell a change of the password from others by part of its name."""
    return lambda example: _only(example, f"password with {text}") and 15 == len(example.chosen.password)


def of_length(part: str, length: int, change: str = "") -> Looks:
    """Tell an entry of this length, the others being as plain as can be."""
    return lambda example: _only(example, change) and length == len(getattr(example.chosen, part))


def _only(example: Example, change: str) -> bool:
    names = [each.name for each in example.changes]
    return names == [] if not change else 1 == len(names) and names[0].startswith(change)


SMALLEST: Final[Mapping[str, Looks]] = {
    "password-minimum-14": of_length("password", 14, "password of 14"),
    "password-minimum-12": of_length("password", 14, "password of 14"),
    "password-minimum-16": of_length("password", 15),
    "password-maximum-64": of_length("password", 65),
    "password-needs-symbol": of_length("password", 15),
    "password-without-lowercase-letter": of_length("password", 15, "password without a lowercase letter"),
    "password-without-uppercase-letter": of_length("password", 15, "password without an uppercase letter"),
    "password-without-number": of_length("password", 15, "password without a number"),
    "password-with-digit-of-another-script": of_length("password", 15, "password whose only number"),
    "password-with-plus": password("+"),
    "password-with-left-parenthesis": password("("),
    "password-with-right-parenthesis": password(")"),
    "password-with-greater-than": password(">"),
    "password-with-less-than": password("<"),
    "password-with-other-symbols-refused": of_length("password", 15),
    "password-with-five-sequential-numbers": password("23456"),
    "password-with-three-sequential-numbers-refused": password("234"),
    "password-with-names-in-other-letter-case": password("the first name in"),
    "password-with-last-name": password("the last name"),
    "password-with-user-id": password("the User ID"),
    "ssn-with-dashes-overlooked": lambda example: (
        _only(example, example.changes[0].name) and "SSN with dashes" in str(example)
    ),
    "user-id-minimum-4": of_length("user_id", 4, "User ID of 4"),
    "user-id-minimum-6": of_length("user_id", 5),
    "user-id-maximum-99": of_length("user_id", 100),
    "user-id-maximum-101": of_length("user_id", 101, "User ID of 101"),
    "challenge-answer-minimum-3": of_length("answer", 3, "answer of 3"),
    "challenge-answer-without-maximum": of_length("answer", 101, "answer of 101"),
    "confirmation-in-any-letter-case": of_length("password", 15, "confirmation in other letter case"),
}
"""Faults of the catalogue, and what a counterexample is like that has nothing else to it."""
