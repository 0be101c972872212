"""The texts from which the specification was made: finding them in a folder, and the paragraphs around a quote."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from harness.errors import UsageError
from harness.spec.agreement import Registers
from harness.spec.normalising import normalised, paragraphs


@dataclass(frozen=True)
class Quote:
    """Words of a source, and which row of a register rests on them."""

    name: str
    """The id of a requirement; the id of a discrepancy and the name of its reading."""
    source: str
    heading: str
    words: str
    requirements: tuple[str, ...]
    """What becomes suspect where the source changes around them."""


@dataclass(frozen=True)
class Source:
    """A text, as its quotes are compared with it."""

    path: Path
    paragraphs: tuple[str, ...]

    def around(self, words: str) -> tuple[str, ...]:
        """Give every paragraph that holds words of a quote, in order and each once; nothing where it is not found.

        A quote may stand in several places, and go on from one paragraph to the next.
        """
        if (wanted := normalised(words)) not in self._whole:
            return ()
        whole_words = re.compile(rf"(?<!\w){re.escape(wanted)}(?!\w)")
        places = [match.span() for match in whole_words.finditer(self._whole)]
        touched = [text for begin, end, text in self._spans() if any(b < end and begin < e for b, e in places)]
        return tuple(dict.fromkeys(touched))

    @property
    def _whole(self) -> str:
        return " ".join(self.paragraphs)

    def _spans(self) -> Iterable[tuple[int, int, str]]:
        begin = 0
        for text in self.paragraphs:
            yield begin, begin + len(text), text
            begin += len(text) + 1


def quotes(registers: Registers) -> tuple[Quote, ...]:
    """Give every quote of both registers."""
    stated = [Quote(row.id, row.source, row.heading, row.quote, (row.id,)) for row in registers.requirements.values()]
    read = [
        Quote(f"{row.id} {reading.name}", reading.source, reading.place, reading.quote, row.requirements)
        for row in registers.discrepancies.values()
        for reading in row.readings
        if reading.quote
    ]
    return (*stated, *read)


def sources(folder: Path, some: Iterable[Quote]) -> Mapping[str, Source]:
    """Find the text of each source in a folder: the one that holds most of its quotes, whatever it is called.

    Raises UsageError where the folder has no text (`*.txt`, `*.md`).
    """
    texts = [_read(path) for path in sorted(folder.rglob("*")) if path.suffix in {".txt", ".md"} and path.is_file()]
    if not texts:
        raise UsageError(f"{folder}: expected the texts of the guide (*.txt, *.md), found none. Name their folder.")
    by_source: dict[str, list[str]] = {}
    for each in some:
        by_source.setdefault(each.source, []).append(each.words)
    return {
        source: max(texts, key=lambda text: sum(bool(text.around(each)) for each in words))
        for source, words in by_source.items()
    }


def _read(path: Path) -> Source:
    try:
        return Source(path, paragraphs(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError) as problem:
        raise UsageError(f"{path}: expected a text in UTF-8, found one that can't be read ({problem}).") from problem
