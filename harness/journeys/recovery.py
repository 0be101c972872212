"""The way to a new password, or to one's User ID, for somebody who has forgotten it."""

from collections.abc import Callable
from datetime import UTC, datetime

from harness.browser.port import Page
from harness.capabilities.link_reader import tokens_in
from harness.capabilities.port import Message
from harness.errors import Trouble
from harness.pages.labels import AccountField
from harness.world import World


class Recovery:
    """A person's way through the recovery, each step done without a mistake.

    Raises `Trouble` (blocked by …) where a step does not let the person on: what comes later can't be judged then.
    """

    def __init__(self, world: World) -> None:
        """Take the way with the world's person and browser."""
        self._world = world

    def to_user_id(self) -> Page:
        """Come to where a forgotten User ID is asked for, and give that page."""
        self._world.pages.recovery.open()
        return self._world.pages.recovery.go_to_user_id()

    def ask_for_user_id(self, email: str) -> Page:
        """Ask for the User ID of an e-mail address, and give what the page says to that."""
        self.to_user_id()
        return self._world.pages.recovery.ask_for_user_id(email, self._world.applicant.answer)

    def ask_for_link(self, user_id: str) -> Page:
        """Ask for a link to reset the password of a User ID, and give what the page says to that."""
        self._world.pages.recovery.open()
        self._world.pages.recovery.go_to_password()
        return self._world.pages.recovery.ask_for_link(user_id)

    def link(self) -> str:
        """Ask for a link to reset the password, and give the one that comes by e-mail."""
        mail = self.mail_after(lambda: self.ask_for_link(self._world.applicant.user_id))
        links = tokens_in(mail.body) if mail else {}
        if not links:
            found = "one without" if mail else "none"
            raise Trouble(f"blocked by the recovery: expected an e-mail with a link, found {found}")
        return next(iter(links))

    def mail_after(self, ask: Callable[[], object]) -> Message | None:
        """Give the e-mail that comes when something is asked for; None when none comes."""
        receive = self._world.expect_mail()
        ask()
        return receive()

    def follow_link(self) -> None:
        """Come to the form for a new password."""
        self._world.browser.visit(self.link())
        if not self._world.pages.change_password.is_shown():
            told = " ".join(self._world.browser.read().alerts)
            raise Trouble(f"blocked by the link to reset the password: it asks for no new one. {told}".rstrip())

    def choose(self, password: str) -> None:
        """Choose another password, with the right answer; what comes of it is for others to say."""
        self.follow_link()
        self._world.applicant = self._world.applicant.with_password(password)
        self._world.pages.change_password.reset(self._world.applicant.answer, password)

    def reset(self, password: str) -> None:
        """Reset the password to another one."""
        self.choose(password)
        judgement = self._world.pages.change_password.judgement()
        if not judgement.accepted:
            told = " ".join(judgement.refused.values())
            at = judgement.at(AccountField.PASSWORD)
            raise Trouble(f"blocked by the reset of the password: {at}. {told}".rstrip())
        self._world.noted["changed"] = quarter_of_an_hour(self._world)


def quarter_of_an_hour(world: World) -> datetime:
    """Give the quarter of an hour that it is: within one there is no midnight, in whatever zone days are counted."""
    now = world.deployment.clock.now() if world.deployment.clock else datetime.now(UTC)
    return now.astimezone(UTC).replace(minute=now.minute // 15 * 15, second=0, microsecond=0)
