"""Faults of the way to an organization: Manage Access, the type of the organization, and finding a practice."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Final

from werkzeug.wrappers import Response

from reference_impl.domain.organizations import Organization
from reference_impl.faults.fault import Fault, FieldRewriting, Rewriting
from reference_impl.login.sessions import Level, Login
from reference_impl.organizations.memberships import STAFF
from reference_impl.organizations.register import OrganizationRegister
from reference_impl.policy import Policy
from reference_impl.web.connect import ConnectPages

_TYPES: Final = Policy().organization_types
_FIND: Final = "/connect/practice"


class OpenToAnybody(ConnectPages):
    """Lets whoever has not signed in do what the newest account could."""

    @contextmanager
    def _connecting(self) -> Iterator[Login]:
        if self._door.logins.of(self._door.token):
            with super()._connecting() as login:
                yield login
            return
        with self._desk.storage.transaction() as connection:
            row = connection.execute("SELECT user_id_key FROM accounts ORDER BY rowid DESC LIMIT 1").fetchone()
        yield Login(row[0], "qpp", Level.IN, datetime.now(UTC))


class Unconfirmed(ConnectPages):
    """Takes the practice that was found for confirmed."""

    def before_confirming(self, key: str) -> str | Response:
        """Go on at once."""
        return self.confirm(key)


class ConnectedByConfirming(ConnectPages):
    """Lets whoever has confirmed a practice in as Staff User."""

    def confirm(self, key: str) -> Response:
        """Give them the role on the way."""
        with self._connecting() as login:
            if not self._desk.memberships.role(login.account, key):
                self._desk.memberships.grant(login.account, key, STAFF)
        return super().confirm(key)


class FirstEightDigits(OrganizationRegister):
    """Compares the first eight digits of a TIN only."""

    def by_tin(self, tin: str) -> Organization | None:
        """Find an organization by them."""
        found = (super(FirstEightDigits, self).by_tin(f"{tin[:8]}{last}") for last in range(10) if tin)
        return next((each for each in found if each), None)


class AnyTin(OrganizationRegister):
    """Finds the newest organization where it knows none of a TIN."""

    def by_tin(self, tin: str) -> Organization | None:
        """Find the right organization, or another one."""
        with self._storage.transaction() as connection:
            newest = connection.execute("SELECT tin FROM organizations ORDER BY rowid DESC LIMIT 1").fetchone()
        found = super().by_tin(tin)
        return found or (super().by_tin(newest[0]) if tin and newest else None)


_ON_MANAGE_ACCESS: Final[tuple[Fault, ...]] = (
    Fault(
        name="no-manage-access",
        requirements=("ORG-005", "NAV-002"),
        summary="Manage Access is offered nowhere.",
        pages=(Rewriting(r'(?s)<nav class="side".*?</nav>'),),
    ),
    Fault(
        name="access-from-the-start",
        requirements=("ORG-002",),
        summary="Whoever signs in for the first time has access to an organization.",
        pages=(
            Rewriting(
                r"<p>You have no access to an organization yet\.",
                '<p><a href="/organizations/0/data">Report Data for Everybody’s Clinic</a>',
            ),
        ),
    ),
    Fault(
        name="connecting-without-signing-in",
        requirements=("NAV-017", "NAV-002"),
        summary="Nobody has to sign in to connect to an organization.",
        stand_ins={ConnectPages: OpenToAnybody},
    ),
    Fault(
        name="role-before-the-organization",
        requirements=("NAV-012",),
        summary="The role is asked for before the organization.",
        pages=(
            Rewriting(
                '(action="/connect" novalidate class="narrow">)',
                r'\1<label for="role">Role</label>'
                '<select id="role" name="role"><option>Staff User</option><option>Security Official</option></select>',
            ),
        ),
    ),
)

_ON_TYPES: Final[tuple[Fault, ...]] = (
    *(
        Fault(
            name=f"no-type-{name}",
            requirements=("ORG-007",),
            summary=f"{left_out} is no type of organization.",
            policy={"organization_types": tuple(each for each in _TYPES if each != left_out)},
        )
        for name, left_out in (("apm-entity", _TYPES[1]), ("registry", _TYPES[2]))
    ),
    Fault(
        name="a-fourth-type",
        requirements=("ORG-007",),
        summary="Hospital is a type of organization too.",
        policy={"organization_types": (*_TYPES, "Hospital")},
    ),
    Fault(
        name="type-left-out-accepted",
        requirements=("ORG-007",),
        summary="Whoever selects no type is taken for one who selects Practice.",
        forms=(FieldRewriting("/connect", "organization-type", "^$", "Practice"),),
    ),
)

_ON_FINDING: Final[tuple[Fault, ...]] = (
    Fault(
        name="tin-of-eight-digits",
        requirements=("ORG-011",),
        summary="The first eight digits of a TIN are enough.",
        forms=(FieldRewriting(_FIND, "practice-tin", r"^(\d{8})$", r"\g<1>0"),),
        stand_ins={OrganizationRegister: FirstEightDigits},
    ),
    Fault(
        name="tenth-digit-of-a-tin-ignored",
        requirements=("ORG-011",),
        summary="A TIN of more digits is cut off.",
        forms=(FieldRewriting(_FIND, "practice-tin", r"^(\d{9})\d+$", r"\1"),),
    ),
    Fault(
        name="mistyped-tin-finds-another",
        requirements=("ORG-011",),
        summary="A TIN of nobody finds some practice.",
        stand_ins={OrganizationRegister: AnyTin},
    ),
    Fault(
        name="practice-not-named",
        requirements=("ORG-011",),
        summary="The practice to be confirmed is not named.",
        pages=(Rewriting(r"(?s)(<dt>Name</dt>\s*<dd>).*?(</dd>)", r"\1\2"),),
    ),
    Fault(
        name="tin-with-hyphen-refused",
        requirements=("ORG-011",),
        summary="A TIN is refused as it is usually written, with a hyphen.",
        forms=(FieldRewriting(_FIND, "practice-tin", "-", "?"),),
        # The checklist does not say how a TIN is written.
        is_advisory=True,
    ),
    Fault(
        name="connected-by-confirming",
        requirements=("ORG-010", "ORG-011"),
        summary="Whoever confirms a practice has access to it, asked for or not.",
        stand_ins={ConnectPages: ConnectedByConfirming},
    ),
    Fault(
        name="practice-not-confirmed",
        requirements=("ORG-011",),
        summary="The practice that was found need not be confirmed.",
        stand_ins={ConnectPages: Unconfirmed},
    ),
)

FAULTS: Final[tuple[Fault, ...]] = (*_ON_MANAGE_ACCESS, *_ON_TYPES, *_ON_FINDING)
