"""Texts as deployments may see them: the guide says nothing of Unicode, so no way to count or compare is wrong.

A judgement on text outside ASCII is clear only where all usual ways agree.
"""

import re
import unicodedata
from enum import Enum
from functools import lru_cache
from string import ascii_lowercase, ascii_uppercase

from harness.credentials.judgement import Judgement

NOT_COUNTED = frozenset({"Mn", "Me", "Cf"})
"""Combining marks and invisible characters: part of the character before them, to a reader."""

_SYMBOLS = re.compile(r"[\W_]")
_NO_DIGITS = re.compile("[^0-9]+")
_LOWERCASE = str.maketrans(ascii_uppercase, ascii_lowercase)


class Likeness(Enum):
    """How much of one text is in another."""

    NONE = "not in it"
    LOOSE = "in it to those who overlook symbols, accents or the case of letters outside ASCII"
    IN_OTHER_CASE = "in it, in other letter case"
    EXACT = "in it, letter by letter"


def likeness(part: str, text: str) -> Likeness:
    """Tell how a part is in a text; an empty part is in none."""
    skeleton = bare(part)
    if not part or skeleton not in bare(text):
        return Likeness.NONE
    if part in text and composed(part) in composed(text):
        return Likeness.EXACT
    if (lowered := _lowercase(part)) in (text_lowered := _lowercase(text)):
        # A letter at the end of the part may have an accent in the text that only some see as one with it.
        return Likeness.IN_OTHER_CASE if composed(lowered) in composed(text_lowered) else Likeness.LOOSE
    return Likeness.LOOSE if skeleton or part.casefold() in text.casefold() else Likeness.NONE


def judge_length(text: str, least: int, most: int) -> Judgement:
    """Judge a number of characters, however they are counted; blanks around the text may count or not."""
    low, high = lengths(text)
    if least <= low and high <= most:
        return Judgement.SATISFIED
    return Judgement.BROKEN if high < least or most < low else Judgement.EITHER


def lengths(text: str) -> tuple[int, int]:
    """Give the least and the most that a deployment may count: characters, code points, UTF-16 units or bytes."""
    trimmed = text.strip()
    if text.isascii():
        return len(trimmed), len(text)
    least = min(_counted(unicodedata.normalize(form, trimmed)) for form in ("NFC", "NFKC"))
    most = max(len(unicodedata.normalize(form, text).encode()) for form in ("NFC", "NFKD"))
    return least, most


def composed(text: str) -> str:
    """Give a text with its accents and letters in one (NFC)."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def simplified(text: str) -> str:
    """Give a text with plain characters for full-width ones and their like (NFKC, as NIST SP 800-63B allows)."""
    return text if text.isascii() else unicodedata.normalize("NFKC", text)


@lru_cache(4096)
def bare(text: str) -> str:
    """Give the letters and digits of a text without accents and case: "Zoë-Ann" becomes "zoeann"."""
    if text.isascii():
        return text.lower() if text.isalnum() else _SYMBOLS.sub("", text.lower())
    decomposed = unicodedata.normalize("NFKD", text.casefold().replace("\N{LATIN SMALL LETTER DOTLESS I}", "i"))
    return "".join(_plain(character) for character in decomposed if character.isalnum())


def digits_in(text: str) -> str:
    """Give the digits of a text, those of any script as 0 to 9, without what stands between them."""
    return _NO_DIGITS.sub("", bare(text))


def _lowercase(text: str) -> str:
    """Turn ASCII's letters to lowercase: case-insensitive deployments differ about all others."""
    return text.lower() if text.isascii() else text.translate(_LOWERCASE)


def _plain(character: str) -> str:
    value = unicodedata.decimal(character, None)
    return character if value is None else str(value)


def _counted(text: str) -> int:
    return sum(unicodedata.category(character) not in NOT_COUNTED for character in text)
