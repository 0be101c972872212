"""Who is logged in, by the token of their browser; for both sites together."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum
from itertools import count
from threading import Lock, RLock

from reference_impl.login.challenge import Challenge


class Level(Enum):
    """How far somebody with the right credentials has come."""

    SETTING_UP = "setting up"
    """Two-factor authentication, before anything else (MFA-002)."""
    AWAITING_CODE = "awaiting code"
    """The second factor of this login is still to be proven (LGN-006)."""
    CHANGING_PASSWORD = "changing password"  # noqa: S105 - a level
    """The password has expired, and nothing else can be done (RST-004)."""
    IN = "in"


@dataclass
class Login:
    """One login of an account to a site; hold its lock while you look at it or change it.

    `account` is the User ID in lower case. A login that has ended may still be held by a request under way: what that
    changes in it leads nowhere.
    """

    account: str
    site: str
    level: Level
    touched: datetime
    token: str = field(default="", repr=False)
    """What the browser is known by at present."""
    proof: str = field(default="", repr=False)
    """The security code that let the person in, used up."""
    challenge: Challenge | None = field(default=None, repr=False)
    """The proof by second factor that the person was last asked for."""
    notice: str = ""
    """What the next page is to tell, once."""
    lock: RLock = field(default_factory=RLock, repr=False)

    def take_notice(self) -> str:
        """Give, once, what the person is to be told."""
        notice, self.notice = self.notice, ""
        return notice


class LoginSessions:
    """All logins, in process memory; whoever has been idle for `minutes` is logged out (DSC-070).

    May be used from several threads.
    """

    def __init__(self, now: Callable[[], datetime], minutes: int) -> None:
        self._now, self._idle = now, timedelta(minutes=minutes)
        self._lock = Lock()
        self._by_token: dict[str, Login] = {}
        self._moved: dict[str, Login] = {}
        self._moments = count(1)
        self._ended: dict[str, int] = {}
        """When the logins of an account were last ended, as `moment` counts."""

    def moment(self) -> int:
        """Give the moment before credentials are judged, for `begin`."""
        with self._lock:
            return next(self._moments)

    def begin(self, token: str, account: str, site: str, level: Level, moment: int) -> Login | None:
        """Begin a login; None where those of the account were ended since the moment before it was judged.

        So nobody slips in with credentials that are just being changed.
        """
        with self._lock:
            self._forget_idle()
            if self._ended.get(account, 0) > moment:
                return None
            login = self._by_token[token] = Login(account, site, level, self._now(), token)
            return login

    def of(self, token: str) -> Login | None:
        """Give the login of a browser, None where it has none or has been idle too long."""
        with self._lock:
            self._forget_idle()
            login = self._by_token.get(token)
            if login:
                login.touched = self._now()
            return login

    def move(self, token: str, new: str) -> None:
        """Let the login of a browser go on under a new token, if it has one."""
        with self._lock:
            if login := self._by_token.pop(token, None):
                self._by_token[new] = self._moved[token] = login
                login.token = new

    def moved(self, token: str) -> Login | None:
        """Give the login that was a browser's before it went on under another token, None where there is none."""
        with self._lock:
            login = self._moved.get(token)
            return login if login and self._by_token.get(login.token) is login else None

    def end(self, token: str) -> None:
        """End the login of a browser, if it has one."""
        with self._lock:
            self._by_token.pop(token, None)

    def end_all(self, account: str, but: str = "", sites: Collection[str] = ("harp", "qpp")) -> None:
        """End all logins of an account on both sites, or on some, but for the browser with this token."""
        with self._lock:
            self._ended[account] = next(self._moments)
            self._by_token = {
                token: login
                for token, login in self._by_token.items()
                if login.account != account or token == but or login.site not in sites
            }

    def clear(self) -> None:
        """End all logins."""
        with self._lock:
            self._by_token.clear()
            self._moved.clear()

    def _forget_idle(self) -> None:
        oldest = self._now() - self._idle
        self._by_token = {token: login for token, login in self._by_token.items() if login.touched > oldest}
        self._moved = {token: login for token, login in self._moved.items() if login.token in self._by_token}
