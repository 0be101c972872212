"""Manual proofing: the states of a request, what leads from one to another, and how long documents may take."""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import Enum
from typing import Final


class State(Enum):
    """How far a request for manual proofing is."""

    AWAITING = "awaiting documents"
    RECEIVED = "documents received"
    MORE_REQUESTED = "more requested"
    APPROVED = "approved"
    REJECTED = "rejected"
    CLOSED = "closed"


class Event(Enum):
    """What happens to a request; the deadline comes by itself, the others from the Service Center."""

    DOCUMENTS = "documents"
    """A set of documents arrives that is complete; another set leaves the request as it is."""
    REQUEST_MORE = "request more"
    APPROVE = "approve"
    REJECT = "reject"
    DEADLINE = "deadline"


Transition = tuple[State, Event, State]

TRANSITIONS: Final[tuple[Transition, ...]] = (
    (State.AWAITING, Event.DOCUMENTS, State.RECEIVED),
    (State.AWAITING, Event.REQUEST_MORE, State.AWAITING),
    (State.AWAITING, Event.REJECT, State.REJECTED),
    (State.AWAITING, Event.DEADLINE, State.CLOSED),
    (State.RECEIVED, Event.REQUEST_MORE, State.MORE_REQUESTED),
    (State.RECEIVED, Event.APPROVE, State.APPROVED),
    (State.RECEIVED, Event.REJECT, State.REJECTED),
    (State.MORE_REQUESTED, Event.DOCUMENTS, State.RECEIVED),
    (State.MORE_REQUESTED, Event.REJECT, State.REJECTED),
)
"""All that can happen: without a complete set nothing is approved, and what has ended stays so (MAN-030, MAN-032)."""


class NotAllowedError(ValueError):
    """This can't happen to a request in its present state."""


def after(state: State, event: Event, transitions: Iterable[Transition]) -> State:
    """Give the state that an event leads to; NotAllowedError where it can't happen."""
    for before, happening, then in transitions:
        if (before, happening) == (state, event):
            return then
    raise NotAllowedError(
        f"Expected a request to which “{event.value}” can happen, found one that is {state.value}. Nothing was changed."
    )


def last_day(submitted: date, days: int) -> date:
    """Give the last day on which documents are in time: calendar days, the day of submission is day 0 (DSC-021)."""
    return submitted + timedelta(days=days)
