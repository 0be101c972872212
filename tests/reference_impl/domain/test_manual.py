"""What can happen to a request for manual proofing, and on which day the documents are due."""

from datetime import date

import pytest

from reference_impl.domain.manual import TRANSITIONS, Event, NotAllowedError, State, after, last_day

FINAL = (State.APPROVED, State.REJECTED, State.CLOSED)


@pytest.mark.parametrize(("before", "event", "then"), TRANSITIONS)
def test_each_row_of_the_table_can_happen(before: State, event: Event, then: State) -> None:
    """And nothing else does: no two rows begin alike."""
    assert then is after(before, event, TRANSITIONS)


def test_what_the_table_does_not_list_can_not_happen() -> None:
    """The refusal says what was asked and what was found."""
    listed = {(before, event) for before, event, _ in TRANSITIONS}
    assert len(TRANSITIONS) == len(listed)
    for state, event in ((state, event) for state in State for event in Event if (state, event) not in listed):
        with pytest.raises(NotAllowedError, match=f"“{event.value}” can happen, found one that is {state.value}"):
            after(state, event, TRANSITIONS)


def test_what_has_ended_stays_so() -> None:
    """A closed request never revives (MAN-030, MAN-032)."""
    assert not [row for row in TRANSITIONS if row[0] in FINAL]


def test_nothing_is_approved_before_its_documents_are_received() -> None:
    """MAN-029: there is one way to the approval."""
    assert [State.RECEIVED] == [before for before, event, _ in TRANSITIONS if event is Event.APPROVE]


@pytest.mark.parametrize(
    ("submitted", "last"),
    [
        (date(2026, 11, 2), date(2026, 12, 2)),
        (date(2026, 12, 15), date(2027, 1, 14)),
        (date(2027, 2, 10), date(2027, 3, 12)),
        (date(2028, 2, 10), date(2028, 3, 11)),
    ],
)
def test_the_last_day_is_thirty_calendar_days_later(submitted: date, last: date) -> None:
    """The day of submission is day 0, whatever months, years and leap days come between (DSC-021)."""
    assert last == last_day(submitted, 30)
