"""Writing the reports of 10,000 scenarios, as seconds and bytes, beside Cucumber's own report of the same run.

Cucumber's report takes the same results as Cucumber Messages, by its own program from npm. Where that can't be had only
how long Chromium takes to draw our report is measured, beside the three seconds it may take.
"""

import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from playwright.sync_api import Page

from benchmarks.results import OUT, ROOT, Result, record, result
from harness.browser.launch import chromium
from harness.evidence.judging import judge
from harness.evidence.reading import Evidence
from harness.evidence.records import Check, Compiled, Footer, Header, Run, ScenarioRecord, Step, TroubleRecord
from harness.evidence.writing import NAME, save
from harness.registers import Register, requirements
from harness.spec.agreement import REQUIREMENTS
from harness.spec.places import features_folder
from harness.verdicts import Verdict
from reports.messages.writing import write as write_messages
from reports.writing import write_all

SCENARIOS = 10_000
ROUNDS = 3
DRAWN_S = 3.0
CUCUMBER = OUT.parent / "cucumber"
PINNED = ROOT / "tests" / "reports" / "cucumber"
PAGE = {"address": "http://localhost/register", "headings": ["Account Information"], "text": "Create an Account " * 40}


def main() -> int:
    """Measure, print, keep; exit code 1 where a target is missed."""
    register = requirements(features_folder() / REQUIREMENTS)
    evidence = _evidence(list(register))
    with TemporaryDirectory() as folder:
        return record(_results(Path(folder), evidence, register))


def _results(folder: Path, evidence: Evidence, register: Register) -> Iterator[Result]:
    save(folder / NAME, evidence)
    ours, paths = min((_took(lambda: write_all(folder / NAME, folder, register)) for _ in range(ROUNDS)), key=_seconds)
    yield result(
        f"report of {SCENARIOS:,} scenarios drawn in Chromium / 3 s", 1.0, _drawn(folder / "report.html"), DRAWN_S
    )
    if not _fetched():
        print("no npm here: Cucumber's own report was not measured")
        return
    told = write_messages(folder / "messages.ndjson", evidence, register, features_folder())
    theirs = min(_formatted(told, folder / "cucumber.html") for _ in range(ROUNDS))
    megabytes = [sum(path.stat().st_size for path in each) / 1e6 for each in (paths, [folder / "cucumber.html"])]
    yield result(f"all reports of {SCENARIOS:,} scenarios / Cucumber’s report", 4.0, ours, theirs)
    yield result("their size / that of Cucumber’s report, in MB", 1.0, megabytes[0], megabytes[1])


def _took(write: Callable[[], tuple[Path, ...]]) -> tuple[float, tuple[Path, ...]]:
    began = process_time()
    paths = write()
    return process_time() - began, paths


def _seconds(measured: tuple[float, tuple[Path, ...]]) -> float:
    return measured[0]


def _drawn(report: Path) -> float:
    """Give the seconds that Chromium works, in the best of some rounds, until it shows the report."""
    with chromium("") as browser:
        return min(_shown(browser.new_page(), report) for _ in range(ROUNDS))


def _shown(page: Page, report: Path) -> float:
    """Give the processor time of the page's own thread: what else the machine does would tell on the clock."""
    page.set_default_timeout(120_000)
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(report.as_uri())
    page.screenshot()
    metrics = session.send("Performance.getMetrics")["metrics"]
    return float(next(each["value"] for each in metrics if each["name"] == "TaskDuration"))


def _fetched() -> bool:
    """Fetch Cucumber's packages, unless they are here; tell whether that could be done."""
    if (CUCUMBER / "node_modules").exists():
        return True
    if shutil.which("npm") is None:
        return False
    CUCUMBER.mkdir(parents=True, exist_ok=True)
    for path in PINNED.glob("package*.json"):
        shutil.copy(path, CUCUMBER)
    command = ["npm", "ci", "--prefix", str(CUCUMBER), "--no-audit", "--no-fund", "--ignore-scripts"]
    return subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode == 0  # noqa: S603 - our own words


def _formatted(told: Path, to: Path) -> float:
    """Give the processor time, in seconds, that Cucumber's program takes for its report."""
    shutil.copy(PINNED / "format.mjs", CUCUMBER)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(["node", "format.mjs", told, to], cwd=CUCUMBER, check=True)  # noqa: S603, S607 - the developer's node
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _evidence(ids: list[str]) -> Evidence:
    """Make up a run: of twenty scenarios one violates and one could not run."""
    compiled = tuple(_compiled(number, ids) for number in range(SCENARIOS))
    records = tuple(_record(number, each) for number, each in enumerate(compiled))
    run = Run("bench", "2026-11-02T10:00:00+00:00", "Bench", {}, {"kind": "markup"}, 1, 7, {}, "", {})
    sums = {"compiled": SCENARIOS, "reported": SCENARIOS, "deselected": 0}
    footer = Footer("2026-11-02T10:09:00+00:00", interrupted=False, **sums)
    return Evidence(Header(run, compiled), records, (), footer)


def _compiled(number: int, ids: list[str]) -> Compiled:
    chapter = f"{number // 500:02}_chapter"
    title = f"A password of {number} characters is refused for its length"
    feature = f"{chapter}/{number // 50}.feature"
    return Compiled(f"S-BEN-{number:05}", title, chapter, feature, number, "A rule", (ids[number % len(ids)],))


def _record(number: int, scenario: Compiled) -> ScenarioRecord:
    said = "accepted" if number % 20 == 0 else "refused for its length"
    check = Check(scenario.requirements, "refused for its length", said)
    trouble = TroubleRecord(Verdict.COULD_NOT_RUN, "no code came in time", "try again") if number % 20 == 1 else None
    steps = (
        Step("given", "Given", "an applicant who has completed Profile Information", 1, "passed", 0.01, (), PAGE),
        Step("when", "When", f"they choose a password of {number} characters", 2, "passed", 0.01, (), PAGE),
        Step("then", "Then", "the password is refused", 3, "passed" if number % 20 else "failed", 0.01, (check,)),
    )
    verdict, reason = judge(steps, trouble)
    return ScenarioRecord(scenario.id, verdict, reason, "2026-11-02T10:00:01+00:00", 0.03, "", steps, trouble)


if __name__ == "__main__":
    sys.exit(main())
