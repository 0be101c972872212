"""What a profile says of the means by which security codes and e-mails reach a run."""

import os
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from fakes.authenticator import UnreadableSecretError, read
from harness.profiles.form import Form, key
from harness.profiles.kinds import SECONDS, TEXT, TEXTS
from harness.profiles.table import Table

PLACEHOLDERS = ("{to}", "{channel}", "{since}")
LAST_PORT = 65_535


@dataclass(frozen=True)
class CodesMeans:
    """Where security codes come from."""

    command: tuple[str, ...] = ()
    """The words of a command that prints a code; empty where there is none."""
    folder: Path = Path()
    """Where the command runs: the profile's folder."""
    timeout: float = 60.0
    """How many seconds to wait for a code."""
    pattern: re.Pattern[str] | None = None
    """How a code stands in a message, where six digits are not enough to find it."""
    authenticators: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Secrets of authenticators that were set up before, by User ID."""


@dataclass(frozen=True)
class MailMeans:
    """Where the run receives the e-mails that the deployment sends."""

    host: str
    port: int


@dataclass(frozen=True, kw_only=True)
class CodesKeys:
    """Where security codes come from."""

    command: tuple[str, ...] = key(
        TEXTS,
        "a command that prints the code; it runs beside the profile, without a shell",
        '["./codes.sh", "{channel}", "{to}", "{since}"]',
        default=(),
    )
    timeout: float = key(SECONDS, "how long to wait for a code", "60", default=CodesMeans.timeout)
    pattern: str = key(
        TEXT, "how a code stands in a message; without it six digits are one", '"code is ([0-9A-Z]+)"', default=""
    )
    authenticators: str = key(
        TEXT, "a file of people whose authenticator was set up before the run", '"authenticators"', default=""
    )


@dataclass(frozen=True, kw_only=True)
class MailKeys:
    """Where the run receives e-mails, if the deployment can send them to this machine; none is passed on."""

    smtp: str = key(TEXT, "the address and port to listen on", '"0.0.0.0:2525"')


def _codes(keys: CodesKeys, table: Table) -> CodesMeans:
    return CodesMeans(
        command=_command(keys.command, table),
        folder=table.folder,
        timeout=keys.timeout,
        pattern=_pattern(keys.pattern, table),
        authenticators=_authenticators(keys.authenticators, table),
    )


def _mail(keys: MailKeys, table: Table) -> MailMeans | None:
    host, _, port = keys.smtp.rpartition(":")
    if not (host and port.isdecimal() and 0 < int(port) <= LAST_PORT):
        table.problem("smtp", f"expected where to listen, such as “127.0.0.1:2525”, found “{keys.smtp}”.")
        return None
    return MailMeans(host.strip("[]"), int(port))


CODES = Form("capabilities.codes", CodesKeys, _codes)
MAIL = Form[MailKeys, MailMeans | None]("capabilities.mail", MailKeys, _mail, absent=lambda _: None)


def _command(words: tuple[str, ...], table: Table) -> tuple[str, ...]:
    if not words:
        return ()
    if not any("{to}" in word for word in words):
        table.problem("command", "expected a word {to}, in place of which the phone or address stands, found none.")
    for unknown in sorted({each for word in words for each in re.findall(r"\{\w*\}", word)} - {*PLACEHOLDERS}):
        table.problem("command", f"expected the placeholders {', '.join(PLACEHOLDERS)}, found {unknown}.")
    if not _is_program(words[0], table.folder):
        table.problem("command", f"expected a program that can be run, found “{words[0]}”; look at its path and mode.")
    return words


def _is_program(name: str, folder: Path) -> bool:
    path = folder / name
    return path.is_file() and os.access(path, os.X_OK) if "/" in name else shutil.which(name) is not None


def _pattern(text: str, table: Table) -> re.Pattern[str] | None:
    try:
        return re.compile(text) if text else None
    except re.error as problem:
        table.problem("pattern", f"expected a regular expression, found “{text}” ({problem}).")
        return None


def _authenticators(name: str, table: Table) -> dict[str, str]:
    """Read the secrets of authenticators; what is told of a wrong line does not repeat it."""
    folder, secrets = table.folder, dict[str, str]()
    if not name:
        return secrets
    try:
        lines = (folder / name).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError as problem:
        table.problem("authenticators", f"expected a file, found none at {folder / name} ({problem.strerror}).")
        return secrets
    for number, line in enumerate(lines, 1):
        user_id, *rest = line.split(maxsplit=1) or [""]
        secret = "".join(rest)
        if not user_id or user_id.startswith("#"):
            continue
        if _is_secret(secret):
            secrets[user_id] = secret
        else:
            wanted = "a User ID, a space, and its secret: an otpauth URI, or base32"
            table.problem("authenticators", f"expected in line {number} of {folder / name} {wanted}; found otherwise.")
    return secrets


def _is_secret(text: str) -> bool:
    try:
        read(text)
    except UnreadableSecretError:
        return False
    return True
