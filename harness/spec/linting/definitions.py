"""The step definitions: what pytest-bdd has collected from the modules of `steps`, and who understands a sentence.

A sentence is matched by pytest-bdd's own parsers, one definition after the other as in a run; what is found here is
what a run would find.
"""

import inspect
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

from pytest_bdd.parsers import StepParser
from pytest_bdd.steps import StepFunctionContext, step_function_context_registry

from harness.spec.linting.features import Kind, Sentence


@dataclass(frozen=True)
class Definition:
    """A step definition: which sentences it understands, and where it stands."""

    kind: Kind | None
    """None for one that understands sentences of every kind."""
    parser: StepParser
    file: str
    line: int
    is_async: bool

    @property
    def sentence(self) -> str:
        """The sentence as the definition writes it."""
        return f"“{(self.kind or 'step').capitalize()} {self.parser.name}”"

    def understands(self, sentence: Sentence) -> bool:
        """Tell whether a run could take this definition for a sentence."""
        return self.kind in {None, sentence.kind} and self.parser.is_matching(sentence.text)


def step_modules(package: ModuleType) -> tuple[ModuleType, ...]:
    """Import the modules of a package of step definitions."""
    return tuple(import_module(f"{package.__name__}.{module.name}") for module in iter_modules(package.__path__))


def definitions(modules: Iterable[ModuleType]) -> tuple[Definition, ...]:
    """Give the definitions that some modules hold, in the order in which they stand there."""
    homes = {module.__name__: Path(module.__file__ or "").resolve() for module in modules}
    return tuple(sorted(_of(homes), key=lambda each: (each.file, each.line, each.sentence)))


def _of(homes: dict[str, Path]) -> Iterator[Definition]:
    for context in step_function_context_registry.values():
        if (home := homes.get(context.step_func.__module__)) is not None:
            yield _definition(context, f"{home.parent.name}/{home.name}")


def _definition(context: StepFunctionContext, file: str) -> Definition:
    function = inspect.unwrap(context.step_func)
    return Definition(
        kind=context.type,
        parser=context.parser,
        file=file,
        line=function.__code__.co_firstlineno,
        is_async=inspect.iscoroutinefunction(function) or inspect.isasyncgenfunction(function),
    )
