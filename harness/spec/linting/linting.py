"""All rules of the linter together."""

from harness.spec.linting.coverage import covered
from harness.spec.linting.findings import Finding
from harness.spec.linting.ledger import permanent_ids
from harness.spec.linting.quotes import closed, quoted, verbatim
from harness.spec.linting.shape import given_when_then, readable, rows, short_files, titles_once
from harness.spec.linting.specification import Specification
from harness.spec.linting.steps import awaited, defined_once, understood
from harness.spec.linting.tags import claims, id_once, known_discrepancies, known_tags, one_id
from harness.spec.linting.wording import words

RULES = (
    awaited,
    claims,
    closed,
    covered,
    defined_once,
    given_when_then,
    id_once,
    known_discrepancies,
    known_tags,
    one_id,
    permanent_ids,
    quoted,
    readable,
    rows,
    short_files,
    titles_once,
    understood,
    verbatim,
    words,
)


def lint(specification: Specification) -> tuple[Finding, ...]:
    """Give everything that is wrong with a specification, in the order of its places, each once."""
    return tuple(sorted({finding for rule in RULES for finding in rule(specification)}))
