"""The passwords of an account over time, at their boundaries and across the changes of New York's clocks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from threading import Barrier, Thread

import argon2
import pytest

from reference_impl.clock import NEW_YORK, Clock
from reference_impl.domain import labels
from reference_impl.domain.credentials import CHALLENGE_QUESTIONS, Entry
from reference_impl.domain.profile import profile_of
from reference_impl.login.passwords import CHANGED_TODAY, IN_ANSWER, USED_BEFORE, Passwords
from reference_impl.policy import Policy
from reference_impl.storage import Credentials, Storage
from tests.reference_impl.conftest import Forms

FIRST = "Correct horse 7 battery!"
CHANGED = "Your HARP password was changed"


def new_york(text: str) -> datetime:
    """Read a moment by New York's clocks."""
    return datetime.fromisoformat(text).replace(tzinfo=NEW_YORK)


def password(number: int) -> str:
    """Give a password that no rule refuses, another one for each number."""
    return f"Quiet river {number} bends!"


@dataclass
class Owner:
    """Ann's account over time."""

    clock: Clock
    storage: Storage
    passwords: Passwords
    letters: list[tuple[str, str, str]] = field(default_factory=list)

    def renew(self, text: str, confirm: str | None = None, answer: str = "", user_id: str = "green.heron") -> list[str]:
        """Choose a new password; gives the refusals."""
        entry = Entry(user_id, text, text if confirm is None else confirm, CHALLENGE_QUESTIONS[0], answer)
        return [problem.message for problem in self.passwords.renew(entry)]

    def renew_daily(self, numbers: Sequence[int]) -> None:
        """Choose one password after another, each a day later."""
        for number in numbers:
            self.wait(days=1)
            assert [] == self.renew(password(number))

    def wait(self, **how_long: float) -> None:
        """Let time pass."""
        self.clock.move_to(self.clock.now() + timedelta(**how_long))


Open = Callable[..., Owner]


@pytest.fixture
def open_account(forms: Forms) -> Open:
    """A way to open Ann's account at a moment, under a policy."""

    def opened(opened_at: datetime, policy: Policy | None = None) -> Owner:
        clock, storage = Clock(lambda: opened_at), Storage(":memory:")
        hasher = argon2.PasswordHasher.from_parameters(argon2.profiles.CHEAPEST)
        letters: list[tuple[str, str, str]] = []
        deliver = lambda *letter: letters.append(letter)  # noqa: E731 - as short as what it stands for
        passwords = Passwords(storage, hasher, deliver, clock, policy or Policy())
        credentials = Credentials("green.heron", hasher.hash(FIRST), CHALLENGE_QUESTIONS[0], "hash")
        storage.add_account(profile_of(forms.profile), credentials, clock.now())
        return Owner(clock, storage, passwords, letters)

    return opened


@pytest.fixture
def ann(open_account: Open) -> Owner:
    """Ann with an account that she opened at noon."""
    return open_account(new_york("2026-11-02T12:00"))


@pytest.mark.parametrize(
    ("opened", "day_59_begins", "day_60_ends"),
    [
        # The hour that clocks go back in between makes 60 days longer than 60 × 24 hours.
        ("2026-10-10T12:00", "2026-12-08T00:00", "2026-12-09T23:59:59"),
        ("2026-10-10T00:00", "2026-12-08T00:00", "2026-12-09T23:59:59"),
        ("2026-10-10T23:59:59", "2026-12-08T00:00", "2026-12-09T23:59:59"),
        # They go forward.
        ("2027-03-01T23:59:59", "2027-04-29T00:00", "2027-04-30T23:59:59"),
        # Opened on the very day of a change, or expiring on it.
        ("2026-11-01T00:30", "2026-12-30T00:00", "2026-12-31T23:59:59"),
        ("2027-01-13T09:00", "2027-03-13T00:00", "2027-03-14T23:59:59"),
        # Over a leap day.
        ("2028-01-15T08:00", "2028-03-14T00:00", "2028-03-15T23:59:59"),
    ],
)
def test_a_password_works_through_day_60_and_not_on_day_61(
    open_account: Open, opened: str, day_59_begins: str, day_60_ends: str
) -> None:
    """60 calendar days of New York, the day that it was set being day 0 (RST-004, DSC-044)."""
    ann = open_account(new_york(opened))
    ann.clock.move_to(new_york(day_59_begins))
    assert (1, False) == (ann.passwords.days_left("GREEN.heron"), ann.passwords.has_expired("GREEN.heron"))
    ann.clock.move_to(new_york(day_60_ends))
    assert (0, False) == (ann.passwords.days_left("green.heron"), ann.passwords.has_expired("green.heron"))
    ann.wait(seconds=1)
    assert (-1, True) == (ann.passwords.days_left("green.heron"), ann.passwords.has_expired("green.heron"))


def test_a_moment_of_another_zone_counts_by_its_day_in_new_york(open_account: Open) -> None:
    """What is the next day already in London is the day before there."""
    ann = open_account(datetime(2026, 11, 3, 4, 59, 59, tzinfo=UTC))
    assert 60 == ann.passwords.days_left("green.heron")
    ann.wait(seconds=1)
    assert 59 == ann.passwords.days_left("green.heron")


def test_a_new_password_works_for_60_days_again(ann: Owner) -> None:
    """An expired one too can be changed; the days count from the change."""
    ann.wait(days=75)
    assert ann.passwords.has_expired("green.heron")
    assert [] == ann.renew(password(1))
    assert 60 == ann.passwords.days_left("green.heron")


