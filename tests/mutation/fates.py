"""What became of a mutant."""

from dataclasses import dataclass

from tests.mutation.mutants import Mutant


@dataclass(frozen=True)
class Fate:
    """What became of a mutant."""

    mutant: Mutant
    end: str
    """`violates` or `could not run` where a scenario told so, `does not import`, `in circles`, or `survives`."""
    by: str = ""
    """The first scenario that told."""
    noticed: tuple[str, ...] = ()
    """Scenarios that only advised or wanted a person to look: a survivor's."""

    @property
    def is_killed(self) -> bool:
        """Whether the run would not have been conformant."""
        return self.end in {"violates", "could not run", "in circles"}
