"""A forgotten User ID or password: what is sent by e-mail, and how a person shows who they are (CHQ-007, DSC-048)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from argon2 import PasswordHasher

from reference_impl.domain import labels
from reference_impl.domain.credentials import Entry
from reference_impl.domain.problem import Problem, missing
from reference_impl.login import letters
from reference_impl.login.links import DeadLinkError, ResetLinks
from reference_impl.login.passwords import Passwords, matches
from reference_impl.login.sessions import LoginSessions
from reference_impl.login.tries import Tries
from reference_impl.policy import Policy
from reference_impl.storage import Credentials, Storage

REQUIRED: Final = {
    labels.CHALLENGE_ANSWER: "Enter the answer to your challenge question.",
    labels.PASSWORD: "Enter a new password.",
    labels.CONFIRM_PASSWORD: "Enter the new password a second time.",
}
"""The fields of the page that a link leads to."""

WRONG_ANSWER: Final = "This is not the answer that you gave when you registered. Letter case makes no difference."


@dataclass(frozen=True)
class Recovery:
    """Sends to the kept e-mail address alone, and says nothing of whether there is an account.

    `deliver` (to, subject, body) only hands an e-mail over, so that an answer takes no longer where there is one.
    """

    storage: Storage
    passwords: Passwords
    hasher: PasswordHasher
    links: ResetLinks
    answers: Tries
    """The wrong answers of each account, over all its links."""
    logins: Tries
    """The wrong tries to log in, whose lock a new password ends."""
    sessions: LoginSessions
    deliver: Callable[[str, str, str], None]
    harp_address: str
    policy: Policy

    def send_user_id(self, email: str) -> None:
        """Send the User ID of the account with this e-mail address, if there is one."""
        user_id = self.storage.live_user_id(email)
        if user_id:
            person = self.storage.profile(user_id)
            self.deliver(person["email"], *letters.user_id(person, user_id))

    def send_link(self, user_id: str) -> None:
        """Send a link to a new password to the owner of this User ID, if there is one whose answers are judged."""
        account = self.storage.credentials(user_id)
        if account and self.storage.user_id_taken(user_id) and not self.answers.locked(user_id.casefold()):
            person = self.storage.profile(user_id)
            address = f"{self.harp_address}/recover/password/{self.links.new(account)}"
            self.deliver(person["email"], *letters.reset_link(person, address, self.policy.reset_link_minutes))

    def question(self, token: str) -> str:
        """Give the challenge question of whom a link was sent to; DeadLinkError where it leads nowhere."""
        return self.links.account(token).challenge_question

    def reset(self, token: str, typed: Mapping[str, str]) -> list[Problem]:
        """Give the account its new password, or the problems with what was typed; DeadLinkError as above.

        The answer is judged alone: without it nobody learns what the account's rules say of a password.
        """
        with self.links.used(token) as account:
            problems = missing(typed, REQUIRED) or self._answer_problems(account, typed) or self._renew(account, typed)
        if not problems:
            key = account.user_id.casefold()
            if "password" in self.policy.logins_ended_at:
                self.sessions.end_all(key)
            self.logins.forget(key)
        return problems

    def _answer_problems(self, account: Credentials, typed: Mapping[str, str]) -> list[Problem]:
        key = account.user_id.casefold()
        answer = self.policy.answer_compared(typed[labels.CHALLENGE_ANSWER])
        if self.answers.take(key) and matches(self.hasher, account.challenge_answer_hash, answer):
            self.answers.forget(key)
            return []
        if self.answers.locked(key):
            self.links.end(account)
            raise DeadLinkError
        return [Problem(labels.CHALLENGE_ANSWER, WRONG_ANSWER)]

    def _renew(self, account: Credentials, typed: Mapping[str, str]) -> list[Problem]:
        entry = Entry(
            account.user_id,
            typed[labels.PASSWORD],
            typed[labels.CONFIRM_PASSWORD],
            account.challenge_question,
            typed[labels.CHALLENGE_ANSWER],
        )
        return self.passwords.renew(entry)
