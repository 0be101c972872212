"""The fake Experian's one decision engine; its mouths are `in_process` and `server`."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from threading import Lock
from typing import Final

from fakes.errors import FakesError
from fakes.experian import phone_desk
from fakes.experian.fars import FarsRequest, FarsResponse
from fakes.experian.faults import SLOW_SECONDS, Fault, Faults, NoAnswerError, Operation, spoiled
from fakes.experian.fields import InvalidMessageError
from fakes.experian.journal import Call, redacted
from fakes.experian.proofing import SessionClosedError, inquire, judge
from fakes.experian.reply import Reply, json_reply
from fakes.experian.ridp_request import PrimaryRequest, SecondaryRequest, parse_ridp_request
from fakes.experian.ridp_response import Metadata, RidpResponse
from fakes.experian.sessions import Session, Sessions, UnknownSessionError
from fakes.experian.tokens import Tokens
from fakes.ssn import is_synthetic


class RealPersonError(FakesError):
    """An SSN could belong to somebody; the fake takes synthetic ones only."""


# Status and code by which each refusal is answered.
REFUSALS: Final[dict[type[Exception], tuple[int, str]]] = {
    InvalidMessageError: (400, "HE400001"),
    RealPersonError: (400, "HE400002"),
    UnknownSessionError: (404, "HE404001"),
    SessionClosedError: (409, "HE409001"),
}


class Experian:
    """Proofs synthetic people as Experian does behind CMS's hub; may be used from several threads.

    `clock` tells the time of sessions and tokens; `seed` makes session names and reference numbers repeatable.
    """

    def __init__(self, clock: Callable[[], datetime], seed: str = "experian") -> None:
        self.tokens = Tokens(clock, seed)
        self._clock = clock
        self._seed = seed
        self._lock = Lock()
        self._sessions = Sessions(clock, seed)
        self._faults = Faults()
        self._journal: list[Call] = []

    @property
    def journal(self) -> tuple[Call, ...]:
        """All calls so far, oldest first, with SSN and answers redacted."""
        with self._lock:
            return tuple(self._journal)

    def ridp(self, body: object) -> Reply:
        """Answer a primary or secondary request; raises `NoAnswerError` where a time-out was injected."""
        call = Call(self._clock(), None, None)
        with self._lock:
            try:
                request = parse_ridp_request(body)
                call = replace(call, operation=_operation(request), request=redacted(request.to_json()))
                ssn = self._subject(request)
                return self._speak(call, _operation(request), ssn, lambda: self._proof(request, ssn))
            except tuple(REFUSALS) as error:
                status, metadata = self._refuse(call, error)
                return json_reply(status, RidpResponse(metadata).to_json())

    def fars(self, body: object) -> Reply:
        """Answer whether a reference number was proofed; raises `NoAnswerError` where a time-out was injected."""
        call = Call(self._clock(), Operation.FARS, None)
        with self._lock:
            try:
                request = FarsRequest.from_json(body)
                call = replace(call, reference=request.reference, request=request.to_json())
                session = self._sessions.find(request.reference)
                return self._speak(call, Operation.FARS, session.ssn, lambda: self._archived(session))
            except UnknownSessionError as error:
                # People mistype numbers: that is an answer of the archive, not a failure of the call.
                self._journal.append(replace(call, status=200))
                return json_reply(200, FarsResponse(Metadata("HX200003", str(error))).to_json())
            except tuple(REFUSALS) as error:
                status, metadata = self._refuse(call, error)
                return json_reply(status, FarsResponse(metadata).to_json())

    def verify_by_phone(self, reference: str) -> None:
        """Let an agent verify the person; raises `UnknownSessionError` and `NotOpenToThePhoneError`."""
        with self._lock:
            self._sessions.keep(phone_desk.verified(self._sessions.find(reference)))

    def fail_by_phone(self, reference: str) -> None:
        """Let an agent fail to verify the person; raises `UnknownSessionError` and `NotOpenToThePhoneError`."""
        with self._lock:
            self._sessions.keep(phone_desk.failed(self._sessions.find(reference)))

    def let_lapse(self, ssn: str) -> None:
        """Let all that was begun about a person be too long ago: questions expire, and so do reference numbers."""
        with self._lock:
            for session in self._sessions.about(ssn):
                self._sessions.keep(session.aged())

    def inject(self, ssn: str, operation: Operation, fault: Fault, times: int = 1) -> None:
        """Let a person's next calls go wrong; raises `RealPersonError`."""
        with self._lock:
            self._faults.inject(_synthetic(ssn), operation, fault, times)

    def recover(self, ssn: str) -> None:
        """Let nothing go wrong any more for a person; raises `RealPersonError`."""
        with self._lock:
            self._faults.end(_synthetic(ssn))

    def inquiries(self, ssn: str) -> tuple[Session, ...]:
        """Give the inquiries there were about an SSN, oldest first."""
        with self._lock:
            return self._sessions.about(ssn)

    def session(self, reference: str) -> Session:
        """Give the session of a Review Reference Number, raising `UnknownSessionError`."""
        with self._lock:
            return self._sessions.find(reference)

    def uses(self, ssn: str) -> int:
        """Give how many inquiries about an SSN there were."""
        with self._lock:
            return self._sessions.uses(ssn)

    def reset(self) -> None:
        """Forget sessions, uses, faults, tokens and calls."""
        with self._lock:
            self._sessions = Sessions(self._clock, self._seed)
            self._faults.clear()
            self._journal.clear()
            self.tokens.reset()

    def _subject(self, request: PrimaryRequest | SecondaryRequest) -> str:
        """Give the SSN of the person a request is about."""
        if isinstance(request, SecondaryRequest):
            return self._sessions.find_named(request.reference, request.session).ssn
        return _synthetic(request.person.ssn)

    def _proof(self, request: PrimaryRequest | SecondaryRequest, ssn: str) -> RidpResponse:
        if isinstance(request, PrimaryRequest):
            return inquire(self._sessions, request, ssn)
        return judge(self._sessions, self._sessions.find(request.reference), request, self._clock())

    def _archived(self, session: Session) -> FarsResponse:
        return phone_desk.archived(session, self._clock())

    def _speak(
        self, call: Call, operation: Operation, ssn: str, response: Callable[[], RidpResponse | FarsResponse]
    ) -> Reply:
        """Answer with a response, unless a fault strikes in its place."""
        fault = self._faults.take(ssn, operation)
        if fault is not None and fault is not Fault.SLOW:
            return self._spoil(call, operation, fault)
        said = response()
        reference = said.reference if isinstance(said, RidpResponse) else call.reference
        self._journal.append(replace(call, status=200, reference=reference, decision=said.decision, fault=fault))
        delay = 0.0 if fault is None else SLOW_SECONDS
        return replace(json_reply(200, said.to_json()), delay_seconds=delay)

    def _spoil(self, call: Call, operation: Operation, fault: Fault) -> Reply:
        try:
            reply = spoiled(fault, operation)
        except NoAnswerError:
            self._journal.append(replace(call, fault=fault))
            raise
        self._journal.append(replace(call, status=reply.status, fault=fault))
        return reply

    def _refuse(self, call: Call, error: Exception) -> tuple[int, Metadata]:
        status, code = REFUSALS[type(error)]
        self._journal.append(replace(call, status=status))
        return status, Metadata(code, str(error))


def _operation(request: PrimaryRequest | SecondaryRequest) -> Operation:
    return Operation.PRIMARY if isinstance(request, PrimaryRequest) else Operation.SECONDARY


def _synthetic(ssn: str | None) -> str:
    """Give the SSN back if it can be nobody's; the message never repeats it."""
    if ssn is None or not is_synthetic(ssn):
        raise RealPersonError(
            "personSocialSecurityNumber: expected a synthetic SSN of nine digits (area 666 or 900-999, group 01-49, "
            "serial 0001-9999), found none or one that could be real. Use a person of `fakes.people`."
        )
    return ssn
