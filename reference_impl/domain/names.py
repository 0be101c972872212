"""Names and addresses in the characters that the proofing service takes; what was typed is kept elsewhere."""

import re
import unicodedata
from typing import Final

_UNFOLDED: Final = str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L"}
    | {"đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th"}
    | {"\N{LATIN SMALL LETTER DOTLESS I}": "i", "\N{HYPHEN}": "-", "\N{EN DASH}": "-"}
    | {"\N{RIGHT SINGLE QUOTATION MARK}": "'"}
)
"""Characters that Unicode does not take apart into a plain letter and an accent."""

NAME_LENGTH: Final = 32
STREET_LENGTH: Final = 60
CITY_LENGTH: Final = 40


def without_accents(text: str) -> str:
    """Fold accented letters to plain ones: "José Peña" becomes "Jose Pena"."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_UNFOLDED))
    return decomposed.encode("ascii", "ignore").decode("ascii")


def letters_only(given_name: str) -> str:
    """Give a given name as 1 to 32 letters: "Mary-Ann" becomes "MaryAnn"; nothing when none is left."""
    return re.sub(r"[^A-Za-z]", "", without_accents(given_name))[:NAME_LENGTH]


def plain_surname(surname: str) -> str:
    """Give a surname of letters, spaces, hyphens and apostrophes, up to 32; nothing without a letter."""
    kept = re.sub(r"[^A-Za-z '\-]", "", without_accents(surname))[:NAME_LENGTH].strip()
    return kept if re.search("[A-Za-z]", kept) else ""


def plain_street(street: str) -> str:
    """Give a street of letters, digits, spaces and # - / . up to 60 characters, other signs becoming spaces."""
    return _spaced(re.sub(r"[^A-Za-z0-9# \-/.]", " ", without_accents(street)), STREET_LENGTH)


def plain_city(city: str) -> str:
    """Give a city of letters, spaces and dots up to 40: "Winston-Salem" becomes "Winston Salem"."""
    return _spaced(re.sub(r"[^A-Za-z .]", " ", without_accents(city).replace("'", "")), CITY_LENGTH)


def _spaced(text: str, length: int) -> str:
    return " ".join(text.split())[:length].strip()
