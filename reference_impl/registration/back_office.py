"""The Service Center: documents arrive, people decide, and what has taken too long is closed."""

from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from reference_impl.clock import Clock
from reference_impl.domain.documents import Document, set_reasons
from reference_impl.domain.manual import Event, NotAllowedError, State, after
from reference_impl.policy import Policy
from reference_impl.registration import letters
from reference_impl.registration.manual_requests import ManualRequests, Request
from reference_impl.storage import Storage

DECISIONS: Final = (Event.APPROVE, Event.REJECT, Event.REQUEST_MORE)
"""What people decide; all else happens by itself."""


class UnknownRequestError(LookupError):
    """No account with a request for manual proofing has this User ID."""


@dataclass(frozen=True)
class BackOffice:
    """What the Service Center does; NotAllowedError where a request is not in the state for it."""

    storage: Storage
    requests: ManualRequests
    deliver: Callable[[str, str, str], None]
    """Sends an e-mail: to, subject, body."""
    clock: Clock
    policy: Policy

    def close_overdue(self) -> None:
        """Close each request whose documents have not arrived in time (MAN-030)."""
        first_in_time = self.clock.today() - timedelta(days=self.policy.document_days)
        for before, event, _ in self.policy.manual_transitions:
            if event is Event.DEADLINE:
                for request in self.requests.submitted_before(first_in_time, before):
                    # Another visitor at the same moment may have closed it.
                    with suppress(NotAllowedError):
                        self.requests.happens(event, request)

    def request(self, user_id: str) -> Request:
        """Give a request; UnknownRequestError where there is none."""
        found = self.requests.of(user_id)
        if found is None:
            raise UnknownRequestError(user_id)
        return found

    def receive(self, user_id: str, documents: Collection[Document]) -> tuple[str, ...]:
        """Take in all documents received so far, and give the reasons why they are not enough, if they are not."""
        request = self.request(user_id)
        person = self.storage.profile(user_id)
        reasons = set_reasons(documents, person, self.clock.today(), self.policy)
        # An incomplete set changes nothing, but is refused where a complete one would be.
        after(request.state, Event.DOCUMENTS, self.policy.manual_transitions)
        if not reasons:
            self.requests.happens(Event.DOCUMENTS, request)
        return reasons

    def decide(self, user_id: str, decision: Event, note: str) -> State:
        """Decide, tell the applicant by e-mail (MAN-025, MAN-026), and give the new state.

        `note` says what more is requested, or why a request is rejected.
        """
        state = self.requests.happens(decision, self.request(user_id))
        person = self.storage.profile(user_id)
        self.deliver(person["email"], *letters.decided(decision, person, user_id, note))
        return state
