"""Faults of those who connect later: what they can request, who decides, and what comes of it."""

from collections.abc import Collection
from typing import Final

from reference_impl.faults.fault import Fault, FieldRewriting, Rewriting
from reference_impl.organizations.memberships import OFFICIAL, STAFF, AccessRequest, Memberships, State
from reference_impl.policy import Policy

_ADMINISTRATOR: Final = "Administrator"


class ConnectedAtOnce(Memberships):
    """Takes a request for granted."""

    def request(self, account: str, key: str, role: str) -> None:
        """Grant it."""
        super().request(account, key, role)
        self.grant(account, key, role)


class OfficialsAnywhere(Memberships):
    """Takes the Security Official of one organization for one of all."""

    def judge(self, account: str, key: str, right: str) -> None:
        """Let every Security Official manage."""
        if right != "manage" or all(each.role != OFFICIAL for each in self.of_account(account)):
            super().judge(account, key, right)


class OwnRequests(Memberships):
    """Lets people decide about their own requests."""

    def _request_judged(self, official: str, key: str, number: int) -> AccessRequest:
        own = self._requests("number = ? AND user_id_key = ?", number, official)
        return self._pending(own) if own else super()._request_judged(official, key, number)


class DeniedApproved(Memberships):
    """Takes a denial for an approval."""

    def decide(self, official: str, key: str, number: int, decision: State) -> AccessRequest:
        """Approve whatever is decided."""
        return super().decide(official, key, number, State.APPROVED)


class ApprovedDenied(Memberships):
    """Takes an approval for a denial."""

    def decide(self, official: str, key: str, number: int, decision: State) -> AccessRequest:
        """Deny whatever is decided."""
        return super().decide(official, key, number, State.DENIED)


class FirstOfficialOnly(Memberships):
    """Lets nobody manage but the longest-serving Security Official."""

    def judge(self, account: str, key: str, right: str) -> None:
        """Take a right from the others."""
        super().judge(account, key, right)
        officials = [each.account for each in self.of_organization(key) if each.role == OFFICIAL]
        if right == "manage" and account != officials[0]:
            super().judge("", key, right)


class WithdrawnPending(Memberships):
    """Lets a request be decided again."""

    def _pending(self, found: Collection[AccessRequest]) -> AccessRequest:
        return next(iter(found)) if found else super()._pending(found)


class NeverWithdrawn(Memberships):
    """Leaves a request as it is that is withdrawn."""

    def withdraw(self, account: str, number: int) -> AccessRequest:
        """Do nothing."""
        return self._pending(self._requests("number = ? AND user_id_key = ?", number, account))


_ON_REQUESTS: Final[tuple[Fault, ...]] = (
    Fault(
        name="later-users-connected-at-once",
        requirements=("ORG-010", "NAV-012", "ACO-001"),
        summary="Later users have access without approval.",
        stand_ins={Memberships: ConnectedAtOnce},
    ),
    *(
        Fault(
            name=f"{state}-request-opens-pages",
            requirements=("ORG-010", "ORG-003"),
            summary=f"Whose request is {state} comes to the organization's pages by their addresses.",
            policy={"states_with_access": (state,)},
        )
        for state in ("pending", "denied", "withdrawn")
    ),
    Fault(
        name="security-official-by-help-desk-only",
        requirements=("ROL-001", "ORG-010"),
        summary="Nobody can request to become Security Official (DSC-043).",
        policy={"roles": (STAFF,)},
    ),
    Fault(
        name="a-third-role",
        requirements=("ROL-001",),
        summary="Administrator is a role, too.",
        policy={
            "roles": (STAFF, OFFICIAL, _ADMINISTRATOR),
            "role_rights": {**Policy().role_rights, _ADMINISTRATOR: ("report", "manage")},
        },
    ),
    Fault(
        name="role-left-out-accepted",
        requirements=("ROL-001",),
        summary="Whoever selects no role is taken for one who selects Staff User.",
        forms=(FieldRewriting("/connect/practice/[^/]+/role", "role", "^$", STAFF),),
    ),
    Fault(
        name="officials-untold-of-requests",
        requirements=("ORG-010",),
        summary="Security Officials are not told by e-mail that somebody requests access.",
        letters=(Rewriting(r"(?s)\A[^\n]* requests access to .*"),),
        # ORG-010 does not say how Security Officials get to know of a request.
        is_advisory=True,
    ),
    Fault(
        name="decisions-untold",
        requirements=("ORG-010",),
        summary="Nobody is told by e-mail what became of their request.",
        letters=(
            Rewriting(r"(?s)\AYour access to [^\n]* is approved\n.*"),
            Rewriting(r"(?s)\AYour request for access to [^\n]* is (?:denied|withdrawn)\n.*"),
        ),
    ),
    Fault(
        name="requests-not-shown",
        requirements=("ORG-010", "ACO-001"),
        summary="Security Officials don't see the requests.",
        pages=(Rewriting(r"(?s)(<h3>Requests</h3>).*?(<h3>Users</h3>)", r"\1\2"),),
    ),
)

_ON_DECISIONS: Final[tuple[Fault, ...]] = tuple(
    Fault(name=name, requirements=requirements, summary=summary, stand_ins={Memberships: part})
    for name, requirements, part, summary in (
        (
            "officials-of-other-practices-manage",
            ("ORG-010", "PRF-033"),
            OfficialsAnywhere,
            "The Security Official of one practice manages the users of all.",
        ),
        ("own-request-approved", ("ORG-010",), OwnRequests, "People can approve their own requests, asked directly."),
        ("denial-approves", ("ORG-010", "ORG-013"), DeniedApproved, "Who is denied has access."),
        (
            "approval-denies",
            ("ORG-010", "ORG-012", "ORG-013", "ACO-005", "ACO-006"),
            ApprovedDenied,
            "Who is approved has no access.",
        ),
        (
            "one-official-decides",
            ("ORG-010", "ORG-013", "ROL-003"),
            FirstOfficialOnly,
            "Only the first of several Security Officials can manage users.",
        ),
        (
            "request-decided-again",
            ("ORG-010", "ROL-003"),
            WithdrawnPending,
            "Requests can be approved that were denied or withdrawn.",
        ),
        ("withdrawal-without-effect", ("ORG-010",), NeverWithdrawn, "A request can't be withdrawn."),
    )
)

FAULTS: Final[tuple[Fault, ...]] = (*_ON_REQUESTS, *_ON_DECISIONS)
