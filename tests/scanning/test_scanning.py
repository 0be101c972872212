"""The scanner finds a secret however it is written and wherever it is, and says so without repeating it."""

import gzip
import sqlite3
import zipfile
from base64 import b64encode
from pathlib import Path

import pytest

from harness.cli import main
from harness.errors import UsageError
from harness.scanning import scan, secrets

SSN = "900014321"
WANTED = secrets("Pat", {"SSN": [SSN], "password": ["Correct-Horse-7"]})


def found(path: Path) -> list[str]:
    """Give what is found in a path."""
    return [finding.what for finding in scan([path], WANTED)]


@pytest.mark.parametrize("written", ["900014321", "900-01-4321", "900 01 4321", "900.01.4321", "x900-01-4321y"])
def test_an_ssn_is_found_however_it_is_divided(tmp_path: Path, written: str) -> None:
    """Dashes, spaces and dots make no difference."""
    (tmp_path / "log").write_text(f"ssn={written};")
    assert ["SSN"] == found(tmp_path)


@pytest.mark.parametrize("before", [b"", b"a", b"ab", b"abc", b"abcd"])
def test_base64_hides_nothing(tmp_path: Path, before: bytes) -> None:
    """At whichever place of a coded text the secret begins."""
    (tmp_path / "cookie").write_bytes(b64encode(before + SSN.encode() + b"tail"))
    assert ["SSN"] == found(tmp_path)


def test_utf_16_hides_nothing(tmp_path: Path) -> None:
    """Nor do two bytes a letter."""
    (tmp_path / "log").write_text("Correct-Horse-7", encoding="utf-16-le")
    assert ["password"] == found(tmp_path)


def test_archives_hide_nothing(tmp_path: Path) -> None:
    """Zip and gzip are looked into."""
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("inner.txt", f"{'x' * 500}{SSN}")
    with gzip.open(tmp_path / "b.gz", "wb") as packed:
        packed.write(b"y" * 500 + SSN.encode())
    assert [f"{tmp_path}/a.zip!inner.txt", f"{tmp_path}/b.gz!"] == [each.place for each in scan([tmp_path], WANTED)]


def test_deleted_rows_of_a_database_are_found(tmp_path: Path) -> None:
    """A free page still holds what was deleted."""
    database = sqlite3.connect(tmp_path / "db.sqlite3")
    database.execute("PRAGMA secure_delete = OFF")
    database.execute("CREATE TABLE people (ssn TEXT)")
    database.execute("INSERT INTO people VALUES (?)", (SSN,))
    database.commit()
    database.execute("DELETE FROM people")
    database.commit()
    database.close()
    assert ["SSN"] == found(tmp_path)


def test_what_is_clean_is_clean(tmp_path: Path) -> None:
    """Other people's numbers are no finding."""
    (tmp_path / "log").write_text("900-01-4322 900014320 correct-horse")
    assert [] == found(tmp_path)


def test_what_can_not_be_looked_at_is_not_clean(tmp_path: Path) -> None:
    """A path that is not there is told."""
    with pytest.raises(UsageError, match="expected a file or folder"):
        found(tmp_path / "none")


def test_the_command_tells_where_but_not_what(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 1 with the place; the secret itself is not said again."""
    (tmp_path / "pat.toml").write_text(f'ssn = "{SSN}"\npassword = ["Correct-Horse-7"]\n')
    (tmp_path / "log").write_text("900-01-4321")
    assert 1 == main(["scan", str(tmp_path / "log"), "--person", str(tmp_path / "pat.toml")])
    said = capsys.readouterr().out
    assert "log (byte 0): the SSN of pat" in said
    assert "4321" not in said


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["scan", "."], "expected people to look for"),
        (["scan", ".", "--person", "none.toml"], "none.toml: expected a person in TOML"),
        (["scan", ".", "--person", "bad.toml"], "found name"),
    ],
)
def test_wrong_people_are_told(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    sentence: str,
) -> None:
    """One sentence, exit code 2."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bad.toml").write_text('name = "Pat"\n')
    assert 2 == main(arguments)
    assert sentence in capsys.readouterr().err


def test_a_deployment_at_work_may_move_a_file_meanwhile(tmp_path: Path) -> None:
    """What is gone when its turn comes is no trouble, and it is found where it came."""
    for name in ("a", "b"):
        (tmp_path / name).write_text(SSN)
    findings = scan([tmp_path], WANTED)
    assert f"{tmp_path}/a" == next(findings).place
    (tmp_path / "b").rename(tmp_path / "c")
    assert [f"{tmp_path}/c"] == [each.place for each in findings]
