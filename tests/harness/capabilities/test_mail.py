"""E-mails that a run receives itself: a real server, real clients."""

import logging
import smtplib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from email.message import EmailMessage
from pathlib import Path

import pytest

from harness.capabilities.mail_sink import LARGEST_MAIL, receiving
from harness.capabilities.mail_spool import MailSpool
from harness.capabilities.port import Message
from harness.deployments.serving import address_of, listening
from harness.errors import NotTestable, UsageError

ANN, BOB = "ann@example.com", "bob@example.com"
HOST = "127.0.0.1"


@pytest.fixture
def port() -> int:
    """Give a free port."""
    with listening(0) as taken:
        return int(address_of(taken).rpartition(":")[2])


@pytest.fixture
def spool(port: int) -> Iterator[MailSpool]:
    """Receive e-mails at the port."""
    with receiving(HOST, port) as folder:
        yield MailSpool(folder)


def letter(subject: str = "Welcome", body: str = "Hello\n", to: str = ANN) -> EmailMessage:
    """Give an e-mail in plain text."""
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["To"] = subject, "harp@example.com", to
    mail.set_content(body)
    return mail


def send(port: int, *mails: EmailMessage) -> None:
    """Send e-mails one after the other."""
    with smtplib.SMTP(HOST, port, timeout=10) as client:
        for mail in mails:
            client.send_message(mail)


def send_raw(port: int, content: bytes, to: str = ANN) -> None:
    """Send an e-mail as it is."""
    with smtplib.SMTP(HOST, port, timeout=10) as client:
        client.sendmail("harp@example.com", to, content)


def test_emails_come_oldest_first(spool: MailSpool, port: int) -> None:
    """With subject and text."""
    send(port, *(letter(f"No. {number}", f"body {number}\n") for number in range(12)))
    expected = tuple(Message(ANN, f"No. {number}", f"body {number}\n") for number in range(12))
    assert expected == spool.messages(ANN)


def test_others_mail_is_not_shown(spool: MailSpool, port: int) -> None:
    """An address in any case gets its own; an e-mail to two reaches both."""
    send(port, letter("for Bob", to=BOB), letter("for both", to=f"{ANN}, {BOB}"))
    assert ["for both"] == [each.subject for each in spool.messages(ANN.upper())]
    assert ["for Bob", "for both"] == [each.subject for each in spool.messages(BOB)]
    assert () == spool.messages("eve@example.com")


def test_who_gets_an_email_is_said_by_the_envelope(spool: MailSpool, port: int) -> None:
    """Not by what the letter says of itself."""
    send_raw(port, b"To: bob@example.com\r\nSubject: Hidden\r\n\r\nHello\r\n")
    assert (1, 0) == (len(spool.messages(ANN)), len(spool.messages(BOB)))


def test_an_email_with_both_forms_is_read_as_plain_text(spool: MailSpool, port: int) -> None:
    """As people read it who see no HTML."""
    mail = letter(body="plain\n")
    mail.add_alternative("<p>rich</p>", subtype="html")
    send(port, mail)
    assert ["plain\n"] == [each.body for each in spool.messages(ANN)]


def test_an_email_of_html_alone_is_read_with_its_links(spool: MailSpool, port: int) -> None:
    """A link that resets a password stands in no text."""
    mail = letter()
    mail.set_content('<p>Reset &amp; go: <a href="https://harp.example.com/r?t=abc">here</a></p>', subtype="html")
    send(port, mail)
    (body,) = [each.body for each in spool.messages(ANN)]
    assert ["Reset & go: here", "https://harp.example.com/r?t=abc"] == [line for line in body.splitlines() if line]


@pytest.mark.parametrize(
    ("content", "subject", "body"),
    [
        ("Subject: =?utf-8?q?Ren=C3=A9e?=\r\n\r\nhi\r\n", "Renée", "hi"),
        ("Content-Transfer-Encoding: base64\r\n\r\nSGkgUmVuZWU=\r\n", "", "Hi Renee"),
        ("Content-Type: text/plain; charset=no-such\r\n\r\ncode 271828\r\n", "", "code 271828"),
        ("Content-Type: text/html\r\n\r\n\r\n", "", ""),
        ("Content-Type: application/pdf\r\n\r\n%PDF\r\n", "", ""),
        ("\r\n", "", ""),
    ],
)  # fmt: skip
def test_any_email_is_read(spool: MailSpool, port: int, content: str, subject: str, body: str) -> None:
    """In any encoding, of an unknown one what can be read, and nothing of what is no text."""
    send_raw(port, content.encode())
    (found,) = spool.messages(ANN)
    assert (subject, body) == (found.subject, found.body.strip())


def test_many_send_at_once(spool: MailSpool, port: int) -> None:
    """None is lost, none is read by halves."""
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda number: send(port, letter(body=f"{number}\n" * 500)), range(40)))
    assert {f"{number}\n" * 500 for number in range(40)} == {each.body for each in spool.messages(ANN)}


def test_what_is_too_large_is_refused(spool: MailSpool, port: int) -> None:
    """The sender is told; nothing is kept."""
    with pytest.raises(smtplib.SMTPException):
        send(port, letter(body="x" * 70 + "\n" * LARGEST_MAIL))
    assert () == spool.messages(ANN)


def test_nothing_is_kept_beyond_the_run_or_shown_to_others(port: int) -> None:
    """The folder is this user's alone, and ends with the server."""
    with receiving(HOST, port) as folder:
        send(port, letter())
        assert 0o700 == folder.stat().st_mode & 0o777
        assert 1 == len(MailSpool(folder).messages(ANN))
    assert not folder.exists()
    with pytest.raises(OSError, match="refused"):
        send(port, letter())


def test_no_email_is_logged(spool: MailSpool, port: int, caplog: pytest.LogCaptureFixture) -> None:
    """It may hold a code."""
    with caplog.at_level(logging.DEBUG):
        send(port, letter(body="Your code is 271828.\n"))
    assert 1 == len(spool.messages(ANN))
    assert "271828" not in caplog.text


def test_the_log_is_as_it_was_afterwards(port: int) -> None:
    """What another test or program logs is its own affair."""
    before = logging.getLogger("mail.log").level
    with receiving(HOST, port):
        pass
    assert before == logging.getLogger("mail.log").level


@pytest.mark.parametrize("host", [HOST, "no-such-host.invalid"])
def test_a_port_that_cant_be_listened_at_is_told(host: str) -> None:
    """With what to change; twice in a row too."""
    with listening(0) as taken:
        port = int(address_of(taken).rpartition(":")[2])
        for _ in range(2):
            with (
                pytest.raises(
                    UsageError, match=rf"expected to receive e-mails at {host}:{port}.*\[capabilities.mail\]"
                ),
                receiving(host, port),
            ):
                pass


def test_an_empty_spool_has_no_messages(tmp_path: Path) -> None:
    """Nor has one that went away with its run."""
    assert () == MailSpool(tmp_path).messages(ANN)
    assert () == MailSpool(tmp_path / "none").messages(ANN)


def test_what_a_phone_was_sent_is_not_seen(spool: MailSpool) -> None:
    """It is not waited for in vain."""
    with pytest.raises(NotTestable, match="receives e-mails alone"):
        spool.messages("2025550143")
