"""What every source of security codes does: the contract of `Codes`."""

from threading import Timer
from time import monotonic

import pytest

from harness.errors import TooSlow
from harness.verdicts import Verdict
from tests.harness.capabilities.sources import Source


def test_a_code_that_is_there_is_given(source: Source) -> None:
    """It came after it was expected."""
    receive = source.patient.expect(source.ann)
    source.send(source.ann, "271828")
    assert "271828" == receive()


def test_a_code_that_comes_later_is_waited_for(source: Source) -> None:
    """No longer than it takes."""
    receive = source.patient.expect(source.ann)
    Timer(0.3, source.send, (source.ann, "271828")).start()
    began = monotonic()
    assert "271828" == receive()
    assert monotonic() - began < 10


def test_a_code_from_before_is_not_given(source: Source) -> None:
    """It belongs to something else; none came since."""
    source.send_before(source.ann, "314159")
    receive = source.hasty.expect(source.ann)
    with pytest.raises(TooSlow):
        receive()


def test_the_newest_code_is_given(source: Source) -> None:
    """A person who has asked again uses the last one."""
    receive = source.patient.expect(source.ann)
    source.send(source.ann, "314159")
    source.send(source.ann, "271828")
    assert "271828" == receive()


def test_one_code_after_the_other_is_given(source: Source) -> None:
    """Each to whom expected it."""
    for code in ("314159", "271828", "161803"):
        receive = source.patient.expect(source.ann)
        source.send(source.ann, code)
        assert code == receive()


def test_two_people_never_get_one_anothers_codes(source: Source) -> None:
    """However their requests are interleaved."""
    of_ann, of_bob = source.patient.expect(source.ann), source.patient.expect(source.bob)
    source.send(source.bob, "314159")
    source.send(source.ann, "271828")
    assert ("271828", "314159") == (of_ann(), of_bob())


def test_anothers_code_is_no_answer(source: Source) -> None:
    """Whoever got none waits until the time is up."""
    receive = source.hasty.expect(source.ann)
    source.send(source.bob, "314159")
    with pytest.raises(TooSlow):
        receive()


def test_that_none_came_in_time_is_told(source: Source) -> None:
    """Who was asked, for whom, how long, what came back, what to do; it violates nothing and takes no longer."""
    receive = source.hasty.expect(source.ann)
    began = monotonic()
    with pytest.raises(
        TooSlow, match=rf"^no security code came by .* {source.ann.to} within 0\.3 s \(asked: .+; "
    ) as told:
        receive()
    assert monotonic() - began < 10
    assert Verdict.COULD_NOT_RUN == told.value.verdict
    assert told.value.remedy.endswith("or raise [capabilities.codes] timeout")
