"""The commands that make a bundle and verify it, within this process."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from harness.applicant import Casting
from harness.evidence.records import Footer
from tests.harness.commands.laid import lay_run

Command = Callable[..., tuple[int, str]]


@pytest.fixture
def ended() -> Footer:
    """Give the end of a run of one scenario."""
    return Footer("2026-11-02T10:01:00+00:00", interrupted=False, compiled=1, reported=1, deselected=0)


def test_a_signed_bundle_is_verified_and_unpacked(command: Command, ended: Footer) -> None:
    """Keys in PEM sign and check; what was verified is written with its reports."""
    key = Ed25519PrivateKey.generate()
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    Path("key.pem").write_bytes(private)
    Path("pub.pem").write_bytes(key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    lay_run(Path("run"), "accepted", ended)

    assert 0 == command("bundle", "run", "--out", "b.zip", "--key", "key.pem", "--signer", "acme-qa")[0]
    code, said = command("verify", "b.zip", "--key", "pub.pem", "--out", "seen")

    assert (0, True) == (code, "✔ signed by acme-qa (ed25519 " in said), said
    assert "conforms" == json.loads(Path("seen/runs/zzrun/results.json").read_text())["scenarios"][0]["verdict"]


def test_a_changed_bundle_fails(command: Command, ended: Footer) -> None:
    """The exit code is 1, and nothing is unpacked."""
    lay_run(Path("run"), "accepted", ended)
    command("bundle", "run", "--out", "b.zip")
    Path("b.zip").write_bytes(Path("b.zip").read_bytes() + b"\n")

    code, said = command("verify", "b.zip", "--out", "seen")

    assert (1, True) == (code, "This is not a bundle as it was made" in said), said
    assert not Path("seen").exists()


def test_an_incomplete_run_is_marked(command: Command) -> None:
    """Without --incomplete it is refused; with it, whoever verifies is told."""
    lay_run(Path("run"))

    assert 2 == command("bundle", "run", "--out", "b.zip")[0]
    assert 0 == command("bundle", "run", "--out", "b.zip", "--incomplete")[0]
    assert "INCOMPLETE, as marked" in command("verify", "b.zip")[1]


def test_a_secret_keeps_a_bundle_from_being_written(command: Command, ended: Footer) -> None:
    """What redaction missed is found before it leaves the house, and not repeated."""
    ssn = Casting("zzrun", 7).applicant(0).person.ssn
    lay_run(Path("run"), f"hello {ssn}", ended)

    code, said = command("bundle", "run", "--out", "b.zip")

    assert (2, True, False) == (code, "found the SSN of user" in said, ssn in said), said
    assert not Path("b.zip").exists()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("bundle", "none", "--out", "b.zip"), "none: expected an evidence file"),
        (("bundle", "none", "--out", "b.zip", "--key", "k.pem"), "expected --key and --signer together"),
        (("bundle", "none", "--out", "b.zip", "--profile", "p.toml"), "p.toml: expected a profile"),
        (("verify", "none.zip"), "none.zip: expected a bundle"),
        (("verify", "none.zip", "--key", "k.pem"), "k.pem: expected a key in PEM"),
    ],
)
def test_wrong_usage_is_told(command: Command, arguments: tuple[str, ...], sentence: str) -> None:
    """Exit code 2."""
    code, said = command(*arguments)

    assert (2, True) == (code, sentence in said), said
