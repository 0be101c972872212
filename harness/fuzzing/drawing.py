"""Drawing examples with Hypothesis until one is objected to, and then ever simpler ones."""

from collections.abc import Callable, Hashable
from contextlib import suppress
from random import Random
from time import monotonic
from typing import Generic, TypeVar

from hypothesis import HealthCheck, Phase, Verbosity, given, seed, settings
from hypothesis.database import DirectoryBasedExampleDatabase
from hypothesis.strategies import SearchStrategy

from harness.fuzzing.draws import Drawing

Example = TypeVar("Example", bound=Hashable)
Objection = TypeVar("Objection")


class _EnoughError(BaseException):
    """Ends a search at once; not an `Exception`, which Hypothesis would take for an objection."""


class _ObjectedError(Exception):
    """Tells Hypothesis that an example was objected to."""


def smallest_objection(
    of: SearchStrategy[Example], objection: Callable[[Example], Objection | None], drawing: Drawing, name: str
) -> Objection | None:
    """Give the objection to the smallest example that is objected to, or None where there is none.

    `name` keeps the draws of several properties apart. Whatever `objection` raises ends the search and is raised,
    unless something was objected to before: then that is given.
    """
    search = _Search(objection, monotonic() + drawing.seconds)
    seeded = seed(Random(f"{drawing.seed} {name}").getrandbits(64))(given(of)(search.look))
    with suppress(_ObjectedError, _EnoughError):
        # Settings come last: a seed takes the database away.
        _settings(drawing, name)(seeded)()
    if search.problem is not None and search.found is None:
        raise search.problem
    return search.found


class _Search(Generic[Example, Objection]):
    """What Hypothesis found out so far."""

    def __init__(self, objection: Callable[[Example], Objection | None], until: float) -> None:
        self._objection, self._until = objection, until
        self._known: dict[Example, Objection | None] = {}
        self.found: Objection | None = None
        self.problem: Exception | None = None

    def look(self, example: Example) -> None:
        """Judge an example; raises _ObjectedError."""
        if self.found is None and monotonic() >= self._until:
            raise _EnoughError
        objection = self._judged(example)
        if objection is not None:
            self.found = objection
            raise _ObjectedError

    def _judged(self, example: Example) -> Objection | None:
        # On the way to something smaller many draws make the same example: what is known is not asked again.
        if self.found is None or example not in self._known:
            try:
                self._known[example] = self._objection(example)
            except Exception as problem:
                self.problem = problem
                raise _EnoughError from problem
        return self._known[example]


def _settings(drawing: Drawing, name: str) -> settings:
    kept = DirectoryBasedExampleDatabase(drawing.replay / name) if drawing.replay else None
    phases = (Phase.reuse, Phase.generate, Phase.shrink) if drawing.replay else (Phase.generate, Phase.shrink)
    return settings(
        max_examples=drawing.examples,
        database=kept,
        phases=phases,
        # In case a profile of Hypothesis (it has one for CI) would draw from the function's name.
        derandomize=False,
        # A page takes as long as it takes: time-outs are the browser's affair.
        deadline=None,
        suppress_health_check=(HealthCheck.too_slow,),
        # The first counterexample is made small and told; what else is wrong shows when it is mended.
        report_multiple_bugs=False,
        # Our reports tell the counterexample, without what must not be written down.
        verbosity=Verbosity.quiet,
        print_blob=False,
    )
