"""`harp-conformance spec build`."""

from pathlib import Path

import pytest

from harness.cli import main


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
