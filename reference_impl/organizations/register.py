"""The organizations that are known here, with their clinicians."""

from dataclasses import astuple, fields

from reference_impl.domain.organizations import Clinician, Organization
from reference_impl.storage import Storage

COLUMNS = [each.name for each in fields(Organization) if each.name != "clinicians"]


class KnownError(Exception):
    """An organization with this TIN is kept already."""


class OrganizationRegister:
    """The tables of organizations and clinicians."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    def add(self, organization: Organization) -> None:
        """Keep a new organization; KnownError where its TIN is kept already."""
        with self._storage.transaction() as connection:
            if self._where("tin", organization.tin):
                raise KnownError(organization.tin)
            row = [getattr(organization, name) for name in COLUMNS]
            marks = ", ".join("?" for _ in COLUMNS)
            statement = f"INSERT INTO organizations ({', '.join(COLUMNS)}) VALUES ({marks})"  # noqa: S608 - ours
            connection.execute(statement, row)
            connection.executemany(
                "INSERT INTO clinicians VALUES (?, ?, ?, ?, ?)",
                [(organization.key, *astuple(clinician)) for clinician in organization.clinicians],
            )

    def by_tin(self, tin: str) -> Organization | None:
        """Give the organization with these nine digits, None where there is none."""
        return self._where("tin", tin)

    def by_key(self, key: str) -> Organization | None:
        """Give the organization with this key, None where there is none."""
        return self._where("key", key)

    def _where(self, column: str, value: str) -> Organization | None:
        query = f"SELECT {', '.join(COLUMNS)} FROM organizations WHERE {column} = ?"  # noqa: S608 - our own names
        with self._storage.transaction() as connection:
            row = connection.execute(query, (value,)).fetchone()
            if row is None:
                return None
            kept = dict(zip(COLUMNS, row, strict=True))
            belonging = "SELECT first_name, last_name, npi, ptan FROM clinicians WHERE organization = ? ORDER BY rowid"
            clinicians = tuple(Clinician(*each) for each in connection.execute(belonging, (kept["key"],)))
        return Organization(**kept | {"had_official": bool(kept["had_official"])}, clinicians=clinicians)
