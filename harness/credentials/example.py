"""Credentials as they are made up, by whatever makes them."""

from dataclasses import dataclass

from fakes.people import Person
from harness.credentials.changes import Change
from harness.credentials.judgement import Credentials


@dataclass(frozen=True)
class Example:
    """Credentials that a person may choose, and in what they differ from good ones."""

    person: Person
    chosen: Credentials
    changes: tuple[Change, ...]
