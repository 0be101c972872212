"""The options of a run, as pytest's command line carries them."""

import re
from pathlib import Path

import pytest

from harness.errors import UsageError
from harness.profiles.profile import Sites
from harness.running.options import RunOptions, from_config, new_run_id, new_seed, profile

pytest_plugins = ["pytester"]


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget that these tests may themselves run in a worker."""
    monkeypatch.delenv("PYTEST_XDIST_WORKER_COUNT", raising=False)


def options(pytester: pytest.Pytester, *arguments: str) -> RunOptions:
    """Read options as a run does."""
    return from_config(pytester.parseconfigure("-p", "harness.plugin", *arguments))


def test_what_is_not_said_is_settled(pytester: pytest.Pytester) -> None:
    """The included deployment, markup, every scenario, a new name and new dice."""
    found = options(pytester)
    assert (None, "markup", (), 1) == (found.profile, found.browser, found.choice.ids, found.workers)
    assert (Path("build/conformance"), "harp-conformance run") == (found.out, found.again)
    assert re.fullmatch(r"[a-z]{10}", found.run)
    assert found.seed in range(10_000)


def test_what_is_said_holds(pytester: pytest.Pytester) -> None:
    """Each option arrives; ids and faults may be several."""
    said = ("--browser", "chromium", "--id", "S-PWD-01", "--id", "S-CNF-01", "--fault", "password-minimum-12")
    found = options(
        pytester, *said, "--seed", "7", "--out", "there", "--run-id", "rrr", "--again", "make it", "-n", "3"
    )
    assert ("chromium", ("S-PWD-01", "S-CNF-01")) == (found.browser, found.choice.ids)
    assert ("password-minimum-12",) == found.target.faults
    assert (7, Path("there"), "rrr", "make it", 3) == (found.seed, found.out, found.run, found.again, found.workers)


def test_a_worker_knows_how_many_there_are(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of them writes the same header."""
    monkeypatch.setenv("PYTEST_XDIST_WORKER_COUNT", "4")
    assert 4 == options(pytester).workers


def test_two_addresses_name_a_deployment(pytester: pytest.Pytester) -> None:
    """Of this machine."""
    found = options(pytester, "--sites", "http://localhost:1", "http://localhost:2")
    assert found.profile is not None
    assert Sites("http://localhost:1", "http://localhost:2") == found.profile.sites


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--id", "S-PWD-99"), "expected the id of a scenario"),
        (("--fault", "no-such"), "Expected the name of a fault"),
        (("--deployment", "none.toml"), "expected a profile"),
        (("--sites", "https://harp.example.gov", "http://localhost"), "is not on this machine"),
    ],
)
def test_wrong_options_are_refused_before_anything_runs(
    pytester: pytest.Pytester, arguments: tuple[str, ...], sentence: str
) -> None:
    """In a sentence that pytest shows without a traceback."""
    with pytest.raises(pytest.UsageError, match=sentence):
        options(pytester, *arguments)


def test_a_profile_is_named_by_path_or_by_addresses(tmp_path: Path) -> None:
    """Or by nothing: the included deployment."""
    path = tmp_path / "p.toml"
    path.write_text(
        '[deployment]\nname = "P"\nharp = "http://localhost:1"\nqpp = "http://localhost:2"\n', encoding="utf-8"
    )
    named, bare = profile(path, None), profile(None, ("http://localhost:1", "http://localhost:2"))
    assert named is not None
    assert bare is not None
    assert ("P", "localhost:1") == (named.name, bare.name)
    assert None is profile(None, None)
    with pytest.raises(UsageError):
        profile(tmp_path, None)


def test_names_of_runs_spell_no_name() -> None:
    """Ten letters without vowels, a new one each time; seeds stay short enough to type."""
    names = {new_run_id() for _ in range(100)}
    assert 100 == len(names)
    assert [] == [name for name in names if not re.fullmatch(r"[b-df-hj-km-np-tv-xz]{10}", name)]
    assert {new_seed() for _ in range(100)} <= set(range(10_000))
