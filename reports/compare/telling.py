"""A comparison of two runs on one screen of a terminal, and as Markdown for the summary of a build server."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from harness.evidence.records import Run
from reports.compare.comparing import ABSENT, Change, ChangedReading, Comparison, Kind, Side
from reports.summary import Line, Style
from reports.totals import scenario_totals
from reports.wording import WORDS, Word, counted, headline, moment, one_line

KINDS: tuple[Kind, ...] = ("newly violating", "newly conforming", "no longer shown", "newly shown", "other")
TITLES: Mapping[Kind, str] = MappingProxyType(
    {
        "newly violating": "newly violating",
        "newly conforming": "newly conforming",
        "no longer shown": "no longer shown to conform",
        "newly shown": "conforming, not tried before",
        "other": "changed otherwise",
    }
)
SHOWN = 5
"""How many changes of a kind a screen shows; Markdown and the page have all."""

_STYLES: Mapping[Kind, Style] = MappingProxyType(
    {
        "newly violating": "bad",
        "newly conforming": "good",
        "no longer shown": "warning",
        "newly shown": "quiet",
        "other": "quiet",
    }
)
_WIDTH = 76
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+!|~@$<>&])")


def outcome(name: str) -> Word:
    """Give the words for an outcome; that a run has no such scenario is one, too."""
    return WORDS.get(name) or Word("·", "not in that run", "not in that run")


def lines(comparison: Comparison) -> tuple[Line, ...]:
    """Tell a comparison in lines of text that fit a screen."""
    told = [Line(f"{name}  {_told(side)}") for name, side in (("old", comparison.old), ("new", comparison.new))]
    told += [Line(f"     {sentence}", "quiet") for sentence in notes(comparison)]
    for kind in KINDS:
        told += _changes(kind, comparison.scenarios_of(kind))
    told += _readings(comparison.readings)
    requirements = [each for kind in KINDS for each in _counts(kind, comparison.requirements_of(kind))]
    told += [Line(""), *requirements] if requirements else []
    return (*told, Line(""), Line(verdict(comparison), "bad" if comparison.exit_code else "good"))


def verdict(comparison: Comparison) -> str:
    """Tell a comparison in a sentence."""
    if not (comparison.scenarios or comparison.requirements or comparison.readings):
        return "Nothing changed."
    numbers = [(len(comparison.scenarios_of(kind)), TITLES[kind]) for kind in KINDS[:3]]
    told = [f"{_scenarios(numbers[0][0])} newly violating", *(f"{number} {title}" for number, title in numbers[1:])]
    readings = len(comparison.readings)
    return f"{', '.join(told)}, {readings} {'reading' if readings == 1 else 'readings'} changed."


def notes(comparison: Comparison) -> Iterator[str]:
    """Give what a reader has to know before comparing."""
    old, new = comparison.old.evidence.header.run, comparison.new.evidence.header.run
    if comparison.is_of_two_specifications:
        told = " and ".join(side.specification or "one that is not told" for side in (comparison.old, comparison.new))
        yield f"The runs are of two specifications ({told}): what was demanded may differ, too."
    if old.browser.get("kind") != new.browser.get("kind"):
        yield f"The browsers differ: {old.browser.get('kind', 'unknown')} and {new.browser.get('kind', 'unknown')}."
    absent = [each for each in comparison.scenarios if ABSENT in {each.before, each.after}]
    if absent:
        yield f"{_scenarios(len(absent))} in only one of them."


def markdown(comparison: Comparison) -> str:
    """Tell a comparison whole as Markdown (CommonMark with tables), in which nothing that was said is markup."""
    told = [f"## {_escaped(verdict(comparison))}", "", *_sides(comparison), ""]
    told += [f"> {_escaped(each)}" for each in notes(comparison)]
    for kind in KINDS:
        told += _table(kind, comparison.scenarios_of(kind), "Scenario")
    for kind in KINDS:
        told += _table(kind, comparison.requirements_of(kind), "Requirement")
    if comparison.readings:
        told += ["", "### Readings changed", "", *_row("Discrepancy", "Governs", "Old", "New"), *_row(*["---"] * 4)]
        for each in comparison.readings:
            told += _cells(f"{each.discrepancy} {each.topic}", each.governs, each.before, each.after)
    return "\n".join([*told, "", "Not a CMS certification.", ""])


def _told(side: Side) -> str:
    run = side.evidence.header.run
    return one_line(f"{_when(run)}  {headline(side.rollup)}")


def _when(run: Run) -> str:
    return f"{run.deployment} · {moment(run.started)}"


def _scenarios(number: int) -> str:
    return "1 scenario" if number == 1 else f"{number} scenarios"


def _changes(kind: Kind, some: Sequence[Change]) -> Iterator[Line]:
    if not some:
        return
    yield Line("")
    yield Line(f"{TITLES[kind]}: {_scenarios(len(some))}", _STYLES[kind])
    for each in some[:SHOWN]:
        title = f"  {outcome(each.after).symbol} {each.id}  {one_line(each.title, _WIDTH)}"
        yield Line(f"{title}  ({outcome(each.before).one} → {outcome(each.after).one})")
        if each.reason and each.after != "conforms":
            yield Line(f"      {one_line(each.reason, _WIDTH * 2)}", "quiet")
    if len(some) > SHOWN:
        yield Line(f"  and {len(some) - SHOWN} more", "quiet")


def _readings(some: Sequence[ChangedReading]) -> Iterator[Line]:
    if some:
        yield Line("")
        yield Line(f"readings changed: {len(some)}", "warning")
    for each in some[:SHOWN]:
        governs = f", {each.governs} governs" if each.governs != "none" else ""
        told = f"{each.topic}: {each.before} → {each.after}{governs}"
        yield Line(f"  {each.discrepancy}  {one_line(told, _WIDTH * 2)}")
    if len(some) > SHOWN:
        yield Line(f"  and {len(some) - SHOWN} more", "quiet")


def _counts(kind: Kind, some: Sequence[Change]) -> Iterator[Line]:
    if some:
        ids = ", ".join(each.id for each in some[: SHOWN * 2])
        more = f" and {len(some) - SHOWN * 2} more" if len(some) > SHOWN * 2 else ""
        yield Line(f"requirements {TITLES[kind]}: {len(some)} ({ids}{more})", _STYLES[kind])


def _sides(comparison: Comparison) -> Iterator[str]:
    yield from _row("", "Run", "Verdict", "Scenarios")
    yield from _row(*["---"] * 4)
    for name, side in (("old", comparison.old), ("new", comparison.new)):
        totals = scenario_totals(side.evidence)
        counts = " · ".join(counted(each, totals[each]) for each in WORDS if totals.get(each))
        yield from _cells(name, _when(side.evidence.header.run), headline(side.rollup), counts)


def _table(kind: Kind, some: Sequence[Change], what: str) -> Iterator[str]:
    if some:
        yield from ("", f"### {what}s {TITLES[kind]}: {len(some)}", "")
        yield from _row(what, "Old", "New", "Why")
        yield from _row(*["---"] * 4)
        for each in some:
            outcomes = (f"{outcome(name).symbol} {outcome(name).one}" for name in (each.before, each.after))
            yield from _cells(f"{each.id} {each.title}", *outcomes, each.reason)


def _cells(*texts: str) -> Iterable[str]:
    return _row(*map(_escaped, texts))


def _row(*cells: str) -> Iterable[str]:
    return (f"| {' | '.join(cells)} |",)


def _escaped(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", one_line(text))
