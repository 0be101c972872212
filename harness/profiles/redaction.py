"""A profile as others may see it: all that it says, without secrets.

Secrets do not belong into a profile (docs/profiles.md): tokens are in the environment or in files of their own. What
stands there all the same is left out: what a key calls secret, what stands before the host and after the path of an
address, and what looks like an SSN.
"""

import json
import re
import tomllib
from typing import Any

LEFT_OUT = "‹not kept›"

_SECRET_KEY = re.compile(
    r"password|passphrase|passwd|secret|token|ssn|social|pin$|answer|credential|api_?key", re.IGNORECASE
)
_WHERE_IT_IS = re.compile(r"_(env|file)$", re.IGNORECASE)
_BEFORE_HOST = re.compile(r"(?<=://)[^/?#\s]*@")
_AFTER_PATH = re.compile(r"(://[^?#\s]*)[?#]\S*")
_SSN = re.compile(r"(?<!\d)\d{3}([- .]?)\d{2}\1\d{4}(?!\d)")


def shareable(content: bytes) -> bytes:
    """Give the tables of a profile in TOML as JSON, without secrets; raises ValueError where it is no TOML."""
    kept = _kept("", tomllib.loads(content.decode()))
    return f"{json.dumps(kept, ensure_ascii=False, indent=1, default=str)}\n".encode()


def _kept(key: str, value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _kept(name, each) for name, each in value.items()}
    if _SECRET_KEY.search(key) and not _WHERE_IT_IS.search(key):
        return LEFT_OUT
    if isinstance(value, list):
        return [_kept(key, each) for each in value]
    return _text(value) if isinstance(value, str) else value


def _text(value: str) -> str:
    return _SSN.sub(LEFT_OUT, _AFTER_PATH.sub(rf"\1?{LEFT_OUT}", _BEFORE_HOST.sub(f"{LEFT_OUT}@", value)))
