"""Okta Verify on everyone's phones: requests to approve a login are pushed here, and answered or ignored."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum
from threading import Lock

from fakes.errors import FakesError


class Answer(Enum):
    """What became of a push request."""

    PENDING = "pending"
    APPROVED = "approved"
    DENIED = "denied"
    EXPIRED = "expired"


class NoRequestError(FakesError):
    """A person has no push request that could still be answered, or there never was one of that number."""


@dataclass(frozen=True)
class PushRequest:
    """A request on a person's phone: its number, whose it is, what it says, and when it came."""

    number: int
    to: str
    words: str
    received: datetime
    answer: Answer = Answer.PENDING


class PushPhones:
    """Keeps push requests; one that is ignored expires after `lifetime`. May be used from several threads."""

    def __init__(self, clock: Callable[[], datetime], lifetime: timedelta = timedelta(minutes=5)) -> None:
        self._clock, self._lifetime = clock, lifetime
        self._lock = Lock()
        self._requests: list[PushRequest] = []

    def push(self, to: str, words: str) -> int:
        """Show a request to a person, and give its number, by which the deployment asks for the answer."""
        with self._lock:
            self._requests.append(PushRequest(len(self._requests), to, words, self._clock()))
            return len(self._requests) - 1

    def answer(self, number: int) -> Answer:
        """Tell what became of a request so far; raises `NoRequestError` for an unknown number."""
        with self._lock:
            return self._now(self._known(number)).answer

    def pending(self, to: str) -> tuple[PushRequest, ...]:
        """Give the requests that a person could still answer, oldest first."""
        with self._lock:
            return self._open(to)

    def approve(self, to: str) -> None:
        """Let a person approve their newest request; raises `NoRequestError` where none is pending."""
        self._settle(to, Answer.APPROVED)

    def deny(self, to: str) -> None:
        """Let a person deny their newest request; raises `NoRequestError` where none is pending."""
        self._settle(to, Answer.DENIED)

    def _settle(self, to: str, answer: Answer) -> None:
        with self._lock:
            if not (pending := self._open(to)):
                raise NoRequestError(
                    "Expected a push request that can still be answered, found none. Ask for one, and answer in time."
                )
            self._requests[pending[-1].number] = replace(pending[-1], answer=answer)

    def _open(self, to: str) -> tuple[PushRequest, ...]:
        return tuple(each for each in map(self._now, self._requests) if each.to == to and _is_open(each))

    def _known(self, number: int) -> PushRequest:
        if not 0 <= number < len(self._requests):
            raise NoRequestError(f"Expected the number of a push request, found {number}. Use what `push` gave.")
        return self._requests[number]

    def _now(self, request: PushRequest) -> PushRequest:
        """Give a request as it stands at this moment: whoever ignores it lets it expire."""
        if _is_open(request) and self._clock() - request.received >= self._lifetime:
            return replace(request, answer=Answer.EXPIRED)
        return request


def _is_open(request: PushRequest) -> bool:
    return request.answer is Answer.PENDING
