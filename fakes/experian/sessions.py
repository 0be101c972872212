"""Sessions of the service: one for each inquiry, found by its own name or by its Review Reference Number."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import Enum

from fakes.dice import number
from fakes.errors import FakesError
from fakes.experian.decisions import ARCHIVE_LIFETIME, SESSION_LIFETIME
from fakes.experian.ridp_request import PrimaryRequest
from fakes.experian.ridp_response import Decision, Question


class UnknownSessionError(FakesError):
    """No session has this reference number, or not together with this session name."""


class SessionState(Enum):
    """Where a session stands."""

    QUESTIONS_ISSUED = "questions issued"
    VERIFIED = "verified"
    EXPIRED = "expired"
    USE_LIMITED = "use-limited"
    DECEASED = "deceased"
    PHONE_PENDING = "phone pending"
    PHONE_VERIFIED = "phone verified"
    PHONE_FAILED = "phone failed"


@dataclass(frozen=True)
class Session:
    """An inquiry about a person; SSN and questions stay out of the `repr`."""

    name: str
    reference: str
    ssn: str = field(repr=False)
    request: PrimaryRequest
    created: datetime
    state: SessionState
    questions: tuple[Question, ...] = field(repr=False)
    decision: Decision | None

    def lapsed(self, now: datetime) -> bool:
        """Tell whether it is too late to answer the questions."""
        return now - self.created > SESSION_LIFETIME

    def archive_lapsed(self, now: datetime) -> bool:
        """Tell whether the archive no longer answers for the person."""
        return now - self.created > ARCHIVE_LIFETIME

    def aged(self) -> "Session":
        """Give the session as if it had begun so long ago that all of it has lapsed."""
        return replace(self, created=self.created - ARCHIVE_LIFETIME - SESSION_LIFETIME)

    def decided(self, decision: Decision, state: SessionState) -> "Session":
        """Give the session with its decision."""
        return replace(self, decision=decision, state=state)


class Sessions:
    """All sessions, and how often each SSN was asked about; the seed makes names and references repeatable."""

    def __init__(self, clock: Callable[[], datetime], seed: str) -> None:
        self._clock = clock
        self._seed = seed
        self._by_reference: dict[str, Session] = {}
        self._uses: Counter[str] = Counter()

    def open(
        self, request: PrimaryRequest, ssn: str, questions: tuple[Question, ...], decision: Decision | None
    ) -> Session:
        """Begin a session and keep it."""
        count = len(self._by_reference) + 1
        # The count at the end keeps references apart even where the digits before it agree.
        reference = f"{number('reference', self._seed, count) % 10**8:08}{count:04}"
        session = Session(
            name=f"{number('session', self._seed, count):016x}-{count}",
            reference=reference,
            ssn=ssn,
            request=request,
            created=self._clock(),
            state=state_after(decision),
            questions=questions,
            decision=decision,
        )
        self.keep(session)
        return session

    def keep(self, session: Session) -> None:
        """Keep a session in place of its earlier version."""
        self._by_reference[session.reference] = session

    def find(self, reference: str) -> Session:
        """Give the session of a Review Reference Number, raising `UnknownSessionError`."""
        if reference not in self._by_reference:
            raise UnknownSessionError(
                f"Expected the Review Reference Number of a session of this service, found {reference!r}. "
                "Take the number from the latest notification."
            )
        return self._by_reference[reference]

    def about(self, ssn: str) -> tuple[Session, ...]:
        """Give the sessions about an SSN, oldest first."""
        return tuple(session for session in self._by_reference.values() if session.ssn == ssn)

    def find_named(self, reference: str, name: str) -> Session:
        """Give the session that has both this reference and this name, raising `UnknownSessionError`."""
        session = self.find(reference)
        if session.name != name:
            raise UnknownSessionError(
                f"Expected the session that belongs to reference {reference!r}, found another. "
                "Send sessionIdentification and hubReferenceNumber of one response together."
            )
        return session

    def verified_by_phone(self, request: PrimaryRequest, ssn: str) -> bool:
        """Tell whether someone with this SSN and these names was verified by phone (EXR-007)."""
        return any(
            session.state is SessionState.PHONE_VERIFIED
            and not session.archive_lapsed(self._clock())
            and session.ssn == ssn
            and _names(session.request) == _names(request)
            for session in self._by_reference.values()
        )

    def count_use(self, ssn: str) -> int:
        """Count an inquiry about an SSN and give how many there were before."""
        self._uses[ssn] += 1
        return self._uses[ssn] - 1

    def uses(self, ssn: str) -> int:
        """Give how many inquiries about an SSN there were."""
        return self._uses[ssn]


def state_after(decision: Decision | None) -> SessionState:
    """Give where a session stands after a decision."""
    match decision:
        case None:
            return SessionState.QUESTIONS_ISSUED
        case Decision.ACC:
            return SessionState.VERIFIED
        case Decision.RF1 | Decision.RF2:
            return SessionState.PHONE_PENDING
        case Decision.RF3:
            return SessionState.USE_LIMITED
        case Decision.RF4:
            return SessionState.DECEASED


def _names(request: PrimaryRequest) -> tuple[str, str]:
    """Give both names as the service compares them: by their letters alone, whatever their case."""
    person = request.person
    return _letters(person.given_name), _letters(person.surname)


def _letters(name: str) -> str:
    return re.sub("[^a-z]", "", name.casefold())