def test_a_change_is_kept_and_written_to_the_owner(ann: Owner) -> None:
    """The hash is another one, and the letter says so without the password."""
    before = ann.storage.password_hash("green.heron")
    assert [] == ann.renew(password(1), user_id="GREEN.heron")
    assert before != ann.storage.password_hash("green.heron")
    [(to, subject, body)] = ann.letters
    assert ("ann@example.com", CHANGED) == (to, subject)
    assert password(1) not in body


def test_a_refused_change_changes_nothing(ann: Owner) -> None:
    """Neither the hash nor the day, and nothing is written."""
    before = ann.storage.password_hash("green.heron")
    assert ["Password must be at least 15 characters."] == ann.renew("Quiet 7 river")
    assert ["Enter the same password in both fields."] == ann.renew(password(1), confirm=password(2))
    assert (before, []) == (ann.storage.password_hash("green.heron"), ann.letters)
    assert [] == ann.renew(password(1))


def test_the_password_of_the_registration_may_be_changed_on_its_day_and_a_changed_one_not(ann: Owner) -> None:
    """Once a day, not counting the registration (RST-003, DSC-047)."""
    assert [] == ann.renew(password(1))
    assert [CHANGED_TODAY] == ann.renew(password(2))


@pytest.mark.parametrize(
    ("changed", "still_refused", "accepted"),
    [
        ("2026-11-02T00:00", "2026-11-02T23:59:59", "2026-11-03T00:00"),
        ("2026-11-02T23:59:59", "2026-11-02T23:59:59", "2026-11-03T00:00"),
        # A day of 25 hours and one of 23.
        ("2026-11-01T00:00", "2026-11-01T23:59:59", "2026-11-02T00:00"),
        ("2027-03-14T00:00", "2027-03-14T23:59:59", "2027-03-15T00:00"),
    ],
)
def test_a_single_day_is_one_of_new_york(open_account: Open, changed: str, still_refused: str, accepted: str) -> None:
    """From midnight to midnight (DSC-045)."""
    ann = open_account(new_york("2026-10-20T12:00"))
    ann.clock.move_to(new_york(changed))
    assert [] == ann.renew(password(1))
    ann.clock.move_to(new_york(still_refused))
    assert [CHANGED_TODAY] == ann.renew(password(2))
    ann.clock.move_to(new_york(accepted))
    assert [] == ann.renew(password(2))


def test_the_present_password_is_refused(ann: Owner) -> None:
    """Under either reading of the last six (RST-002)."""
    assert [USED_BEFORE] == ann.renew(FIRST)


@pytest.mark.parametrize(("changes", "refused"), [(1, [USED_BEFORE]), (6, [USED_BEFORE]), (7, [])])
def test_the_six_before_the_present_one_are_refused_and_the_seventh_not(
    ann: Owner, changes: int, refused: list[str]
) -> None:
    """DSC-046: after six changes the first one is the sixth before the present one."""
    ann.renew_daily(range(changes))
    ann.wait(days=1)
    assert refused == ann.renew(FIRST)


def test_letter_case_makes_another_password(ann: Owner) -> None:
    """The last six are compared exactly, as passwords are."""
    assert [] == ann.renew(FIRST.swapcase())


def test_the_history_is_the_accounts_own(ann: Owner, forms: Forms) -> None:
    """Another person may have the same password, and learns nothing of it."""
    profile = profile_of(forms.profile | {labels.EMAIL: "bob@example.com"})
    bobs = Credentials("red.heron", ann.storage.password_hash("green.heron"), "question", "hash")
    ann.storage.add_account(profile, bobs, ann.clock.now())
    assert [] == ann.renew(password(1))
    assert [] == ann.renew(password(1), user_id="red.heron")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Green.Heron 7 bends", "User ID"),
        ("my ANN 7 quiet rivers", "first name"),
        ("testPERSON 7 rivers", "last name"),
        ("Quiet river 202-555-0143", "phone number"),
        ("Quiet river 01/31/1980", "date of birth"),
        ("Quiet 7 Ann@example.com", "first name"),
    ],
)
def test_the_owners_data_is_refused_in_a_new_password(ann: Owner, text: str, kind: str) -> None:
    """All that is kept of the person is looked for, as in Step 2 (PWD-014)."""
    assert [f"Password can't contain your {kind}."] == ann.renew(text)


def test_a_password_within_the_challenge_answer_is_refused(ann: Owner) -> None:
    """CHQ-006 holds when the password is chosen after the answer, where the answer is known."""
    assert [IN_ANSWER] == ann.renew("Correct7horses8battery", answer="my CORRECT7horses8battery staple")
    assert [] == ann.renew("Correct7horses8battery", answer="Rover the dog")


def test_of_two_changes_at_once_one_is_made(ann: Owner) -> None:
    """The other one is a second one of the day."""
    at_once, refusals = Barrier(2), list[list[str]]()

    def change(number: int) -> None:
        at_once.wait()
        refusals.append(ann.renew(password(number)))

    threads = [Thread(target=change, args=(number,)) for number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [[], [CHANGED_TODAY]] == sorted(refusals)
    assert 1 == len(ann.letters)


def test_the_numbers_are_the_policys(open_account: Open) -> None:
    """Another deployment may count otherwise."""
    policy = Policy(password_history=-1, password_changes_a_day=2, password_days=90)
    ann = open_account(new_york("2026-11-02T12:00"), policy)
    assert ([], [], [CHANGED_TODAY]) == tuple(ann.renew(FIRST) for _ in range(3))
    assert 90 == ann.passwords.days_left("green.heron")
