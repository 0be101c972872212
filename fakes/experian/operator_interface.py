"""What a test may do to the service from another process; every path answers JSON.

POST /operator/verify-by-phone, /operator/fail-by-phone: `reference`.
POST /operator/faults: `ssn`, `call` (primary, secondary, fars), `fault`, `times`.
POST /operator/recovery: `ssn`, whose faults end.
POST /operator/lapse: `ssn`, whose questions and reference numbers have expired from now on.
POST /operator/token-failures: `times`.
POST /operator/revoke-tokens, /operator/reset: nothing.
POST /operator/inquiries: `ssn`; gives what the service was told about the person, redacted, and what it asks.
GET /operator/journal: gives the calls.
"""

from collections.abc import Callable, Mapping
from enum import Enum
from typing import Final, TypeVar

from fakes.experian.engine import Experian, RealPersonError
from fakes.experian.faults import Fault, Operation
from fakes.experian.fields import Fields, InvalidMessageError
from fakes.experian.journal import redacted
from fakes.experian.phone_desk import NotOpenToThePhoneError
from fakes.experian.reply import Reply, json_reply
from fakes.experian.sessions import Session, UnknownSessionError

OPERATOR_PATH: Final = "/operator/"
STATUSES: Final[dict[type[Exception], int]] = {
    InvalidMessageError: 400,
    RealPersonError: 400,
    UnknownSessionError: 404,
    NotOpenToThePhoneError: 409,
}
Choice = TypeVar("Choice", bound=Enum)
ACTS: Final[Mapping[str, Callable[[Experian, object], None]]] = {
    "POST verify-by-phone": lambda experian, body: experian.verify_by_phone(_reference(body)),
    "POST fail-by-phone": lambda experian, body: experian.fail_by_phone(_reference(body)),
    "POST faults": lambda experian, body: _inject(experian, Fields(body, "body", ("ssn", "call", "fault", "times"))),
    "POST recovery": lambda experian, body: experian.recover(_ssn(body)),
    "POST lapse": lambda experian, body: experian.let_lapse(_ssn(body)),
    "POST token-failures": lambda experian, body: experian.tokens.fail(Fields(body, "body", ("times",)).count("times")),
    "POST revoke-tokens": lambda experian, _: experian.tokens.revoke(),
    "POST reset": lambda experian, _: experian.reset(),
}


def operate(experian: Experian, method: str, path: str, body: object) -> Reply:
    """Carry out one request of the operator; what it can't do is answered with `error` and a status of 400 or above."""
    try:
        return _operate(experian, f"{method} {path.removeprefix(OPERATOR_PATH)}", body)
    except tuple(STATUSES) as error:
        return json_reply(STATUSES[type(error)], {"error": str(error)})


def _operate(experian: Experian, act: str, body: object) -> Reply:
    match act:
        case "POST inquiries":
            return json_reply(200, {"inquiries": [_inquiry(each) for each in experian.inquiries(_ssn(body))]})
        case "GET journal":
            return json_reply(200, {"calls": [call.to_json() for call in experian.journal]})
    if act not in ACTS:
        return json_reply(404, {"error": f"expected an act of the operator, found {act!r}"})
    ACTS[act](experian, body)
    return json_reply(200, {"done": True})


def _ssn(body: object) -> str:
    return Fields(body, "body", ("ssn",)).text("ssn", ".+", "an SSN of nine digits")


def _inquiry(session: Session) -> dict[str, object]:
    return {"told": redacted(session.request.to_json()), "asks": [question.text for question in session.questions]}


def _reference(body: object) -> str:
    return Fields(body, "body", ("reference",)).text("reference", ".+", "a Review Reference Number")


def _inject(experian: Experian, fields: Fields) -> None:
    experian.inject(
        ssn=fields.text("ssn", ".+", "an SSN of nine digits"),
        operation=_choice(fields, "call", Operation),
        fault=_choice(fields, "fault", Fault),
        times=fields.count("times"),
    )


def _choice(fields: Fields, name: str, choices: type[Choice]) -> Choice:
    values = [choice.value for choice in choices]
    return choices(fields.text(name, "|".join(values), f"one of {', '.join(values)}"))
