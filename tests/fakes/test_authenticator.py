from datetime import UTC, datetime, timedelta

import pytest

from fakes.authenticator import Authenticator, StandingClockError, UnreadableSecretError
from fakes.clock import Clock

# The secret, the times and the codes of RFC 6238, appendix B: the last six of its eight digits.
SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
KNOWN = [(59, "287082"), (1111111109, "081804"), (1111111111, "050471"), (1234567890, "005924"), (2000000000, "279037")]
URI = f"otpauth://totp/HARP:ann?secret={SECRET}&issuer=HARP"


def waiting(clock: Clock, shown: str = SECRET, skew: timedelta = timedelta()) -> Authenticator:
    """Give an authenticator that waits by moving the clock it looks at."""
    return Authenticator(shown, clock, lambda seconds: clock.advance(timedelta(seconds=seconds)), skew)


def at(seconds: int) -> Clock:
    """Give a clock that stands at so many seconds since 1970."""
    return Clock(datetime.fromtimestamp(seconds, UTC))


@pytest.mark.parametrize(("seconds", "code"), KNOWN)
@pytest.mark.parametrize("shown", [SECRET, SECRET.lower(), " ".join([SECRET[:16], SECRET[16:]]), URI])
def test_codes_are_those_of_the_standard(shown: str, seconds: int, code: str) -> None:
    """However the page shows the secret: for typing, in groups, in small letters, or as a QR code's address."""
    assert code == waiting(at(seconds), shown).code()


def test_what_the_address_says_of_digits_and_periods_holds() -> None:
    """The standard's whole eight digits, and a minute for each."""
    assert "94287082" == waiting(at(59), f"{URI}&digits=8").code()
    assert "94287082" == waiting(at(2 * 59), f"{URI}&digits=8&period=60").code()


def test_no_code_is_given_twice(clock: Clock) -> None:
    """Where the present one was given, the next is waited for, and no longer than needed."""
    authenticator, noon = waiting(clock), clock()
    codes = [authenticator.code() for _ in range(5)]

    assert 5 == len(set(codes))
    assert timedelta(seconds=120) <= clock() - noon < timedelta(seconds=121)


def test_a_new_period_needs_no_waiting(clock: Clock) -> None:
    """The code of a later time is new."""
    authenticator = waiting(clock)
    authenticator.code()
    clock.advance(timedelta(seconds=30))
    before = clock()
    authenticator.code()

    assert before == clock()


def test_waiting_in_vain_is_told(clock: Clock) -> None:
    """A clock that stands still would give the same code for ever."""
    authenticator = Authenticator(SECRET, clock, lambda _: None)
    authenticator.code()

    with pytest.raises(StandingClockError, match="Let `wait` move the clock"):
        authenticator.code()


@pytest.mark.parametrize("seconds", [-90, 90])
def test_a_clock_that_goes_wrong_shows_codes_of_its_own_time(seconds: int) -> None:
    """Slow or fast: the code of that other moment."""
    skewed = waiting(at(1234567890), skew=timedelta(seconds=seconds))

    assert waiting(at(1234567890 + seconds)).code() == skewed.code()
    assert "005924" != waiting(at(1234567890), skew=timedelta(seconds=seconds)).code()


UNREADABLE = [
    "",
    "   ",
    "not base 32!",
    "otpauth://totp/HARP:ann?secret=1!",
    "otpauth://totp/HARP:ann",
    f"otpauth://hotp/HARP:ann?secret={SECRET}&counter=1",
    f"https://example.com/?secret={SECRET}",
]


@pytest.mark.parametrize("shown", UNREADABLE)
def test_what_is_no_secret_is_refused_without_repeating_it(clock: Clock, shown: str) -> None:
    """Nor does it stand in what the error came from."""
    with pytest.raises(UnreadableSecretError, match="Expected an otpauth URI") as told:
        waiting(clock, shown)

    assert SECRET not in str(told.value)


def test_no_secret_is_in_a_repr(clock: Clock) -> None:
    """An authenticator may be logged."""
    assert SECRET not in repr(waiting(clock))
