"""Where what the included deployment sends arrives: everyone's mailbox and phones."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from fakes.mailbox import Mailbox
from fakes.mailbox import Message as Mail
from fakes.phone import PhoneMessage, Phones, RealNumberError
from fakes.push import NoRequestError, PushPhones


@dataclass(frozen=True)
class Delivery:
    """The parties that take in e-mails (`mailbox.deliver`), texts, calls and requests for approval."""

    mailbox: Mailbox
    phones: Phones
    pushes: PushPhones

    def text(self, to: str, body: str) -> bool:
        """Send a text, and tell whether it could be delivered; to a number that may be somebody's it never is."""
        try:
            return self.phones.text(to, body)
        except RealNumberError:
            return False

    def call(self, to: str, words: str) -> bool:
        """Make a call, and tell whether it got through; to a number that may be somebody's it never does."""
        try:
            return self.phones.call(to, words)
        except RealNumberError:
            return False

    def push(self, to: str, words: str) -> int:
        """Send a request for approval to a person, and give its number."""
        return self.pushes.push(to, words)

    def answer(self, number: int) -> str:
        """Tell what became of a request for approval: pending, approved, denied or expired."""
        return self.pushes.answer(number).value

    def settle_push(self, to: str, answer: str) -> bool:
        """Approve or deny a person's newest request in their place; False where none is pending."""
        try:
            (self.pushes.approve if answer == "approve" else self.pushes.deny)(to)
        except NoRequestError:
            return False
        return True

    def messages(self, to: str) -> Sequence[dict[str, str]]:
        """Give what an e-mail address or a phone number received, oldest first, as the control API tells it."""
        return [*map(_told, self.mailbox.messages(to)), *map(_told, self.phones.messages(to))]


def delivery(clock: Callable[[], datetime]) -> Delivery:
    """Give an empty mailbox and silent phones for texts, calls and approvals, which tell the time by a clock."""
    return Delivery(Mailbox(clock), Phones(clock), PushPhones(clock))


def _told(message: Mail | PhoneMessage) -> dict[str, str]:
    return {"channel": "email", "subject": ""} | asdict(message) | {"received": message.received.isoformat()}
