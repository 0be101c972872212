"""The requests for manual proofing that are kept, one for each account whose identity documents verify."""

from dataclasses import dataclass
from datetime import date

from reference_impl.domain.manual import Event, NotAllowedError, State, after
from reference_impl.policy import Policy
from reference_impl.storage import Storage


@dataclass(frozen=True)
class Request:
    """A request as it is kept; `submitted` is a day of New York."""

    user_id_key: str
    submitted: date
    state: State


class ManualRequests:
    """The table of requests; what can happen to them is the policy's."""

    def __init__(self, storage: Storage, policy: Policy) -> None:
        self._storage = storage
        self._transitions = policy.manual_transitions

    def of(self, user_id: str) -> Request | None:
        """Give the request of an account; none where its identity was verified otherwise, or there is no account."""
        found = self._where("user_id_key = ?", user_id.casefold())
        return found[0] if found else None

    def submitted_before(self, day: date, state: State) -> list[Request]:
        """Give the requests in a state that were submitted before a day."""
        return self._where("submitted < ? AND state = ?", day.isoformat(), state.value)

    def happens(self, event: Event, request: Request) -> State:
        """Let something happen to a request and give its new state; NotAllowedError where it can't happen.

        Of two who act at once on what they have seen, the second is refused too.
        """
        state = after(request.state, event, self._transitions)
        with self._storage.transaction() as connection:
            update = "UPDATE manual_requests SET state = ? WHERE user_id_key = ? AND state = ?"
            if not connection.execute(update, (state.value, request.user_id_key, request.state.value)).rowcount:
                raise NotAllowedError("Expected the request as it was seen, found it changed. Look at it again.")
        return state

    def _where(self, condition: str, *values: str) -> list[Request]:
        query = f"SELECT user_id_key, submitted, state FROM manual_requests WHERE {condition}"  # noqa: S608 - ours
        with self._storage.transaction() as connection:
            rows = connection.execute(query, values).fetchall()
        return [Request(key, date.fromisoformat(submitted), State(state)) for key, submitted, state in rows]
