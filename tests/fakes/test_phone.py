from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from fakes.clock import Clock
from fakes.phone import PhoneMessage, Phones, RealNumberError
from fakes.phones import synthetic_landline, synthetic_phone

MOBILE = synthetic_phone("spring", 1)
LANDLINE = synthetic_landline("spring", 1)


def test_texts_and_calls_come_oldest_first(clock: Clock) -> None:
    """Both reach the number they were sent to, with the moment each arrived."""
    phones, noon = Phones(clock), clock()
    assert phones.text(MOBILE, "first")
    clock.advance(timedelta(minutes=1))
    assert phones.call(MOBILE, "second")

    expected = (
        PhoneMessage("sms", MOBILE, "first", noon),
        PhoneMessage("voice", MOBILE, "second", noon + timedelta(minutes=1)),
    )
    assert expected == phones.messages(MOBILE)


def test_others_messages_are_not_shown(clock: Clock) -> None:
    """Everyone gets their own only; what is no number gets none."""
    phones = Phones(clock)
    phones.text(MOBILE, "first")

    assert ((), (), ()) == tuple(map(phones.messages, (synthetic_phone("spring", 2), "", "ann@example.com")))


def test_a_landline_takes_calls_and_no_texts(clock: Clock) -> None:
    """A text is told to be undeliverable and gets lost; a call gets through."""
    phones = Phones(clock)

    assert (False, True) == (phones.text(LANDLINE, "a text"), phones.call(LANDLINE, "a call"))
    assert ["a call"] == [each.body for each in phones.messages(LANDLINE)]


@pytest.mark.parametrize("form", ["+1 {}-{}-{}", "({}) {}-{}", "1{}{}{}"])
def test_a_number_is_the_same_however_it_is_written(clock: Clock, form: str) -> None:
    """With a country code and any punctuation, on the way in and on the way out."""
    phones, written = Phones(clock), form.format(MOBILE[:3], MOBILE[3:6], MOBILE[6:])
    phones.text(written, "first")
    phones.call(MOBILE, "second")

    assert ["first", "second"] == [each.body for each in phones.messages(written)]
    assert {MOBILE} == {each.to for each in phones.messages(MOBILE)}


@pytest.mark.parametrize("number", ["2025550200", "0005550100", "2024560111", "20255501", "", "+44 2025550100"])
@pytest.mark.parametrize("way", [Phones.text, Phones.call])
def test_a_number_that_may_be_somebodys_is_refused(
    clock: Clock, way: Callable[[Phones, str, str], bool], number: str
) -> None:
    """Whatever the deployment wanted to say, nobody is bothered."""
    with pytest.raises(RealNumberError, match="Expected a number reserved for fiction"):
        way(Phones(clock), number, "hello")


def test_cleared_phones_are_silent(clock: Clock) -> None:
    """Clearing throws everything away."""
    phones = Phones(clock)
    phones.text(MOBILE, "first")

    phones.clear()

    assert () == phones.messages(MOBILE)


def test_messages_arrive_from_several_threads(clock: Clock) -> None:
    """None is lost."""
    phones = Phones(clock)
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda number: phones.text(MOBILE, str(number)), range(200)))

    assert {str(number) for number in range(200)} == {each.body for each in phones.messages(MOBILE)}
