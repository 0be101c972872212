"""The figures of the proof, with their targets."""

import json
from pathlib import Path

import pytest

from tests.proof.__main__ import main
from tests.proof.figures import Figure, record
from tests.proof.parts import failing_of


def test_a_figure_is_told_with_its_target() -> None:
    """Whether no more or no less is wanted, and of how many it is."""
    assert str(Figure("runs not finished", 0, 0, of=100)).split() == "runs not finished 0 of 100 target 0 met".split()
    assert str(Figure("branches", 94.5, 95, at_least=True)).split() == (
        "branches 94.5 target at least 95 MISSED".split()
    )


def test_parts_are_kept_beside_one_another(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A part that is run again replaces its own figures; one that is missed shows in the exit code."""
    assert 0 == record([Figure("a", 0, 0), Figure("b", 0, 0)], tmp_path)
    assert 1 == record([Figure("b", 2, 0)], tmp_path)
    kept = json.loads((tmp_path / "results.json").read_text(encoding="utf-8"))
    assert [("a", 0), ("b", 2)] == [(each["name"], each["found"]) for each in kept]
    assert "MISSED" in capsys.readouterr().out


def test_an_unknown_part_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """In one sentence."""
    assert 2 == main(["all"])
    assert "expected parts of the proof (credentials, kills," in capsys.readouterr().out


def test_tests_that_do_not_run_prove_nothing() -> None:
    """Neither where there are none, nor by what another part has written."""
    with pytest.raises(SystemExit, match="found that none did"):
        failing_of("nothing", "tests/proof/test_figures.py", "-k", "no such test")


def test_those_that_run_are_counted() -> None:
    """Each of them, and none fails."""
    found = failing_of("something", "tests/proof/test_figures.py", "-k", "is_told_with_its_target")
    assert (0, 1) == (found.found, found.of)
