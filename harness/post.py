"""What a deployment sends to people: e-mails, texts and calls, and the security codes in them."""

from collections.abc import Callable
from contextlib import suppress

from harness.capabilities.by_hand import watching
from harness.capabilities.code_reader import codes_in
from harness.capabilities.lent import lent
from harness.capabilities.link_reader import tokens_in
from harness.capabilities.patience import Patience
from harness.capabilities.port import Contact, Message
from harness.deployments.deployment import Deployment
from harness.errors import NotTestable, TooSlow
from harness.evidence.recording import Recorder
from harness.profiles.profile import Timeouts

MAIL = Patience(Timeouts.act)
"""How long a message is waited for."""


class Post:
    """What comes to people in one scenario; the codes and tokens in it are never written down."""

    def __init__(self, deployment: Deployment, recorder: Recorder) -> None:
        """Look into the mailboxes and phones that a deployment lends."""
        self._deployment, self._recorder = deployment, recorder

    def messages(self, to: str) -> tuple[Message, ...]:
        """Give what was sent to an address or a phone; raises `NotTestable` where the profile lends no messages."""
        remedy = "give it a [control] API or [capabilities.mail], see docs/profiles.md"
        found = lent(self._deployment.messages, "to read e-mails", remedy).messages(to)
        for each in found:
            told = f"{each.subject}\n{each.body}"
            self._recorder.keep_secret({"security code": codes_in(told), "token": tokens_in(told).values()})
        return found

    def expect_mail(self, to: str) -> Callable[[], Message | None]:
        """Begin to watch for an e-mail, just before its addressee does what sends it.

        What is given waits for the newest that came since, and gives None where none came in time. Raises
        `NotTestable` where the profile lends no mailbox.
        """
        before = len(self.messages(to))

        def received() -> Message | None:
            mails = MAIL.wait_for(lambda _: self.messages(to)[before:] or None)
            return mails[-1] if mails else None

        return received

    def expect_on_phones(self, *phones: str) -> Callable[[], tuple[Message, ...]]:
        """Begin to watch some phones, just before their owner does what sends a text or calls.

        What is given waits until something came to one of them, and gives all that came; it raises `TooSlow` where
        nothing came in time, and `NotTestable` where the profile lends no messages to phones.
        """
        before = dict[str, int]()
        # Who does not wait for them needs none.
        with suppress(NotTestable):
            before |= {phone: len(self.messages(phone)) for phone in phones}

        def received() -> tuple[Message, ...]:
            came = MAIL.wait_for(
                lambda _: tuple(each for phone in phones for each in self.messages(phone)[before[phone] :]) or None
            )
            if came is None:
                raise TooSlow(
                    f"no text and no call came to {' or '.join(phones)} within {MAIL.seconds:g} s",
                    "see whether the deployment sent any, and whether the control API tells all messages to phones",
                )
            return came

        return received

    def expect_code(self, contact: Contact) -> Callable[[], str]:
        """Begin to watch for a security code, just before the person asks for one: what is given waits for it.

        Raises `NotTestable` where the profile gives no means for codes of that kind.
        """
        if contact.channel not in self._deployment.codes:
            raise NotTestable(
                f"the profile gives no means to receive security codes of the kind “{contact.channel}”",
                "give it [capabilities.codes], see docs/profiles.md, or run with --interactive",
            )
        receive = watching(self._deployment.codes[contact.channel], contact, self._recorder.answered)

        def received() -> str:
            code = receive()
            self._recorder.keep_secret({"security code": (code,)})
            return code

        return received
