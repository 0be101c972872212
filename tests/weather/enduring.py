"""Running some scenarios in bad weather, and judging whether the run came through it as it must."""

import signal
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from types import FrameType

from harness.cli import main
from harness.evidence.reading import NoHeader, read
from harness.evidence.records import ScenarioRecord
from harness.evidence.writing import NAME
from harness.verdicts import RunVerdict, Verdict
from tests.weather.weather import Weather, weathered

LONGEST_S = 240
"""After so many seconds a run in bad weather has no end: each of a few scenarios waits for some answers."""


@dataclass(frozen=True)
class Endured:
    """What a run in bad weather came to."""

    code: int
    verdicts: Mapping[Verdict, int]
    violations: tuple[str, ...]
    """What was told as violating, with the reason."""
    lost: int
    seconds: float


def endured(weather: Weather, chosen: Sequence[str], seed: int, folder: Path, faults: Sequence[str] = ()) -> Endured:
    """Run scenarios in some weather, for so long at most as is allowed; `faults` are those of the deployment itself."""
    out, began = folder / "out", monotonic()
    named = [part for id_ in chosen for part in ("--id", id_)]
    browser = ("--browser", weather.browser)
    with weathered(weather, seed, folder, faults) as profile, _bounded():
        code = main(("run", str(profile), "--no-preflight", "--seed", str(seed), "--out", str(out), *browser, *named))
    done = _done(out / NAME)
    return Endured(
        code=code,
        verdicts=Counter(each.verdict for each in done),
        violations=tuple(f"{each.id}: {each.reason}" for each in done if each.verdict in GRAVE),
        lost=len(chosen) - len(done),
        seconds=monotonic() - began,
    )


def _done(path: Path) -> tuple[ScenarioRecord, ...]:
    """Give what has a result; nothing where the run ended before there could be any."""
    try:
        return read(path).scenarios
    except NoHeader:
        return ()


GRAVE = {Verdict.VIOLATES, Verdict.NEEDS_REVIEW, Verdict.ADVISES}
"""What is said against a deployment, gravely or not: in bad weather none of it is its own."""


def complaints(run: Endured) -> list[str]:
    """Say what is not as it must be of a run against a conforming deployment in bad weather."""
    expected = RunVerdict.INCOMPLETE if run.verdicts.get(Verdict.COULD_NOT_RUN) else RunVerdict.CONFORMANT
    found = [f"told as the deployment’s: {each}" for each in run.violations]
    if run.code != expected.exit_code:
        found.append(f"expected the exit code {expected.exit_code}, found {run.code}")
    if run.lost:
        found.append(f"{run.lost} scenarios have no result")
    if run.seconds > LONGEST_S:
        found.append(f"no end within {LONGEST_S} s")
    return found


@contextmanager
def _bounded() -> Iterator[None]:
    """Interrupt what does not end by itself, as a person would: what is not done then has no result."""

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGALRM, interrupt)
    signal.alarm(LONGEST_S)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
