"""One run at a time writes into a folder."""

from pathlib import Path
from threading import Event, Timer

import pytest

from harness.errors import UsageError
from harness.evidence.writing import NAME, EvidenceWriter, part
from harness.running.claiming import claimed, clear, make
from tests.harness.samples import header


def test_a_second_run_in_the_same_folder_is_refused(tmp_path: Path) -> None:
    """Until the first one has ended."""
    with claimed(tmp_path), pytest.raises(UsageError, match="found another run at work in it"), claimed(tmp_path):
        pass
    with claimed(tmp_path):
        pass


def test_a_file_that_is_written_is_no_one_elses(tmp_path: Path) -> None:
    """What stands in it stays."""
    with EvidenceWriter(tmp_path / NAME, header()), pytest.raises(UsageError, match="found another run at work there"):
        EvidenceWriter(tmp_path / NAME, header())
    assert (tmp_path / NAME).read_text(encoding="utf-8")


def test_workers_that_are_still_at_work_are_waited_for(tmp_path: Path) -> None:
    """Not for ever: who it is can be found by the file."""
    told = r"expected that nobody writes .*evidence-gw0.jsonl any more"
    with EvidenceWriter(part(tmp_path, "gw0"), header()), pytest.raises(UsageError, match=told):
        claimed(tmp_path, patience_s=0).__enter__()
    with claimed(tmp_path):
        pass


def test_workers_that_end_in_time_hold_nobody_up(tmp_path: Path) -> None:
    """The folder is free as soon as the last of them has ended."""
    writer, has_ended = EvidenceWriter(part(tmp_path, "gw0"), header()), Event()

    def end() -> None:
        has_ended.set()
        writer.close()

    Timer(0.2, end).start()
    with claimed(tmp_path, patience_s=30):
        assert has_ended.is_set()


def test_a_folder_is_cleared_of_an_earlier_run(tmp_path: Path) -> None:
    """Its shares would be taken for this run's."""
    make(tmp_path / "new" / "out")
    for path in (tmp_path / NAME, part(tmp_path, "gw0")):
        path.write_text("old", encoding="utf-8")
    clear(tmp_path)
    assert ("", False) == ((tmp_path / NAME).read_text(encoding="utf-8"), part(tmp_path, "gw0").exists())


def test_where_nothing_can_be_written_it_is_said(tmp_path: Path) -> None:
    """Also that there is no folder to go on in."""
    (tmp_path / "file").touch()
    for attempt in (make, clear):
        with pytest.raises(UsageError, match="expected to write into"):
            attempt(tmp_path / "file")
    with pytest.raises(UsageError, match=r"expected the folder of a run at .*none, found none"):
        claimed(tmp_path / "none").__enter__()
