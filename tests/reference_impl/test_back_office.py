"""The Service Center's side: documents, decisions, and the days for the documents in New York."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import pytest

from reference_impl.clock import NEW_YORK, Clock
from reference_impl.domain import labels
from reference_impl.domain.documents import Document
from reference_impl.domain.manual import TRANSITIONS, Event, NotAllowedError, State
from reference_impl.domain.profile import profile_of
from reference_impl.policy import Policy
from reference_impl.registration.back_office import BackOffice, UnknownRequestError
from reference_impl.registration.manual_requests import ManualRequests
from reference_impl.storage import Credentials, Storage, TakenError
from tests.reference_impl.conftest import Forms

ANN = Credentials("green.heron", "hash", "question", "hash")
COMPLETE = (
    Document("personal bill", "Ann Testperson", "1 Main Street, Baltimore, MD 21201"),
    Document("payroll stub", "Ann Testperson", "1 Main Street, Baltimore, MD 21201"),
    Document("U.S. passport", "Ann Testperson"),
)


def new_york(text: str) -> datetime:
    """Read a moment by New York's clocks."""
    return datetime.fromisoformat(text).replace(tzinfo=NEW_YORK)


@dataclass
class Center:
    """A Service Center with Ann's request, its clock, and what it has written."""

    clock: Clock
    storage: Storage
    requests: ManualRequests
    office: BackOffice
    letters: list[tuple[str, str, str]] = field(default_factory=list)

    def state_at(self, moment: datetime) -> State:
        """Give the state of Ann's request at a moment."""
        self.clock.move_to(moment)
        self.office.close_overdue()
        return self.office.request("GREEN.heron").state


Open = Callable[[datetime], Center]


@pytest.fixture
def open_center(forms: Forms) -> Open:
    """A way to submit Ann's request at a moment."""

    def opened(submitted: datetime) -> Center:
        clock, storage, policy = Clock(lambda: submitted), Storage(":memory:"), Policy()
        letters: list[tuple[str, str, str]] = []
        requests = ManualRequests(storage, policy)
        office = BackOffice(storage, requests, lambda *letter: letters.append(letter), clock, policy)
        storage.add_account(profile_of(forms.profile), ANN, clock.now(), clock.today())
        return Center(clock, storage, requests, office, letters)

    return opened


@pytest.fixture
def center(open_center: Open) -> Center:
    """A Service Center that has just got Ann's request."""
    return open_center(new_york("2026-11-02T12:00"))


@pytest.mark.parametrize(
    ("submitted", "last_moment", "first_too_late"),
    [
        # The hour that clocks go back in between makes 30 days longer than 30 × 24 hours.
        ("2026-10-10T12:00", "2026-11-09T23:59:59", "2026-11-10T00:00"),
        ("2026-10-10T00:00", "2026-11-09T23:59:59", "2026-11-10T00:00"),
        # They go forward.
        ("2027-03-01T23:59:59", "2027-03-31T23:59:59", "2027-04-01T00:00"),
        # On the very day of a change, at its end.
        ("2026-11-01T00:30", "2026-12-01T23:59:59", "2026-12-02T00:00"),
        ("2027-02-12T09:00", "2027-03-14T23:59:59", "2027-03-15T00:00"),
        # Over the year's end, and a leap day.
        ("2026-12-15T08:00", "2027-01-14T23:59:59", "2027-01-15T00:00"),
        ("2026-12-31T23:59:59", "2027-01-30T23:59:59", "2027-01-31T00:00"),
        ("2028-02-10T12:00", "2028-03-11T23:59:59", "2028-03-12T00:00"),
    ],
)
def test_day_30_is_open_to_its_end_and_day_31_closed(
    open_center: Open, submitted: str, last_moment: str, first_too_late: str
) -> None:
    """30 calendar days of New York, the day of submission being day 0 (DSC-021, DSC-023)."""
    center = open_center(new_york(submitted))
    assert State.AWAITING is center.state_at(new_york(last_moment))
    assert State.CLOSED is center.state_at(new_york(first_too_late))


def test_a_complete_set_in_time_keeps_the_request_open(center: Center) -> None:
    """MAN-029: what is still to be decided is not closed."""
    assert () == center.office.receive("green.heron", COMPLETE)
    assert State.RECEIVED is center.state_at(new_york("2027-11-02T12:00"))


