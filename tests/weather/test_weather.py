"""In bad weather nothing violates that does not, and a run comes to its end.

`make weather` does at length what is done here in brief: HARP_WEATHER says how many runs in each weather.
"""

import os
from pathlib import Path
from random import Random

import pytest

from harness.spec.catalogue import specification
from tests.weather.enduring import complaints, endured
from tests.weather.weather import WEATHERS

RUNS = int(os.environ.get("HARP_WEATHER", "1"))
CHOSEN = 4 if RUNS > 1 else 1
"""How many scenarios a run has."""

APART = {"markup": {"clock", "outage", "script"}, "chromium": {"clock", "outage"}}


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget that these tests may themselves run in a worker."""
    for name in ("PYTEST_XDIST_WORKER_COUNT", "PYTEST_ADDOPTS"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("seed", range(RUNS))
@pytest.mark.parametrize("weather", WEATHERS)
def test_bad_weather_violates_nothing(
    weather: str, seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What conforms, and what could not run, and no violation; all that was chosen has a result, in bounded time."""
    apart = APART[WEATHERS[weather].browser]
    ids = [each.id for each in specification().values() if apart.isdisjoint(each.tags)]
    chosen = Random(f"{weather} {seed}").sample(ids, CHOSEN)
    if WEATHERS[weather].connections == "of a wrong certificate":
        # The authority of tests is trusted, so that connections fail for single certificates only.
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    run = endured(WEATHERS[weather], chosen, seed, tmp_path)
    told = ", ".join(f"{each} {number}" for each, number in sorted(run.verdicts.items()))
    print(f"weather: {weather}, run {seed}: {told}; {run.seconds:.0f} s")  # noqa: T201 - for whoever looks at figures
    assert [] == complaints(run), capsys.readouterr().out
