"""Versions by their names."""

import subprocess
from pathlib import Path

import pytest

from harness.errors import UsageError
from harness.spec.revisions import version_folder


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a repository with two revisions of a specification, and work in it."""
    home = tmp_path / "project"
    (home / "features").mkdir(parents=True)
    monkeypatch.chdir(home)
    git = ["git", "-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "init", "-q", "."], check=True)  # noqa: S607 - the one on the path
    for text in ("old", "new"):
        (home / "features" / "words.toml").write_text(text, encoding="utf-8")
        subprocess.run([*git, "add", "."], check=True)  # noqa: S603
        subprocess.run([*git, "commit", "-q", "-m", text], check=True)  # noqa: S603
    return home


def test_a_revision_is_taken_out_for_a_while(repository: Path) -> None:
    """The working tree stays as it is."""
    with version_folder("HEAD~1") as folder:
        assert "old" == (folder / "words.toml").read_text(encoding="utf-8")
    assert not folder.exists()
    assert "new" == (repository / "features" / "words.toml").read_text(encoding="utf-8")


def test_a_revision_is_found_from_below(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever in the repository one is."""
    monkeypatch.chdir(repository / "features")
    with version_folder("HEAD") as folder:
        assert "new" == (folder / "words.toml").read_text(encoding="utf-8")


def test_a_folder_is_itself_or_its_project_s(repository: Path) -> None:
    """The features of a project, or a folder of features."""
    for name in (repository, repository / "features"):
        with version_folder(str(name)) as folder:
            assert repository / "features" == folder


@pytest.mark.parametrize("name", ["nowhere", "--output=stolen", "HEAD~7", ""])
def test_what_is_neither_is_told(repository: Path, name: str) -> None:
    """In one sentence; what begins with a hyphen is no option of git's."""
    with pytest.raises(UsageError, match="expected a folder of features, or a revision of git"), version_folder(name):
        pass
    assert not (repository / "stolen").exists()
