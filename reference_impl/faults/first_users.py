"""Faults of the first user of a practice, and of the clinician who shows that they belong to it."""

from typing import Final

from reference_impl.faults.fault import Fault, Rewriting
from reference_impl.organizations.memberships import OFFICIAL, STAFF, Memberships
from reference_impl.policy import Policy

_CHECKS: Final = Policy().clinician_checks
_BUTTON: Final = '(<button type="submit">Connect</button>)'


def _without(*checks: str) -> tuple[str, ...]:
    return tuple(each for each in _CHECKS if each not in checks)


class ApprovedFirst(Memberships):
    """Lets first users wait for approval, which nobody can give."""

    def become_first(self, account: str, key: str) -> bool:
        """Make nobody Security Official."""
        return False


class FirstAsStaff(Memberships):
    """Makes first users Staff Users."""

    def become_first(self, account: str, key: str) -> bool:
        """Give the first user the lesser role."""
        with self._storage.transaction():
            if not self.is_first(key):
                return False
            self.grant(account, key, OFFICIAL)
            self.grant(account, key, STAFF)
            return True


_ON_ROLES: Final[tuple[Fault, ...]] = (
    Fault(
        name="first-user-waits-for-approval",
        requirements=("ORG-008", "ORG-009", "NAV-017"),
        summary="The first user has to be approved, too.",
        stand_ins={Memberships: ApprovedFirst},
    ),
    Fault(
        name="first-user-becomes-staff-user",
        requirements=("ORG-008",),
        summary="The first user becomes Staff User.",
        stand_ins={Memberships: FirstAsStaff},
    ),
    Fault(
        name="first-user-selects-a-role",
        requirements=("ORG-008", "ROL-001"),
        summary="The first user is asked for a role (DSC-039).",
        pages=(
            Rewriting(
                _BUTTON,
                '<label for="role">Role</label><select id="role" name="role"><option>Staff User</option>'
                r"<option>Security Official</option></select>\1",
            ),
        ),
    ),
    Fault(
        name="place-left-empty-filled",
        requirements=("ORG-008", "HLP-001"),
        summary="Whoever connects after the last Security Official has gone becomes one automatically (DSC-041).",
        policy={"places_filled": ("never filled", "left empty")},
    ),
)

_ON_CLINICIANS: Final[tuple[Fault, ...]] = (
    Fault(
        name="two-clinicians-asked-for",
        requirements=("ORG-009",),
        summary="The first user is asked for a second clinician (DSC-040).",
        pages=(
            Rewriting(
                _BUTTON,
                '<label for="second-npi">Second NPI</label><input id="second-npi" name="second-npi">'
                r'<label for="second-ptan">Second PTAN</label><input id="second-ptan" name="second-ptan">\1',
            ),
        ),
    ),
    Fault(
        name="npi-of-nine-digits",
        requirements=("ORG-009",),
        summary="An NPI without its check digit is accepted.",
        policy={"clinician_checks": _without("digits", "check digit"), "npi_compared": lambda npi: npi[:9]},
    ),
    Fault(
        name="check-digit-not-checked",
        requirements=("ORG-009",),
        summary="An NPI with a wrong check digit is accepted.",
        policy={"clinician_checks": _without("check digit"), "npi_compared": lambda npi: npi[:9]},
    ),
    *(
        Fault(
            name=name,
            requirements=("ORG-009",),
            summary=summary,
            policy={"clinician_checks": _without(check)},
        )
        for name, check, summary in (
            ("npi-left-out-accepted", "NPI", "The first user need not give an NPI."),
            ("ptan-left-out-accepted", "PTAN", "The first user need not give a PTAN."),
            ("clinician-of-another-practice-accepted", "practice", "A clinician of any practice is accepted."),
            ("anybodys-ptan-accepted", "pair", "The PTAN need not belong to the NPI."),
            ("group-accepted-as-clinician", "group", "NPI and PTAN of the group are accepted."),
        )
    ),
)

FAULTS: Final[tuple[Fault, ...]] = (*_ON_ROLES, *_ON_CLINICIANS)
