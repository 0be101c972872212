"""The rule about words: a scenario speaks of what people do and see, as the guide does, and holds nobody's data."""

import re
from collections.abc import Iterable, Iterator

from harness.spec.linting.features import Scenario
from harness.spec.linting.findings import Finding
from harness.spec.linting.specification import Specification
from harness.spec.linting.words import Forbidden, Words

_QUOTED = re.compile(r'"[^"]*"')


def words(specification: Specification) -> Iterator[Finding]:
    """No title and no sentence has a word of features/words.toml."""
    for file, scenario in specification.scenarios:
        for line, said in dict.fromkeys(_said(scenario)):
            for found in _forbidden(said, specification.words):
                yield Finding(file.name, line, scenario.name, f"“{said}”: {found.problem}", found.instead)


def _said(scenario: Scenario) -> Iterator[tuple[int, str]]:
    yield scenario.line, scenario.title
    for pickle in scenario.pickles:
        yield scenario.line, pickle.title
        for sentence in pickle.sentences:
            yield sentence.line, f"{sentence.keyword} {sentence.text}"


def _forbidden(said: str, table: Words) -> Iterable[Forbidden]:
    ours = _QUOTED.sub('""', said)
    yield from (each for each in table.words if each.pattern.search(ours))
    yield from (each for each in table.literals if each.pattern.search(said))
