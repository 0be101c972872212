"""Certificates for a site on this machine, right and wrong ones, of an authority made for the occasion."""

import ssl
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

HERE = x509.IPAddress(ip_address("127.0.0.1"))
ELSEWHERE = x509.DNSName("elsewhere.example.com")
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Certificates:
    """What a server shows: the right certificate, and those that nobody should take for it."""

    authority: Path
    """The authority that signed all but one, as SSL_CERT_FILE names it."""
    right: ssl.SSLContext
    wrong: tuple[ssl.SSLContext, ...]
    """One of another host, one out of date, one that nobody but itself has signed."""


def certificates(folder: Path) -> Certificates:
    """Make an authority and certificates, in a folder."""
    now = datetime.now(UTC)
    authority = _Signed.by_itself("An authority for tests", HERE, now + DAY, is_authority=True)
    path = folder / "authority.pem"
    path.write_bytes(authority.certificate.public_bytes(Encoding.PEM))
    return Certificates(
        authority=path,
        right=authority.signs(HERE, now + DAY).shown(folder / "right.pem"),
        wrong=(
            authority.signs(ELSEWHERE, now + DAY).shown(folder / "elsewhere.pem"),
            authority.signs(HERE, now - DAY).shown(folder / "expired.pem"),
            _Signed.by_itself("self", HERE, now + DAY, is_authority=False).shown(folder / "self-signed.pem"),
        ),
    )


@dataclass(frozen=True)
class _Signed:
    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey

    @classmethod
    def by_itself(cls, name: str, host: x509.GeneralName, until: datetime, *, is_authority: bool) -> "_Signed":
        key = ec.generate_private_key(ec.SECP256R1())
        builder = _described(_named(name), host, until).issuer_name(_named(name)).public_key(key.public_key())
        basic = x509.BasicConstraints(ca=is_authority, path_length=None)
        return cls(builder.add_extension(basic, critical=True).sign(key, SHA256()), key)

    def signs(self, host: x509.GeneralName, until: datetime) -> "_Signed":
        """Sign a certificate for a host."""
        key = ec.generate_private_key(ec.SECP256R1())
        builder = _described(_named("a site"), host, until).issuer_name(self.certificate.subject)
        return _Signed(builder.public_key(key.public_key()).sign(self.key, SHA256()), key)

    def shown(self, path: Path) -> ssl.SSLContext:
        """Give the context of a server that shows this certificate; it is kept in a file."""
        secret = self.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        path.write_bytes(self.certificate.public_bytes(Encoding.PEM) + secret)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(path)
        return context


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _described(name: x509.Name, host: x509.GeneralName, until: datetime) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .serial_number(x509.random_serial_number())
        .not_valid_before(until - 10 * DAY)
        .not_valid_after(until)
        .add_extension(x509.SubjectAlternativeName([host]), critical=False)
    )
