"""What a profile says of security codes and e-mails: everything that is wrong with it is told at once."""

import re
from pathlib import Path

import pytest

from harness.profiles.capabilities import CodesMeans, MailMeans
from tests.harness.profiles.test_profile import LOCAL, problems, profile_of

SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
CODES = f"{LOCAL}[capabilities.codes]\n"
MAIL = f"{LOCAL}[capabilities.mail]\n"


@pytest.fixture
def gateway(tmp_path: Path) -> Path:
    """Give a program beside the profile."""
    program = tmp_path / "codes.sh"
    program.write_text("#!/bin/sh\n", encoding="utf-8")
    program.chmod(0o700)
    return program


def test_a_profile_need_not_say_anything(tmp_path: Path) -> None:
    """Codes then come from the control API, or from nowhere."""
    profile = profile_of(tmp_path, LOCAL)
    assert (CodesMeans(folder=tmp_path), None) == (profile.codes, profile.mail)
    assert 60 == profile.codes.timeout


def test_all_that_can_be_said_is_read(tmp_path: Path, gateway: Path) -> None:
    """A command with its folder, seconds, a pattern, authenticators by User ID, and where e-mails arrive."""
    secrets = f"# people of staging\n\nann {SECRET}\n  bob   otpauth://totp/HARP:bob?secret={SECRET}\n"
    (tmp_path / "apps").write_text(secrets, encoding="utf-8")
    words = f'command = ["./{gateway.name}", "--to={{to}}", "{{channel}}", "{{since}}"]\n'
    rest = 'timeout = 5\npattern = "code is (.+)"\nauthenticators = "apps"\n[capabilities.mail]\nsmtp = "[::1]:2525"\n'
    profile = profile_of(tmp_path, f"{CODES}{words}{rest}")
    expected = CodesMeans(
        command=("./codes.sh", "--to={to}", "{channel}", "{since}"),
        folder=tmp_path,
        timeout=5.0,
        pattern=re.compile("code is (.+)"),
        authenticators={"ann": SECRET, "bob": f"otpauth://totp/HARP:bob?secret={SECRET}"},
    )
    assert (expected, MailMeans("::1", 2525)) == (profile.codes, profile.mail)
    assert SECRET not in repr(profile)


def test_a_program_is_found_by_its_name(tmp_path: Path) -> None:
    """As a shell would find it."""
    assert ("sh", "{to}") == profile_of(tmp_path, f'{CODES}command = ["sh", "{{to}}"]\n').codes.command


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            'command = ["sh"]',
            "command: expected a word {to}, in place of which the phone or address stands, found none.",
        ),
        (
            'command = ["sh", "{to}", "{phone}"]',
            "command: expected the placeholders {to}, {channel}, {since}, found {phone}.",
        ),
        (
            'command = ["./none", "{to}"]',
            "command: expected a program that can be run, found “./none”; look at its path and mode.",
        ),
        (
            'command = ["./plain", "{to}"]',
            "command: expected a program that can be run, found “./plain”; look at its path and mode.",
        ),
        (
            'command = ["no-such-program", "{to}"]',
            "command: expected a program that can be run, found “no-such-program”; look at its path and mode.",
        ),
        (
            'command = "sh {to}"',
            (
                'command: expected a list of texts such as ["data"], found “sh {to}”. '
                'Write command = ["./codes.sh", "{channel}", "{to}", "{since}"].'
            ),
        ),
        ("timeout = 0", "timeout: expected a number of seconds above 0, found “0”. Write timeout = 60."),
        (
            'pattern = "("',
            "pattern: expected a regular expression, found “(” (missing ), unterminated subpattern at position 0).",
        ),
        (
            'authenticators = "none"',
            "authenticators: expected a file, found none at none (No such file or directory).",
        ),
        (
            'authenticators = "plain"',
            (
                "authenticators: expected in line 2 of plain a User ID, a space, and its secret: an otpauth URI, or "
                "base32; found otherwise."
            ),
        ),
        (
            'comand = ["sh"]',
            "comand: expected a key this version knows, found “comand”. Did you mean “command”?",
        ),
    ],
)
def test_what_is_wrong_with_codes_is_told(tmp_path: Path, line: str, sentence: str) -> None:
    """With file, line, key and remedy; never with a secret."""
    (tmp_path / "plain").write_text("# people\nann not-a-secret!\n", encoding="utf-8")
    assert [f"staging.toml:6: [capabilities.codes] {sentence}"] == problems(tmp_path, f"{CODES}{line}\n")


@pytest.mark.parametrize("address", ["2525", "127.0.0.1", ":2525", "127.0.0.1:0", "127.0.0.1:65536", "host:smtp"])
def test_where_to_listen_needs_a_host_and_a_port(tmp_path: Path, address: str) -> None:
    """With an example."""
    sentence = f"expected where to listen, such as “127.0.0.1:2525”, found “{address}”."
    expected = [f"staging.toml:6: [capabilities.mail] smtp: {sentence}"]
    assert expected == problems(tmp_path, f'{MAIL}smtp = "{address}"\n')


def test_where_to_listen_must_be_said(tmp_path: Path) -> None:
    """A table without it lends nothing."""
    remedy = 'Write smtp = "0.0.0.0:2525".'
    expected = [f"staging.toml:5: [capabilities.mail] smtp: expected a text in quotes, found nothing. {remedy}"]
    assert expected == problems(tmp_path, MAIL)


@pytest.mark.parametrize(
    ("table", "hint"),
    [
        (
            "[capabilities.code]",
            "expected a table this version knows, found “capabilities.code”. Did you mean [capabilities.codes]?",
        ),
        ("[capabilities]\nmail = 1", "[capabilities] mail: expected a table [capabilities.mail], found “1”."),
        ("[codes]", "expected a table this version knows, found “codes”."),
    ],
)
def test_a_table_that_there_is_not_is_told(tmp_path: Path, table: str, hint: str) -> None:
    """By its whole name."""
    (told,) = problems(tmp_path, f"{LOCAL}{table}\n")
    assert hint in told
