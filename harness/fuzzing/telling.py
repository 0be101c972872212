"""Telling an example in words: what is special about it, itself (it is made up), and of what it is made."""

from collections import Counter
from collections.abc import Collection, Iterator

from harness.credentials.example import Example
from harness.credentials.judgement import Credentials
from harness.pages.labels import AccountField

KINDS = ("uppercase letter", "lowercase letter", "number", "space", "symbol", "other character")

BESIDE = {
    AccountField.PASSWORD: (AccountField.USER_ID,),
    AccountField.CONFIRM_PASSWORD: (AccountField.PASSWORD,),
    AccountField.ANSWER: (AccountField.QUESTION, AccountField.USER_ID, AccountField.PASSWORD),
}
"""With which other fields the rules compare a field."""


def told(example: Example, fields: Collection[AccountField]) -> str:
    """Tell what was chosen for some fields, and what it was to try."""
    special = ", ".join(change.name for change in example.changes) or "nothing special about it"
    entries = [f"{field} {_entry(entry_of(example.chosen, field))}" for field in _shown(example.chosen, fields)]
    return f"{special}: {', '.join(entries)}"


def shape(text: str) -> str:
    """Tell of what a text is made, such as “3 characters: 2 lowercase letters, 1 number”."""
    kinds = Counter(map(_kind, text))
    made_of = ", ".join(_counted(kinds[kind], kind) for kind in KINDS if kinds[kind])
    return f"{_counted(len(text), 'character')}: {made_of}"


def entry_of(chosen: Credentials, field: AccountField) -> str:
    """Give what was typed into a field."""
    return {
        AccountField.USER_ID: chosen.user_id,
        AccountField.PASSWORD: chosen.password,
        AccountField.CONFIRM_PASSWORD: chosen.confirmation,
        AccountField.QUESTION: chosen.question,
        AccountField.ANSWER: chosen.answer,
    }[field]


def _entry(text: str) -> str:
    return f"“{text}” ({shape(text)})" if text else "left empty"


def _shown(chosen: Credentials, fields: Collection[AccountField]) -> Iterator[AccountField]:
    """Name the fields, and those beside them whose content they repeat."""
    for field in fields:
        yield field
        text = entry_of(chosen, field).casefold()
        for other in BESIDE.get(field, ()):
            held = entry_of(chosen, other).casefold()
            if other not in fields and held and (held in text or text in held):
                yield other


def _kind(character: str) -> str:
    if character == " ":
        return "space"
    if not character.isascii():
        return "other character"
    if character.isalpha():
        return "uppercase letter" if character.isupper() else "lowercase letter"
    return "number" if character.isdigit() else "symbol"


def _counted(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
