"""Which scenarios say a sentence that a step definition understands."""

from collections.abc import Iterable

from harness.spec.linting.definitions import Definition
from harness.spec.linting.features import FeatureFile, Sentence


def saying(definitions: Iterable[Definition], files: Iterable[FeatureFile]) -> dict[Definition, tuple[str, ...]]:
    """Give the ids of the scenarios that say each definition's sentence, in their order."""
    told: dict[tuple[str | None, str], tuple[Sentence, dict[str, None]]] = {}
    for scenario in (each for file in files for each in file.scenarios):
        for sentence in (each for pickle in scenario.pickles for each in pickle.sentences):
            told.setdefault((sentence.kind, sentence.text), (sentence, {}))[1][scenario.name] = None
    return {
        definition: tuple(
            dict.fromkeys(id_ for sentence, ids in told.values() if definition.understands(sentence) for id_ in ids)
        )
        for definition in definitions
    }
