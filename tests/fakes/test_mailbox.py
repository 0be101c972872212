from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from fakes.clock import Clock
from fakes.mailbox import Mailbox, Message


def test_messages_come_oldest_first(clock: Clock) -> None:
    """What arrived first is read first, with the moment it arrived."""
    mailbox, noon = Mailbox(clock), clock()
    mailbox.deliver("ann@example.com", "One", "first")
    clock.advance(timedelta(minutes=1))
    mailbox.deliver("ann@example.com", "Two", "second")

    expected = (
        Message("ann@example.com", "One", "first", noon),
        Message("ann@example.com", "Two", "second", noon + timedelta(minutes=1)),
    )
    assert expected == mailbox.messages("ann@example.com")


def test_case_of_an_address_does_not_matter(clock: Clock) -> None:
    """A message reaches its reader however the address is written."""
    mailbox = Mailbox(clock)
    mailbox.deliver("Ann@Example.com", "One", "first")

    assert ["One"] == [message.subject for message in mailbox.messages("aNN@example.COM")]


def test_others_mail_is_not_shown(clock: Clock) -> None:
    """Everyone reads their own messages only."""
    mailbox = Mailbox(clock)
    mailbox.deliver("bob@example.com", "One", "first")

    assert () == mailbox.messages("ann@example.com")


def test_cleared_mailbox_is_empty(clock: Clock) -> None:
    """Clearing throws everything away."""
    mailbox = Mailbox(clock)
    mailbox.deliver("ann@example.com", "One", "first")

    mailbox.clear()

    assert () == mailbox.messages("ann@example.com")


def test_nothing_is_lost_between_threads(clock: Clock) -> None:
    """Messages delivered at the same time all arrive."""
    mailbox = Mailbox(clock)
    with ThreadPoolExecutor(8) as threads:
        for place in range(400):
            threads.submit(mailbox.deliver, "ann@example.com", str(place), "text")

    assert 400 == len(mailbox.messages("ann@example.com"))
