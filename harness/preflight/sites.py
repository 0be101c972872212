"""Whether both sites answer, with the right certificates, and whether the profile may send anything to them."""

import ssl
from collections.abc import Iterator
from urllib.parse import urlsplit

import httpx

from harness.outbound.bounded import get
from harness.preflight.findings import Finding, good, wrong
from harness.profiles.profile import Profile, is_loopback

SERVER_ERROR = 500


def sites(profile: Profile) -> Iterator[Finding]:
    """Ask both sites for their first page, within the time of one act each."""
    for name, address in (("HARP", profile.sites.harp), ("QPP", profile.sites.qpp)):
        yield _site(name, address, profile.timeouts.act)


def hosts(profile: Profile) -> Iterator[Finding]:
    """Tell on whose authority the profile's hosts get requests; a profile without it is refused before."""
    addresses = [profile.sites.harp, profile.sites.qpp, profile.control.address if profile.control else ""]
    elsewhere = sorted({urlsplit(each).netloc for each in addresses if each and not is_loopback(each)})
    said = profile.authorization
    if not elsewhere:
        yield good("hosts", "all on this machine, so that nobody need authorise the run")
    else:
        yield good("hosts", f"{', '.join(elsewhere)} authorised by {said.by} ({said.reference}) until {said.expires}")


def _site(name: str, address: str, timeout_s: float) -> Finding:
    key = f"[deployment] {name.lower()}"
    try:
        # Where it leads on to is not followed: that may be a host that the profile does not name.
        answer = get(address, timeout_s)
    except httpx.TimeoutException:
        return wrong(name, f"{address} gave no answer within {timeout_s:g} s", _whose(key))
    except httpx.HTTPError as problem:
        return _unreachable(name, address, key, problem)
    if answer.status_code >= SERVER_ERROR:
        sentence = f"{address} answers with a server error ({answer.status_code})"
        return wrong(name, sentence, "the deployment’s: nothing in the profile can mend it; look at its log")
    certificate = ", its certificate is right" if address.startswith("https:") else ""
    return good(name, f"{address} answers in {answer.elapsed.total_seconds():.2f} s{certificate}")


def _unreachable(name: str, address: str, key: str, problem: httpx.HTTPError) -> Finding:
    cause: BaseException | None = problem
    while cause is not None and not isinstance(cause, ssl.SSLError):
        cause = cause.__cause__ or cause.__context__
    if isinstance(cause, ssl.SSLCertVerificationError):
        sentence = f"the certificate of {address} is not right: {cause.verify_message}"
        return wrong(name, sentence, "renew it, or let SSL_CERT_FILE name the authority that signed it")
    if isinstance(cause, ssl.SSLError):
        return wrong(name, f"{address} does not speak TLS as it should: {problem}", f"is {key} http rather than https?")
    return wrong(name, f"{address} does not answer: {problem}", _whose(key))


def _whose(key: str) -> str:
    return f"is the deployment running, and {key} right?"
