"""Experian Verification Support Services: what its agents may do with a Review Reference Number (ERR-003, ERR-004)."""

from dataclasses import replace
from datetime import datetime
from typing import Final

from fakes.errors import FakesError
from fakes.experian.fars import (
    CITY_LENGTH,
    GIVEN_NAME_LENGTH,
    NO_EXTENSION,
    STREET_LENGTH,
    SURNAME_LENGTH,
    FarsResponse,
    ProofedIndividual,
)
from fakes.experian.ridp_response import Decision, Metadata
from fakes.experian.sessions import Session, SessionState

OPEN_TO_THE_PHONE: Final = (SessionState.PHONE_PENDING, SessionState.USE_LIMITED, SessionState.EXPIRED)
PROOFED: Final = (SessionState.VERIFIED, SessionState.PHONE_VERIFIED)


class NotOpenToThePhoneError(FakesError):
    """A session stands where an agent can't decide it any more, or not yet."""


def verified(session: Session) -> Session:
    """Give the session as verified by phone, raising `NotOpenToThePhoneError`."""
    _require_open(session)
    return session.decided(Decision.ACC, SessionState.PHONE_VERIFIED)


def failed(session: Session) -> Session:
    """Give the session as not verified by phone either, raising `NotOpenToThePhoneError`; the decision stands."""
    _require_open(session)
    return replace(session, state=SessionState.PHONE_FAILED)


def archived(session: Session, now: datetime) -> FarsResponse:
    """Give what the archive says: the person if verified, the decision alone if failed, neither before and too late."""
    if session.archive_lapsed(now):
        return FarsResponse(Metadata("HX200004", "The reference number has expired; begin again with remote proofing"))
    if session.state in PROOFED:
        return FarsResponse(Metadata("HS000000", "Success"), Decision.ACC, _individual(session))
    if session.state is SessionState.PHONE_FAILED:
        return FarsResponse(Metadata("HS000000", "Success"), session.decision)
    return FarsResponse(Metadata("HX200002", "The person hasn't been proofed by phone yet"))


def _require_open(session: Session) -> None:
    if session.state not in OPEN_TO_THE_PHONE:
        raise NotOpenToThePhoneError(
            f"Expected a session that is {', '.join(state.value for state in OPEN_TO_THE_PHONE)}, found "
            f"{session.reference} to be {session.state.value}. Only a failed remote proofing can be decided by phone."
        )


def _individual(session: Session) -> ProofedIndividual:
    person, contact = session.request.person, session.request.contact
    return ProofedIndividual(
        given_name=person.given_name[:GIVEN_NAME_LENGTH],
        middle_name=None if person.middle_name is None else person.middle_name[:1],
        surname=person.surname[:SURNAME_LENGTH],
        street=contact.street[:STREET_LENGTH],
        city=contact.city[:CITY_LENGTH],
        state=contact.state,
        zip_code=contact.zip_code,
        zip_extension=contact.zip_extension or NO_EXTENSION,
    )
