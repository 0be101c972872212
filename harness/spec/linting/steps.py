"""Rules about step definitions: every sentence is understood by one, and every one is needed."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from harness.spec.linting.definitions import Definition
from harness.spec.linting.features import Sentence
from harness.spec.linting.findings import Finding
from harness.spec.linting.specification import Specification

_Takers = Mapping[tuple[str | None, str], tuple[Definition, ...]]


def understood(specification: Specification) -> Iterator[Finding]:
    """Each sentence is understood by exactly one definition, and each definition understands one."""
    takers = _takers(specification)
    for file, scenario in specification.scenarios:
        for sentence in (each for pickle in scenario.pickles for each in pickle.sentences):
            if found := _misunderstood(sentence, takers[sentence.kind, sentence.text], specification):
                yield Finding(file.name, sentence.line, scenario.name, *found)
    needed = {id(each) for found in takers.values() for each in found}
    for definition in specification.definitions:
        if id(definition) not in needed:
            problem = "no scenario says this sentence"
            yield Finding(definition.file, definition.line, definition.sentence, problem, "delete the step definition")


def defined_once(specification: Specification) -> Iterator[Finding]:
    """No two definitions are of the same sentence: pytest-bdd would silently take one of them."""
    seen: dict[str, Definition] = {}
    for definition in specification.definitions:
        for kind in [definition.kind] if definition.kind else ["given", "when", "then"]:
            other = seen.setdefault(f"{kind} {definition.parser.name}", definition)
            if other is not definition:
                problem = f"it is defined at {other.file}:{other.line}, too"
                yield Finding(definition.file, definition.line, definition.sentence, problem, "keep one of them")


def awaited(specification: Specification) -> Iterator[Finding]:
    """No definition is async: nobody would await it, and it would pass whatever it does."""
    for definition in specification.definitions:
        if definition.is_async:
            problem = "it is async, so that it passes without being run"
            yield Finding(definition.file, definition.line, definition.sentence, problem, "write it without async")


def _takers(specification: Specification) -> _Takers:
    """Give the definitions that understand each sentence; one that occurs often is matched once."""
    sentences = {
        (sentence.kind, sentence.text): sentence
        for _, scenario in specification.scenarios
        for pickle in scenario.pickles
        for sentence in pickle.sentences
    }
    return {
        key: tuple(each for each in specification.definitions if each.understands(sentence))
        for key, sentence in sentences.items()
    }


def _misunderstood(
    sentence: Sentence, takers: tuple[Definition, ...], specification: Specification
) -> tuple[str, str] | None:
    said = f"“{sentence.keyword} {sentence.text}”"
    names = {definition.parser.name for definition in takers}
    if not names:
        return f"{said}: no step definition understands it", _nearest(sentence, specification)
    if len(names) > 1:
        places = " and ".join(f"{each.file}:{each.line}" for each in takers)
        return f"{said}: more than one step definition understands it ({places})", "let their sentences differ"
    return None


def _nearest(sentence: Sentence, specification: Specification) -> str:
    known = [each.parser.name for each in specification.definitions if each.kind in {None, sentence.kind}]
    near = get_close_matches(sentence.text, known, n=1)
    return f"say “{near[0]}”, or define it in steps" if near else "define it in steps"
