"""What is sent to whom has forgotten something, and what becomes of the links."""

from dataclasses import replace

import pytest

from reference_impl.domain import labels
from reference_impl.domain.credentials import CHALLENGE_QUESTIONS
from reference_impl.domain.profile import profile_of
from reference_impl.login.links import DeadLinkError
from reference_impl.login.passwords import CHANGED_TODAY
from reference_impl.login.recovery import WRONG_ANSWER
from reference_impl.login.sessions import Level
from reference_impl.policy import Policy
from reference_impl.storage import Credentials
from tests.reference_impl.conftest import Forms
from tests.reference_impl.login.forgetting import ANSWER, FIRST, Ann, Open


def test_a_user_id_goes_to_the_kept_address(ann: Ann) -> None:
    """Whatever the letter case in which it was asked for (DSC-048)."""
    ann.recovery.send_user_id("ANN@Example.com")
    [(to, subject, body)] = ann.letters
    assert ("ann@example.com", "Your HARP User ID") == (to, subject)
    assert "Your User ID: green.heron\n" in body


def test_an_address_that_only_folds_to_the_kept_one_gets_nothing(ann: Ann, forms: Forms) -> None:
    """Two mailboxes whose names are one without letter case: the letter goes to the registered one."""
    profile = replace(profile_of(forms.profile), email="strasse@example.com")
    ann.storage.add_account(profile, Credentials("blue.heron", "hash", "question", "hash"), ann.clock.now())
    ann.recovery.send_user_id("straße@example.com")
    assert ["strasse@example.com"] == [to for to, _, _ in ann.letters]


def test_who_has_no_account_is_sent_nothing(ann: Ann) -> None:
    """Neither a User ID nor a link."""
    ann.recovery.send_user_id("bob@example.com")
    ann.recovery.send_link("blue.heron")
    assert [] == ann.letters


def test_an_account_that_has_ended_is_sent_nothing(ann: Ann, forms: Forms) -> None:
    """It can't be recovered: its request for manual proofing was closed (DSC-022)."""
    profile = profile_of(forms.profile | {labels.EMAIL: "bob@example.com"})
    bob = Credentials("blue.heron", "hash", "question", "hash")
    ann.storage.add_account(profile, bob, ann.clock.now(), ann.clock.today())
    with ann.storage.transaction() as connection:
        connection.execute("UPDATE manual_requests SET state = 'closed'")
    ann.recovery.send_user_id("bob@example.com")
    ann.recovery.send_link("blue.heron")
    assert [] == ann.letters


def test_a_link_asks_the_question_and_leads_to_a_new_password(ann: Ann) -> None:
    """It works once (CHQ-007), and the letters hold neither answer nor password."""
    before, token = ann.storage.password_hash("green.heron"), ann.link()
    assert CHALLENGE_QUESTIONS[0] == ann.recovery.question(token)
    assert [] == ann.reset(token)
    assert before != ann.storage.password_hash("green.heron")
    assert ["Reset your HARP password", "Your HARP password was changed"] == [subject for _, subject, _ in ann.letters]
    assert [] == [body for _, _, body in ann.letters if ANSWER in body or "Quiet river" in body]


def test_a_used_link_leads_nowhere(ann: Ann) -> None:
    """Not even a day later, when the password might be changed again."""
    token = ann.link()
    ann.reset(token)
    assert ann.is_dead(token)
    with pytest.raises(DeadLinkError):
        ann.reset(token, "Quiet river 2 bends!")


def test_a_link_lasts_30_minutes(ann: Ann) -> None:
    """At the end of the thirtieth minute it is over."""
    token = ann.link()
    ann.wait(minutes=30, seconds=-1)
    assert not ann.is_dead(token)
    ann.wait(seconds=1)
    assert ann.is_dead(token)


def test_a_newer_link_ends_the_older_one(ann: Ann) -> None:
    """One link at most leads to an account."""
    older, newer = ann.link(), ann.link()
    assert (True, False) == (ann.is_dead(older), ann.is_dead(newer))


