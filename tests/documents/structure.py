"""`python -m tests.documents.structure DOCUMENT`: what imports what, and how large it is, between a document's markers.

The areas are the packages and, of the harness, its own packages; what is drawn is what the code imports, not what it
was meant to.
"""

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import grimp

from harness.spec.documents import between

PACKAGES = ("steps", "harness", "fakes", "reference_impl", "reports")
ROOT = Path(__file__).resolve().parents[2]

ARROWS = ("<!-- arrows: written by `make readme` -->", "<!-- end of arrows -->")
SIZES = ("<!-- sizes: written by `make readme` -->", "<!-- end of sizes -->")

ORDER = (
    "harness.commands",
    "harness.preflight",
    "harness.running",
    "reports",
    "harness.killing",
    "steps",
    "harness.journeys",
    "harness.entries",
    "harness",
    "harness.deployments",
    "harness.people",
    "harness.profiles",
    "harness.surveying",
    "harness.fuzzing",
    "harness.credentials",
    "harness.capabilities",
    "harness.spending",
    "harness.pages",
    "harness.evidence",
    "harness.browser",
    "harness.spec",
    "harness.outbound",
    "reference_impl",
    "fakes",
)
"""The areas, those that know most first: what stands right of the line is known, what stands left of it knows back."""

Arrows = Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class Size:
    """How large an area is."""

    area: str
    lines: tuple[int, ...]
    """Lines of each of its modules."""
    largest: str
    """Its largest module's path."""


def area(module: str) -> str:
    """Name the area of a module: of the harness its package, and `harness` for what is in none."""
    first, *rest = module.split(".")
    return f"{first}.{rest[0]}" if first == "harness" and len(rest) > 1 else first


def arrows() -> Arrows:
    """Give the areas that each area imports from."""
    graph = grimp.build_graph(*PACKAGES)
    found: dict[str, set[str]] = {}
    for module in graph.modules:
        known = {area(each) for each in graph.find_modules_directly_imported_by(module)}
        found.setdefault(area(module), set()).update(known)
    return {each: frozenset(found[each]) for each in sorted(found)}


def sizes() -> Iterable[Size]:
    """Measure each area."""
    lines: dict[str, dict[str, int]] = {}
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            name = path.relative_to(ROOT).as_posix()
            if number := len(path.read_text(encoding="utf-8").splitlines()):
                lines.setdefault(area(name.removesuffix(".py").replace("/", ".")), {})[name] = number
    for each in sorted(lines):
        largest = max(lines[each], key=lambda name: lines[each][name])
        yield Size(each, tuple(lines[each].values()), largest)


def renewed(document: str) -> str:
    """Give a document with the picture and the table between their markers; raises UsageError without them."""
    return between(between(document, *ARROWS, picture(arrows())), *SIZES, table(sizes()))


def picture(found: Arrows) -> str:
    """Draw a matrix: the area of a row imports from the areas of the columns that are marked."""
    numbers = range(1, len(ORDER) + 1)
    rows = [
        f"| {number} | `{each}` | {' | '.join(_mark(each, other, found[each]) for other in ORDER)} |"
        for number, each in zip(numbers, ORDER, strict=True)
    ]
    return "\n".join(
        [f"| | imports from | {' | '.join(map(str, numbers))} |", "| --: | --- " + "| :-: " * len(ORDER) + "|", *rows]
    )


def table(found: Iterable[Size]) -> str:
    """Tell the sizes of the areas."""
    rows = [
        f"| `{each.area}` | {len(each.lines)} | {sum(each.lines):,} | {median(each.lines):.0f} "
        f"| {max(each.lines)} (`{each.largest}`) |"
        for each in found
    ]
    return "\n".join(["| area | modules | lines | median | largest |", "| --- | --: | --: | --: | --- |", *rows])


def _mark(each: str, other: str, found: frozenset[str]) -> str:
    return "—" if each == other else "●" if other in found else " "


if __name__ == "__main__":
    path = Path(sys.argv[1])
    path.write_text(renewed(path.read_text(encoding="utf-8")), encoding="utf-8")
