"""Security codes out of the messages that a deployment sent."""

from collections.abc import Callable
from dataclasses import dataclass

from harness.capabilities.code_reader import CodeReader
from harness.capabilities.patience import Patience
from harness.capabilities.port import Contact, Message, Messages


@dataclass(frozen=True)
class MessageCodes:
    """`Codes` from `messages`, which `source` names for people."""

    messages: Messages
    source: str
    reader: CodeReader
    patience: Patience

    def expect(self, contact: Contact) -> Callable[[], str]:
        """See `Codes.expect`; messages are counted, so that no clock but the harness's own matters."""
        before = len(self._sent(contact))

        def receive() -> str:
            code = self.patience.wait_for(lambda _: self._newest(contact, before))
            if code is None:
                came = len(self._sent(contact)) - before
                answer = f"{came} messages came, none with a code" if came else "no message came"
                raise self.patience.exhausted(contact, self.source, answer, f"see by hand what {self.source} gets")
            return code

        return receive

    def _sent(self, contact: Contact) -> list[Message]:
        return [each for each in self.messages.messages(contact.to) if each.channel == contact.channel]

    def _newest(self, contact: Contact, before: int) -> str | None:
        codes = [self.reader.read(f"{each.subject}\n{each.body}") for each in self._sent(contact)[before:]]
        return next((code for code in reversed(codes) if code), None)
