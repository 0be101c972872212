"""The second factor: asking somebody to prove a device, and judging the proof; the same for both sites."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Protocol

from reference_impl.login.challenge import Challenge, Device, Way
from reference_impl.login.codes import Judgement, SentCodes, TooManyError
from reference_impl.login.devices import Devices
from reference_impl.login.sessions import Login
from reference_impl.login.totp import AppCodes
from reference_impl.login.tries import Tries
from reference_impl.policy import Policy

Tell = Callable[[str, str], bool]
"""Sends a text to ten digits, or calls them and says it; tells whether it got through."""

PUSH: Final = "Is it you who logs in to HARP or QPP, or adds this phone there?"
TOO_MANY_SENT: Final = "Too many codes were sent to you in a short time. Try again later."
TOO_MANY_TRIES: Final = "Too many codes were not right. Try again later."
UNDELIVERED: Final = {
    "text": "No text could be delivered to this number. Enter the number of a mobile phone.",
    "call": "This number could not be called. Enter another one.",
}
REFUSED: Final = {
    Judgement.WRONG: "This code is not right. Enter the newest one.",
    Judgement.GONE: "No code is right any more: each expires, and can be used once. Ask for a new one.",
}
NOT_APPROVED: Final = {
    "denied": "The login was denied on your phone.",
    "expired": "The request on your phone was not answered in time.",
}


class Push(Protocol):
    """Sends requests for approval to people's phones."""

    def push(self, to: str, words: str) -> int:
        """Show a request to the person of a User ID in lower case, and give its number."""

    def answer(self, number: int) -> str:
        """Tell what became of a request: pending, approved, denied or expired."""


class RefusedError(Exception):
    """A proof was refused or could not be asked for; the message is for the person."""


@dataclass(frozen=True)
class Outgoing:
    """How to reach people's devices."""

    text: Tell
    call: Tell
    push: Push


@dataclass(frozen=True)
class SecondFactor:
    """Asks for proofs and judges them; accounts are named by their User ID in lower case."""

    devices: Devices
    codes: SentCodes
    apps: AppCodes
    tries: Tries
    outgoing: Outgoing
    policy: Policy

    def ask(self, account: str, device: Device) -> Challenge:
        """Ask for a proof by a device: send a code or a request there, if it is of that sort; raises `RefusedError`."""
        if device.way is Way.APP:
            return Challenge(device)
        try:
            code = self.codes.new(account, device.place)
        except TooManyError:
            raise RefusedError(TOO_MANY_SENT) from None
        if device.way is Way.PUSH:
            # A request is counted as a code is, so that nobody is flooded with them; the code is told to nobody.
            return Challenge(device, self.outgoing.push.push(account, PUSH))
        self._tell(device, code)
        return Challenge(device)

    def judge(self, account: str, challenge: Challenge, typed: str) -> None:
        """Judge a code; raises `RefusedError` for one that is not right, or after too many (DSC-070)."""
        if not self.tries.take(account):
            raise RefusedError(TOO_MANY_TRIES)
        judgement = self._judgement(account, challenge.device, "".join(typed.split()))
        if judgement is not Judgement.RIGHT:
            raise RefusedError(REFUSED[judgement])
        self.tries.forget(account)

    def is_approved(self, challenge: Challenge) -> bool:
        """Tell whether a request was approved, or still waits; raises `RefusedError` where it was not approved."""
        answer = "denied" if challenge.push is None else self.outgoing.push.answer(challenge.push)
        if answer in self.policy.push_approved_by:
            return True
        if answer in NOT_APPROVED:
            raise RefusedError(NOT_APPROVED[answer])
        return False

    def begin(self, login: Login) -> None:
        """Ask whoever has one device for its proof at once; of several one is chosen first."""
        devices = self.devices.of(login.account)
        if len(devices) == 1:
            try:
                login.challenge = self.ask(login.account, devices[0])
            except RefusedError as refused:
                login.notice = str(refused)

    def clear(self) -> None:
        """Forget all codes and all tries."""
        self.codes.clear()
        self.tries.clear()

    def _tell(self, device: Device, code: str) -> None:
        lasts = f"It lasts {self.policy.code_minutes} minutes."
        channel = self.policy.phone_channels.get(device.kind)
        is_told = True
        if channel == "text":
            is_told = self.outgoing.text(device.contact, f"Your HARP security code is {code}. {lasts}")
        elif channel == "call":
            is_told = self.outgoing.call(device.contact, f"Your HARP security code is {', '.join(code)}. {lasts}")
        if not is_told and channel in self.policy.undelivered_refused:
            raise RefusedError(UNDELIVERED[channel])

    def _judgement(self, account: str, device: Device, code: str) -> Judgement:
        if device.way is Way.PUSH:
            return Judgement.GONE
        if device.way is Way.APP:
            return Judgement.RIGHT if self.apps.is_right(device.secret, code) else Judgement.WRONG
        return self.codes.judge(account, device.place, code)
