"""The control API's part for the Service Center: documents that arrive, and what people decide about them."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date

from flask import Flask, request

from reference_impl.control import Answer, Guard, RefusedError, body, text
from reference_impl.domain.documents import Document
from reference_impl.domain.manual import NotAllowedError, last_day
from reference_impl.registration.back_office import DECISIONS, BackOffice, UnknownRequestError

TEXTS = frozenset(each.name for each in fields(Document)) - {"expires"}


class BackOfficeControl:
    """Three calls: documents, decisions, and the state of an application for manual proofing."""

    def __init__(self, back_office: BackOffice, guard: Guard) -> None:
        self._back_office = back_office
        self._guard = guard

    def add_to(self, app: Flask) -> None:
        """Bind the calls to their addresses."""
        for address, method, answer in (
            ("/documents", "POST", self.documents),
            ("/decisions", "POST", self.decisions),
            ("/applications", "GET", self.applications),
        ):
            view = self._guard.around(_refusing(answer))
            app.add_url_rule(f"/control/v1{address}", answer.__name__, view, methods=[method])

    def documents(self) -> Answer:
        """Take in all documents received so far."""
        user_id, sent = text(body(), "user_id"), body().get("documents")
        if not isinstance(sent, list):
            raise RefusedError(422, "Expected a list in documents, found something else. Send all received so far.")
        reasons = self._back_office.receive(user_id, [_document(each) for each in sent])
        return {"state": self._back_office.request(user_id).state.value, "reasons": reasons}, 200

    def decisions(self) -> Answer:
        """Decide about an application."""
        user_id, decided, note = text(body(), "user_id"), text(body(), "decision"), text(body(), "note", "")
        found = [decision for decision in DECISIONS if decision.value == decided]
        if not found:
            known = ", ".join(each.value for each in DECISIONS)
            raise RefusedError(422, f"Expected one of {known} in decision, found another. Send one of them.")
        return {"state": self._back_office.decide(user_id, found[0], note).value}, 200

    def applications(self) -> Answer:
        """Tell the state of an application, when it was submitted, and the last day for its documents."""
        found = self._back_office.request(request.args.get("user_id", ""))
        last = last_day(found.submitted, self._back_office.policy.document_days)
        return {"state": found.state.value, "submitted": f"{found.submitted}", "last_day": f"{last}"}, 200


def _refusing(answer: Callable[[], Answer]) -> Callable[[], Answer]:
    def refused() -> Answer:
        try:
            return answer()
        except UnknownRequestError:
            sentence = "Expected the User ID of a request for manual proofing, found another or none. Send one."
            raise RefusedError(404, sentence) from None
        except NotAllowedError as error:
            raise RefusedError(409, str(error)) from None

    return refused


def _document(sent: object) -> Document:
    if not isinstance(sent, dict) or not {"kind", "whose"} <= sent.keys() <= TEXTS | {"expires"}:
        raise RefusedError(422, "Expected kind and whose in every document, found otherwise. Send what is documented.")
    texts = {name: text(sent, name) for name in sent.keys() & TEXTS}
    return Document(**texts, expires=_day(sent))


def _day(sent: Mapping[str, object]) -> date | None:
    try:
        return date.fromisoformat(text(sent, "expires")) if "expires" in sent else None
    except ValueError:
        raise RefusedError(422, "Expected a day such as 2027-01-31 in expires, found otherwise. Send one.") from None
