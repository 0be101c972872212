"""Finding the security code in what a person reads or hears."""

import re
from dataclasses import dataclass

from harness.errors import Trouble

LENGTH = 6
"""Digits of a code where the profile gives no pattern."""

# Six digits in a row, or digits one by one as they are spoken.
_DIGITS = re.compile(r"(?<![0-9A-Za-z])(?:[0-9]{6}|[0-9](?:[ ,-]{1,3}[0-9](?![0-9]))+)(?![0-9A-Za-z])")
_LINK = re.compile(r"\S+://\S+")
_BETWEEN = re.compile(r"[ ,-]")


@dataclass(frozen=True)
class CodeReader:
    """Reads codes by the profile's pattern, of which the first group is the code, or else by their six digits."""

    pattern: re.Pattern[str] | None = None

    def read(self, text: str) -> str | None:
        """Give the code in a text, None where there is none; raises `Trouble` where several may be meant."""
        codes = self._by_pattern(text) if self.pattern else codes_in(text)
        if len(codes) > 1:
            raise Trouble(
                f"expected one security code in a message, found {len(codes)} that may be it",
                "say with [capabilities.codes] pattern which one is meant, see docs/profiles.md",
            )
        return codes.pop() if codes else None

    def typed(self, line: str) -> str | None:
        """Give the code that somebody typed without any words around it, None where it can't be one."""
        return "".join(line.split()) or None if self.pattern else self.read(line)

    def _by_pattern(self, text: str) -> set[str]:
        found = self.pattern.finditer(text) if self.pattern else ()
        return {code for each in found if (code := each[1] if each.re.groups else each[0])}


def codes_in(text: str) -> set[str]:
    """Give all that has the digits of a code; links hold numbers of all sorts and are left out."""
    found = _DIGITS.finditer(_LINK.sub(" ", text))
    return {code for each in found if len(code := _BETWEEN.sub("", each[0])) == LENGTH}
