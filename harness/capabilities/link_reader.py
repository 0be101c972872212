"""Finding the link in an e-mail that only its reader shall follow."""

import re
from urllib.parse import urlsplit

_ADDRESS = re.compile(r"https?://[^\s<>\"'“”]*[^\s<>\"'“”.,;:!?)]")
_TOKEN = re.compile(r"[\w.~-]{16,}")


def tokens_in(text: str) -> dict[str, str]:
    """Give the addresses of a text that hold a token nobody could guess, with the token, in their order."""
    found: dict[str, str] = {}
    for address in _ADDRESS.findall(text):
        parts = re.split(r"[/?=&#]", "{0.path}?{0.query}#{0.fragment}".format(urlsplit(address)))
        if token := next((part for part in reversed(parts) if _TOKEN.fullmatch(part)), None):
            found[address] = token
    return found
