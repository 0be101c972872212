"""Wrong answers and used links: how often somebody may try, also at once."""

from threading import Barrier, Thread

import pytest

from reference_impl.domain import labels
from reference_impl.login.links import DeadLinkError
from reference_impl.login.recovery import WRONG_ANSWER
from tests.reference_impl.login.forgetting import Ann


def test_the_fifth_wrong_answer_ends_the_link(ann: Ann) -> None:
    """Also for the right answer, and no new link is sent for half an hour (DSC-070)."""
    token = ann.link()
    assert [[WRONG_ANSWER]] * 4 == [ann.reset(token, answer="Rover the cat") for _ in range(4)]
    with pytest.raises(DeadLinkError):
        ann.reset(token, answer="Rover the cat")
    assert ann.is_dead(token)
    sent = len(ann.letters)
    ann.recovery.send_link("GREEN.heron")
    assert sent == len(ann.letters)
    ann.wait(minutes=30)
    assert [] == ann.reset(ann.link())


def test_newer_links_bring_no_new_tries(ann: Ann) -> None:
    """Wrong answers count over all links of an account."""
    assert [[WRONG_ANSWER]] * 4 == [ann.reset(ann.link(), answer="Rover the cat") for _ in range(4)]
    with pytest.raises(DeadLinkError):
        ann.reset(ann.link(), answer="Rover the cat")


def test_a_right_answer_makes_the_wrong_ones_good(ann: Ann) -> None:
    """Even where the password is refused."""
    token = ann.link()
    for _ in range(2):
        assert [[WRONG_ANSWER]] * 4 == [ann.reset(token, answer="Rover the cat") for _ in range(4)]
        ann.reset(token, "short")
    assert [] == ann.reset(token)


def test_fields_left_empty_are_no_wrong_answers(ann: Ann) -> None:
    """Each is refused where it is empty (REG-009)."""
    token = ann.link()
    for _ in range(6):
        labelled = [problem.field_label for problem in ann.recovery.reset(token, {labels.CHALLENGE_ANSWER: ""})]
        assert [labels.CHALLENGE_ANSWER, labels.PASSWORD, labels.CONFIRM_PASSWORD] == labelled
    assert [] == ann.reset(token)


def test_of_two_who_use_a_link_at_once_one_gets_on(ann: Ann) -> None:
    """The other one finds it used."""
    token, at_once, outcomes = ann.link(), Barrier(2), list[str]()

    def use(number: int) -> None:
        at_once.wait()
        try:
            outcomes.append(str(ann.reset(token, f"Quiet river {number} bends!")))
        except DeadLinkError:
            outcomes.append("dead")

    threads = [Thread(target=use, args=(number,)) for number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert ["[]", "dead"] == sorted(outcomes)
    assert 2 == len(ann.letters)


def test_a_link_is_used_by_one_at_a_time(ann: Ann) -> None:
    """Who comes second waits, and then sees what has become of it."""
    token = ann.link()
    second = Thread(target=ann.reset, args=(token,))
    with ann.recovery.links.used(token):
        second.start()
        second.join(0.1)
        assert second.is_alive()
    second.join()
    assert ann.is_dead(token)


def test_many_answers_at_once_bring_no_new_tries(ann: Ann) -> None:
    """Five are judged, whoever asks."""
    token, at_once, outcomes = ann.link(), Barrier(10), list[str]()

    def answer() -> None:
        at_once.wait()
        try:
            outcomes.extend(ann.reset(token, answer="Rover the cat"))
        except DeadLinkError:
            outcomes.append("dead")

    threads = [Thread(target=answer) for _ in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [WRONG_ANSWER] * 4 + ["dead"] * 6 == sorted(outcomes)
