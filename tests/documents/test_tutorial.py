"""The page that tells how to add a requirement is true: followed to the letter, every command ends as it says."""

import subprocess
from pathlib import Path
from shutil import copytree, ignore_patterns

from tests.documents.following import followed
from tests.runs.command import HARP, ROOT, environment

PACKAGES = ("features", "steps", "fakes", "harness", "reference_impl", "reports")


def test_the_tutorial_works(tmp_path: Path) -> None:
    """From the register's row to the fault that is noticed."""
    for name in PACKAGES:
        copytree(ROOT / name, tmp_path / name, ignore=ignore_patterns("__pycache__"))
    page = (ROOT / "docs" / "add-a-requirement.md").read_text(encoding="utf-8")
    for command in followed(page, tmp_path):
        done = subprocess.run(  # noqa: S603 - our own command, on the copy
            [*HARP, *command.words],
            cwd=tmp_path,
            env=environment() | {"PYTHONPATH": str(tmp_path)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert command.code == done.returncode, f"{command.words}: {done.stdout}{done.stderr}"
