"""`harp-conformance spec build`."""

from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

from harness.cli import main
from harness.spec.places import features_folder
from tests.harness.commands.laid import lay_run


def test_the_installed_specification_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With the sentences of its steps; where to begin is told."""
    assert 0 == main(["spec", "build", "--out", str(tmp_path)])
    assert str(tmp_path / "index.html") in capsys.readouterr().out
    assert "they choose an otherwise valid password" in (tmp_path / "glossary.html").read_text(encoding="utf-8")


def test_a_folder_without_evidence_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In one sentence, and nothing is written."""
    assert 2 == main(["spec", "build", "--evidence", str(tmp_path), "--out", str(tmp_path / "spec")])
    assert "expected the evidence of a run in" in capsys.readouterr().err
    assert not (tmp_path / "spec").exists()


def test_what_changed_since_an_older_version_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """At the terminal, as Markdown, as a page of its own, and in the pages of the specification."""
    older = tmp_path / "older"
    copytree(features_folder(), older, ignore=ignore_patterns("__pycache__"))
    passwords = older / "03_step_2_account_information" / "passwords.feature"
    text = passwords.read_text(encoding="utf-8")
    passwords.write_text(text.replace("they choose an otherwise valid password", "they choose a password", 1))

    markdown, page = tmp_path / "changes.md", tmp_path / "changes.html"
    assert 0 == main(["spec", "diff", str(older), "--markdown", str(markdown), "--page", str(page)])
    assert 0 == main(["spec", "build", "--since", str(older), "--out", str(tmp_path)])
    told = [capsys.readouterr().out, *(file.read_text(encoding="utf-8") for file in (markdown, page))]
    assert 3 == sum("they choose an otherwise valid password" in each for each in told)
    assert "they choose a password" in (tmp_path / "changes.html").read_text(encoding="utf-8")


def test_two_equal_versions_differ_in_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """Nor is anything written that was not asked for."""
    assert 0 == main(["spec", "diff", str(features_folder()), str(features_folder())])
    assert "nothing" in capsys.readouterr().out


def test_the_last_run_stands_beside_it(tmp_path: Path) -> None:
    """What it found of each scenario."""
    lay_run(tmp_path / "run", "refused", expected="accepted")
    assert 0 == main(["spec", "build", "--evidence", str(tmp_path / "run"), "--out", str(tmp_path)])
    assert "S-PWD-01" in (tmp_path / "failing.html").read_text(encoding="utf-8")
