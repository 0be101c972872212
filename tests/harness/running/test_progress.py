"""Progress where nothing can be drawn: a line for each chapter that is done."""

from io import StringIO

import pytest
from rich.console import Console

from harness.evidence.rollup import Rollup
from harness.running.ending import Ending
from harness.running.progress import Bars, tell
from harness.verdicts import RunVerdict
from reports.summary import Line
from tests.harness.samples import compiled


class Shown:
    """The progress of two scenarios in one chapter, and what was printed of it."""

    def __init__(self, *, terminal: bool = False) -> None:
        """Begin to show it."""
        self._printed = StringIO()
        console = Console(file=self._printed, force_terminal=terminal, width=100)
        self.bars = Bars(console, [compiled("S-PWD-01[14]"), compiled("S-PWD-01[15]")])
        self.bars.pytest_sessionstart()

    def report(self, id_: str, verdict: str, when: str = "call") -> None:
        """Report a scenario as the plugin does."""
        told = [("harp", {"id": id_, "verdict": verdict})]
        self.bars.pytest_runtest_logreport(
            pytest.TestReport("n", ("f", 1, "n"), {}, "passed", None, when, user_properties=told)  # type: ignore[arg-type] # one of pytest's phases
        )

    def printed(self) -> str:
        """Give what has been printed."""
        return self._printed.getvalue()


def test_a_chapter_that_is_done_is_told_in_a_line() -> None:
    """Not before; what is as it should be is not worth a word."""
    shown = Shown()
    shown.report("S-PWD-01[14]", "conforms")
    assert not shown.printed()
    shown.report("S-PWD-01[15]", "conforms")
    shown.bars.pytest_sessionfinish()
    assert "account information  2/2\n" == shown.printed()


def test_what_is_not_as_it_should_be_is_counted_by_verdict() -> None:
    """In words."""
    shown = Shown()
    shown.report("S-PWD-01[14]", "could_not_run")
    shown.report("S-PWD-01[15]", "violates")
    assert "account information  2/2  1 could not run, 1 violates\n" == shown.printed()


def test_only_the_call_of_a_selected_scenario_counts() -> None:
    """Neither its set-up, nor another test, nor a scenario nobody asked for."""
    shown = Shown()
    shown.report("S-PWD-01[14]", "conforms")
    shown.report("S-PWD-01[15]", "conforms", when="setup")
    shown.report("S-PWD-02", "conforms")
    shown.bars.pytest_runtest_logreport(pytest.TestReport("n", ("f", 1, "n"), {}, "passed", None, "call"))
    assert not shown.printed()


def test_a_terminal_gets_bars_in_place_of_lines() -> None:
    """They are drawn once more when all is done."""
    shown = Shown(terminal=True)
    shown.report("S-PWD-01[14]", "violates")
    shown.report("S-PWD-01[15]", "conforms")
    shown.bars.pytest_sessionfinish()
    assert "2/2" in shown.printed()
    assert "━" in shown.printed()
    assert "1 violates" in shown.printed()


def test_what_kept_features_from_being_collected_is_shown() -> None:
    """And only that."""
    shown = Shown()
    shown.bars.pytest_collectreport(pytest.CollectReport("f", "passed", None, []))
    assert not shown.printed()
    shown.bars.pytest_collectreport(pytest.CollectReport("f", "failed", "no such [step]", []))
    assert "no such [step]\n" == shown.printed()


def test_a_fault_of_ours_is_shown_whole() -> None:
    """Brackets are no markup."""
    shown = Shown()
    shown.bars.pytest_internalerror("INTERNALERROR> [bold]x")
    assert "INTERNALERROR> [bold]x\n" == shown.printed()


def test_the_end_is_told_in_plain_words() -> None:
    """Long lines stay whole, brackets stay brackets."""
    printed = StringIO()
    ending = Ending(Rollup(RunVerdict.CONFORMANT, "fine", ()), (Line("CONFORMANT", "good"), Line("S-PWD-01[14] " * 20)))
    tell(ending, Console(file=printed, width=40))
    assert f"CONFORMANT\n{'S-PWD-01[14] ' * 20}\n" == printed.getvalue()
