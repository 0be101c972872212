"""Every source of security codes, with a way to let a deployment send some, for real."""

import os
import pty
import smtplib
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from threading import Event, Lock, Thread

from harness.capabilities.code_reader import CodeReader
from harness.capabilities.command_codes import CommandCodes
from harness.capabilities.mail_sink import receiving
from harness.capabilities.mail_spool import MailSpool
from harness.capabilities.message_codes import MessageCodes
from harness.capabilities.operator_codes import OperatorCodes
from harness.capabilities.patience import Patience
from harness.capabilities.port import Codes, Contact
from harness.deployments.delivery import delivery
from harness.deployments.serving import address_of, listening
from tests.control.lending import IN_PROCESS, TOKEN, composed, reached

LONG, SHORT = Patience(20.0, 0.02), Patience(0.3, 0.02)
ANN, BOB = ("2025550101", "ann@example.com"), ("2025550102", "bob@example.com")

GATEWAY = """\
import sys
to, channel, since = sys.argv[1:]
for line in reversed(open("sent").read().splitlines()):
    sent, *whom, words = line.split("\\t")
    if whom == [to, channel] and sent >= since:
        print(words)
        break
"""
"""A gateway that prints the newest message of a contact since a moment, out of a file beside it."""


@dataclass(frozen=True)
class Source:
    """A source of codes: patient and not, whom it can be asked of, and how its deployment sends them one."""

    patient: Codes
    hasty: Codes
    ann: Contact
    bob: Contact
    send: Callable[[Contact, str], None]
    send_before: Callable[[Contact, str], None]
    """Sends a code that was there before anybody expected one."""


@contextmanager
def control(_: Path) -> Iterator[Source]:
    """The control API of the included deployment, whose phones get texts."""
    sent = delivery(lambda: datetime.now(UTC))

    def send(contact: Contact, code: str) -> None:
        assert sent.phones.text(contact.to, f"Your HARP security code is {code}. It lasts 10 minutes.")

    with composed(IN_PROCESS, TOKEN, to=sent) as built:
        messages = reached(IN_PROCESS, built).control()
        patient, hasty = (MessageCodes(messages, "the control API", CodeReader(), each) for each in (LONG, SHORT))
        yield Source(patient, hasty, Contact("sms", ANN[0]), Contact("sms", BOB[0]), send, send)


@contextmanager
def command(folder: Path) -> Iterator[Source]:
    """A command that looks up what a gateway has."""
    (folder / "gateway.py").write_text(GATEWAY, encoding="utf-8")
    sent = folder / "sent"
    sent.touch()

    def send(contact: Contact, code: str, ago: timedelta = timedelta()) -> None:
        moment = (datetime.now(UTC) - ago).isoformat(timespec="seconds")
        with sent.open("a", encoding="utf-8") as file:
            file.write(f"{moment}\t{contact.to}\t{contact.channel}\tYour code is {code}\n")

    words = (sys.executable, "gateway.py", "{to}", "{channel}", "{since}")
    patient, hasty = (CommandCodes(words, folder, CodeReader(), each) for each in (LONG, SHORT))
    ann, bob = Contact("voice", ANN[0]), Contact("voice", BOB[0])
    yield Source(patient, hasty, ann, bob, send, lambda to, code: send(to, code, timedelta(minutes=1)))


@contextmanager
def mail(_: Path) -> Iterator[Source]:
    """A mail server of the run's own, to which a real client sends."""
    with listening(0) as taken:
        port = int(address_of(taken).rpartition(":")[2])

    def send(contact: Contact, code: str) -> None:
        letter = EmailMessage()
        letter["Subject"], letter["From"], letter["To"] = "Your security code", "harp@example.com", contact.to
        letter.set_content(f"Hello,\n\nyour security code is {code}.\n")
        with smtplib.SMTP("127.0.0.1", port, timeout=10) as client:
            client.send_message(letter)

    with receiving("127.0.0.1", port) as folder:
        spool = MailSpool(folder)
        patient, hasty = (MessageCodes(spool, "the mail server", CodeReader(), each) for each in (LONG, SHORT))
        yield Source(patient, hasty, Contact("email", ANN[1]), Contact("email", BOB[1]), send, send)


class Operator:
    """Somebody at a terminal, who types the newest code of whom they are asked about, or nothing."""

    def __init__(self) -> None:
        """Sit down at a new pseudo-terminal."""
        self._hands, self._screen = pty.openpty()
        self.terminal = Path(os.ttyname(self._screen))
        self.seen = ""
        """What stood on the screen."""
        self._codes: dict[str, str] = {}
        self._asked = ""
        self._one_at_a_time = Lock()
        self._gone = Event()
        self._thread = Thread(target=self._work, daemon=True)
        self._thread.start()

    def send(self, contact: Contact, code: str) -> None:
        """Let a code reach the operator."""
        with self._one_at_a_time:
            self._codes[contact.to] = code
            self._answer()

    def type(self, text: str) -> None:
        """Type something at once, asked or not."""
        os.write(self._hands, text.encode())

    def leave(self) -> None:
        """Stand up."""
        self._gone.set()
        # Whoever reads what is on the screen is woken by it.
        os.write(self._screen, b"\n")
        self._thread.join(10)
        os.close(self._hands)
        os.close(self._screen)

    def _work(self) -> None:
        while not self._gone.is_set():
            shown = os.read(self._hands, 1024).decode()
            with self._one_at_a_time:
                self.seen, self._asked = self.seen + shown, self._asked + shown
                self._answer()

    def _answer(self) -> None:
        """Type the code of whom the last question on the screen is about, once it is there."""
        for to, code in self._codes.items():
            if self._asked.endswith(f"{to}: "):
                self._asked = ""
                self.type(f"{code}\n")


@contextmanager
def operator(_: Path) -> Iterator[Source]:
    """An operator at a pseudo-terminal."""
    someone = Operator()
    patient, hasty = (OperatorCodes(someone.terminal, CodeReader(), each) for each in (LONG, SHORT))
    ann, bob = Contact("voice", ANN[0]), Contact("sms", BOB[0])
    try:
        yield Source(patient, hasty, ann, bob, someone.send, lambda _, code: someone.type(f"{code}\n"))
    finally:
        someone.leave()
