from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

from harness.errors import UsageError
from reports.bundle.signing import fingerprint, is_signed, private_key, public_half, public_key


def _pem(path: Path, passphrase: bytes = b"") -> Ed25519PrivateKey:
    key = Ed25519PrivateKey.generate()
    hidden = BestAvailableEncryption(passphrase) if passphrase else NoEncryption()
    path.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, hidden))
    return key


def test_a_pair_signs_and_checks(tmp_path: Path) -> None:
    """What a key in PEM signs, its public half in PEM answers for."""
    key = _pem(tmp_path / "key.pem")
    public = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    (tmp_path / "key.pub.pem").write_bytes(public)

    signature = private_key(tmp_path / "key.pem").sign(b"content")

    assert is_signed(b"content", signature, public_key(tmp_path / "key.pub.pem"))
    assert not is_signed(b"other content", signature, public_key(tmp_path / "key.pub.pem"))


def test_a_passphrase_opens_a_key(tmp_path: Path) -> None:
    """A key that is kept under a passphrase needs it, and says so."""
    _pem(tmp_path / "key.pem", b"a phrase")

    private_key(tmp_path / "key.pem", "a phrase")
    with pytest.raises(UsageError, match="it has a passphrase"):
        private_key(tmp_path / "key.pem")


def test_a_key_has_a_short_name() -> None:
    """People compare eight bytes of its hash."""
    key = public_half(Ed25519PrivateKey.from_private_bytes(b"a key that is only for our tests"))

    assert 8 == len(fingerprint(key).split(":"))


def test_what_is_no_key_is_refused(tmp_path: Path) -> None:
    """Another kind of key, another kind of file and no file are told in a sentence each."""
    (tmp_path / "odd.pem").write_bytes(b"odd")
    curve = generate_private_key(SECP256R1())
    (tmp_path / "ec.pem").write_bytes(curve.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))

    for name in ("odd.pem", "ec.pem", "none.pem"):
        with pytest.raises(UsageError, match="expected"):
            private_key(tmp_path / name)
        with pytest.raises(UsageError, match="expected"):
            public_key(tmp_path / name)


@pytest.mark.parametrize("key", ["", "AAAA", "…", "A" * 43 + "="])
def test_a_public_key_that_is_none_signs_nothing(key: str) -> None:
    """What a manifest calls a key may be anything."""
    assert not is_signed(b"content", b"signature", key)


def test_a_public_key_of_another_kind_is_told(tmp_path: Path) -> None:
    """It could be read, but signs otherwise."""
    curve = generate_private_key(SECP256R1()).public_key()
    (tmp_path / "ec.pem").write_bytes(curve.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))

    with pytest.raises(UsageError, match="expected an Ed25519 public key, found one of another kind"):
        public_key(tmp_path / "ec.pem")
