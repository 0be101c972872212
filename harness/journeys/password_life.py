"""What becomes of a password in the course of time: it is changed, it grows old, it expires."""

import re
from collections.abc import Callable

from harness.days import seconds_until
from harness.entries.chosen_password import nth_password
from harness.errors import Trouble
from harness.journeys.recovery import Recovery
from harness.journeys.second_factor import SecondFactor
from harness.pages.forms import Judgement
from harness.pages.labels import AccountField, DeviceType
from harness.pages.standing import Standing, standing
from harness.world import World

TWO_DAYS = 48 * 60 * 60
"""Seconds after which a password may be changed again, however days are counted (DSC-045)."""

EXPIRED = re.compile(r"\bexpire[ds]?\b", re.IGNORECASE)
WORKS, MUST_BE_CHANGED = "works", "must be changed"


class PasswordLife:
    """The life of a person's passwords.

    Raises `Trouble` (blocked by …) where a change does not come about that is not what a scenario is about.
    """

    def __init__(self, world: World) -> None:
        """Lead the world's person through it."""
        self._world = world

    def reset_often(self, times: int) -> None:
        """Reset the password so many times, two days apart and two days after it was created."""
        for number in range(1, times + 1):
            self._world.let_go_by(TWO_DAYS)
            Recovery(self._world).reset(nth_password(number, self._world.applicant))
        self._world.let_go_by(TWO_DAYS)

    def change(self, password: str) -> Judgement:
        """Change the password from the account, or where its change is demanded, and tell what became of it."""
        form, person = self._world.pages.change_password, self._world.applicant
        if not form.is_shown():
            form.open()
        self._world.applicant = person.with_password(password)
        form.change(person.password, password)
        return form.judgement()

    def have_changed(self, password: str) -> None:
        """Change it from the account, and be sure of it."""
        judgement = self.change(password)
        if not judgement.accepted:
            told = " ".join(judgement.refused.values())
            raise Trouble(f"blocked by Change Password: {judgement.at(AccountField.PASSWORD)}. {told}".rstrip())

    def let_days_go_by(self, days: int) -> None:
        """Come to the same time of day so many days later."""
        self._world.let_go_by(seconds_until(days, self._world.clock.now()))

    def come_back(self, enter: Callable[[], None]) -> None:
        """Enter the credentials in a new browser, and the security code if asked for it; see where that leads."""
        self._world.change_browser()
        prove = SecondFactor(self._world).watch(DeviceType.SMS)
        enter()
        if standing(self._world.browser.read()) is Standing.PROOF:
            prove()

    def hold(self) -> str:
        """Tell whether the password works, or must be changed, for somebody who has just logged in with it."""
        page = self._world.browser.read()
        if self._world.pages.change_password.is_shown():
            return MUST_BE_CHANGED
        found = standing(page)
        if found is Standing.INSIDE:
            return WORKS
        told = any(EXPIRED.search(alert) for alert in page.alerts)
        return MUST_BE_CHANGED if told else f"does neither: they are {found}"
