"""Security codes: who they are for, how long they last, and how often they work (DSC-055)."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pyotp
import pytest

from reference_impl.clock import Clock
from reference_impl.login.codes import Judgement, SentCodes, TooManyError
from reference_impl.login.totp import AppCodes, new_secret
from reference_impl.policy import Policy

PHONE = "SMS 2025550143"
RIGHT, WRONG, GONE = Judgement


@pytest.fixture
def codes(clock: Clock) -> SentCodes:
    """No code has been sent."""
    return SentCodes(clock.now, Policy())


@pytest.fixture
def apps(clock: Clock) -> AppCodes:
    """No app has been asked."""
    return AppCodes(clock.now, Policy())


def other(code: str) -> str:
    """Give a code that is not this one."""
    return f"{(int(code) + 1) % 1_000_000:06}"


def test_a_code_has_six_digits_and_works_once(codes: SentCodes) -> None:
    """LGN-007: a second time it is gone."""
    code = codes.new("ann", PHONE)
    assert (6, True) == (len(code), code.isdecimal())
    assert [RIGHT, GONE] == [codes.judge("ann", PHONE, code) for _ in range(2)]


def test_a_wrong_code_is_wrong_and_the_right_one_still_right(codes: SentCodes) -> None:
    """Whatever was typed before, digits or not."""
    code = codes.new("ann", PHONE)
    assert [WRONG, WRONG, RIGHT] == [codes.judge("ann", PHONE, typed) for typed in (other(code), "sechs…", code)]


@pytest.mark.parametrize(("account", "to"), [("bob", PHONE), ("ann", "SMS 3035550143"), ("ann", "Voice 2025550143")])
def test_a_code_is_for_one_account_and_device(codes: SentCodes, account: str, to: str) -> None:
    """Elsewhere it is worth nothing, and stays right where it belongs."""
    code = codes.new("ann", PHONE)
    assert (GONE, RIGHT) == (codes.judge(account, to, code), codes.judge("ann", PHONE, code))


@pytest.mark.parametrize(("minutes", "judged"), [(9, RIGHT), (10, GONE)])
def test_a_code_expires(codes: SentCodes, clock: Clock, minutes: int, judged: Judgement) -> None:
    """After ten minutes."""
    code = codes.new("ann", PHONE)
    clock.move_to(clock.now() + timedelta(minutes=minutes))
    assert judged is codes.judge("ann", PHONE, code)


@pytest.mark.parametrize(("wrong", "judged"), [(4, RIGHT), (5, GONE)])
def test_a_code_wears_out(codes: SentCodes, wrong: int, judged: Judgement) -> None:
    """By five wrong tries."""
    code = codes.new("ann", PHONE)
    assert [WRONG] * wrong == [codes.judge("ann", PHONE, other(code)) for _ in range(wrong)]
    assert judged is codes.judge("ann", PHONE, code)


def test_a_new_code_ends_the_earlier_one(codes: SentCodes) -> None:
    """Also where it goes to another device of the account."""
    first = codes.new("ann", PHONE)
    codes.new("ann", "Voice 2025550143")
    assert GONE is codes.judge("ann", PHONE, first)


def test_five_codes_are_sent_in_ten_minutes(codes: SentCodes, clock: Clock) -> None:
    """To one account; ten minutes after the first there is another."""
    for _ in range(5):
        codes.new("ann", PHONE)
        clock.move_to(clock.now() + timedelta(minutes=1))
    with pytest.raises(TooManyError):
        codes.new("ann", PHONE)
    codes.new("bob", PHONE)
    clock.move_to(clock.now() + timedelta(minutes=5))
    codes.new("ann", PHONE)


def test_of_many_at_once_one_has_the_right_code(codes: SentCodes) -> None:
    """It is used up by the first."""
    code = codes.new("ann", PHONE)
    with ThreadPoolExecutor(8) as threads:
        judged = list(threads.map(lambda _: codes.judge("ann", PHONE, code), range(40)))
    assert [RIGHT] == [each for each in judged if each is RIGHT]


@pytest.mark.parametrize(("periods", "right"), [(-2, False), (-1, True), (0, True), (1, True), (2, False)])
def test_the_clock_of_an_app_may_be_wrong_by_one_period(
    apps: AppCodes, clock: Clock, periods: int, *, right: bool
) -> None:
    """More than thirty seconds are too many."""
    secret = new_secret()
    code = pyotp.TOTP(secret).at(clock.now() + timedelta(seconds=30 * periods))
    assert right == apps.is_right(secret, code)


def test_a_code_of_an_app_works_once(apps: AppCodes, clock: Clock) -> None:
    """LGN-007, DSC-015: within its half minute it does not work again; the next one does."""
    secret = new_secret()
    first = pyotp.TOTP(secret).at(clock.now())
    assert [True, False] == [apps.is_right(secret, first) for _ in range(2)]
    clock.move_to(clock.now() + timedelta(seconds=30))
    assert [False, True] == [apps.is_right(secret, typed) for typed in (first, pyotp.TOTP(secret).at(clock.now()))]


def test_of_many_at_once_one_has_the_right_code_of_an_app(apps: AppCodes, clock: Clock) -> None:
    """It is used up by the first."""
    secret = new_secret()
    code = pyotp.TOTP(secret).at(clock.now())
    with ThreadPoolExecutor(8) as threads:
        assert 1 == sum(threads.map(lambda _: apps.is_right(secret, code), range(40)))
