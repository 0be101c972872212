"""The door to what is behind the login of a site: who may pass, and where the others have to go."""

import hmac
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final

from flask import abort, g, redirect, request
from werkzeug.wrappers import Response

from reference_impl.domain import labels
from reference_impl.login.second_factor import SecondFactor
from reference_impl.login.sessions import Level, Login, LoginSessions
from reference_impl.policy import Policy
from reference_impl.web.sessions import Sessions

CODE: Final = labels.field_name(labels.SECURITY_CODE)
HARP_WAYS: Final = {
    Level.SETTING_UP: "/two-factor/setup",
    Level.AWAITING_CODE: "/two-factor/code",
    Level.CHANGING_PASSWORD: "/password",
    Level.IN: "/account",
}
QPP_WAYS: Final = {Level.AWAITING_CODE: "/two-factor", Level.IN: "/access"}
"""Where somebody goes who has come so far; whoever hasn't come anywhere goes to the login."""


@dataclass(frozen=True)
class Door:
    """The door of the site `site`; `has_expired` tells whether the password of an account is too old."""

    site: str
    ways: Mapping[Level, str]
    sessions: Sessions
    logins: LoginSessions
    second_factor: SecondFactor
    has_expired: Callable[[str], bool]
    policy: Policy

    @contextmanager
    def opened(self, *levels: Level) -> Iterator[Login]:
        """Give the visitor's login, held, if it has come to one of the levels; or else lead them where they must go."""
        login = self._login() or self.logins.moved(self.token)
        if login is None:
            abort(leading("/login"))
        with login.lock:
            if login.token != self.token and not self._is_sent_twice(login):
                abort(leading("/login"))
            if self._is_overtaken(login):
                self.logins.end(self.token)
                abort(leading("/login"))
            is_in = Level.IN in levels and (login.level is Level.IN or not self._is_behind(request.path))
            if login.level not in levels and not is_in:
                abort(leading(self.ways[login.level]))
            # The header offers the way out to those who are in.
            g.is_in = is_in
            yield login

    @property
    def token(self) -> str:
        """What the visitor's browser is known by."""
        return self.sessions.token()

    def admit(self, account: str, moment: int) -> Response:
        """Let somebody in whose credentials are right, as far as they may come, and lead them there.

        `moment` is the one before the credentials were judged.
        """
        level = self._first_level(account)
        self.logins.end(self.token)
        token = self.sessions.renew() if "login" in self.policy.sessions_renewed_at else self.token
        login = self.logins.begin(token, account, self.site, level, moment)
        if login is None:
            return leading("/login")
        with login.lock:
            if level is Level.AWAITING_CODE:
                self.second_factor.begin(login)
            return leading(self.ways[level])

    def let_in(self, login: Login) -> Response:
        """Let somebody in who has proven the second factor, to the change of a password that has expired first."""
        self.renew("second factor")
        login.challenge, login.proof = None, request.form.get(CODE, "")
        login.level = Level.CHANGING_PASSWORD if self.has_expired(login.account) else Level.IN
        return leading(self.ways[login.level])

    def renew(self, event: str) -> None:
        """Give the visitor's browser a new token at this event, so that the one of before opens nothing."""
        if event in self.policy.sessions_renewed_at:
            self.logins.move(self.token, self.sessions.renew())

    def end_others(self, event: str) -> None:
        """End all other logins of the visitor's account, on both sites, if this event does so."""
        login = self._login()
        if login and event in self.policy.logins_ended_at:
            self.logins.end_all(login.account, but=self.token)

    def leave(self) -> None:
        """End all logins of the visitor's account, on both sites."""
        login = self._login()
        if login:
            self.logins.end_all(login.account, sites=self.policy.log_out_ends)

    def _login(self) -> Login | None:
        """Give the visitor's login to this site; a token of the other one is worth nothing here."""
        login = self.logins.of(self.token)
        return login if login and login.site == self.site else None

    def _is_sent_twice(self, login: Login) -> bool:
        """Tell whether this is the form that let the person in, once more, and let it go on with the new token.

        Whoever only has the token of before does not know the code.
        """
        code = request.form.get(CODE, "")
        if login.site != self.site or not code or not hmac.compare_digest(login.proof.encode(), code.encode()):
            return False
        self.sessions.go_on(login.token)
        return True

    def _is_behind(self, path: str) -> bool:
        """Tell whether an address, or one above it, is among those that the password alone does not open."""
        return any(f"{path}/".startswith(f"{each}/") for each in self.policy.behind_login)

    def _first_level(self, account: str) -> Level:
        if self.site in self.policy.setup_before and not self.second_factor.devices.is_set_up(account):
            return Level.SETTING_UP
        return Level.AWAITING_CODE if self.site in self.policy.second_factor_sites else Level.IN

    def _is_overtaken(self, login: Login) -> bool:
        """Tell whether the setup was completed elsewhere: then the password alone opens nothing any more."""
        return login.level is Level.SETTING_UP and self.second_factor.devices.is_set_up(login.account)


def leading(address: str) -> Response:
    """Lead a visitor on to another page."""
    return redirect(address, HTTPStatus.SEE_OTHER)
