"""Certificates of sites, as a preflight sees them."""

import socket
import ssl
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from threading import Thread

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID
from werkzeug.serving import make_server
from werkzeug.utils import redirect

from harness.deployments.serving import QuietHandler, address_of, listening, serving
from harness.preflight.sites import hosts, sites
from harness.profiles.authorization import Authorization
from harness.profiles.profile import Control, Profile, Sites
from tests.harness.samples import site


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """Write a certificate of localhost that nobody but itself has signed, with its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, SHA256())
    )
    path = tmp_path / "localhost.pem"
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    path.write_bytes(signed.public_bytes(Encoding.PEM) + secret)
    return path


@pytest.fixture
def port(certificate: Path) -> Iterator[int]:
    """Serve the small site with that certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    server = make_server("127.0.0.1", 0, site, ssl_context=context, request_handler=QuietHandler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    yield server.server_port
    server.shutdown()
    thread.join()
    server.server_close()


def test_hosts_elsewhere_are_told_with_who_authorised_the_run() -> None:
    """Each once, by host and port; what is on this machine needs nobody's word."""
    said = Authorization(by="A. Sample", reference="T-1", expires=date(2999, 1, 31))
    elsewhere = Sites("https://harp.example.gov/app", "https://qpp.example.gov:8443")
    control = Control("https://harp.example.gov/control/v1", "t")
    assert [
        "harp.example.gov, qpp.example.gov:8443 authorised by A. Sample (T-1) until 2999-01-31",
        "all on this machine, so that nobody need authorise the run",
    ] == [
        next(hosts(Profile("P", at, control=lent, authorization=said))).sentence
        for at, lent in ((elsewhere, control), (Sites("http://localhost:1", "http://127.0.0.1:2"), None))
    ]


def test_a_site_that_leads_elsewhere_is_not_followed() -> None:
    """Whoever listens there is not asked."""
    with socket.create_server(("127.0.0.1", 0)) as sink, listening(0) as taken:
        elsewhere = redirect(f"http://127.0.0.1:{sink.getsockname()[1]}/")
        with serving(elsewhere, taken):
            address = address_of(taken)
            assert ["good", "good"] == [each.state for each in sites(Profile("Local", Sites(address, address)))]
        sink.setblocking(False)  # noqa: FBT003 - the library's
        with pytest.raises(BlockingIOError):
            sink.accept()


def test_a_certificate_that_nobody_trusts_is_told(port: int) -> None:
    """It is no matter of the profile's addresses."""
    address = f"https://localhost:{port}"
    seen, _ = sites(Profile("Local", Sites(address, address)))
    assert ("wrong", f"the certificate of {address} is not right: self-signed certificate") == (
        seen.state,
        seen.sentence,
    )


@pytest.mark.parametrize(
    ("host", "state"),
    [("localhost", "good"), ("127.0.0.1", "wrong")],
)
def test_a_trusted_certificate_is_right_for_its_own_host(
    port: int, certificate: Path, monkeypatch: pytest.MonkeyPatch, host: str, state: str
) -> None:
    """By the authority that SSL_CERT_FILE names."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    address = f"https://{host}:{port}"
    seen, _ = sites(Profile("Local", Sites(address, address)))
    assert state == seen.state
    assert ("its certificate is right" if state == "good" else "is not right: IP address mismatch") in seen.sentence
