"""Faults of what two people do at the same moment: what is checked may have changed before it is acted on.

The two wait for one another between check and change, so that it goes wrong every time; whoever comes alone goes on
after a while.
"""

from threading import Barrier, BrokenBarrierError
from typing import Final

from reference_impl.faults.fault import Fault
from reference_impl.organizations.memberships import OFFICIAL, AccessRequest, Member, Memberships, State
from reference_impl.policy import Policy
from reference_impl.storage import Storage

PATIENCE_S: Final = 2.0
"""How long whoever comes first waits for the other."""


class _Divided(Memberships):
    """Checks and changes in two steps, between which others act."""

    def __init__(self, storage: Storage, policy: Policy) -> None:
        super().__init__(storage, policy)
        self._barrier = Barrier(2)

    def _meet(self) -> bool:
        """Wait for the other; False where nobody comes."""
        try:
            self._barrier.wait(PATIENCE_S)
        except BrokenBarrierError:
            self._barrier.reset()
            return False
        return True


class TwoFirstUsers(_Divided):
    """Looks first whether there ever was a Security Official, and makes one later."""

    def become_first(self, account: str, key: str) -> bool:
        """Let two find that nobody was there before them."""
        if not self.is_first(key):
            return False
        self._meet()
        self.grant(account, key, OFFICIAL)
        return True


class TwoDecisions(_Divided):
    """Looks first whether a request is pending, and settles it later."""

    def decide(self, official: str, key: str, number: int, decision: State) -> AccessRequest:
        """Let two decide the same request."""
        request = self._request_judged(official, key, number)
        self._meet()
        self._settle(request, decision)
        return request


class ApprovalAfterRemoval(_Divided):
    """Looks first whether a request is pending, and approves it when the person has been removed meanwhile."""

    def decide(self, official: str, key: str, number: int, decision: State) -> AccessRequest:
        """Let an approval that meets a removal come after it."""
        request = self._request_judged(official, key, number)
        if decision is State.APPROVED and self._meet():
            self._meet()
        self._settle(request, decision)
        return request

    def remove(self, official: str, key: str, number: int) -> Member:
        """Let a removal that meets an approval come before it."""
        member = self._member_judged(official, key, number)
        is_met = self._meet()
        self._take_away(member)
        if is_met:
            self._meet()
        return member


class BothRemoved(_Divided):
    """Looks first whether somebody is a Security Official, and lets them remove another one later."""

    def remove(self, official: str, key: str, number: int) -> Member:
        """Let two remove one another."""
        member = self._member_judged(official, key, number)
        self._meet()
        self._take_away(member)
        return member


FAULTS: Final[tuple[Fault, ...]] = (
    Fault(
        name="two-first-users",
        requirements=("ORG-008", "ORG-010"),
        summary="Two first users who connect at the same moment both become Security Official without approval.",
        stand_ins={Memberships: TwoFirstUsers},
    ),
    Fault(
        name="request-decided-twice",
        requirements=("ORG-010",),
        summary="Two Security Officials who decide a request at the same moment both decide it.",
        stand_ins={Memberships: TwoDecisions},
    ),
    Fault(
        name="approval-after-removal",
        # Whoever looks first and approves later does so after another one's denial too.
        requirements=("ORG-003", "ROL-003", "ORG-010"),
        summary="An approval at the same moment as the removal brings back who has been removed.",
        stand_ins={Memberships: ApprovalAfterRemoval},
    ),
    Fault(
        name="both-officials-removed",
        requirements=("ORG-003", "ROL-003"),
        summary="Two Security Officials who remove one another at the same moment are both removed, and none is left.",
        stand_ins={Memberships: BothRemoved},
    ),
)
