"""The control API, version 1: the means that a test environment lends to a harness (docs/control-api.md)."""

import hmac
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from enum import Enum
from ipaddress import ip_address
from typing import Final

from flask import Flask, request

from reference_impl.registration.desk import Desk
from reference_impl.seeding import UnacceptableError, seed

Messages = Callable[[str], Sequence[Mapping[str, str]]]
"""Gives what an e-mail address or a phone number received, oldest first: channel, to, subject, body, received."""

Answer = tuple[Mapping[str, object], int]

OFFERS: Final = (
    "clock",
    "messages",
    "test-messages",
    "reset",
    "accounts",
    "back-office",
    "pushes",
    "organizations",
    "aco-contacts",
    "help-desk",
)


class ControlClients(Enum):
    """Who may call: this machine only, or whoever has the token."""

    LOOPBACK = "loopback"
    ANY = "any"


class RefusedError(Exception):
    """A call was refused with this status; the message is the sentence that the caller gets."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status


class Control:
    """The addresses under /control/v1, behind a guard; `forgetting` is what a reset does beside the storage."""

    def __init__(
        self, desk: Desk, messages: Messages, guard: "Guard", forgetting: Sequence[Callable[[], None]]
    ) -> None:
        self._desk = desk
        self._forgetting = forgetting
        self._messages = messages
        self._guard = guard

    def add_to(self, app: Flask) -> None:
        """Bind the API to its addresses."""
        app.register_error_handler(RefusedError, _refusal)
        for address, method, answer in (
            ("", "GET", self.offers),
            ("/reset", "POST", self.reset),
            ("/clock", "GET", self.time),
            ("/clock", "POST", self.move_clock),
            ("/messages", "GET", self.messages),
            ("/messages", "POST", self.send_test),
            ("/accounts", "POST", self.add_account),
            ("/accounts", "GET", self.kept_profile),
        ):
            view = self._guard.around(answer)
            app.add_url_rule(f"/control/v1{address}", answer.__name__, view, methods=[method])

    def offers(self) -> Answer:
        """Tell the version and what is offered."""
        return {"version": 1, "offers": OFFERS}, 200

    def reset(self) -> Answer:
        """Forget accounts, counts and all that is in progress; the clock stays, for it moves forward only."""
        self._desk.storage.reset()
        for forget in self._forgetting:
            forget()
        return {}, 200

    def time(self) -> Answer:
        """Tell the deployment's time."""
        return {"now": self._desk.clock.now().isoformat()}, 200

    def move_clock(self) -> Answer:
        """Move the clock by seconds or to a moment, forward only."""
        try:
            self._desk.clock.move_to(_moment(body(), self._desk.clock.now()))
        except ValueError as error:
            raise RefusedError(409, str(error)) from None
        return self.time()

    def messages(self) -> Answer:
        """Give the e-mails, texts and calls to the address or number in `to`."""
        to = request.args.get("to")
        if not to:
            raise RefusedError(422, "Expected an email address or phone in to, found none. Ask with ?to=ADDRESS.")
        return {"messages": [dict(message) for message in self._messages(to)]}, 200

    def send_test(self) -> Answer:
        """Send an e-mail that means nothing to the address in `to`, as any other is sent."""
        self._desk.deliver(text(body(), "to"), "A test message", "Somebody sees whether messages arrive.")
        return {}, 200

    def kept_profile(self) -> Answer:
        """Give what is kept of the profile of the account in `user_id`."""
        kept = self._desk.storage.profile(request.args.get("user_id", ""))
        if not kept:
            raise RefusedError(404, "Expected the User ID of an account in user_id, found another or none. Send one.")
        return {"profile": kept}, 200

    def add_account(self) -> Answer:
        """Open a registered account without proofing."""
        try:
            user_id = seed(body(), self._desk)
        except UnacceptableError as error:
            raise RefusedError(422, str(error)) from None
        return {"user_id": user_id}, 201


class Guard:
    """Lets only callers in that have the token and, unless told otherwise, are on this machine."""

    def __init__(self, token: str, clients: ControlClients) -> None:
        self._expected = f"Bearer {token}".encode()
        self._clients = clients

    def around(self, answer: Callable[[], Answer]) -> Callable[[], Answer]:
        """Give the answer behind the guard."""

        def guarded() -> Answer:
            self._check()
            return answer()

        return guarded

    def _check(self) -> None:
        # In-process callers have no address, and are on this machine.
        address = request.remote_addr or "127.0.0.1"
        if self._clients is ControlClients.LOOPBACK and not ip_address(address).is_loopback:
            raise RefusedError(403, f"Expected a caller on this machine, found {address}. Call from here.")
        given = request.headers.get("Authorization", "").encode()
        if not hmac.compare_digest(given, self._expected):
            raise RefusedError(401, "Expected the control token as bearer token, found another or none. Send it.")


def body() -> Mapping[str, object]:
    """Give the JSON object that a caller sent, or refuse."""
    sent = request.get_json(force=True, silent=True)
    if not isinstance(sent, dict):
        raise RefusedError(422, "Expected a JSON object as the body, found something else. Send one.")
    return sent


def text(sent: Mapping[str, object], name: str, otherwise: object = None) -> str:
    """Give a text of what was sent, or refuse."""
    found = sent.get(name, otherwise)
    if not isinstance(found, str):
        raise RefusedError(422, f"Expected a text in {name}, found something else. Send one.")
    return found


def _moment(body: Mapping[str, object], now: datetime) -> datetime:
    match body:
        case {"advance_seconds": int() | float() as seconds, **rest} if not rest and not isinstance(seconds, bool):
            return _later(now, seconds)
        case {"now": str(moment), **rest} if not rest:
            return _iso(moment)
    raise RefusedError(422, "Expected either advance_seconds, a number, or now, a moment; found otherwise. Send one.")


def _later(now: datetime, seconds: float) -> datetime:
    try:
        return now + timedelta(seconds=seconds)
    except (OverflowError, ValueError):
        raise RefusedError(422, "Expected advance_seconds within the calendar, found more. Send fewer.") from None


def _iso(written: str) -> datetime:
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise RefusedError(422, "Expected now as an ISO 8601 moment with its offset, found otherwise. Add the offset.")
    return moment


def _refusal(refused: RefusedError) -> Answer:
    return {"error": str(refused)}, refused.status
