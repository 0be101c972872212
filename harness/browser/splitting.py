"""One text in several fields: how it is divided among them, and how they are read as the one field of the guide."""

import re
from collections.abc import Sequence
from dataclasses import replace

from harness.browser.dates import MONTHS
from harness.browser.locators import Override
from harness.browser.port import Field
from harness.errors import NotTestable


def pieces(text: str, override: Override) -> tuple[str, ...]:
    """Divide a text among the parts of a field; what is too much for the others goes into the last."""
    count = len(override.parts)
    if isinstance(override.split, str):
        divided = text.split(override.split, count - 1) if override.split else [text]
        return (*divided, *[""] * (count - len(divided)))
    ends = [sum(override.split[:n]) for n in range(1, count)]
    return tuple(text[start:end] for start, end in zip([0, *ends], [*ends, None], strict=True))


def whole(label: str, parts: Sequence[Field], override: Override) -> Field:
    """Read the parts of a field as one field; what is told at any of them is told of it."""
    values = [_as_digits(part) for part in parts]
    between = override.split if isinstance(override.split, str) else ""
    first = parts[0]
    return replace(
        first,
        label=label,
        kind="text" if len(parts) > 1 else first.kind,
        value=between.join(values) if any(values) else "",
        options=() if len(parts) > 1 else first.options,
        required=any(part.required for part in parts),
        invalid=any(part.invalid for part in parts),
        message=next((part.message for part in parts if part.message), ""),
        hint=" ".join(dict.fromkeys(part.hint for part in parts if part.hint)),
        masked=any(part.masked for part in parts),
        enabled=all(part.enabled for part in parts),
    )


def option_for(piece: str, field: Field) -> str:
    """Give the option of a list that stands for a piece of a text, such as May for 05.

    Raises `NotTestable` where there is none: nobody can make that entry.
    """
    if piece in field.options:
        return piece
    number = int(piece) if piece.isdecimal() else None
    month = MONTHS[number - 1] if number and number <= len(MONTHS) else ""
    for option in field.options:
        leading = re.match(r"\d+", option)
        if (leading and int(leading[0]) == number) or (month and option.casefold().startswith(month[:3].casefold())):
            return option
    raise NotTestable(f"“{field.label}” lets nobody choose “{piece}”: its list has no such option")


def _as_digits(part: Field) -> str:
    """Read the part of a date in digits, if it was chosen by its name."""
    if part.kind != "drop-down":
        return part.value
    named = [n for n, month in enumerate(MONTHS, 1) if part.value[:3].casefold() == month[:3].casefold()]
    return f"{named[0]:02}" if named else part.value.zfill(2) if part.value.isdecimal() else part.value
