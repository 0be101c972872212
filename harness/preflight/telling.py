"""The table of what a preflight found."""

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from harness.preflight.findings import Finding

MARKS = {"good": ("✔", "bold green"), "told": ("!", "yellow"), "wrong": ("✖", "bold red")}

WIDTH = 21
"""Of the column that says what was looked at: “Profile Information” and two more."""


def tell(console: Console, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Print each finding as soon as it is there, with its remedy below, and give them all."""
    kept = list[Finding]()
    for each in findings:
        mark, style = MARKS[each.state]
        console.print(Text.assemble((mark, style), "  ", each.what.ljust(WIDTH), "  ", each.sentence), soft_wrap=True)
        if each.remedy:
            console.print(Text(f"{' ' * (WIDTH + 5)}→ {each.remedy}", style="dim"), soft_wrap=True)
        kept.append(each)
    return tuple(kept)


def passed(findings: Iterable[Finding]) -> bool:
    """Tell whether nothing stands in the way of a run."""
    return all(each.state != "wrong" for each in findings)


def verdict(findings: tuple[Finding, ...]) -> str:
    """Say in a line what it comes to."""
    wrong = sum(each.state == "wrong" for each in findings)
    noted = sum(each.state == "told" for each in findings)
    if wrong:
        return f"PREFLIGHT FAILED   {wrong} of {len(findings)} stand in the way of a run, {noted} are worth knowing"
    return f"READY   {len(findings) - noted} of {len(findings)} work, {noted} are worth knowing"
