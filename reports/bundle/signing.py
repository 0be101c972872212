"""Signatures of a manifest by Ed25519 (RFC 8032), with a key pair of the signer's own.

openssl makes the keys and can check the signature too; docs/bundles.md has the commands.
"""

import hashlib
from base64 import b64decode, b64encode
from pathlib import Path

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key, load_pem_public_key

from harness.errors import UsageError

SHOWN = 8
"""How many bytes of a key's SHA-256 name it."""

MAKING = "Make one with: openssl genpkey -algorithm ed25519 -out KEY.pem"


def private_key(path: Path, passphrase: str = "") -> Ed25519PrivateKey:
    """Read a private key (PEM, PKCS #8); raises UsageError where there is none that can be used."""
    try:
        key = load_pem_private_key(_read(path), passphrase.encode() or None)
    except TypeError as problem:
        told = "it has a passphrase" if not passphrase else "it has no passphrase"
        raise UsageError(f"{path}: expected a key that opens, found that {told}.") from problem
    except (ValueError, UnsupportedAlgorithm) as problem:
        raise UsageError(f"{path}: expected an Ed25519 private key in PEM, found none. {MAKING}") from problem
    if not isinstance(key, Ed25519PrivateKey):
        raise UsageError(f"{path}: expected an Ed25519 private key, found one of another kind. {MAKING}")
    return key


def public_key(path: Path) -> str:
    """Read a public key (PEM) and give it in base64; raises UsageError where there is none that can be used."""
    try:
        key = load_pem_public_key(_read(path))
    except (ValueError, UnsupportedAlgorithm) as problem:
        raise UsageError(f"{path}: expected an Ed25519 public key in PEM, found none. Ask the signer for it.") from (
            problem
        )
    if not isinstance(key, Ed25519PublicKey):
        raise UsageError(f"{path}: expected an Ed25519 public key, found one of another kind.")
    return b64encode(key.public_bytes_raw()).decode()


def public_half(key: Ed25519PrivateKey) -> str:
    """Give the public key of a private one, in base64."""
    return b64encode(key.public_key().public_bytes_raw()).decode()


def is_signed(content: bytes, signature: bytes, key: str) -> bool:
    """Tell whether a signature of 64 bytes is that of some content by the holder of a public key in base64."""
    try:
        Ed25519PublicKey.from_public_bytes(b64decode(key, validate=True)).verify(signature, content)
    except (InvalidSignature, ValueError):
        return False
    return True


def fingerprint(key: str) -> str:
    """Name a public key in base64 by the beginning of its SHA-256, for people to compare: 4f:1a:…."""
    return hashlib.sha256(b64decode(key)).digest()[:SHOWN].hex(":")


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as problem:
        raise UsageError(f"{path}: expected a key in PEM, found no file that can be read ({problem}).") from problem