def test_a_link_to_one_account_leaves_those_to_others_alone(ann: Ann, forms: Forms) -> None:
    """Whoever asks for one for another User ID ends none."""
    profile = profile_of(forms.profile | {labels.EMAIL: "bob@example.com"})
    ann.storage.add_account(profile, Credentials("blue.heron", "hash", "question", "hash"), ann.clock.now())
    token = ann.link()
    ann.recovery.send_link("blue.heron")
    assert not ann.is_dead(token)


@pytest.mark.parametrize("token", ["", "x", "x" * 43])
def test_a_made_up_link_leads_nowhere(ann: Ann, token: str) -> None:
    """Only what was sent is known."""
    ann.link()
    assert ann.is_dead(token)


def test_a_link_ends_with_the_account_that_it_was_sent_for(ann: Ann, forms: Forms) -> None:
    """Another person may have the User ID a minute later."""
    token = ann.link()
    ann.storage.reset()
    assert ann.is_dead(token)
    bobs = Credentials("green.heron", "hash", "question", "hash")
    ann.storage.add_account(profile_of(forms.profile), bobs, ann.clock.now())
    assert ann.is_dead(token)


def test_a_link_is_kept_as_a_hash(ann: Ann) -> None:
    """Who sees what is kept in memory can't use it."""
    token = ann.link()
    assert token not in repr(vars(ann.recovery.links))


@pytest.mark.parametrize("answer", [ANSWER, ANSWER.upper(), ANSWER.swapcase()])
def test_letter_case_makes_no_difference_in_the_answer(ann: Ann, answer: str) -> None:
    """CHQ-004."""
    assert [] == ann.reset(ann.link(), answer=answer)


def test_a_wrong_answer_is_refused_and_nothing_else_is_judged(ann: Ann) -> None:
    """Who does not know the answer learns nothing about the account's data or passwords."""
    token = ann.link()
    assert [WRONG_ANSWER] == ann.reset(token, "Testperson", answer="Rover the cat")
    assert [WRONG_ANSWER] == ann.reset(token, FIRST, answer="Rover the cat")
    assert [] == ann.reset(token)


def test_a_refused_password_leaves_the_link_alive(ann: Ann) -> None:
    """The rules hold as in Step 2 (RST-005), and the person may try again."""
    token = ann.link()
    assert ["Password can't contain your last name."] == ann.reset(token, "Quiet Testperson 7 bends")
    assert [] == ann.reset(token)


def test_a_recovery_counts_as_the_change_of_its_day(ann: Ann) -> None:
    """DSC-047: a second one on the same day is refused, the next day it is not."""
    assert [] == ann.reset(ann.link())
    assert [CHANGED_TODAY] == ann.reset(ann.link(), "Quiet river 2 bends!")
    ann.wait(days=1)
    assert [] == ann.reset(ann.link(), "Quiet river 2 bends!")


def test_a_reset_ends_the_logins_and_the_lock_of_the_account(ann: Ann) -> None:
    """Others stay logged in; whoever was locked out may log in with the new password."""
    sessions, logins = ann.recovery.sessions, ann.recovery.logins
    for token, account in (("a", "green.heron"), ("b", "green.heron"), ("c", "blue.heron")):
        sessions.begin(token, account, "harp", Level.IN, sessions.moment())
    while logins.take("green.heron"):
        pass
    assert [] == ann.reset(ann.link())
    assert [None, None] == [sessions.of("a"), sessions.of("b")]
    assert sessions.of("c")
    assert not logins.locked("green.heron")


def test_how_answers_are_compared_is_the_policys(open_account: Open) -> None:
    """Another deployment may tell letter case apart."""
    ann = open_account(Policy(answer_compared=str))
    token = ann.link()
    assert [WRONG_ANSWER] == ann.reset(token, answer=ANSWER.upper())
    assert [] == ann.reset(token)
