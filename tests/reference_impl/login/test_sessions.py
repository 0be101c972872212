"""Who is logged in, and when that ends."""

from datetime import timedelta

import pytest

from reference_impl.clock import Clock
from reference_impl.login.sessions import Level, Login, LoginSessions


@pytest.fixture
def logins(clock: Clock) -> LoginSessions:
    """Nobody is logged in; half an hour without a request ends a login."""
    return LoginSessions(clock.now, minutes=30)


def begin(logins: LoginSessions, token: str, account: str = "ann", site: str = "harp") -> Login | None:
    """Log somebody in."""
    return logins.begin(token, account, site, Level.IN, logins.moment())


def test_a_login_belongs_to_a_browser(logins: LoginSessions) -> None:
    """Another browser has none."""
    login = begin(logins, "here")
    assert (login, None) == (logins.of("here"), logins.of("there"))


@pytest.mark.parametrize(("minutes", "stays"), [(29, True), (30, False)])
def test_who_is_idle_is_logged_out(logins: LoginSessions, clock: Clock, minutes: int, *, stays: bool) -> None:
    """Half an hour after the last request, not after the login (DSC-070)."""
    begin(logins, "here")
    clock.move_to(clock.now() + timedelta(minutes=20))
    logins.of("here")
    clock.move_to(clock.now() + timedelta(minutes=minutes))
    assert stays == (logins.of("here") is not None)


def test_all_logins_of_an_account_end_together(logins: LoginSessions) -> None:
    """On both sites, but for one browser if it is named, and nobody else's."""
    for token, account, site in (("a", "ann", "harp"), ("b", "ann", "qpp"), ("c", "ann", "harp"), ("d", "bob", "harp")):
        begin(logins, token, account, site)
    logins.end_all("ann", but="c")
    assert [False, False, True, True] == [logins.of(token) is not None for token in "abcd"]
    logins.end_all("ann")
    assert logins.of("c") is None


def test_nobody_slips_in_while_the_logins_are_ended(logins: LoginSessions) -> None:
    """Credentials judged before are worth nothing after it; those judged after it are."""
    before = logins.moment()
    logins.end_all("ann")
    assert logins.begin("here", "ann", "harp", Level.IN, before) is None
    assert logins.begin("there", "bob", "harp", Level.IN, before)
    assert begin(logins, "here")


def test_a_notice_is_given_once(logins: LoginSessions) -> None:
    """The next page is told nothing any more."""
    login = begin(logins, "here")
    assert login
    login.notice = "Your device has been added!"
    assert ("Your device has been added!", "") == (login.take_notice(), login.take_notice())
