"""Who may do what in an organization: features/roles.toml, and the table of docs/roles.md.

docs/registers.md has the schema of its rows.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from harness.registers import REQUIREMENT_ID
from harness.spec.documents import between
from harness.spec.places import features_folder
from harness.spec.rows import Wrong, doubled, id_like, read_tables, refuse, some_of, text, wrong_values

ROLES = "roles.toml"
BEGIN, END = "<!-- roles: written by `make readme` -->", "<!-- end of roles -->"
"""What stands around the generated tables in a document."""

_ROLE = {"name": text(), "meaning": text(), "requirement": id_like(REQUIREMENT_ID, "ROL-002")}


@dataclass(frozen=True)
class RoleRow:
    """What somebody can be to an organization, and the requirement that says what they may do then."""

    name: str
    meaning: str
    requirement: str


@dataclass(frozen=True)
class Act:
    """What can be done in an organization: the page that offers it, what the server is asked for, and who may."""

    name: str
    page: str
    request: str
    allowed: frozenset[str]


@dataclass(frozen=True)
class RoleTable:
    """All roles and acts; whoever is not allowed to do something is refused."""

    roles: tuple[RoleRow, ...]
    acts: tuple[Act, ...]

    def judged(self, role: str, act: Act) -> str:
        """Give a cell of the table: `allowed` or `refused`."""
        return "allowed" if role in act.allowed else "refused"

    def row(self, role: str) -> Mapping[str, str]:
        """Give all cells of a role, by the names of the acts; raises UsageError for a role that there is not."""
        if role not in {each.name for each in self.roles}:
            refuse(Path(ROLES), [Wrong("role", "name", "a role of the table", role, "Add it, or name one of them.")])
        return {act.name: self.judged(role, act) for act in self.acts}


def read_roles(path: Path) -> RoleTable:
    """Read the table of roles; raises UsageError with a line for everything that is wrong."""
    tables = read_tables(path, "role", "act")
    refuse(path, _wrong_rows(tables))
    roles = tuple(RoleRow(**row) for row in tables["role"])
    acts = tuple(Act(**{**row, "allowed": frozenset(row["allowed"])}) for row in tables["act"])
    return RoleTable(roles, acts)


@cache
def table_of_roles() -> RoleTable:
    """Give the table of the installed specification."""
    return read_roles(features_folder() / ROLES)


def table(roles: RoleTable) -> str:
    """Draw the table: an act, its page and its request a row, a role a column."""
    heads = ["what is done", "on the page", "asked of the server", *(each.name for each in roles.roles)]
    rows = [
        [act.name, act.page, act.request, *(roles.judged(each.name, act) for each in roles.roles)] for act in roles.acts
    ]
    return _drawn(heads, rows)


def renewed(document: str, roles: RoleTable) -> str:
    """Give a document with the tables between its two markers; raises UsageError without them."""
    meanings = [[each.name, each.meaning, each.requirement] for each in roles.roles]
    parts = (table(roles), _drawn(["role", "meaning", "requirement"], meanings))
    return between(document, BEGIN, END, "\n\n".join(parts))


def _drawn(heads: list[str], rows: list[list[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _wrong_rows(tables: Mapping[str, list[dict[str, Any]]]) -> Iterator[Wrong]:
    roles = [str(row.get("name", f"role {number}")) for number, row in enumerate(tables["role"], 1)]
    for name, row in zip(roles, tables["role"], strict=True):
        yield from wrong_values(name, row, _ROLE, {})
    yield from doubled(roles, "name")
    acts = [str(row.get("name", f"act {number}")) for number, row in enumerate(tables["act"], 1)]
    needed = {"name": text(), "page": text(), "request": text(), "allowed": some_of(*roles)}
    for name, row in zip(acts, tables["act"], strict=True):
        yield from wrong_values(name, row, needed, {})
    yield from doubled(acts, "name")
