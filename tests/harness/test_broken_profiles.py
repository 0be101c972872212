"""Wrong profiles are told in sentences, before anything is asked of a deployment."""

import socket
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from harness.cli import main
from harness.profiles.profile import load
from tests.harness.broken_profiles import GOOD, Broken, broken

SINK = "http://127.0.0.1:{port}"


@pytest.fixture
def sink() -> Iterator[socket.socket]:
    """Listen where every address of the profiles points to; nobody is answered."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setblocking(False)  # noqa: FBT003 - the library's
        yield listening


def good(sink: socket.socket) -> str:
    """Give a profile in which nothing is wrong."""
    return GOOD.format(sink=SINK.format(port=sink.getsockname()[1]))


def test_the_profile_that_all_are_made_from_is_good(tmp_path: Path, sink: socket.socket) -> None:
    """The twin that is accepted."""
    path = tmp_path / "good.toml"
    path.write_text(good(sink), encoding="utf-8")
    assert "Staging" == load(path, {"TOKEN": "open-sesame"}).name


def test_200_wrong_profiles_get_their_sentence_and_send_nothing(
    tmp_path: Path, sink: socket.socket, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each with file, line and what is wrong there; exit code 2, no traceback, no connection, no secret."""
    monkeypatch.setenv("TOKEN", "open-sesame")
    path = tmp_path / "wrong.toml"
    untold = []
    for wrong in islice(broken(good(sink), seed=9), 200):
        path.write_text(wrong.text, encoding="utf-8")
        code, told = main(["run", str(path), "--out", str(tmp_path)]), capsys.readouterr()
        if code != 2 or told.out or not _is_told(wrong, told.err, path):
            untold.append((wrong, told.err))
    assert [] == untold
    with pytest.raises(BlockingIOError):
        sink.accept()


def _is_told(wrong: Broken, told: str, path: Path) -> bool:
    lines = told.splitlines()
    sentences = all(line.startswith(f"{path}:") and line.endswith((".", "?")) for line in lines)
    named = any(line.startswith(f"{path}:{wrong.line}: ") and wrong.about in line for line in lines)
    return sentences and named and "sesame" not in told and "Traceback" not in told
