"""[people] and [organizations] of a profile: the deployment's own test people and test organizations."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from harness.people.files import listed_in
from harness.people.listed import PERSON, ListedPerson
from harness.people.organizations import ORGANIZATION, ListedOrganization
from harness.profiles.form import Form, key
from harness.profiles.kinds import SWITCH, TEXT
from harness.profiles.table import Table

PLACEHOLDERS = ("{run}", "{number}")


@dataclass(frozen=True, kw_only=True)
class PeopleKeys:
    """Who takes part. Without a file people are made up, which no real Experian’s sandbox knows."""

    file: str = key(TEXT, "a file of test people; docs/people.md tells how it is written", '"people.toml"', default="")
    reusable: bool = key(
        SWITCH, "whether every run may use them again: the deployment is reset in between", "true", default=False
    )
    email: str = key(
        TEXT,
        "where e-mails to the run’s people go, with {run} and {number} in it so that each has an address",
        '"qa+{run}.{number}@staging.example.gov"',
        default="",
    )


@dataclass(frozen=True)
class PeopleMeans:
    """Who takes part in a run."""

    listed: Sequence[ListedPerson] = ()
    """The deployment's own test people; nobody where people are made up."""
    file: Path | None = None
    reusable: bool = False
    email: str = ""
    """The pattern of made-up addresses; empty for the usual ones, which no mailbox gets."""


def _people(keys: PeopleKeys, table: Table) -> PeopleMeans:
    if keys.email:
        _check_email(keys.email, table)
    listed = listed_in(keys.file, PERSON, table, "test people") if keys.file else ()
    return PeopleMeans(listed, table.folder / keys.file if keys.file else None, keys.reusable, keys.email)


def _check_email(pattern: str, table: Table) -> None:
    found = re.findall(r"\{\w*\}", pattern)
    if sorted(found) != sorted(PLACEHOLDERS) or not re.fullmatch(r"[^@\s]+@[^@\s.]+\.[^@\s]+", pattern):
        table.problem(
            "email",
            f"expected an address with {' and '.join(PLACEHOLDERS)} in it, once each, found “{pattern}”. "
            "Write such as qa+{run}.{number}@staging.example.gov.",
        )


PEOPLE = Form("people", PeopleKeys, _people)


@dataclass(frozen=True, kw_only=True)
class OrganizationsKeys:
    """The deployment's own test organizations; without them those of the control API, if it lends any."""

    file: str = key(TEXT, "a file of them; docs/people.md tells how it is written", '"organizations.toml"')
    reusable: bool = key(
        SWITCH, "whether every run may use them again: the deployment is reset in between", "true", default=False
    )


@dataclass(frozen=True)
class OrganizationsMeans:
    """The organizations that take part in a run."""

    listed: Sequence[ListedOrganization] = ()
    file: Path | None = None
    reusable: bool = False


def _organizations(keys: OrganizationsKeys, table: Table) -> OrganizationsMeans:
    listed = listed_in(keys.file, ORGANIZATION, table, "test organizations")
    return OrganizationsMeans(listed, table.folder / keys.file, keys.reusable)


ORGANIZATIONS = Form("organizations", OrganizationsKeys, _organizations, absent=lambda _: OrganizationsMeans())
