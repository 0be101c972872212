"""The judge of runs in bad weather is no mild one: what it must not let pass, it does not."""

from dataclasses import replace
from pathlib import Path

import pytest

from harness.errors import ServerError, TooSlow, Trouble, Unreachable
from harness.verdicts import Verdict
from tests.weather import enduring
from tests.weather.enduring import complaints, endured
from tests.weather.weather import WEATHERS, Weather

PASSWORDS = ("S-PWD-01[14]", "S-PWD-03")

BANNER = ("S-BNR-01[its use]", "S-BNR-01[purpose]")


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget that these tests may themselves run in a worker."""
    for name in ("PYTEST_XDIST_WORKER_COUNT", "PYTEST_ADDOPTS"):
        monkeypatch.delenv(name, raising=False)


def test_what_violates_is_told_in_bad_weather_too(tmp_path: Path) -> None:
    """The weather excuses whom it befell, and nobody else."""
    run = endured(WEATHERS["500s"], BANNER, 3, tmp_path, ("banner-without-use", "banner-without-purpose"))
    assert (1, True) == (run.code, run.verdicts.get(Verdict.VIOLATES, 0) > 0)
    assert complaints(run)


@pytest.mark.parametrize(
    ("weather", "one_in", "trouble"),
    [("500s", 1, ServerError), ("resets", 1, Unreachable), ("hanging answers", 2, TooSlow)],
)
def test_a_trouble_that_is_taken_for_a_violation_is_noticed(
    weather: str, one_in: int, trouble: type[Trouble], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever breaks the line between the two breaks this test."""
    monkeypatch.setattr(trouble, "verdict", Verdict.VIOLATES)
    found = complaints(endured(replace(WEATHERS[weather], one_in=one_in), PASSWORDS, 5, tmp_path))
    assert ["told as the deployment’s"] == sorted({each.partition(":")[0] for each in found if ":" in each})


def test_a_run_without_end_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever lets an answer take all the time there is breaks this test."""
    monkeypatch.setattr(enduring, "LONGEST_S", 6)
    monkeypatch.setattr("harness.outbound.guarded.BoundedTransport", lambda transport: transport)
    found = complaints(endured(WEATHERS["answers without end"], PASSWORDS, 1, tmp_path))
    assert "no end within 6 s" in found


def test_fair_weather_has_nothing_to_complain_of(tmp_path: Path) -> None:
    """All conforms, with the exit code that says so."""
    run = endured(Weather(), PASSWORDS, 1, tmp_path)
    assert ({Verdict.CONFORMS: 2}, []) == (dict(run.verdicts), complaints(run))
