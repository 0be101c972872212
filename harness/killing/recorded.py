"""The figures of the last kill matrix of the whole catalogue, which the README and every report quote.

`harp-conformance faults run --record` writes them beside this module. They are of the catalogue whose fingerprint they
hold: once a fault is another one they are out of date, which a test finds.
"""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from harness.errors import UsageError
from harness.killing.matrix import KillMatrix
from harness.killing.trials import Fault
from harness.spec.documents import between

FILE: Final = Path(__file__).with_name("recorded.toml")
BEGIN, END = "<!-- kill matrix: written by `make readme` -->", "<!-- end of kill matrix -->"
"""What stands around the figures in a document."""
NOT_RECORDED: Final = "The kill matrix of the whole catalogue has not been recorded."
HEADING: Final = (
    "# What the last kill matrix of the whole catalogue found: written by `harp-conformance faults run --record`."
)


@dataclass(frozen=True)
class Recorded:
    """What a kill matrix came to, in the markup browser."""

    catalogue: str
    """The fingerprint of the catalogue that was tried."""
    faults: int
    killed: int
    """Faults that a scenario notices which claims what they break."""
    scenarios: int
    """Scenarios that could have failed; all rows of an outline are one."""
    never_failed: int
    """Those of them that no fault fails, and that are not excused."""
    excused: int
    without_fault: int
    """Testable MUSTs that no fault breaks."""
    holes: int


def fingerprint(faults: Mapping[str, Fault]) -> str:
    """Give what a catalogue is known by: the names of its faults, what each breaks and what kills it."""
    known = sorted((name, sorted(each.requirements), each.is_advisory, each.reading) for name, each in faults.items())
    return sha256(json.dumps(known).encode()).hexdigest()[:16]


def figures(matrix: KillMatrix, faults: Mapping[str, Fault]) -> Recorded:
    """Give the figures of a kill matrix of a whole catalogue."""
    return Recorded(
        catalogue=fingerprint(faults),
        faults=len(matrix.outcomes),
        killed=sum(bool(each.killed_by_claiming) for each in matrix.outcomes),
        scenarios=matrix.scenarios,
        never_failed=len(matrix.scenarios_never_failed),
        excused=len(matrix.excused),
        without_fault=len(matrix.requirements_without_fault),
        holes=len(matrix.holes),
    )


def written(recorded: Recorded) -> str:
    """Give figures as the file holds them."""
    lines = (f"{name} = {json.dumps(value)}" for name, value in asdict(recorded).items())
    return "\n".join((HEADING, *lines)) + "\n"


def recorded(path: Path = FILE) -> Recorded | None:
    """Read the figures, None where none were recorded; raises UsageError where the file is not as it is written."""
    try:
        return Recorded(**tomllib.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return None
    except (OSError, tomllib.TOMLDecodeError, TypeError) as problem:
        remedy = "Write it anew: harp-conformance faults run --record."
        raise UsageError(f"{path.name}: expected the figures of a kill matrix, found {problem}. {remedy}") from problem


def told(found: Recorded | None) -> str:
    """Tell the figures in a few sentences."""
    if found is None:
        return NOT_RECORDED
    noticing = found.scenarios - found.never_failed - found.excused
    return (
        f"{found.killed} of {found.faults} faults of the included deployment are noticed by a scenario that claims\n"
        f"what they break; {noticing} of {found.scenarios} scenarios notice a fault, {found.excused} are excused.\n"
        f"Testable MUSTs without a fault: {found.without_fault}. Holes of the kill matrix: {found.holes}."
    )


def renewed(document: str, found: Recorded | None) -> str:
    """Give a document with the figures between its two markers; raises UsageError without them."""
    return between(document, BEGIN, END, told(found))
