"""How one inquiry runs: look at the credit file, ask, judge the answers; every outcome has a reference number."""

from collections import Counter
from datetime import datetime

from fakes.errors import FakesError
from fakes.experian.credit_files import credit_file
from fakes.experian.decisions import decide_at_inquiry, decide_by_answers
from fakes.experian.fields import InvalidMessageError
from fakes.experian.knowledge import answer
from fakes.experian.questions import questions
from fakes.experian.ridp_request import Answer, PrimaryRequest, SecondaryRequest
from fakes.experian.ridp_response import Decision, Metadata, RidpResponse
from fakes.experian.sessions import Session, Sessions, SessionState, state_after


class SessionClosedError(FakesError):
    """Answers came to a session that was already decided; its outcome stays as it is."""


def inquire(sessions: Sessions, request: PrimaryRequest, ssn: str) -> RidpResponse:
    """Open a session: decide at once, or ask questions.

    Who was verified by phone is accepted without questions when names and SSN are those that were verified, which
    lets a deployment check them (EXR-007); this counts as no use.
    """
    if sessions.verified_by_phone(request, ssn):
        return _response(sessions.open(request, ssn, (), Decision.ACC))
    attempt = sessions.count_use(ssn)
    decision = decide_at_inquiry(credit_file(ssn).kind, attempt)
    asked = questions(ssn, attempt) if decision is None else ()
    return _response(sessions.open(request, ssn, asked, decision))


def judge(sessions: Sessions, session: Session, request: SecondaryRequest, now: datetime) -> RidpResponse:
    """Judge the answers of a session; raises `SessionClosedError` and `InvalidMessageError`, which change nothing."""
    if session.state is not SessionState.QUESTIONS_ISSUED:
        raise SessionClosedError(
            f"Expected a session whose questions wait for answers, found {session.reference} to be "
            f"{session.state.value}. Its outcome stands; begin a new session with a primary request."
        )
    _require_complete(session, request.answers)
    if session.lapsed(now):
        sessions.keep(session.decided(Decision.RF2, SessionState.EXPIRED))
    else:
        decision = decide_by_answers(_right(session, request.answers), len(session.questions))
        sessions.keep(session.decided(decision, state_after(decision)))
    return _response(sessions.find(session.reference))


def _require_complete(session: Session, answers: tuple[Answer, ...]) -> None:
    expected = Counter(range(1, len(session.questions) + 1))
    if Counter(given.question for given in answers) != expected:
        raise InvalidMessageError(
            f"message.ridpRequest.secondaryRequest.verificationAnswerArray: expected one answer to each of "
            f"{len(session.questions)} questions, found a missing, doubled or unknown question number. "
            "Answer every question once."
        )


def _right(session: Session, answers: tuple[Answer, ...]) -> int:
    """Count the right answers."""
    asked = [(session.questions[given.question - 1], given.choice) for given in answers]
    return sum(
        question.choices[choice - 1] == answer(session.ssn, question.text, question.choices)
        for question, choice in asked
    )


def _response(session: Session) -> RidpResponse:
    waiting = session.state is SessionState.QUESTIONS_ISSUED
    return RidpResponse(
        metadata=_metadata(session.state),
        session=session.name,
        reference=session.reference,
        questions=session.questions if waiting else (),
        decision=session.decision,
    )


def _metadata(state: SessionState) -> Metadata:
    if state is SessionState.EXPIRED:
        return Metadata("HX200001", "The session has expired; begin again with a primary request")
    return Metadata("HS000000", "Success")
