"""Where what the included deployment sends arrives: everyone's mailbox and phones."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from fakes.mailbox import Mailbox
from fakes.mailbox import Message as Mail
from fakes.phone import PhoneMessage, Phones


@dataclass(frozen=True)
class Delivery:
    """The parties that take in e-mails (`mailbox.deliver`), texts and calls (`phones.text` and `phones.call`)."""

    mailbox: Mailbox
    phones: Phones

    def messages(self, to: str) -> Sequence[dict[str, str]]:
        """Give what an e-mail address or a phone number received, oldest first, as the control API tells it."""
        return [*map(_told, self.mailbox.messages(to)), *map(_told, self.phones.messages(to))]


def delivery(clock: Callable[[], datetime]) -> Delivery:
    """Give an empty mailbox and silent phones, which tell the time by a clock."""
    return Delivery(Mailbox(clock), Phones(clock))


def _told(message: Mail | PhoneMessage) -> dict[str, str]:
    return {"channel": "email", "subject": ""} | asdict(message) | {"received": message.received.isoformat()}
