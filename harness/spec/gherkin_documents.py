"""Feature files as the official parser reads them, each read once for the two who want it.

The catalogue compiles the features and pytest-bdd runs them; both begin with the same parser, which takes a sixth of
the start of a run.
"""

from importlib import import_module
from importlib.metadata import version
from typing import Any

from gherkin.parser import Parser

KNOWN = "9.0.1"
"""The version of pytest-bdd whose parser is replaced; any other reads the files once more by itself."""

_KEPT: dict[str, Any] = {}
"""The documents that one of the two has had, by their texts, until the other takes them."""


def parsed(text: str) -> Any:
    """Give the document of a feature file's text; raises what Gherkin's parser raises where it is no Gherkin."""
    if text in _KEPT:
        return _KEPT.pop(text)
    return _KEPT.setdefault(text, Parser().parse(text))


def share() -> None:
    """Let pytest-bdd take the documents that are read already, from now on, in this process."""
    if version("pytest-bdd") == KNOWN:
        vars(import_module("pytest_bdd.gherkin_parser"))["Parser"] = _Shared


class _Shared:
    """What pytest-bdd takes for Gherkin's parser."""

    def parse(self, text: str) -> Any:
        return parsed(text)
