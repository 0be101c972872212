"""Organizations by the control API (docs/control-api.md): made up for each scenario, with those who have access."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from functools import cached_property
from http import HTTPStatus
from typing import Literal

from fakes.organizations import Organizations
from harness.applicant import Applicant
from harness.capabilities.control import ControlApi
from harness.capabilities.organizations import Clinician, Items, Kind, Organization, Receipt
from harness.errors import NotTestable
from harness.pages.labels import DeviceType, ProfileField, Role

ORGANIZATIONS, HELP_DESK, CONTACTS = "organizations", "help-desk", "aco-contacts"
"""What an API offers that lends these means."""


class ControlOrganizations:
    """Lends organizations, access to them, the Help Desk and ACO-MS.

    Every call raises `NotTestable` where the API does not offer what it needs.
    """

    def __init__(self, control: ControlApi, made: Organizations) -> None:
        """Ask the API, and make organizations up as `made` does."""
        self._control, self._made = control, made
        self._tins: set[str] = set()

    def lease(self, kind: Kind, number: int) -> Organization:
        """See `Directory.lease`."""
        self._expect(ORGANIZATIONS)
        organization = self._made_up(kind, number)
        self._tins.add(organization.tin)
        told = {name: value for name, value in asdict(organization).items() if value}
        self._control.ask("POST", "organizations", json={"type": "aco" if kind == "aco" else "practice", **told})
        return organization

    def knows(self, tin: str) -> bool:
        """See `Directory.knows`."""
        # The deployment is not asked: whether it finds what is not there is what scenarios want to know.
        return tin in self._tins

    def is_lent(self) -> bool:
        """See `Enrolment.is_lent`."""
        return ORGANIZATIONS in self._offers

    def open_account(self, person: Applicant) -> None:
        """See `Enrolment.open_account`."""
        self._expect(ORGANIZATIONS)
        device = {"type": DeviceType.SMS, "phone": person.person.phone}
        self._control.ask("POST", "accounts", json={**_profile(person), "device": device})

    def connect(self, user_id: str, tin: str, role: Role) -> None:
        """See `Enrolment.connect`."""
        self._control.ask("POST", "memberships", json={"user_id": user_id, "tin": tin, "role": role})

    def disconnect(self, user_id: str, tin: str) -> None:
        """See `Enrolment.disconnect`."""
        self._control.ask("DELETE", "memberships", json={"user_id": user_id, "tin": tin})

    def request(self, user_id: str, tin: str, role: Role) -> None:
        """See `Enrolment.request`."""
        self._control.ask("POST", "access-requests", json={"user_id": user_id, "tin": tin, "role": role})

    def receive(self, person: Items, business: Items, practitioners: Sequence[Items]) -> Receipt:
        """See `HelpDesk.receive`."""
        self._expect(HELP_DESK)
        form = {
            "your_information": person,
            "business_contact_information": business,
            "professional_information": practitioners,
        }
        answer = self._control.ask("POST", "help-desk", json=form, also=HTTPStatus.UNPROCESSABLE_ENTITY)
        return Receipt(
            number=str(answer.get("request", "")),
            refused={each["item"]: each["message"] for each in answer.get("problems", ())},
        )

    def settle(self, number: str, decision: Literal["approve", "deny"]) -> None:
        """See `HelpDesk.settle`."""
        self._control.ask("POST", "help-desk/decisions", json={"request": number, "decision": decision})

    def add_contact(self, user_id: str, aco: str, role: Role) -> None:
        """See `AcoMs.add_contact`."""
        self._expect(CONTACTS)
        self._control.ask("POST", "aco-contacts", json={"user_id": user_id, "aco": aco, "role": role})

    def _made_up(self, kind: Kind, number: int) -> Organization:
        if kind == "aco":
            aco = self._made.aco(number)
            return Organization(aco.name, aco.tin)
        made = self._made.practice(number)
        clinicians = tuple(Clinician(**asdict(each)) for each in made.clinicians)
        takes_part_in = "Synthetic Shores Accountable Care" if kind == "participant" else ""
        return Organization(made.name, made.tin, clinicians, made.group_npi, made.group_ptan, takes_part_in)

    @cached_property
    def _offers(self) -> frozenset[str]:
        return frozenset(self._control.offers())

    def _expect(self, means: str) -> None:
        if means not in self._offers:
            raise NotTestable(
                f"the deployment’s control API does not offer “{means}”", "compare it with docs/control-api.md"
            )


def _profile(applicant: Applicant) -> Mapping[str, str]:
    """Give a person as the API opens their account."""
    person = applicant.person
    kept = {
        "user_id": applicant.user_id,
        "password": applicant.password,
        "challenge_answer": applicant.answer,
        "first_name": person.first_name,
        "last_name": person.last_name,
        "middle_initial": person.middle_initial,
        "birth_date": applicant.profile[ProfileField.DATE_OF_BIRTH],
        **applicant.address_and_contact,
    }
    return {name: value for name, value in kept.items() if value}
