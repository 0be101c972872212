"""The QPP Help Desk: its form comes in, an operator decides, and the person is a Security Official (HLP-001)."""

import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from reference_impl.domain.help_desk import PRACTITIONERS, Form, Intake, ItemProblem, item_problems
from reference_impl.domain.organizations import ACO, Organization, clinician_problems, tin_of
from reference_impl.organizations import letters
from reference_impl.organizations.desk import AccessDesk
from reference_impl.organizations.memberships import RefusedError

APPROVED: Final = "approved"
DENIED: Final = "denied"
RECEIVED: Final = "received"


class IncompleteError(Exception):
    """A form is not complete or not right; nothing of it is kept."""

    def __init__(self, problems: Sequence[ItemProblem]) -> None:
        super().__init__(" ".join(f"{each.item}: {each.message}" for each in problems))
        self.problems = problems


class UnknownRequestError(LookupError):
    """The Help Desk has no request of this number."""


@dataclass(frozen=True)
class HelpDesk:
    """Takes forms in and carries decisions out; of a form no more is kept than who asks for which practice."""

    desk: AccessDesk

    def take_in(self, intake: Intake) -> str:
        """Take a form in and give its request's number; IncompleteError names all that is missing or wrong."""
        policy = self.desk.policy
        problems = item_problems(intake, policy.help_desk_optional) or list(self._unknown(intake))
        practice = None if problems else self._practice(intake.practitioners[0])
        if practice is None:
            raise IncompleteError(problems)
        return self._keep(self._account(intake.yours), practice)

    def decide(self, number: str, decision: str) -> None:
        """Approve or deny a request; RefusedError where that was done already, UnknownRequestError where there is none.

        Whoever holds the place loses nothing by it: that is for the new Security Official to decide.
        """
        with self.desk.storage.transaction() as connection:
            query = "SELECT user_id_key, organization, state FROM help_desk_requests WHERE number = ?"
            row = connection.execute(query, (number,)).fetchone()
            if row is None:
                raise UnknownRequestError(number)
            account, key, state = row
            if state != RECEIVED:
                raise RefusedError(f"Expected a request that was not decided, found one that is {state}.")
            settle = "UPDATE help_desk_requests SET state = ? WHERE number = ?"
            connection.execute(settle, (decision, number))
            if decision == APPROVED:
                self.desk.memberships.grant(account, key, self.desk.policy.help_desk_role)
        self._tell(account, key, decision)

    def _tell(self, account: str, key: str, decision: str) -> None:
        name = self.desk.known(key).name
        told = letters.made_official(name) if decision == APPROVED else letters.help_desk_denied(name)
        self.desk.write(account, told)

    def _unknown(self, intake: Intake) -> Iterator[ItemProblem]:
        """Say whom or what the form names that is not known here, or does not belong together."""
        if not self._account(intake.yours):
            yield ItemProblem("your_information.email", "No HARP account has this email address.")
        for index, each in enumerate(intake.practitioners):
            practice = self._practice(each)
            if practice is None or practice.tin != tin_of(intake.practitioners[0].get("billing_tin", "")):
                message = "No practice has this TIN." if practice is None else "Name practitioners of one practice."
                yield ItemProblem(f"{PRACTITIONERS}.{index}.billing_tin", message)
            else:
                checks = self.desk.policy.practitioner_checks
                for problem in clinician_problems(each.get("npi", ""), each.get("ptan", ""), practice, checks):
                    yield ItemProblem(f"{PRACTITIONERS}.{index}.{problem.field_label.lower()}", problem.message)

    def _account(self, yours: Form) -> str:
        return self.desk.storage.live_user_id(yours.get("email", "").strip()).casefold()

    def _practice(self, practitioner: Form) -> Organization | None:
        found = self.desk.register.by_tin(tin_of(practitioner.get("billing_tin", "")))
        return found if found and found.kind != ACO else None

    def _keep(self, account: str, practice: Organization) -> str:
        number = secrets.token_hex(4)
        keep = "INSERT INTO help_desk_requests (number, user_id_key, organization) VALUES (?, ?, ?)"
        with self.desk.storage.transaction() as connection:
            connection.execute(keep, (number, account, practice.key))
        return number
