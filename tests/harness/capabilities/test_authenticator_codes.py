"""Security codes of people whose authenticator was set up before the run."""

from datetime import UTC, datetime, timedelta

import pytest

from fakes.clock import Clock
from harness.capabilities.authenticator_codes import AuthenticatorCodes
from harness.capabilities.port import Contact
from harness.errors import NotTestable

SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"


@pytest.fixture
def clock() -> Clock:
    """Give a clock at a moment of RFC 6238, appendix B."""
    return Clock(datetime.fromtimestamp(1234567890, UTC))


@pytest.fixture
def codes(clock: Clock) -> AuthenticatorCodes:
    """Give the codes of two people, who wait by moving the clock."""
    secrets = {"ann": SECRET, "bob": f"otpauth://totp/HARP:bob?secret={SECRET[::-1]}"}
    return AuthenticatorCodes(secrets, clock, lambda seconds: clock.advance(timedelta(seconds=seconds)))


def test_each_person_has_codes_of_their_own(codes: AuthenticatorCodes) -> None:
    """Those of the standard."""
    assert "005924" == codes.expect(Contact("authenticator", "ann"))()
    assert "005924" != codes.expect(Contact("authenticator", "bob"))()


def test_no_code_is_given_twice(codes: AuthenticatorCodes, clock: Clock) -> None:
    """Whoever expects another waits for the next, half a minute at most."""
    before = clock()
    first, second = (codes.expect(Contact("authenticator", "ann"))() for _ in range(2))
    assert first != second
    assert clock() - before <= timedelta(seconds=31)


def test_a_person_without_a_secret_is_not_testable(codes: AuthenticatorCodes) -> None:
    """With where to write it."""
    with pytest.raises(NotTestable, match="no authenticator of “eve”") as told:
        codes.expect(Contact("authenticator", "eve"))
    assert "[capabilities.codes] authenticators" in told.value.remedy


def test_no_secret_is_in_a_repr(codes: AuthenticatorCodes) -> None:
    """It may be logged."""
    codes.expect(Contact("authenticator", "ann"))()
    assert SECRET not in repr(codes)
