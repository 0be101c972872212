from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from fakes.clock import Clock
from fakes.push import Answer, NoRequestError, PushPhones

ANN, BOB = "ann@example.com", "bob@example.com"


@pytest.fixture
def phones(clock: Clock) -> PushPhones:
    """Give phones on which a request lasts five minutes."""
    return PushPhones(clock, timedelta(minutes=5))


def test_a_request_waits_for_its_answer(phones: PushPhones, clock: Clock) -> None:
    """It shows on the person's phone, with what it says and when it came."""
    number = phones.push(ANN, "Is it you?")

    assert Answer.PENDING is phones.answer(number)
    assert [(number, "Is it you?", clock())] == [(r.number, r.words, r.received) for r in phones.pending(ANN)]


def test_a_request_is_approved_or_denied(phones: PushPhones) -> None:
    """The deployment learns which; nothing is left to answer."""
    first = phones.push(ANN, "Is it you?")
    phones.approve(ANN)
    second = phones.push(ANN, "Is it you?")
    phones.deny(ANN)

    assert (Answer.APPROVED, Answer.DENIED) == (phones.answer(first), phones.answer(second))
    assert () == phones.pending(ANN)


def test_a_request_that_is_ignored_expires(phones: PushPhones, clock: Clock) -> None:
    """At the end of its life, not before; then it can't be answered any more."""
    number = phones.push(ANN, "Is it you?")
    clock.advance(timedelta(minutes=5) - timedelta(microseconds=1))
    assert Answer.PENDING is phones.answer(number)

    clock.advance(timedelta(microseconds=1))

    assert Answer.EXPIRED is phones.answer(number)
    with pytest.raises(NoRequestError, match="can still be answered"):
        phones.approve(ANN)
    assert Answer.EXPIRED is phones.answer(number)


def test_an_answer_stays(phones: PushPhones, clock: Clock) -> None:
    """What was approved in time does not expire."""
    number = phones.push(ANN, "Is it you?")
    phones.approve(ANN)
    clock.advance(timedelta(days=1))

    assert Answer.APPROVED is phones.answer(number)


def test_the_newest_request_is_answered(phones: PushPhones) -> None:
    """An older one goes on waiting."""
    old, new = phones.push(ANN, "once"), phones.push(ANN, "twice")
    phones.deny(ANN)

    assert (Answer.PENDING, Answer.DENIED) == (phones.answer(old), phones.answer(new))


def test_nobody_answers_for_another(phones: PushPhones) -> None:
    """Everyone sees and settles their own requests only."""
    number = phones.push(ANN, "Is it you?")

    assert () == phones.pending(BOB)
    with pytest.raises(NoRequestError):
        phones.approve(BOB)
    assert Answer.PENDING is phones.answer(number)


@pytest.mark.parametrize("number", [-1, 0, 7])
def test_a_request_that_never_was_is_told(phones: PushPhones, number: int) -> None:
    """By its number."""
    with pytest.raises(NoRequestError, match=f"found {number}"):
        phones.answer(number)


def test_one_of_many_answers_counts(phones: PushPhones) -> None:
    """However many threads answer the same request at once."""
    number = phones.push(ANN, "Is it you?")

    def answer(nth: int) -> bool:
        try:
            (phones.approve if nth % 2 else phones.deny)(ANN)
        except NoRequestError:
            return False
        return True

    with ThreadPoolExecutor(8) as threads:
        assert [True] == [counted for counted in threads.map(answer, range(40)) if counted]
    assert phones.answer(number) in {Answer.APPROVED, Answer.DENIED}
