"""The control API's part for the QPP Help Desk: its form, and what an operator decides about it."""

from collections.abc import Mapping
from typing import Final

from flask import Flask

from reference_impl.control import Answer, Guard, RefusedError, body, text
from reference_impl.domain.help_desk import PRACTITIONERS, Form, Intake
from reference_impl.organizations.help_desk import APPROVED, DENIED, RECEIVED, HelpDesk, IncompleteError
from reference_impl.organizations.help_desk import UnknownRequestError as NoRequestError
from reference_impl.organizations.memberships import RefusedError as TooLateError

DECISIONS: Final = {"approve": APPROVED, "deny": DENIED}


class HelpDeskControl:
    """Two calls: the form, and the decision."""

    def __init__(self, help_desk: HelpDesk, guard: Guard) -> None:
        self._help_desk, self._guard = help_desk, guard

    def add_to(self, app: Flask) -> None:
        """Bind the calls to their addresses."""
        for address, answer in (("/help-desk", self.take_in), ("/help-desk/decisions", self.decide_request)):
            view = self._guard.around(answer)
            app.add_url_rule(f"/control/v1{address}", answer.__name__, view, methods=["POST"])

    def take_in(self) -> Answer:
        """Take the form in, or tell all that is missing or wrong, item by item."""
        try:
            return {"request": self._help_desk.take_in(_intake(body())), "state": RECEIVED}, 201
        except IncompleteError as error:
            problems = [{"item": each.item, "message": each.message} for each in error.problems]
            return {"error": str(error), "problems": problems}, 422

    def decide_request(self) -> Answer:
        """Decide about a request as the Help Desk's operator does."""
        sent = body()
        number, decision = text(sent, "request"), text(sent, "decision")
        if decision not in DECISIONS:
            raise RefusedError(422, f"Expected {' or '.join(DECISIONS)} in decision, found another. Send one of them.")
        try:
            self._help_desk.decide(number, DECISIONS[decision])
        except NoRequestError:
            raise RefusedError(404, "Expected the number of a request in request, found another. Send one.") from None
        except TooLateError as error:
            raise RefusedError(409, str(error)) from None
        return {"state": DECISIONS[decision]}, 200


def _intake(sent: Mapping[str, object]) -> Intake:
    practitioners = sent.get(PRACTITIONERS, [])
    if not isinstance(practitioners, list):
        raise RefusedError(422, f"Expected a list in {PRACTITIONERS}, found something else. Send one.")
    return Intake(
        yours=_form(sent.get("your_information", {})),
        business=_form(sent.get("business_contact_information", {})),
        practitioners=[_form(each) for each in practitioners],
    )


def _form(sent: object) -> Form:
    if not isinstance(sent, dict) or not all(isinstance(each, str) for each in sent.values()):
        raise RefusedError(422, "Expected texts in each list of the form, found something else. Send texts.")
    return sent
