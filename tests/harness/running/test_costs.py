"""What scenarios cost."""

from dataclasses import replace
from pathlib import Path

import pytest

from harness.errors import UsageError
from harness.running.costs import Cost, costs, renewed, seconds, written
from harness.verdicts import Verdict
from tests.harness.samples import conforming

TABLE = {
    "S-A-01": Cost(markup=0.5, chromium=2.0, accounts=1, messages=2),
    "S-A-02[a “quoted” \\ row]": Cost(chromium=1.0),
}


def test_a_table_is_read_as_it_was_written(tmp_path: Path) -> None:
    """Whatever stands in the name of a row."""
    (tmp_path / "costs.toml").write_text(written(TABLE), encoding="utf-8")
    assert TABLE == costs(tmp_path / "costs.toml")


def test_times_are_known_by_browser() -> None:
    """Those that are not known are not there."""
    assert ({"S-A-01": 0.5}, 2) == (seconds(TABLE, "markup"), len(seconds(TABLE, "chromium")))


def test_a_run_renews_what_it_did_to_the_end() -> None:
    """For the browser it used; what it did not do stays as it was."""
    blocked = replace(conforming("S-A-02[a “quoted” \\ row]"), verdict=Verdict.COULD_NOT_RUN)
    found = renewed(TABLE, [conforming("S-A-01"), blocked, conforming("S-A-03")], "markup")
    assert {**TABLE, "S-A-01": replace(TABLE["S-A-01"], markup=0.25), "S-A-03": Cost(markup=0.25)} == found
    assert 0.25 == renewed(TABLE, [conforming("S-A-01")], "chromium")["S-A-01"].chromium


def test_the_specification_has_a_table_of_its_own() -> None:
    """With a time for most of its scenarios: for new ones a usual time is taken."""
    assert len(seconds(costs(None), "markup")) > 700


@pytest.mark.parametrize(
    "text",
    ["no toml", '"S-A-01" = 3', '"S-A-01" = { time = 3 }', '"S-A-01" = { markup = "3" }', "a = { markup = true }"],
)
def test_what_is_no_table_is_refused(tmp_path: Path, text: str) -> None:
    """In one sentence."""
    (tmp_path / "costs.toml").write_text(text, encoding="utf-8")
    for path in (tmp_path / "costs.toml", tmp_path / "none.toml"):
        with pytest.raises(UsageError, match="expected a table of costs, as a run writes it"):
            costs(path)
