"""Faults of Shared Savings Program ACOs: their representatives, and the practices that take part in them."""

from dataclasses import replace
from typing import Final

from reference_impl.domain.organizations import ACO, PRACTICE, Organization
from reference_impl.faults.fault import Fault, Rewriting
from reference_impl.organizations.register import OrganizationRegister


class AcosAsPractices(OrganizationRegister):
    """Takes ACOs for practices."""

    def _where(self, column: str, value: str) -> Organization | None:
        found = super()._where(column, value)
        return replace(found, kind=PRACTICE) if found else None


class ParticipantsAsAcos(OrganizationRegister):
    """Takes practices that take part in an ACO for the ACO."""

    def _where(self, column: str, value: str) -> Organization | None:
        found = super()._where(column, value)
        return replace(found, kind=ACO) if found and found.aco else found


FAULTS: Final[tuple[Fault, ...]] = (
    Fault(
        name="aco-representatives-connect",
        requirements=("ACO-001",),
        summary="Representatives of an ACO connect to organizations here.",
        policy={"aco_limits": ()},
    ),
    Fault(
        name="aco-representatives-connect-by-the-address",
        requirements=("ACO-001",),
        summary="Representatives of an ACO are not led on to an organization, but can connect to one.",
        policy={"aco_limits": ()},
        pages=(
            Rewriting(
                r'(?s)(You represent the Shared Savings Program ACO.*?)<p><a class="button" href="/connect">.*?</p>',
                r"\1",
            ),
        ),
    ),
    Fault(
        name="tin-of-an-aco-accepted",
        requirements=("ACO-001",),
        summary="An ACO is found as practices are.",
        stand_ins={OrganizationRegister: AcosAsPractices},
    ),
    Fault(
        name="aco-representatives-not-signed-in",
        requirements=("ACO-004", "ACO-001"),
        summary="Whom ACO-MS lists can't sign in (DSC-065).",
        triggers=(
            """CREATE TRIGGER not_signed_in AFTER INSERT ON aco_contacts
            BEGIN DELETE FROM setups WHERE user_id_key = NEW.user_id_key; END""",
        ),
    ),
    Fault(
        name="participants-taken-for-acos",
        requirements=("ACO-005", "ACO-006"),
        summary="Nobody connects to a practice that takes part in an ACO.",
        stand_ins={OrganizationRegister: ParticipantsAsAcos},
    ),
    Fault(
        name="users-of-participants-not-managed",
        requirements=("ACO-005", "ACO-006"),
        summary="Approvals are without effect at a practice that takes part in an ACO.",
        triggers=(
            """CREATE TRIGGER not_managed BEFORE INSERT ON members
            WHEN (SELECT aco <> '' AND had_official FROM organizations WHERE key = NEW.organization)
            BEGIN SELECT RAISE(IGNORE); END""",
        ),
    ),
)
