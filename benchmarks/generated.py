"""Copies of the project with made-up trivial scenarios in them, for measuring what a scenario costs by itself."""

from pathlib import Path
from shutil import copytree, ignore_patterns, rmtree

from benchmarks.results import OUT, ROOT

PACKAGES = ("features", "steps", "fakes", "harness", "reference_impl", "reports")
AT_A_TIME = 20
"""Scenarios in a feature file, as many as the real ones have."""

STEPS = '''"""Sentences about nothing."""

from pytest_bdd import given, then

from harness.world import World


@given("nothing")
def nothing() -> None:
    """Do nothing."""


@then("all is well")
def all_is_well(world: World) -> None:
    """Check that it is."""
    world.check("well", "well")
'''


def project(count: int) -> Path:
    """Give a copy of the project whose only features are so many trivial scenarios."""
    folder = OUT / f"generated-{count}"
    rmtree(folder, ignore_errors=True)
    for name in PACKAGES:
        copytree(ROOT / name, folder / name, ignore=ignore_patterns("__pycache__", "*.feature"))
    (folder / "steps" / "generated.py").write_text(STEPS, encoding="utf-8")
    for first in range(0, count, AT_A_TIME):
        _feature(
            folder / "features" / "01_generated" / f"{first:05}.feature", range(first, min(first + AT_A_TIME, count))
        )
    return folder


def _feature(path: Path, numbers: range) -> None:
    scenarios = "\n".join(
        f"  @S-GEN-{number:05} @NAV-001\n  Scenario: All is well for the {number}th time\n"
        "    Given nothing\n    Then all is well\n"
        for number in numbers
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"Feature: Nothing, from {numbers.start} on\n\n{scenarios}", encoding="utf-8")