def test_an_incomplete_set_changes_nothing(center: Center) -> None:
    """The days run on, and nothing can be approved."""
    assert "found 1" in " ".join(center.office.receive("green.heron", COMPLETE[1:]))
    with pytest.raises(NotAllowedError):
        center.office.decide("green.heron", Event.APPROVE, "")
    assert State.CLOSED is center.state_at(new_york("2026-12-03T00:00"))


def test_each_decision_is_written_to_the_applicant(center: Center) -> None:
    """MAN-025, MAN-026, DSC-050: with the User ID, and with the note."""
    center.office.decide("green.heron", Event.REQUEST_MORE, "A second bill, please.")
    center.office.receive("green.heron", COMPLETE)
    assert State.APPROVED is center.office.decide("green.heron", Event.APPROVE, "")
    first, second = center.letters
    assert ("ann@example.com", True) == (first[0], "A second bill, please." in first[2])
    assert ("Your HARP account has been created", True) == (second[1], "User ID: green.heron" in second[2])


@pytest.mark.parametrize("decision", [Event.APPROVE, Event.REJECT, Event.REQUEST_MORE])
def test_a_closed_request_takes_no_decision_and_no_documents(center: Center, decision: Event) -> None:
    """It never revives (MAN-032), and nothing is written about it."""
    center.state_at(new_york("2026-12-03T12:00"))
    with pytest.raises(NotAllowedError):
        center.office.decide("green.heron", decision, "")
    with pytest.raises(NotAllowedError):
        center.office.receive("green.heron", COMPLETE)
    assert [] == center.letters


def test_of_two_decisions_at_once_the_second_is_refused(center: Center) -> None:
    """Both saw the request as it was; it is rejected or approved, not both."""
    center.office.receive("green.heron", COMPLETE)
    seen = center.office.request("green.heron")
    center.requests.happens(Event.REJECT, seen)
    with pytest.raises(NotAllowedError, match="found it changed"):
        center.requests.happens(Event.APPROVE, seen)
    assert State.REJECTED is center.office.request("green.heron").state


def test_a_request_that_is_closed_twice_at_once_is_closed(center: Center, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever comes second finds it done, which is no trouble."""
    seen = [center.office.request("green.heron")]
    center.state_at(new_york("2026-12-05T12:00"))
    monkeypatch.setattr(center.requests, "submitted_before", lambda *_: seen)
    assert State.CLOSED is center.state_at(new_york("2026-12-05T12:00"))


def test_who_has_no_request_is_unknown(center: Center) -> None:
    """There is nothing to decide about."""
    with pytest.raises(UnknownRequestError):
        center.office.request("blue.heron")


def test_an_open_request_holds_user_id_and_email_and_an_ended_one_frees_them(center: Center, forms: Forms) -> None:
    """DSC-022: the same person begins anew with the same e-mail address, and the old request is gone."""
    storage, profile, now = center.storage, profile_of(forms.profile), center.clock.now()
    assert (True, True) == (storage.email_taken("ann@example.com"), storage.user_id_taken("green.heron"))
    again = replace(ANN, user_id="blue.heron")
    with pytest.raises(TakenError, match=labels.EMAIL):
        storage.add_account(profile, again, now, center.clock.today())
    center.office.decide("green.heron", Event.REJECT, "")
    assert (False, False) == (storage.email_taken("ann@example.com"), storage.user_id_taken("green.heron"))
    storage.add_account(profile, again, now, center.clock.today())
    assert State.AWAITING is center.office.request("blue.heron").state
    with pytest.raises(UnknownRequestError):
        center.office.request("green.heron")


def test_failed_attempts_are_forgotten_by_remote_proofing_only(center: Center, forms: Forms) -> None:
    """DSC-024: a request that comes to nothing gives nobody new attempts."""
    storage, profile, now = center.storage, profile_of(forms.profile), center.clock.now()
    center.office.decide("green.heron", Event.REJECT, "")
    storage.add_failed_proofing(profile.email, "000000000001", now)
    storage.add_account(profile, ANN, now, center.clock.today())
    assert 1 == storage.failed_proofings(profile.email)


def test_the_table_is_the_policys(center: Center) -> None:
    """Without a deadline in it nothing is closed."""
    office = center.office
    rows = tuple(row for row in TRANSITIONS if row[1] is not Event.DEADLINE)
    timeless = replace(office, policy=replace(office.policy, manual_transitions=rows))
    center.clock.move_to(center.clock.now() + timedelta(days=99))
    timeless.close_overdue()
    assert State.AWAITING is office.request("green.heron").state
