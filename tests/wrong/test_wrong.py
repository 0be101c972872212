"""Deployments that are wrong on purpose get, through the command, the verdicts that were written down for them."""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from time import monotonic

import pytest

from harness.cli import main
from harness.deployments.serving import address_of, listening, serving
from harness.evidence.reading import Evidence, read
from harness.evidence.writing import NAME
from tests.wrong.judges import wrong

DESERVED: Mapping[str, Mapping[str, str]] = tomllib.loads(
    (Path(__file__).parent / "deserved.toml").read_text(encoding="utf-8")
)
EXIT_CODES = {
    "is honest": 0,
    "always accepts": 1,
    "always refuses": 1,
    "always refuses at Step 2": 1,
    "lies about its reason": 0,
    "claims success and does nothing": 1,
    "changes its mind": 3,
    "crashes": 3,
    "crashes at Step 2": 3,
    "hangs": 3,
    "hangs at Step 2": 3,
}
ACT_S = 1
"""How long one act may take, as the profile says."""
LONGEST_S = 30
"""How long a run of nine scenarios may take where six of them are never answered, on a busy machine too."""


@dataclass(frozen=True)
class Judged:
    """What came of a run: its exit code, its evidence, how long it took, what it said."""

    code: int
    evidence: Evidence
    seconds: float
    said: str

    @property
    def verdicts(self) -> dict[str, str]:
        """The verdict of each scenario."""
        return {each.id: each.verdict.value for each in self.evidence.scenarios}


Judging = Callable[[str], Judged]


@contextmanager
def served(behaviour: str, folder: Path) -> Iterator[Path]:
    """Serve a deployment on a free port, and give its profile."""
    ended = Event()
    with listening(0) as taken, serving(wrong(ended)[behaviour], taken):
        address = address_of(taken)
        profile = folder / "profile.toml"
        sites = f'[deployment]\nharp = "{address}"\nqpp = "{address}"\n[timeouts]\nact = {ACT_S}\n'
        profile.write_text(sites, encoding="utf-8")
        try:
            yield profile
        finally:
            ended.set()


@pytest.fixture
def judging(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Judging:
    """Give a way to run the written-down scenarios on a deployment."""
    for name in ("PYTEST_XDIST_WORKER_COUNT", "PYTEST_ADDOPTS"):
        monkeypatch.delenv(name, raising=False)

    def judge(behaviour: str) -> Judged:
        named = [part for id_ in DESERVED[behaviour] for part in ("--id", id_)]
        out = tmp_path / "out"
        begun = monotonic()
        with served(behaviour, tmp_path) as profile:
            code = main(("run", str(profile), "--no-preflight", "--seed", "7", "--out", str(out), *named))
            seconds = monotonic() - begun
        return Judged(code, read(out / NAME), seconds, capsys.readouterr().out)

    return judge


@pytest.mark.parametrize("behaviour", DESERVED)
def test_each_gets_what_it_deserves(judging: Judging, behaviour: str) -> None:
    """Each verdict, the exit code, and nothing lost."""
    judged = judging(behaviour)
    assert DESERVED[behaviour] == judged.verdicts, judged.said
    assert (EXIT_CODES[behaviour], ()) == (judged.code, judged.evidence.lost), judged.said


def test_what_changes_its_mind_is_unstable_with_both_evidences(judging: Judging) -> None:
    """A second attempt was really made, by a person of its own, and both are kept."""
    [record] = [each for each in judging("changes its mind").evidence.scenarios if each.id == "S-PWD-01[14]"]
    assert record.earlier is not None
    assert "violates" == record.earlier.verdict
    assert record.reason.startswith("unstable: the first attempt came to “violates” (PWD-001: expected refused")
    assert record.reason.endswith("the second, in a fresh context, came to “conforms”")
    observed = [
        [check.observed for step in steps for check in step.checks] for steps in (record.earlier.steps, record.steps)
    ]
    assert [["accepted"], ["refused at Password", "its length"]] == observed
    assert 2 == len({each.user_id for each in record.people})


def test_a_server_error_is_told_to_be_the_deployments(judging: Judging) -> None:
    """In each reason, with the page that answered so."""
    reasons = [each.reason for each in judging("crashes").evidence.scenarios]
    assert [] == [each for each in reasons if "answered with a server error (500)" not in each]


@pytest.mark.parametrize("behaviour", ["hangs", "hangs at Step 2"])
def test_a_deployment_that_hangs_does_not_hang_the_run(judging: Judging, behaviour: str) -> None:
    """It ends in bounded time."""
    judged = judging(behaviour)
    assert judged.seconds < LONGEST_S, judged.said


@pytest.mark.parametrize("behaviour", ["crashes", "hangs"])
def test_the_preflight_lets_no_run_begin(behaviour: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Neither site answers as it should, which is told, and nothing is run."""
    with served(behaviour, tmp_path) as profile:
        code = main(("run", str(profile), "--out", str(tmp_path / "out"), "--id", "S-PRF-12"))
    assert (3, True) == (code, "Nothing was run." in capsys.readouterr().out)
