"""Which scenarios reach which lines of the rules: only those can tell a mistake there."""

import json
import sys
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

import coverage

from harness.verdicts import Verdict
from tests.mutation.mutants import Mutant

Run = Callable[[str], Verdict]
"""Goes through a scenario, by its id."""


@dataclass(frozen=True)
class Covered:
    """The scenarios that conform on the deployment as it is, and the lines of each module that they reach."""

    conforming: tuple[str, ...]
    """In the order of the guide."""
    lines: Mapping[str, Mapping[int, frozenset[str]]]
    """By module and line; what is done when a module is imported is not among them."""

    claimed: Mapping[str, frozenset[str]]
    """The requirements that each scenario claims."""

    def by(self, mutant: Mutant, usual: Mapping[str, float]) -> list[str]:
        """Give the scenarios to try on a mutant, in that order: all that reach the function it is in.

        What is made once for all, when a module is imported, can show anywhere: all scenarios are tried. Those that
        reach its line come first, then those that claim what it is about, and those that take the fewest seconds, as
        is `usual`.
        """
        reached = self.lines[mutant.module]
        on_line = reached.get(mutant.line, frozenset())
        nearby = frozenset().union(*(reached.get(line, frozenset()) for line in mutant.function))
        able = [id_ for id_ in self.conforming if id_ in nearby or not mutant.function]

        def place(id_: str) -> tuple[bool, bool, float, str]:
            return id_ not in on_line, not self.claimed[id_] & mutant.about, usual.get(id_, 0.0), id_

        return sorted(able, key=place)

    def to_json(self) -> str:
        """Write it down."""
        lines = {module: {line: sorted(ids) for line, ids in found.items()} for module, found in self.lines.items()}
        claimed = {id_: sorted(requirements) for id_, requirements in self.claimed.items()}
        return json.dumps({"conforming": self.conforming, "lines": lines, "claimed": claimed})

    @staticmethod
    def from_json(text: str) -> "Covered":
        """Read what was written down."""
        kept = json.loads(text)
        lines = {
            module: {int(line): frozenset(ids) for line, ids in found.items()}
            for module, found in kept["lines"].items()
        }
        claimed = {id_: frozenset(requirements) for id_, requirements in kept["claimed"].items()}
        return Covered(tuple(kept["conforming"]), lines, claimed)


def covered(modules: Collection[str], claimed: Mapping[str, frozenset[str]], run: Run) -> Covered:
    """Watch scenarios while they run, one after the other, given the requirements that each claims."""
    files = {module: str(sys.modules[module].__file__) for module in modules}
    watch = coverage.Coverage(data_file=None, include=list(files.values()), config_file=False)
    conforming = []
    watch.start()
    for id_ in claimed:
        watch.switch_context(id_)
        if run(id_) is Verdict.CONFORMS:
            conforming.append(id_)
    watch.stop()
    data = watch.get_data()
    lines = {
        module: {line: frozenset(found) for line, found in data.contexts_by_lineno(file).items()}
        for module, file in files.items()
    }
    return Covered(tuple(conforming), lines, claimed)
