"""The pictures beside evidence."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from harness.evidence.pictures import PICTURES, copy, keep, named, picture, remove_others
from harness.evidence.reading import Evidence
from tests.harness.samples import conforming, header

PNG = b"\x89PNG of a page"


def test_a_picture_is_named_after_its_content(tmp_path: Path) -> None:
    """The same one twice is one file."""
    name = keep(tmp_path, PNG)
    assert (f"{sha256(PNG).hexdigest()}.png", name) == (name, keep(tmp_path, PNG))
    assert [name] == [each.name for each in (tmp_path / PICTURES).iterdir()]
    assert PNG == picture(tmp_path, name)


def test_a_picture_that_is_missing_or_another_is_none(tmp_path: Path) -> None:
    """Nor is a name that leads out of the folder."""
    name = keep(tmp_path, PNG)
    (tmp_path / "secret.png").write_bytes(PNG)
    (tmp_path / PICTURES / name).write_bytes(b"altered")
    assert [None, None, None] == [picture(tmp_path, each) for each in (name, "0" * 64 + ".png", "../secret.png")]


def test_pictures_are_copied_to_where_others_look_for_them(tmp_path: Path) -> None:
    """Of several runs that become one; what is missing, altered or no picture stays behind."""
    kept, altered = keep(tmp_path / "shard", PNG), keep(tmp_path / "shard", b"another")
    (tmp_path / "shard" / PICTURES / altered).write_bytes(b"altered")
    copy(tmp_path / "shard", tmp_path / "whole", (kept, altered, "../evidence.jsonl", "0" * 64 + ".png"))
    assert PNG == picture(tmp_path / "whole", kept)
    assert [kept] == [each.name for each in (tmp_path / "whole" / PICTURES).iterdir()]


def test_pictures_that_no_record_names_are_removed(tmp_path: Path) -> None:
    """Those of an earlier run into the same folder; what is no picture of a run stays."""
    kept = keep(tmp_path, PNG)
    keep(tmp_path, b"of an earlier run")
    (tmp_path / PICTURES / "mine.png").write_bytes(PNG)
    record = replace(conforming("S-PWD-01"), screenshots=(kept,))
    remove_others(tmp_path, named(Evidence(header(), (record,), (), None)))
    assert {kept, "mine.png"} == {each.name for each in (tmp_path / PICTURES).iterdir()}
