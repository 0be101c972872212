"""The pictures beside evidence."""

from harness.evidence.reading import Evidence
from harness.evidence.shelf import Shelf

SHELF = Shelf("pictures", "png")
PICTURES = SHELF.name
"""The folder beside the evidence."""

NAME = SHELF.names
keep, picture, copy, remove_others = SHELF.keep, SHELF.content, SHELF.copy, SHELF.remove_others


def named(evidence: Evidence) -> frozenset[str]:
    """Give the names of the pictures that records of a run name."""
    return frozenset(name for record in evidence.scenarios for name in record.screenshots)
