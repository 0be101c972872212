"""Progress at the terminal: a bar for each chapter where it can be drawn, else a line for each that is done."""

from collections import Counter
from collections.abc import Iterable, Mapping
from statistics import median
from time import perf_counter
from types import MappingProxyType

import pytest
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

from harness.evidence.records import Compiled
from harness.running.ending import ENDING, Ending
from harness.running.remaining import Remaining
from harness.verdicts import Verdict
from reports.summary import Line

STYLES = MappingProxyType({"plain": "", "good": "bold green", "bad": "bold red", "warning": "yellow", "quiet": "dim"})
QUIET = {Verdict.CONFORMS, Verdict.NOT_APPLICABLE}


class Bars:
    """A pytest plugin that shows how far a run is; it takes the place of pytest's own terminal report."""

    def __init__(
        self, console: Console, selected: Iterable[Compiled], seconds: Mapping[str, float] = MappingProxyType({})
    ) -> None:
        """Show the progress of the selected scenarios; `seconds` tells what some of them took before."""
        self._console = console
        self._chapter = {each.id: each.chapter for each in selected}
        usual = median(seconds.values()) if seconds else 1.0
        self._clock = Remaining({id_: seconds.get(id_, usual) for id_ in self._chapter})
        self._total = Counter(self._chapter.values())
        self._done: Counter[str] = Counter()
        self._told: dict[str, Counter[str]] = {chapter: Counter() for chapter in self._total}
        self._bars = Progress(
            TextColumn("{task.description}"),
            BarColumn(bar_width=24),
            MofNCompleteColumn(),
            TextColumn("{task.fields[told]}"),
            TextColumn("{task.fields[left]}"),
            console=console,
            disable=not console.is_terminal,
        )
        width = max(map(len, self._total), default=0)
        self._tasks: dict[str, TaskID] = {
            chapter: self._bars.add_task(chapter.ljust(width), total=total, told="", left="")
            for chapter, total in self._total.items()
        }
        self._width = width

    def pytest_sessionstart(self) -> None:
        """Begin to draw."""
        self._bars.start()
        self._clock.start(perf_counter())

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Count a scenario."""
        found = dict(report.user_properties).get("harp")
        if report.when != "call" or not isinstance(found, dict) or found["id"] not in self._chapter:
            return
        chapter, verdict = self._chapter[found["id"]], Verdict(found["verdict"])
        self._done[chapter] += 1
        if verdict not in QUIET:
            self._told[chapter][verdict.replace("_", " ")] += 1
        left = self._clock.left(found["id"], perf_counter())
        for other, task in self._tasks.items():
            self._bars.update(task, left=left if other == chapter else "")
        self._bars.update(self._tasks[chapter], advance=1, told=self._words(chapter))
        if not self._console.is_terminal and self._done[chapter] == self._total[chapter]:
            counted = f"{self._done[chapter]}/{self._total[chapter]}"
            told = (chapter.ljust(self._width), counted, self._words(chapter), left)
            self._console.print("  ".join(each for each in told if each), highlight=False, markup=False)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Show what kept features from being collected."""
        if report.failed:
            self._console.print(report.longreprtext, highlight=False, markup=False, soft_wrap=True)

    def pytest_internalerror(self, excrepr: object) -> None:
        """Show a fault of ours whole: it is to be reported."""
        self._console.print(str(excrepr), highlight=False, markup=False, soft_wrap=True)

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self) -> None:
        """Stop drawing."""
        self._bars.stop()

    def pytest_unconfigure(self, config: pytest.Config) -> None:
        """Tell what the run came to."""
        ending = config.stash.get(ENDING, None)
        if ending is not None:
            self._console.print()
            tell(ending, self._console)

    def _words(self, chapter: str) -> str:
        return ", ".join(f"{count} {verdict}" for verdict, count in self._told[chapter].items())


def tell(ending: Ending, console: Console) -> None:
    """Print what a run came to."""
    tell_lines(ending.summary, console)


def tell_lines(lines: Iterable[Line], console: Console) -> None:
    """Print lines, each drawn as it says."""
    for line in lines:
        console.print(line.text, style=STYLES[line.style], highlight=False, markup=False, soft_wrap=True)
