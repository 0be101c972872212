"""What a person tells a run, so that evidence can say that it was a person."""

from collections.abc import Callable
from time import monotonic
from typing import Protocol, runtime_checkable

from harness.capabilities.patience import WAYS
from harness.capabilities.port import Codes, Contact

Note = Callable[[str, str, float], None]
"""Takes what was asked, of whom, and the seconds until it was answered."""


@runtime_checkable
class ByHand(Protocol):
    """A source of codes that asks a person."""

    @property
    def asked_of(self) -> str:
        """Who is asked."""


def watching(source: Codes, contact: Contact, note: Note) -> Callable[[], str]:
    """Begin to watch for a code, as `Codes.expect`; where a person is asked for it, note that."""
    receive = source.expect(contact)
    if not isinstance(source, ByHand):
        return receive
    asked_of = source.asked_of

    def received() -> str:
        began = monotonic()
        code = receive()
        note(f"the security code that came {WAYS[contact.channel]} {contact.to}", asked_of, monotonic() - began)
        return code

    return received
