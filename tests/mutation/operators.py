"""Making mutants of a module by cosmic-ray's operators; `make mutation` brings cosmic-ray along."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.operators.provider import OperatorProvider

from tests.mutation.mutants import Mutant, mutant

LEFT_OUT: Final = frozenset({"VariableReplacer", "VariableInserter"})
"""Operators that throw dice, so that a mutant would be another one each time."""


def mutants(module: str, path: Path) -> Iterator[Mutant]:
    """Give the mutants of a module, each source once."""
    source = path.read_text(encoding="utf-8")
    seen, nodes = {source}, [*ast_nodes(get_ast(source))]
    provider = OperatorProvider()
    for name in sorted(set(provider) - LEFT_OUT):
        operator = provider[name]()
        # To look where it applies takes less time than to try it in vain, as most are.
        for occurrence in range(sum(1 for node in nodes for _ in operator.mutation_positions(node))):
            mutated = mutate_code(source, operator, occurrence)
            if mutated not in seen:
                seen.add(mutated)
                yield mutant(module, name, source, mutated)
