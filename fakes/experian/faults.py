"""Faults of the service, for one person's calls at a time, so that scenarios running beside one another don't meet."""

from collections import deque
from enum import Enum
from typing import Final

from fakes.experian.fars import FarsResponse
from fakes.experian.reply import Reply, json_reply
from fakes.experian.ridp_response import Metadata, RidpResponse

SLOW_SECONDS: Final = 3.0


class Operation(Enum):
    """A call to the service."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    FARS = "fars"


class Fault(Enum):
    """What goes wrong; every fault but SLOW strikes instead of the decision, so the call may be made again."""

    TIME_OUT = "time-out"
    SERVER_ERROR = "server error"
    UNAVAILABLE = "unavailable"
    MALFORMED_BODY = "malformed body"
    EMPTY_BODY = "empty body"
    MISSING_DECISION = "missing decision"
    SLOW = "slow"


class NoAnswerError(TimeoutError):
    """The service says nothing until its client gives up; each mouth turns it into its own kind of silence."""


class Faults:
    """The faults that still wait for their calls."""

    def __init__(self) -> None:
        self._waiting: dict[tuple[str, Operation], deque[Fault]] = {}

    def inject(self, ssn: str, operation: Operation, fault: Fault, times: int) -> None:
        """Let a person's next calls of one operation go wrong, after those already injected."""
        self._waiting.setdefault((ssn, operation), deque()).extend([fault] * times)

    def take(self, ssn: str, operation: Operation) -> Fault | None:
        """Take out the fault that this call meets, or None."""
        waiting = self._waiting.get((ssn, operation))
        return waiting.popleft() if waiting else None

    def end(self, ssn: str) -> None:
        """Let nothing go wrong any more for one person."""
        self._waiting = {key: waiting for key, waiting in self._waiting.items() if key[0] != ssn}

    def clear(self) -> None:
        """Let nothing go wrong any more."""
        self._waiting.clear()


def spoiled(fault: Fault, operation: Operation) -> Reply:
    """Give what a fault answers instead of a decision; raises `NoAnswerError` for a time-out."""
    match fault:
        case Fault.TIME_OUT:
            raise NoAnswerError("The fake Experian was told to let this call time out.")
        case Fault.SERVER_ERROR:
            return json_reply(500, {"error": "internal server error"})
        case Fault.UNAVAILABLE:
            return json_reply(503, {"error": "service unavailable"})
        case Fault.MALFORMED_BODY:
            return Reply(200, '{"ridpResponse": {"finalDecisionCode": "AC')
        case Fault.EMPTY_BODY:
            return Reply(200, "")
        # A slow answer isn't spoiled: it is given whole, and later.
        case Fault.MISSING_DECISION | Fault.SLOW:
            return json_reply(200, _undecided(operation))


def _undecided(operation: Operation) -> dict[str, object]:
    success = Metadata("HS000000", "Success")
    if operation is Operation.FARS:
        return FarsResponse(success).to_json()
    return RidpResponse(success).to_json()
