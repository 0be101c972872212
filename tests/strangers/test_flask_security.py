"""Flask-Security-Too, which nobody here wrote, gets the verdicts that it deserves, by a profile and one refinement.

Some of the table; `make strangers` holds it against all of it (at_length.py).
"""

import os
import shutil
import socket
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator
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
def mail_port() -> str:
    """Give a port for a run to receive e-mails at."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return str(taken.getsockname()[1])


@pytest.fixture
def profile(tmp_path: Path, mail_port: str) -> Iterator[Path]:
    """Serve it, and give its profile."""
    texts = tmp_path / "texts"
    texts.mkdir()
    command = [sys.executable, "-m", "tests.strangers.served_flask_security", mail_port, str(texts)]
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
            said = (HERE / "flask_security.toml").read_text(encoding="utf-8")
            said = said.replace("http://SITE", address).replace("SMTP", mail_port)
            (tmp_path / "profile.toml").write_text(said, encoding="utf-8")
            shutil.copy(HERE / REFINEMENT, tmp_path / REFINEMENT)
            yield tmp_path / "profile.toml"
        finally:
            served.terminate()


def test_it_gets_the_verdicts_that_it_deserves(harp: Harp, profile: Path) -> None:
    """Every third of the table: what conforms, what does not, and what a person must look at."""
    some = sorted(VERDICTS)[::3]
    assert {id_: VERDICTS[id_] for id_ in some} == checked(harp, profile, some)


def checked(harp: Harp, profile: Path, ids: Iterable[str]) -> dict[str, str]:
    """Run scenarios, and give their verdicts."""
    selected = [part for id_ in ids for part in ("--id", id_)]
    run = harp("run", str(profile), "--browser", "markup", *selected)
    print(run.said)  # noqa: T201 - for who sees the verdicts differ
    return run.verdicts
