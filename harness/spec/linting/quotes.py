"""Rules about quotes: each feature rests on words of the guide, and these stand in a register, which is checked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from harness.spec.linting.features import FeatureFile
from harness.spec.linting.findings import Finding
from harness.spec.linting.specification import Specification
from harness.spec.normalising import normalised
from harness.spec.rows import LONGEST_QUOTE

LEAST_PART = 3
"""How many words a part of a register's quote has at least: fewer would be found anywhere."""

_QUOTED = re.compile(r'"([^"]*)"')


@dataclass(frozen=True)
class Quote:
    """Words of the guide in the description of a feature or of a rule."""

    line: int
    text: str


def quoted(specification: Specification) -> Iterator[Finding]:
    """Each feature quotes the guide."""
    for file in specification.files:
        if not file.broken and not any(_quotes(file)):
            problem = "neither the feature nor one of its rules quotes the guide"
            yield Finding(file.name, 1, "no quote", problem, 'add one to a description (> "…" (where it stands))')


def closed(specification: Specification) -> Iterator[Finding]:
    """Each quote ends."""
    for file in specification.files:
        for first, text in _blocks(file):
            if text.count('"') % 2:
                problem = "a quotation mark is opened and not closed"
                yield Finding(file.name, first, "no quote", problem, "close it; marks within a quote are single ones")


def verbatim(specification: Specification) -> Iterator[Finding]:
    """Each quote is short, and is the quote of a register or a part of it."""
    registered = "\n".join(map(_plain, _registered(specification)))
    for file in specification.files:
        for quote in _quotes(file):
            for problem, remedy in _wrong(quote, registered):
                yield Finding(file.name, quote.line, f"“{quote.text}”", problem, remedy)


def _wrong(quote: Quote, registered: str) -> Iterator[tuple[str, str]]:
    """Find what is wrong with a quote; those of the registers stand in a line each."""
    text = _plain(quote.text)
    if (count := len(text.split())) > LONGEST_QUOTE:
        yield f"expected {LONGEST_QUOTE} words at most, found {count}", "quote those that carry the rule"
    elif not _stands_in(registered, text):
        problem = f"it is no quote of a register, nor {LEAST_PART} words or more of one"
        yield problem, "quote what requirements.toml or discrepancies.toml quote, word by word"


def _stands_in(registered: str, text: str) -> bool:
    words = re.escape(text)
    is_part = len(text.split()) >= LEAST_PART
    return re.search(rf"(?<!\w){words}(?!\w)" if is_part else rf"(?m)^{words}$", registered) is not None


def _registered(specification: Specification) -> Iterator[str]:
    registers = specification.registers
    yield from (row.quote for row in registers.requirements.values())
    yield from (reading.quote for row in registers.discrepancies.values() for reading in row.readings)


def _quotes(file: FeatureFile) -> Iterator[Quote]:
    for first, text in _blocks(file):
        for found in _QUOTED.finditer(text):
            yield Quote(first + text.count("\n", 0, found.start()), " ".join(found[1].split()))


def _blocks(file: FeatureFile) -> Iterator[tuple[int, str]]:
    """Find lines that begin with `>`; what follows on one another is one text, given with the number of its first."""
    numbered = ((number, line.strip()) for number, line in enumerate(file.lines, 1))
    for is_quoting, block in groupby(numbered, lambda each: each[1].startswith(">")):
        if is_quoting:
            numbers, lines = zip(*block, strict=True)
            yield numbers[0], "\n".join(line.removeprefix(">").strip() for line in lines)


def _plain(text: str) -> str:
    """Quotation marks within a quote are single ones, whatever the source has."""
    return normalised(text).replace('"', "'")
