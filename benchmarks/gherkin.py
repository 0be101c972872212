"""What a trivial scenario costs in pytest-bdd as our runs set it up, beside behave on the same features.

`python -m benchmarks.gherkin`. 300 scenarios, 100 step definitions; seconds are of the processor, and what each takes
to start is measured with one scenario and taken off. What pytest itself takes for a test that does nothing no index
brings back: what Gherkin adds to that is told apart.
"""

import os
import resource
import subprocess
import sys
from pathlib import Path
from shutil import rmtree

from benchmarks.results import OUT, ROOT, record, result

SCENARIOS, DEFINITIONS, ROUNDS = 300, 100, 7
TARGET = 1.0

OURS = (sys.executable, "-m", "pytest", "-p", "no:terminal", "-p", "as_we_do", "-c", "pytest.ini", ".")
BEHAVE = (sys.executable, "-m", "behave", "--no-summary", "--format", "null", ".")

SETTINGS = ROOT / "harness" / "running" / "pytest.ini"
PLUGIN = """from harness.running import rubbish, step_index

rubbish.look_seldom()
step_index.install()
"""
STEP = """
@given("the number {number} is thought of")
def think_of_{number}({context}):
    pass
"""


def main() -> int:
    """Measure, print, write; exit code 1 where the target is missed."""
    few, many = _project(1), _project(SCENARIOS)
    ours, base, empty = _each((few, many, OURS), (few, many, BEHAVE), (_empty(1), _empty(SCENARIOS), OURS))
    return record(
        [
            result("trivial scenario in pytest-bdd with the index / in behave", TARGET, ours, base),
            result("what Gherkin adds to an empty test of pytest / in behave", TARGET, ours - empty, base),
        ]
    )


def _each(*asked: tuple[Path, Path, tuple[str, ...]]) -> list[float]:
    """Give what each of many takes beside one, for several commands that are measured in turn."""
    took = [[(_took(few, command), _took(many, command)) for few, many, command in asked] for _ in range(ROUNDS)]
    least = [[min(seconds) for seconds in zip(*rounds, strict=True)] for rounds in zip(*took, strict=True)]
    return [(many - few) / (SCENARIOS - 1) for few, many in least]


def _took(folder: Path, command: tuple[str, ...]) -> float:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(folder), str(ROOT)))}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # the first round compiles what is not compiled yet
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=folder, env=environment, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _project(scenarios: int) -> Path:
    """Give a folder of features that both understand, with their steps for each."""
    folder = OUT / f"gherkin-{scenarios}"
    rmtree(folder, ignore_errors=True)
    (folder / "steps").mkdir(parents=True)
    for first in range(0, scenarios, 20):
        _feature(folder / f"f{first:03}.feature", range(first, min(first + 20, scenarios)))
    for_pytest = "".join(STEP.format(number=number, context="") for number in range(DEFINITIONS))
    for_behave = "".join(STEP.format(number=number, context="context") for number in range(DEFINITIONS))
    (folder / "conftest.py").write_text(f"from pytest_bdd import given\n{for_pytest}", encoding="utf-8")
    (folder / "steps" / "steps.py").write_text(f"from behave import given\n{for_behave}", encoding="utf-8")
    (folder / "test_all.py").write_text('from pytest_bdd import scenarios\n\nscenarios(".")\n', encoding="utf-8")
    return _as_we_do(folder)


def _empty(tests: int) -> Path:
    """Give a folder of tests that do nothing: below what pytest takes for these no scenario can get."""
    folder = OUT / f"empty-{tests}"
    rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    lines = (f"def test_{number}():\n    pass\n" for number in range(tests))
    (folder / "test_all.py").write_text("\n\n".join(lines), encoding="utf-8")
    return _as_we_do(folder)


def _as_we_do(folder: Path) -> Path:
    (folder / "pytest.ini").write_text(SETTINGS.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "as_we_do.py").write_text(PLUGIN, encoding="utf-8")
    return folder


def _feature(path: Path, numbers: range) -> None:
    lines = [f"Feature: Numbers from {numbers.start} on", ""]
    for number in numbers:
        lines += [f"  Scenario: The number {number}"]
        lines += [f"    Given the number {(number + nth) % DEFINITIONS} is thought of" for nth in range(4)] + [""]
    path.write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
