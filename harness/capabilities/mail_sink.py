"""A mail server of the run's own, which keeps what it is sent and passes nothing on."""

import logging
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from harness.capabilities.mail_spool import SpoolWriter
from harness.errors import UsageError

LARGEST_MAIL = 1_000_000
"""Bytes; a confirmation or a security code needs far less."""


class _Handler:
    """Takes in what the server receives."""

    def __init__(self, spool: SpoolWriter) -> None:
        self._spool = spool

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd’s name
        """Keep an e-mail for each of its recipients."""
        content = envelope.content if isinstance(envelope.content, bytes) else b""
        for to in envelope.rcpt_tos:
            self._spool.add(to, content)
        return "250 Kept"


@contextmanager
def receiving(host: str, port: int) -> Iterator[Path]:
    """Receive e-mails at a port until left, and give the folder they are put into, which ends with it.

    Raises UsageError where the port can't be listened at.
    """
    with TemporaryDirectory(prefix="harp-conformance-mail-", ignore_cleanup_errors=True) as folder, _silent():
        try:
            # aiosmtpd would wait for seconds before it tells that it can't listen.
            with socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET):
                pass
            controller = Controller(_Handler(SpoolWriter(Path(folder))), host, port, data_size_limit=LARGEST_MAIL)
            controller.start()
        except OSError as problem:
            raise UsageError(
                f"expected to receive e-mails at {host}:{port}, found that it can’t be listened at ({problem}). "
                "Choose another [capabilities.mail] smtp."
            ) from problem
        try:
            yield Path(folder)
        finally:
            controller.stop()


@contextmanager
def _silent() -> Iterator[None]:
    """Let the server log no e-mail: it may hold a security code."""
    log = logging.getLogger("mail.log")
    level = log.level
    log.setLevel(logging.WARNING)
    try:
        yield
    finally:
        log.setLevel(level)
