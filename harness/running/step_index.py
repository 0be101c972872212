"""Finding a step's definition without asking every fixture of the session.

pytest-bdd 9.0.1 looks a step up among all fixtures and makes what it finds a fixture of each scenario. Nearly always
one definition understands a step: then it is taken straight from an index. Where none or several do, pytest-bdd decides
as ever. docs/decisions/0004-the-step-index.md has the figures.
"""

from collections.abc import Callable, Iterator
from functools import cache, partial
from importlib import import_module
from importlib.metadata import version
from inspect import signature
from typing import Any
from weakref import WeakKeyDictionary

from pytest_bdd.compat import get_fixture_names, getfixturedefs
from pytest_bdd.parser import Step
from pytest_bdd.steps import StepFunctionContext, step_function_context_registry

KNOWN = "9.0.1"
"""The version whose private functions are replaced; with any other the slow search stays."""

Search = Callable[[Any, Step], StepFunctionContext | None]
Asked = tuple[str, str]
"""A step's type and its text."""


def install() -> None:
    """Use the index from now on, in this process."""
    # The package's own attribute of this name is a function.
    theirs = vars(import_module("pytest_bdd.scenario"))
    if version("pytest-bdd") == KNOWN and not isinstance(theirs["get_step_function"], partial):
        theirs["get_step_function"] = partial(_Index().find, theirs["get_step_function"])
        # They are asked anew for each step, and what a function takes does not change.
        theirs["signature"] = cache(signature)
        theirs["get_required_args"] = cache(theirs["get_required_args"])


class _Index:
    """The step definitions that the scenarios of a module can see, and which of them understand a step."""

    def __init__(self) -> None:
        self._definitions: WeakKeyDictionary[Any, list[StepFunctionContext]] = WeakKeyDictionary()
        self._understood: WeakKeyDictionary[Any, dict[Asked, list[StepFunctionContext]]] = WeakKeyDictionary()

    def find(self, search: Search, request: Any, step: Step) -> StepFunctionContext | None:
        """Find the one definition that understands a step; where there is not just one, let `search` decide."""
        # What stands in a conftest.py is seen by those below it alone, and a scenario defines no steps itself.
        module = request.node.parent
        if module not in self._definitions:
            self._definitions[module] = list(_definitions(request._fixturemanager, module))  # noqa: SLF001
            self._understood[module] = {}
        understood, asked = self._understood[module], (step.type, step.name)
        if asked not in understood:  # many scenarios begin with the same steps
            understood[asked] = [
                each
                for each in self._definitions[module]
                if each.type in {None, step.type} and each.parser.is_matching(step.name)
            ]
        found = understood[asked]
        return found[0] if len(found) == 1 else search(request, step)


def _definitions(fixturemanager: Any, module: Any) -> Iterator[StepFunctionContext]:
    for name in get_fixture_names(fixturemanager=fixturemanager):
        for definition in getfixturedefs(fixturemanager, name, module) or ():
            if (context := step_function_context_registry.get(definition.func)) is not None:
                yield context
