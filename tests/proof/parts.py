"""The parts of the proof: each runs what shows it, and gives the figures."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from xml.etree import ElementTree as ET

from tests.proof.figures import OUT, ROOT, Figure

KILLS, SHARDS = 100, 4
BRANCHES, MUTANTS = 95.0, 90.0
"""Per cent, at least."""


def credentials() -> list[Figure]:
    """Judge ten thousand made-up credentials of each field, and find each fault from twenty seeds."""
    return [
        failing_of("credentials: properties that do not hold", "tests/credentials/test_through_the_pages.py", "-n", "2")
    ]


def kills() -> list[Figure]:
    """Kill a run with two workers at a hundred moments; report what it left, and finish it."""
    return [failing_of("killed runs: something lost, doubled or not finished", "tests/runs/test_killed.py")]


def shards() -> list[Figure]:
    """Share the whole specification out among shards of a served deployment, one of which is killed."""
    return [failing_of("shards: checks that fail", "tests/runs/test_shards.py")]


def matrix() -> list[Figure]:
    """Try every fault in-process, and one for each page in Chromium."""
    written = OUT / "kill_matrix.json"
    _python("-m", "harness", "faults", "run", "--browser", "both", "--record", writes=written)
    found = json.loads(written.read_text(encoding="utf-8"))
    unproven = [each for each in found["requirements_without_fault"] if not each["reason"]]
    return [
        _survivors("in-process", found["faults"]),
        _survivors("in Chromium", found["chromium"]["faults"]),
        Figure("scenarios that no fault fails", len(found["scenarios_never_failed"]), 0),
        Figure("testable MUSTs without a fault or a reason", len(unproven), 0),
        Figure("holes of the kill matrix, all told", len(found["holes"]) + len(found["chromium"]["holes"]), 0),
    ]


def coverage() -> list[Figure]:
    """Count the branches of harness, fakes and reports that the project's own tests take."""
    told = OUT / "coverage.json"
    told.unlink(missing_ok=True)
    failing = failing_of("the project's own tests that fail", "tests", "-n", "2", "--cov", f"--cov-report=json:{told}")
    totals = json.loads(told.read_text(encoding="utf-8"))["totals"]
    taken = 100 * totals["covered_branches"] / totals["num_branches"]
    return [failing, Figure("branches taken by the tests, per cent", round(taken, 1), BRANCHES, at_least=True)]


def mutation() -> list[Figure]:
    """Let the scenarios judge mistakes from outside the catalogue."""
    written = ROOT / "build" / "mutation" / "standing.json"
    _python("-m", "tests.mutation", "--document", "docs/mutation.md", writes=written)
    found = json.loads(written.read_text(encoding="utf-8"))
    return [
        Figure("mutants killed, per cent of those the guide calls wrong", found["killed"], MUTANTS, at_least=True),
        Figure("survivors that the table does not know", found["unlisted"], 0),
    ]


PARTS: Mapping[str, Callable[[], list[Figure]]] = MappingProxyType(
    {each.__name__: each for each in (credentials, kills, shards, matrix, coverage, mutation)}
)
"""In the order in which they run: the longest last."""


def failing_of(name: str, *arguments: str) -> Figure:
    """Run tests at length, and count those that fail."""
    OUT.mkdir(parents=True, exist_ok=True)
    told = OUT / "tests.xml"
    _python("-m", "pytest", *arguments, f"--junitxml={told}", writes=told)
    counts = _counts(told)
    if not counts["tests"]:
        sys.exit(f"expected tests to run ({' '.join(arguments)}), found that none did: see above")
    return Figure(name, counts["failures"] + counts["errors"], 0, of=counts["tests"])


def _counts(path: Path) -> dict[str, int]:
    """Read the sums that pytest wrote of its tests."""
    [suite] = ET.parse(path).getroot().iter("testsuite")  # noqa: S314 - our own file
    return {each: int(suite.attrib[each]) for each in ("tests", "failures", "errors")}


def _survivors(where: str, faults: list[dict[str, object]]) -> Figure:
    alive = sum(not each["killed_by_claiming"] for each in faults)
    return Figure(f"faults not killed by who claims them, {where}", alive, 0, of=len(faults))


def _python(*arguments: str, writes: Path) -> None:
    """Run one of our commands at full length; its exit code says no more than what it writes, which must be new."""
    writes.unlink(missing_ok=True)
    lengths = {"HARP_PROOF": "1", "HARP_KILLS": str(KILLS), "HARP_SHARDS": str(SHARDS)}
    # The project's own tests are counted as they are run every day, and what forks of them did is kept in one place.
    measuring = {"COVERAGE_FILE": str(OUT / "branches")}
    environment = {**os.environ, **(measuring if "--cov" in arguments else lengths)}
    subprocess.run((sys.executable, *arguments), cwd=ROOT, env=environment, check=False)  # noqa: S603 - our own
    if not writes.exists():
        sys.exit(f"expected {writes.name} to be written ({' '.join(arguments)}), found that it was not: see above")
