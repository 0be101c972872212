"""How many mutants were killed, module by module, and what of it is not as it must be."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from tests.mutation.fates import Fate
from tests.mutation.mutants import Key, key
from tests.mutation.survivors import Survivor

LEAST: Final = 0.9
"""The part which must be killed of the mutants that are neither equivalent nor free."""


@dataclass(frozen=True)
class Standing:
    """What became of a module's mutants; those that can't even be imported are not counted."""

    module: str
    mutants: int
    violated: int
    """Killed by a scenario that violates."""
    stopped: int
    """Killed since the run would have been incomplete: a server error, or no answer."""
    equivalent: int
    free: int
    """As right by the guide as the original."""
    untested: int
    unknown: int

    @property
    def ratio(self) -> float:
        """The part that was killed of those that the guide calls wrong."""
        return (self.violated + self.stopped) / max(1, self.mutants - self.equivalent - self.free)

    @property
    def strict_ratio(self) -> float:
        """The same, as if the guide left nothing open."""
        return (self.violated + self.stopped) / max(1, self.mutants - self.equivalent)


def standings(fates: Iterable[Fate], known: Mapping[Key, Survivor]) -> list[Standing]:
    """Count the fates of each module, and of all of them."""
    counted = [each for each in fates if each.end != "does not import"]
    modules = sorted({key(each.mutant)[0] for each in counted})
    each_of = [_standing(name, [each for each in counted if key(each.mutant)[0] == name], known) for name in modules]
    return [*each_of, _standing("all", counted, known)]


def _standing(module: str, fates: Sequence[Fate], known: Mapping[Key, Survivor]) -> Standing:
    alive = [known.get(key(each.mutant)) for each in fates if not each.is_killed]
    return Standing(
        module,
        len(fates),
        sum(each.end == "violates" for each in fates),
        sum(each.is_killed and each.end != "violates" for each in fates),
        sum(bool(each and each.equivalent) for each in alive),
        sum(bool(each and each.free) for each in alive),
        sum(bool(each and each.untested) for each in alive),
        alive.count(None),
    )


def wrongs(fates: Sequence[Fate], known: Mapping[Key, Survivor]) -> Iterator[str]:
    """Tell what is not as it must be, each in a sentence."""
    alive = {key(each.mutant): each for each in fates if each.end == "survives"}
    for named, fate in alive.items():
        if named not in known:
            noticed = f" (noticed by {', '.join(fate.noticed)})" if fate.noticed else ""
            yield f"survives, and the table does not know it: {fate.mutant.name}{noticed}"
    modules = {key(each.mutant)[0] for each in fates}
    for named in known.keys() - alive.keys():
        if named[0] in modules:
            yield f"stands in the table, and does not survive: {' | '.join(named)}"
    whole = standings(fates, known)[-1]
    if whole.ratio < LEAST:
        yield f"expected {LEAST:.0%} of the mutants that the guide calls wrong to be killed, found {whole.ratio:.1%}"


def table(found: Sequence[Standing]) -> str:
    """Write the figures as a table."""
    heads = (
        "module",
        "mutants",
        "violate",
        "stop the run",
        "equivalent",
        "free",
        "untested",
        "unlisted",
        "killed of the others",
        "and of the free",
    )
    rows = [(*vars(each).values(), f"{each.ratio:.0%}", f"{each.strict_ratio:.0%}") for each in found]
    lines = [heads, ("---",) * len(heads), *rows]
    return "\n".join(f"| {' | '.join(map(str, line))} |" for line in lines)
