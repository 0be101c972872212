"""What changed between two versions of the specification, told in plain text, in Markdown and as a page."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import ndiff
from types import MappingProxyType

from harness.spec.changes import KINDS, Change, Detail, What
from harness.spec.versions import Kind

SIGNS = MappingProxyType({"added": "+", "changed": "~", "removed": "-"})
MANY = MappingProxyType(
    {"requirement": "requirements", "discrepancy": "discrepancies", "scenario": "scenarios", "quote": "quotes"}
)
_WHATS: tuple[What, ...] = ("added", "changed", "removed")


@dataclass(frozen=True)
class History:
    """What changed from one version to another, each by the name it was asked for."""

    old: str
    new: str
    some: tuple[Change, ...]

    @property
    def by_kind(self) -> Mapping[Kind, list[Change]]:
        """Give the changes of each kind that has any."""
        found = {kind: [each for each in self.some if each.kind == kind] for kind in KINDS}
        return {kind: some for kind, some in found.items() if some}


def counts(some: Iterable[Change]) -> str:
    """Count changes, such as “requirements: 1 added, 2 changed; quotes: 1 removed”."""
    found = [(each.kind, each.what) for each in some]
    told = {
        kind: ", ".join(f"{found.count((kind, what))} {what}" for what in _WHATS if (kind, what) in found)
        for kind in KINDS
    }
    return "; ".join(f"{MANY[kind]}: {words}" for kind, words in told.items() if words) or "nothing changed"


def lines(detail: Detail) -> list[tuple[str, str]]:
    """Give the lines of something before and after, each with `-`, `+`, or a space where it stayed as it was."""
    compared = ndiff(detail.before.splitlines(), detail.after.splitlines())
    return [(line[0], line[2:]) for line in compared if line[0] != "?"]


def text(history: History) -> str:
    """Tell what changed in plain text."""
    told = [f"{history.old} → {history.new}: {counts(history.some)}"]
    return "\n".join([*told, *(line for each in history.some for line in _told(each))]) + "\n"


def markdown(history: History) -> str:
    """Tell it in Markdown: a part for each kind, what changed as a diff."""
    told = [f"# Changes of the specification: {_plain(history.old)} → {_plain(history.new)}", ""]
    told += [f"{counts(history.some)}."]
    for kind, some in history.by_kind.items():
        told += ["", f"## {MANY[kind].capitalize()}", "", *(line for each in some for line in _item(each))]
    return "\n".join(told) + "\n"


def _told(change: Change) -> Iterator[str]:
    yield f"{SIGNS[change.what]} {change.kind} {change.id}  {change.title}"
    for detail in change.details:
        yield f"    {detail.about}"
        yield from (f"      {sign} {line}" for sign, line in lines(detail))


def _item(change: Change) -> Iterator[str]:
    yield f"- **{change.what}** {_plain(change.id)}: {_plain(change.title)}"
    for detail in change.details:
        # A fence longer than any within the text, so that nothing in it can end the block.
        longest = max((len(each) for each in re.findall("`+", detail.before + detail.after)), default=0)
        fence = "`" * max(3, longest + 1)
        told = [f"{sign}{line}" for sign, line in lines(detail)]
        yield from (f"  {each}".rstrip() for each in (f"{detail.about}:", "", f"{fence}diff", *told, fence, ""))


def _plain(text: str) -> str:
    """Keep what a text says from being read as Markdown or HTML."""
    return re.sub(r"([\\`*_\[\]<>#|~])", r"\\\1", " ".join(text.split()))
