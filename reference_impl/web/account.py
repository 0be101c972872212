"""My Account: what HARP shows those who are logged in (PRV-001, MFA-018, MFA-020)."""

from collections.abc import Callable

from flask import Flask, render_template

from reference_impl.login.sessions import Level
from reference_impl.storage import Storage
from reference_impl.web.door import HARP_WAYS, Door


class AccountPages:
    """The page on which a login ends; `warning` tells an account that its password will expire soon."""

    def __init__(self, door: Door, storage: Storage, warning: Callable[[str], str]) -> None:
        self._door, self._storage, self._warning = door, storage, warning

    def add_to(self, app: Flask) -> None:
        """Bind the page to its address."""
        app.add_url_rule(HARP_WAYS[Level.IN], "my_account", self.show)

    def show(self) -> str:
        """Show what is kept of the person's profile, and what else they can do."""
        with self._door.opened(Level.IN) as login:
            profile = self._storage.profile(login.account)
            warning = self._warning(login.account)
            status = login.take_notice()
            return render_template("harp/my_account.html", profile=profile, warning=warning, status=status)
