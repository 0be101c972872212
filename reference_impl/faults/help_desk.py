"""Faults of the QPP Help Desk: what it does without, and what comes of its decisions."""

from dataclasses import replace
from typing import Final

from reference_impl.domain.help_desk import BUSINESS, PRACTITIONERS, PROFESSIONAL, YOURS, Intake, ItemProblem
from reference_impl.faults.fault import Fault, Rewriting
from reference_impl.organizations.help_desk import APPROVED, HelpDesk, IncompleteError
from reference_impl.policy import Policy

_CHECKS: Final = Policy().practitioner_checks


def _without(*checks: str) -> tuple[str, ...]:
    return tuple(each for each in _CHECKS if each not in checks)


class DeniesNobody(HelpDesk):
    """Takes a denial for an approval."""

    def decide(self, number: str, decision: str) -> None:
        """Approve whatever is decided."""
        super().decide(number, APPROVED)


class DecidesNothing(HelpDesk):
    """Takes a complete form for approved."""

    def take_in(self, intake: Intake) -> str:
        """Approve it at once."""
        number = super().take_in(intake)
        super().decide(number, APPROVED)
        return number

    def decide(self, number: str, decision: str) -> None:
        """Leave it so."""


class KeepsSsns(HelpDesk):
    """Keeps the SSN that it was told."""

    def take_in(self, intake: Intake) -> str:
        """Write it into the account."""
        number = super().take_in(intake)
        with self.desk.storage.transaction() as connection:
            keep = "UPDATE accounts SET line_2 = ? WHERE email_key = ?"
            connection.execute(keep, (intake.yours["ssn"], intake.yours["email"].casefold()))
        return number


class NeedsNoPractitioner(HelpDesk):
    """Takes a form without practitioners for one about the newest practice."""

    def take_in(self, intake: Intake) -> str:
        """Ask for nobody."""
        if intake.practitioners:
            return super().take_in(intake)
        with self.desk.storage.transaction() as connection:
            newest = "SELECT key FROM organizations WHERE kind = 'practice' ORDER BY rowid DESC LIMIT 1"
            [key] = connection.execute(newest).fetchone()
        return self._keep(self._account(intake.yours), self.desk.known(key))


class OnePractitioner(HelpDesk):
    """Takes no more than one practitioner."""

    def take_in(self, intake: Intake) -> str:
        """Refuse several."""
        if len(intake.practitioners) > 1:
            raise IncompleteError([ItemProblem(PRACTITIONERS, "Name one practitioner alone.")])
        return super().take_in(intake)


class SeesNoBilling(HelpDesk):
    """Does without the billing TIN of a practitioner whom it finds by the NPI."""

    def take_in(self, intake: Intake) -> str:
        """Fill it in."""
        with self.desk.storage.transaction() as connection:
            query = "SELECT tin FROM organizations JOIN clinicians ON key = organization WHERE npi = ?"
            filled = [
                {**each, "billing_tin": each.get("billing_tin") or tin}
                for each in intake.practitioners
                for (tin,) in connection.execute(query, (each.get("npi", ""),)).fetchall()[:1]
            ]
        complete = len(filled) == len(intake.practitioners)
        return super().take_in(replace(intake, practitioners=filled) if complete else intake)


_ON_DECISIONS: Final[tuple[Fault, ...]] = (
    Fault(
        name="help-desk-not-named",
        requirements=("HLP-001",),
        summary="Nobody is told of the QPP Help Desk.",
        pages=(Rewriting("QPP Help Desk", "Quality Payment Program"),),
    ),
    Fault(
        name="help-desk-makes-staff-users",
        requirements=("HLP-001",),
        summary="Whoever is approved by the Help Desk becomes Staff User.",
        policy={"help_desk_role": "Staff User"},
    ),
    *(
        Fault(name=name, requirements=requirements, summary=summary, stand_ins={HelpDesk: part})
        for name, requirements, part, summary in (
            ("help-desk-denies-nobody", ("HLP-001",), DeniesNobody, "Who is denied becomes Security Official, too."),
            ("help-desk-decides-nothing", ("HLP-001",), DecidesNothing, "A complete form is enough."),
            ("help-desk-keeps-ssns", ("HLP-002", "PRV-002"), KeepsSsns, "The SSN is kept (DSC-062)."),
        )
    ),
)

_ON_FORMS: Final[tuple[Fault, ...]] = (
    *(
        Fault(
            name=f"help-desk-without-{name}",
            requirements=requirements,
            summary=f"Of {of} the Help Desk needs nothing.",
            policy={"help_desk_optional": tuple(f"{place}.{item}" for item in items)},
        )
        for name, requirements, of, place, items in (
            ("the-person", ("HLP-002",), "the person", "your_information", YOURS),
            ("the-business", ("HLP-003",), "the business", "business_contact_information", BUSINESS),
            ("the-practitioners-data", ("HLP-004",), "the practitioner’s data", PRACTITIONERS, PROFESSIONAL),
        )
    ),
    *(
        Fault(name=name, requirements=("HLP-004",), summary=summary, stand_ins={HelpDesk: part})
        for name, part, summary in (
            ("help-desk-without-practitioners", NeedsNoPractitioner, "No practitioner need be named."),
            ("help-desk-takes-one-practitioner", OnePractitioner, "Two practitioners are refused (DSC-040)."),
            ("help-desk-without-billing-tin", SeesNoBilling, "The practitioner’s billing TIN may be left out."),
        )
    ),
    Fault(
        name="help-desk-without-npi-and-ptan",
        requirements=("HLP-005",),
        summary="The practitioner's NPI and PTAN may be left out.",
        policy={
            "help_desk_optional": (f"{PRACTITIONERS}.npi", f"{PRACTITIONERS}.ptan"),
            "practitioner_checks": _without("NPI", "PTAN"),
        },
    ),
    Fault(
        name="help-desk-takes-wrong-check-digits",
        requirements=("HLP-005",),
        summary="An NPI with a wrong check digit is accepted.",
        policy={"practitioner_checks": _without("check digit", "practice")},
    ),
    Fault(
        name="help-desk-takes-anybodys-ptan",
        requirements=("HLP-005",),
        summary="The PTAN need not belong to the NPI.",
        policy={"practitioner_checks": _without("pair")},
    ),
    Fault(
        name="help-desk-takes-groups",
        requirements=("HLP-006",),
        summary="NPI and PTAN of the group are accepted.",
        policy={"practitioner_checks": _without("group", "pair")},
    ),
)

FAULTS: Final[tuple[Fault, ...]] = (*_ON_DECISIONS, *_ON_FORMS)
