"""What a deployment sends to people, and how a scenario waits for it."""

from dataclasses import replace

import pytest

from harness.capabilities.patience import Patience
from harness.capabilities.port import Contact, Message
from harness.errors import NotTestable, TooSlow
from harness.verdicts import Verdict
from tests.harness.scene import BARE, Coded, Letters, Received, Scene


def test_without_a_mailbox_email_is_not_testable() -> None:
    """With the remedy; it is nobody's fault."""
    with pytest.raises(NotTestable, match="no means to read e-mails") as told:
        Scene("PWD-001").world.inbox()
    assert Verdict.NOT_TESTABLE == told.value.verdict
    assert "[control]" in told.value.remedy


def test_the_inbox_is_the_persons_own() -> None:
    """By their e-mail address."""
    world = Scene("PWD-001", deployment=replace(BARE, messages=Letters())).world
    assert (Message(world.applicant.person.email, "Welcome", "Hello"),) == world.inbox()


def test_without_means_for_codes_they_are_not_testable() -> None:
    """By the kind of code, with the remedy."""
    deployment = replace(BARE, codes={"email": Coded()})
    with pytest.raises(NotTestable, match="security codes of the kind “sms”") as told:
        Scene("PWD-001", deployment=deployment).world.post.expect_code(Contact("sms", "2025550101"))
    assert "[capabilities.codes]" in told.value.remedy
    assert "--interactive" in told.value.remedy


def test_a_code_is_given_and_never_written_down() -> None:
    """Whatever a page or a check says of it afterwards."""
    scene = Scene("PWD-001", deployment=replace(BARE, codes={"sms": Coded()}))
    assert "271828" == scene.world.post.expect_code(Contact("sms", "2025550101"))()
    scene.world.check("271828 was entered", "271828 was entered")
    assert "271828" not in repr(scene.record())
    assert "‹security code› was entered" in repr(scene.record())


def test_a_code_in_an_email_is_never_written_down() -> None:
    """Nor where nobody was waiting for it."""
    scene = Scene("PWD-001", deployment=replace(BARE, messages=Coded()))
    (mail,) = scene.world.inbox()
    scene.world.check(mail.subject, "271828 is your code")
    assert "271828" not in repr(scene.record())


def test_what_comes_to_phones_is_what_came_since() -> None:
    """On any of them, oldest first; what was there before is left out."""
    phones = {"2025550101": [Message("2025550101", "", "before", "sms")], "2025550102": []}
    world = Scene("PWD-001", deployment=replace(BARE, messages=Received(phones))).world
    received = world.post.expect_on_phones(*phones)
    phones["2025550102"].append(Message("2025550102", "", "Your code is 271828", "voice"))
    assert ["2025550102"] == [each.to for each in received()]


def test_where_nothing_comes_to_phones_that_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """With all of them, after how long, and what to do."""
    monkeypatch.setattr("harness.post.MAIL", Patience(0))
    phones = {"2025550101": [Message("2025550101", "", "before", "sms")], "2025550102": []}
    world = Scene("PWD-001", deployment=replace(BARE, messages=Received(phones))).world
    received = world.post.expect_on_phones(*phones)
    with pytest.raises(TooSlow, match=r"^no text and no call came to 2025550101 or 2025550102 within 0 s$") as told:
        received()
    assert "see whether the deployment sent any" in told.value.remedy
