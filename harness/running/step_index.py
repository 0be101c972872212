"""Finding a step's definition without asking every fixture of the session.

pytest-bdd 9.0.1 looks a step up among all fixtures: with hundreds of scenarios and definitions that is a tenth of a
run. It is the same search here over the step definitions alone; docs/decisions/0004-the-step-index.md has the figures.
"""

from collections.abc import Iterable, Iterator
from importlib import import_module
from importlib.metadata import version
from typing import Any
from weakref import WeakKeyDictionary

from pytest_bdd.compat import get_fixture_names, getfixturedefs
from pytest_bdd.parser import Step
from pytest_bdd.steps import StepFunctionContext, step_function_context_registry

KNOWN = "9.0.1"
"""The version whose private function is replaced; with any other the slow search stays."""

Definitions = list[tuple[str, StepFunctionContext]]


def install() -> None:
    """Use the index from now on, in this process."""
    if version("pytest-bdd") == KNOWN:
        # The package's own attribute of this name is a function.
        vars(import_module("pytest_bdd.scenario"))["find_fixturedefs_for_step"] = _Index().find


class _Index:
    """All step definitions of a session, by the name of the fixture that holds them."""

    def __init__(self) -> None:
        self._definitions: WeakKeyDictionary[Any, Definitions] = WeakKeyDictionary()
        self._understood: WeakKeyDictionary[Any, dict[tuple[str, str], list[str]]] = WeakKeyDictionary()

    def find(self, step: Step, fixturemanager: Any, node: Any) -> Iterator[Any]:
        """Find the fixture definitions that understand a step and are visible to a node."""
        if fixturemanager not in self._definitions:
            self._definitions[fixturemanager] = list(_definitions(fixturemanager, node))
            self._understood[fixturemanager] = {}
        # pytest-bdd asks twice about each step, and many scenarios begin with the same ones.
        understood = self._understood[fixturemanager]
        asked = step.type, step.name
        if asked not in understood:
            understood[asked] = [
                name
                for name, context in self._definitions[fixturemanager]
                if context.type in {None, step.type} and context.parser.is_matching(step.name)
            ]
        for name in understood[asked]:
            yield from getfixturedefs(fixturemanager, name, node) or ()


def _definitions(fixturemanager: Any, node: Any) -> Iterable[tuple[str, StepFunctionContext]]:
    for name in get_fixture_names(fixturemanager=fixturemanager):
        for definition in getfixturedefs(fixturemanager, name, node) or ():
            if (context := step_function_context_registry.get(definition.func)) is not None:
                yield name, context
