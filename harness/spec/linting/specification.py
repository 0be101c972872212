"""All that the linter looks at, read once."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from harness.spec.agreement import REQUIREMENTS, Registers, registers
from harness.spec.ids import IdLedger, read_ledger
from harness.spec.linting.definitions import Definition, definitions
from harness.spec.linting.features import FeatureFile, Scenario, read_features
from harness.spec.linting.words import Words, read_words

LEDGER, WORDS = "ids.toml", "words.toml"


@dataclass(frozen=True)
class Specification:
    """The features, the steps they are told in, and the registers they refer to."""

    folder: str
    """The name of the folder of the features, as findings give it."""
    files: tuple[FeatureFile, ...]
    definitions: tuple[Definition, ...]
    registers: Registers
    rows: dict[str, int]
    """The line of each requirement in its register."""
    ledger: IdLedger
    words: Words

    @property
    def scenarios(self) -> Iterator[tuple[FeatureFile, Scenario]]:
        """Every scenario or outline, with the file it stands in."""
        return ((file, scenario) for file in self.files for scenario in file.scenarios)

    @property
    def claimed(self) -> frozenset[str]:
        """All tags of all scenarios: the requirements they check, among others."""
        return frozenset(tag for _, scenario in self.scenarios for tag in scenario.tags)


def read_specification(folder: Path, modules: Iterable[ModuleType]) -> Specification:
    """Read the features, registers, ledger and words of a folder, and the steps of some modules.

    Raises UsageError where a register, the ledger or the words are not as they must be.
    """
    return Specification(
        folder=folder.name,
        files=read_features(folder),
        definitions=definitions(modules),
        registers=registers(folder),
        rows=_lines_of_rows(folder / REQUIREMENTS),
        ledger=read_ledger(folder / LEDGER),
        words=read_words(folder / WORDS),
    )


def _lines_of_rows(path: Path) -> dict[str, int]:
    lines = enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    return {found[1]: number for number, line in lines if (found := re.match(r'\s*id\s*=\s*"([^"]+)"', line))}
