"""The files beside a profile that list test people and organizations."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol, TypeVar

from harness.errors import UsageError
from harness.people.listed import PERSON, ListedPerson
from harness.profiles.document import Document
from harness.profiles.form import Form
from harness.profiles.source import read_source
from harness.profiles.table import Table


class Named(Protocol):
    """Somebody or something that a file lists."""

    @property
    def name(self) -> str:
        """What tells it from all others of its file."""


T = TypeVar("T", bound=Named)


def listed_in(name: str, form: Form[Any, T | None], table: Table, what: str) -> Sequence[T]:
    """Read the tables of one form from a file beside a profile; what is wrong is noted in the profile's table.

    Nothing may be listed twice.
    """
    file = table.folder / name
    try:
        document = Document(read_source(file, what, table.source.environment), (form,))
        document.refuse_if_wrong()
    except UsageError as problem:
        table.adopt("file", problem)
        return ()
    found = [each for each in document.many(form) if each is not None]
    names = [each.name for each in found]
    for twice in sorted({each for each in names if names.count(each) > 1}):
        table.problem("file", f"expected each of the {what} once, found “{twice}” several times in {file}. Drop one.")
    if not found:
        table.problem("file", f"expected {what}, found none in {file}. Write [[{form.name}]] tables there.")
    return found


def people_in(path: Path) -> Sequence[ListedPerson]:
    """Read a file of test people apart from any profile; raises UsageError with a line for each problem."""
    document = Document(read_source(path, "test people"), (PERSON,))
    document.refuse_if_wrong()
    return [each for each in document.many(PERSON) if each is not None]
