"""Traces that a run in a real browser keeps, if it is asked to."""

from collections.abc import Callable
from zipfile import ZipFile

import pytest

from harness.evidence.reading import read
from harness.evidence.traces import SHELF
from tests.runs.command import Run

CHOSEN = ("--id", "S-PWD-01[15]", "--id", "S-PWD-01[64]", "--fault", "password-minimum-16")


@pytest.fixture
def traced(harp: Callable[..., Run]) -> Run:
    """Give a run in which one row violates and one conforms."""
    return harp("run", "--browser", "chromium", "--traces", *CHOSEN)


def test_what_does_not_conform_is_kept_without_its_secrets(harp: Callable[..., Run], traced: Run) -> None:
    """Of both attempts at it; what conforms is not. Nothing that is known to be a secret is anywhere in the folder."""
    by_id = {each.id: each.traces for each in read(traced.folder / "evidence.jsonl").scenarios}
    assert (2, ()) == (len(by_id["S-PWD-01[15]"]), by_id["S-PWD-01[64]"])
    assert {*by_id["S-PWD-01[15]"]} == {path.name for path in (traced.folder / SHELF.name).iterdir()}
    scanned = harp("scan", "--evidence", str(traced.folder / "evidence.jsonl"), str(traced.folder))
    assert (0, True) == (scanned.code, "0 found of" in scanned.said), scanned.said


def test_no_trace_is_ever_bundled(harp: Callable[..., Run], traced: Run) -> None:
    """Evidence names it; that it is not there is no fault of the bundle."""
    bundle = traced.folder / "bundle.zip"
    assert 0 == harp("bundle", str(traced.folder), "--out", str(bundle), "--incomplete").code
    with ZipFile(bundle) as archive:
        assert not [each for each in archive.namelist() if each.endswith(".zip") or SHELF.name in each]
    assert 0 == harp("verify", str(bundle)).code


def test_without_being_asked_no_trace_is_kept(harp: Callable[..., Run]) -> None:
    """Recording takes time, and holds more than a report."""
    run = harp("run", "--browser", "chromium", *CHOSEN)
    assert [(), ()] == [each.traces for each in read(run.folder / "evidence.jsonl").scenarios]


def test_markup_can_t_be_asked_for_traces(harp: Callable[..., Run]) -> None:
    """In one sentence, before anything runs."""
    run = harp("run", "--traces", "--id", "S-NAV-03")
    assert (2, "expected --traces with a browser that records what it does. Add --browser chromium.") == (
        run.code,
        run.said.strip(),
    )
