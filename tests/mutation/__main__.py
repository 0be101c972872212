"""`python -m tests.mutation [MODULE…]`: mutants of the reference's rules, judged by the scenarios."""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Final

import pytest

from harness.errors import UsageError
from harness.spec.documents import between
from harness.spec.places import features_folder
from tests.mutation.conducting import Conductor
from tests.mutation.fates import Fate, keep, settled
from tests.mutation.mutants import Mutant
from tests.mutation.operators import mutants
from tests.mutation.standing import standings, table, wrongs
from tests.mutation.survivors import survivors

ROOT: Final = Path(__file__).resolve().parents[2]
RULES: Final = ("reference_impl/domain/*.py", "reference_impl/policy.py")
"""What is mutated: the pure rules, and the numbers that they go by."""
BEGIN, END = "<!-- mutation: written by `make mutation` -->", "<!-- end of mutation -->"
OUT: Final = ROOT / "build" / "mutation"
SEED: Final = "7"


def main() -> int:
    """Judge the mutants, and tell."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("modules", nargs="*", help="only these modules, such as credentials")
    parser.add_argument("--workers", type=int, default=2, help="how many are judged side by side")
    parser.add_argument(
        "--after",
        type=Path,
        help="judge only what an earlier run left alive and the table does not know: the fates it kept",
    )
    parser.add_argument("--document", type=Path, help="write the figures into this page")
    asked = parser.parse_args()
    chosen = [each for each in _rules() if not asked.modules or each.module.rpartition(".")[2] in asked.modules]
    known = survivors()
    before = dict(settled(asked.after, chosen, known)) if asked.after else {}
    judged = _judged([each for each in chosen if each not in before], asked.workers)
    fates = [(before | judged)[each] for each in chosen]
    keep(fates, OUT / "fates.json")
    found = table(standings(fates, known))
    wrong = [*wrongs(fates, known)]
    _say(found, *wrong)
    whole = standings(fates, known)[-1]
    told = {**asdict(whole), "killed": round(100 * whole.ratio, 1), "unlisted": whole.unknown}
    (OUT / "standing.json").write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    if asked.document:
        page = asked.document.read_text(encoding="utf-8")
        asked.document.write_text(between(page, BEGIN, END, found), encoding="utf-8")
    return 1 if wrong else 0


def _judged(mutants: Sequence[Mutant], workers: int) -> dict[Mutant, Fate]:
    conductor = Conductor(mutants, workers, _tell, OUT / f"reached-{_digest()}.json")
    pytest.main(_arguments(), plugins=[conductor])
    if len(conductor.fates) != len(mutants):
        raise UsageError(f"expected {len(mutants)} mutants to be judged, found {len(conductor.fates)}.")
    return dict(zip(mutants, conductor.fates, strict=True))


def _rules() -> list[Mutant]:
    paths = sorted(path for pattern in RULES for path in ROOT.glob(pattern))
    return [each for path in paths for each in mutants(_module(path), path)]


def _digest() -> str:
    """Give what tells this state of the specification, the harness and the reference from any other."""
    parts = ("features", "steps", "fakes", "harness", "reference_impl")
    paths = sorted(path for part in parts for path in (ROOT / part).rglob("*") if path.suffix in {".py", ".feature"})
    return sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()[:12]


def _module(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def _arguments() -> list[str]:
    features = features_folder()
    return [
        *("-c", str(files("harness.running") / "pytest.ini"), "--rootdir", str(features.parent)),
        *("-p", "harness.plugin", "-p", "no:terminal", "-s", "--collect-only", str(features)),
        *("--browser", "markup", "--seed", SEED),
    ]


def _tell(fate: Fate) -> None:
    _say(f"{fate.end:15} {fate.by:24} {fate.mutant.name}")


def _say(*lines: str) -> None:
    for line in lines:
        print(line, flush=True)  # noqa: T201 - this is a command


if __name__ == "__main__":
    sys.exit(main())
