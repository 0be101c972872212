"""Flask-Security-Too, which nobody here wrote, gets the verdicts that it deserves, by a profile and one refinement."""

import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.runs.command import ROOT, Run

HERE = Path(__file__).parent
REFINEMENT = "flask_security_pages.py"
VERDICTS: dict[str, str] = tomllib.loads((HERE / "flask_security_verdicts.toml").read_text(encoding="utf-8"))[
    "verdicts"
]

Harp = Callable[..., Run]


@pytest.fixture
def profile(tmp_path: Path) -> Iterator[Path]:
    """Serve it, and give its profile."""
    command = [sys.executable, "-m", "tests.strangers.served_flask_security"]
    with subprocess.Popen(  # noqa: S603 - our own command
        command,
        cwd=ROOT,
        env=dict(os.environ, PYTHONPATH=str(ROOT)),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as served:
        try:
            assert served.stdout is not None
            address = served.stdout.readline().strip()
            said = (HERE / "flask_security.toml").read_text(encoding="utf-8").replace("http://SITE", address)
            (tmp_path / "profile.toml").write_text(said, encoding="utf-8")
            shutil.copy(HERE / REFINEMENT, tmp_path / REFINEMENT)
            yield tmp_path / "profile.toml"
        finally:
            served.terminate()


def test_it_gets_the_verdicts_that_it_deserves(harp: Harp, profile: Path) -> None:
    """Those of the table, each: what conforms, what does not, and what a person must look at."""
    selected = [part for id_ in VERDICTS for part in ("--id", id_)]
    run = harp("run", str(profile), "--browser", "markup", *selected)
    assert VERDICTS == run.verdicts, run.said
