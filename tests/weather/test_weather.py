"""In bad weather nothing violates that does not, and a run comes to its end.

`make weather` does at length what is done here in brief: HARP_WEATHER says how many runs in each weather.
"""

import os
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from harness.cli import main
from harness.evidence.reading import read
from harness.evidence.writing import NAME
from harness.spec.catalogue import specification
from harness.verdicts import Verdict
from tests.weather.weather import WEATHERS, weathered

RUNS = int(os.environ.get("HARP_WEATHER", "1"))
CHOSEN = 4 if RUNS > 1 else 2
"""How many scenarios a run has."""

APART = {"clock", "outage", "script"}


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget that these tests may themselves run in a worker."""
    for name in ("PYTEST_XDIST_WORKER_COUNT", "PYTEST_ADDOPTS"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("seed", range(RUNS))
@pytest.mark.parametrize("weather", WEATHERS)
def test_bad_weather_violates_nothing(
    weather: str, seed: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What conforms, and what could not run, and no violation; all that was chosen has a result."""
    ids = [each.id for each in specification().values() if APART.isdisjoint(each.tags)]
    chosen = Random(f"{weather} {seed}").sample(ids, CHOSEN)
    with weathered(weather, seed, tmp_path) as profile:
        named = [part for id_ in chosen for part in ("--id", id_)]
        code = main(
            ("run", str(profile), "--no-preflight", "--seed", str(seed), "--out", str(tmp_path / "out"), *named)
        )
    evidence = read(tmp_path / "out" / NAME)
    verdicts = Counter(each.verdict for each in evidence.scenarios)
    print(weather, seed, code, dict(verdicts))  # noqa: T201 - for whoever looks at the figures
    assert (0, ()) == (verdicts[Verdict.VIOLATES], evidence.lost), capsys.readouterr().out
