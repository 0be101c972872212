"""Ann with an account, for tests of recovery."""

from datetime import datetime

import argon2
import pytest

from reference_impl.clock import NEW_YORK, Clock
from reference_impl.domain.credentials import CHALLENGE_QUESTIONS
from reference_impl.domain.profile import profile_of
from reference_impl.login.links import ResetLinks
from reference_impl.login.passwords import Passwords
from reference_impl.login.recovery import Recovery
from reference_impl.login.sessions import LoginSessions
from reference_impl.login.tries import Tries
from reference_impl.policy import Policy
from reference_impl.storage import Credentials, Storage
from tests.reference_impl.conftest import Forms
from tests.reference_impl.login.forgetting import ANSWER, FIRST, Ann, Open


@pytest.fixture
def open_account(forms: Forms) -> Open:
    """A way to open Ann's account under a policy."""

    def opened(policy: Policy) -> Ann:
        noon = datetime(2026, 11, 2, 12, tzinfo=NEW_YORK)
        clock, storage = Clock(lambda: noon), Storage(":memory:")
        hasher = argon2.PasswordHasher.from_parameters(argon2.profiles.CHEAPEST)
        letters: list[tuple[str, str, str]] = []

        def deliver(to: str, subject: str, body: str) -> None:
            letters.append((to, subject, body))

        recovery = Recovery(
            storage=storage,
            passwords=Passwords(storage, hasher, deliver, clock, policy),
            hasher=hasher,
            links=ResetLinks(storage, clock.now, policy.reset_link_minutes),
            answers=Tries(clock.now, policy.answer_tries, policy.login_lock_minutes),
            logins=Tries(clock.now, policy.login_tries, policy.login_lock_minutes),
            sessions=LoginSessions(clock.now, policy.session_minutes),
            deliver=deliver,
            harp_address="http://harp.example.com",
            policy=policy,
        )
        kept = hasher.hash(policy.answer_compared(ANSWER))
        credentials = Credentials("green.heron", hasher.hash(FIRST), CHALLENGE_QUESTIONS[0], kept)
        storage.add_account(profile_of(forms.profile), credentials, clock.now())
        return Ann(clock, storage, recovery, letters)

    return opened


@pytest.fixture
def ann(open_account: Open) -> Ann:
    """Ann with an account."""
    return open_account(Policy())
