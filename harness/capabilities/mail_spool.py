"""E-mails as files in a folder: one process receives them (mail_sink.py), every worker reads its own people's."""

import email.policy
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from email.parser import BytesParser
from hashlib import sha256
from itertools import count
from pathlib import Path

from lxml import html

from harness.capabilities.port import Message
from harness.errors import NotTestable


class SpoolWriter:
    """Puts e-mails into a folder, numbered as they come; for one thread of one process."""

    def __init__(self, folder: Path) -> None:
        """Write into a folder that is there and empty."""
        self._folder, self._numbers = folder, count(1)

    def add(self, to: str, content: bytes) -> None:
        """Put in an e-mail, all at once: who reads meanwhile sees none or a whole one."""
        name = f"{next(self._numbers):08}-{_key(to)}"
        half = self._folder / f"{name}.part"
        half.write_bytes(content)
        half.rename(self._folder / f"{name}.eml")


@dataclass(frozen=True)
class MailSpool:
    """`Messages` out of a folder of e-mails."""

    folder: Path

    def messages(self, to: str) -> tuple[Message, ...]:
        """Give the e-mails that an address received, whatever the case of its letters, oldest first.

        Raises `NotTestable` for a phone: what it was sent can't be seen here.
        """
        if "@" not in to:
            raise NotTestable(
                "the profile gives no means to see what a phone was sent: [capabilities.mail] receives e-mails alone",
                "give it a [control] API, see docs/profiles.md",
            )
        files = sorted(self.folder.glob(f"*-{_key(to)}.eml"))
        return tuple(_message(to, file.read_bytes()) for file in files)


def _key(address: str) -> str:
    """Give a name for files that any address can have."""
    return sha256(address.casefold().encode()).hexdigest()[:32]


def _message(to: str, content: bytes) -> Message:
    mail = BytesParser(EmailMessage, policy=email.policy.default).parsebytes(content)
    return Message(to, str(mail["Subject"] or ""), "\n".join(_body(mail)).replace("\r\n", "\n"))


def _body(mail: EmailMessage) -> Iterator[str]:
    """Give what an e-mail says, in plain text where it has one; without, its HTML's words and where its links lead."""
    part = mail.get_body(("plain", "html"))
    text = _text(part) if isinstance(part, EmailMessage) else ""
    if text.strip() and isinstance(part, EmailMessage) and part.get_content_subtype() == "html":
        shown = html.document_fromstring(text)
        yield str(shown.xpath("string()"))
        yield from (str(link.get("href", "")) for link in shown.iter("a"))
    else:
        yield text


def _text(part: EmailMessage) -> str:
    try:
        return str(part.get_content())
    except LookupError:
        # A character set that nobody knows: codes and links are of ASCII letters in any case.
        return bytes(part.get_payload(decode=True) or b"").decode("ascii", "replace")
