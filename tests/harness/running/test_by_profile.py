"""Runs by a profile, from the command line to the exit code."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from harness.cli import main
from harness.evidence.reading import read
from harness.profiles.profile import Sites
from tests.harness.surveying.relabelled import served


@pytest.fixture(autouse=True)
def _apart(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Forget that these tests may themselves run in a worker, and write nowhere else."""
    for name in ("PYTEST_XDIST_WORKER", "PYTEST_XDIST_WORKER_COUNT", "HARP_CONTROL_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def sites() -> Iterator[Sites]:
    """Serve the included deployment."""
    with served({}) as profile:
        yield profile.sites


def run(sites: Sites, text: str, *arguments: str) -> int:
    """Run by a profile of these sites and some tables."""
    Path("staging.toml").write_text(
        f'[deployment]\nname = "Staging"\nharp = "{sites.harp}"\nqpp = "{sites.qpp}"\n{text}', encoding="utf-8"
    )
    return main(["run", "staging.toml", "--out", "out", "--id", "S-CNF-01", "--id", "S-NAV-01", *arguments])


def verdicts() -> dict[str, Any]:
    """Give what the run found, by scenario."""
    found = json.loads(Path("out/results.json").read_text(encoding="utf-8"))
    return {each["id"]: (each["verdict"], each["reason"]) for each in found["scenarios"] if each["verdict"]}


def test_what_a_deployment_does_not_offer_is_not_applicable(sites: Sites) -> None:
    """By the name of the profile that says so; everything else is judged."""
    assert 0 == run(sites, '[offers]\nwithout_areas = ["CNF"]\n')
    found = verdicts()
    assert (
        "not_applicable",
        "the profile of Staging (staging.toml) says that it does not offer the area CNF",
    ) == found["S-CNF-01"]
    assert "conforms" == found["S-NAV-01"][0]


def test_a_run_stops_where_its_preflight_fails(sites: Sites, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 3, and nothing is judged."""
    assert 3 == run(sites, '[artefacts]\nplaces = ["none"]\n')
    assert "PREFLIGHT FAILED" in capsys.readouterr().out
    assert not Path("out/results.json").exists()


def test_a_run_goes_without_preflight_if_it_is_told_to(sites: Sites) -> None:
    """The twin: what the scenarios need is there."""
    assert 0 == run(sites, '[artefacts]\nplaces = ["none"]\n', "--no-preflight")
    assert "conforms" == verdicts()["S-CNF-01"][0]


def test_evidence_tells_who_authorised_the_run(sites: Sites) -> None:
    """As the profile says it, in the results too."""
    block = '[authorization]\nby = "Jo Doe"\nreference = "CHG-1"\nexpires = 2199-01-31\naccepts_statements = "Al"\n'
    assert 0 == run(sites, block)
    told = {"by": "Jo Doe", "reference": "CHG-1", "expires": "2199-01-31", "accepts_statements": "Al"}
    assert told == read(Path("out/evidence.jsonl")).header.run.authorization
    assert told == json.loads(Path("out/results.json").read_text(encoding="utf-8"))["run"]["authorization"]


def test_a_captcha_for_which_nobody_is_there_is_not_testable(sites: Sites) -> None:
    """What does not come to it is judged all the same."""
    assert 0 == run(sites, '[captcha]\nby = "operator"\n', "--no-preflight")
    found = verdicts()
    assert ("not_testable", "an operator solves the captcha, and none is asked") == found["S-CNF-01"]
    assert "conforms" == found["S-NAV-01"][0]


def test_a_control_stands_for_the_captcha(sites: Sites) -> None:
    """The preflight knows of it, and the run gets past it."""
    assert 0 == run(sites, '[captcha]\nby = "control"\ncontrol = "I\'m not a robot"\n')
    assert "conforms" == verdicts()["S-CNF-01"][0]
