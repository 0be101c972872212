"""Faults of roles: what each allows, for how long, and of which organization."""

from typing import Final

from reference_impl.faults.fault import Fault, Rewriting
from reference_impl.organizations.memberships import OFFICIAL, STAFF, Member, Memberships
from reference_impl.organizations.submissions import Submission, Submissions
from reference_impl.policy import Policy
from reference_impl.storage import Storage


class AnybodyRemoves(Memberships):
    """Does not look who removes somebody, or changes their role."""

    def _member_judged(self, official: str, key: str, number: int) -> Member:
        found = self._members("number = ? AND organization = ?", number, key)
        return found[0] if found else super()._member_judged(official, key, number)


class ThirdOfficialPowerless(Memberships):
    """Lets no more than two Security Officials of an organization manage."""

    def judge(self, account: str, key: str, right: str) -> None:
        """Take a right from all others."""
        officials = [each.account for each in self.of_organization(key) if each.role == OFFICIAL]
        super().judge("" if right == "manage" and account in officials[2:] else account, key, right)


class _Remembering(Memberships):
    """Remembers roles until the end of the process."""

    def __init__(self, storage: Storage, policy: Policy) -> None:
        super().__init__(storage, policy)
        self._seen: dict[tuple[str, str], str] = {}


class RemembersAccess(_Remembering):
    """Lets those in who were in before."""

    def role(self, account: str, key: str) -> str:
        """Give the present role, or else the last one."""
        role = super().role(account, key) or self._seen.get((account, key), "")
        self._seen[account, key] = role
        return role


class RemembersRole(_Remembering):
    """Knows the role that somebody had at first."""

    def role(self, account: str, key: str) -> str:
        """Give the first role that was asked for of whoever has access."""
        role = super().role(account, key)
        return self._seen.setdefault((account, key), role) if role else ""


class NobodyRemoved(Memberships):
    """Says that somebody is removed, and leaves them."""

    def remove(self, official: str, key: str, number: int) -> Member:
        """Do nothing."""
        return self._member_judged(official, key, number)


class RolesForGood(Memberships):
    """Says that somebody's role is changed, and leaves it."""

    def change_role(self, official: str, key: str, number: int, role: str) -> Member:
        """Do nothing."""
        return self._member_judged(official, key, number)


class MembersAnywhere(Memberships):
    """Takes who reports for one organization for one who does so for all."""

    def judge(self, account: str, key: str, right: str) -> None:
        """Let whoever has a role report."""
        if right != "report" or not self.of_account(account):
            super().judge(account, key, right)


class OpenData(Memberships):
    """Lets everybody report who has signed in."""

    def judge(self, account: str, key: str, right: str) -> None:
        """Look at the right to manage only."""
        if right != "report":
            super().judge(account, key, right)


class SharedData(Submissions):
    """Shows what users of an organization reported for any."""

    def of(self, key: str) -> list[Submission]:
        """Give all that came from them."""
        query = """SELECT number, category, value, user_id_key FROM submissions
            WHERE user_id_key IN (SELECT user_id_key FROM members WHERE organization = ?) ORDER BY number"""
        with self._storage.transaction() as connection:
            return [Submission(*row) for row in connection.execute(query, (key,))]


class LostData(Submissions):
    """Takes data in, and loses them."""

    def add(self, key: str, account: str, category: str, value: str) -> None:
        """Keep nothing."""


def _rights(**changed: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Give the rights of both roles, changed for `staff`."""
    return {**Policy().role_rights, STAFF: changed["staff"]}


_ON_RIGHTS: Final[tuple[Fault, ...]] = (
    Fault(
        name="staff-users-manage",
        requirements=("ROL-002", "ORG-010"),
        summary="Staff Users manage users, too.",
        policy={"role_rights": _rights(staff=("report", "manage"))},
    ),
    Fault(
        name="staff-users-manage-by-the-address",
        requirements=("ROL-002", "ORG-010"),
        summary="Staff Users are not led to Manage Users, but can use it.",
        policy={"role_rights": _rights(staff=("report", "manage"))},
        pages=(Rewriting(r'(?s)(Role: Staff User.*?)<li><a href="/organizations/[^"]+/users".*?</li>', r"\1"),),
    ),
    Fault(
        name="staff-users-report-nothing",
        requirements=("ROL-002", "ORG-003", "ROL-003"),
        summary="Staff Users can't report data.",
        policy={"role_rights": _rights(staff=())},
    ),
    *(
        Fault(name=name, requirements=requirements, summary=summary, stand_ins={Memberships: part})
        for name, requirements, part, summary in (
            (
                "anybody-removes-users",
                ("ROL-002", "ORG-003", "ORG-010", "PRF-033"),
                AnybodyRemoves,
                "Whoever asks for it directly removes users and changes roles.",
            ),
            (
                "third-official-without-rights",
                ("ROL-003",),
                ThirdOfficialPowerless,
                "Of several Security Officials two manage users, and the others don't.",
            ),
            (
                "removal-at-the-next-start",
                ("ORG-003", "ROL-003"),
                RemembersAccess,
                "Who is removed goes on in the open session.",
            ),
            (
                "change-of-role-at-the-next-start",
                ("ROL-002", "ROL-003"),
                RemembersRole,
                "Whose role is changed goes on with the former one in the open session.",
            ),
            (
                "removal-without-effect",
                ("ROL-003", "ORG-003", "ORG-012", "ORG-013"),
                NobodyRemoved,
                "Nobody is removed.",
            ),
            ("change-of-role-without-effect", ("ROL-003",), RolesForGood, "Nobody's role is changed."),
        )
    ),
)

_ON_LETTERS: Final[tuple[Fault, ...]] = (
    Fault(
        name="removal-untold",
        requirements=("ROL-003",),
        summary="Who is removed is not told so by e-mail.",
        letters=(Rewriting(r"(?s)\AYour access to [^\n]* has been removed\n.*"),),
        # ROL-003 does not say how those who are removed get to know.
        is_advisory=True,
    ),
)

_ON_SEVERAL: Final[tuple[Fault, ...]] = (
    Fault(
        name="one-practice-for-each-user",
        requirements=("ORG-012",),
        summary="Who is connected to a practice is disconnected from all others.",
        triggers=(
            """CREATE TRIGGER one_practice AFTER INSERT ON members BEGIN DELETE FROM members
            WHERE user_id_key = NEW.user_id_key AND organization <> NEW.organization; END""",
        ),
    ),
    Fault(
        name="one-role-everywhere",
        requirements=("ORG-012",),
        summary="The role at one practice becomes that at all.",
        triggers=(
            """CREATE TRIGGER one_role AFTER INSERT ON members BEGIN UPDATE members SET role = NEW.role
            WHERE user_id_key = NEW.user_id_key; END""",
        ),
    ),
    Fault(
        name="removal-everywhere",
        requirements=("ORG-012",),
        summary="Who is removed from one practice is removed from all.",
        triggers=(
            """CREATE TRIGGER removed_everywhere AFTER DELETE ON members BEGIN DELETE FROM members
            WHERE user_id_key = OLD.user_id_key; END""",
        ),
    ),
    Fault(
        name="data-of-other-practices-open",
        requirements=("PRF-033",),
        summary="Who reports for one practice comes to the data of all.",
        stand_ins={Memberships: MembersAnywhere},
    ),
    Fault(
        name="data-open-to-all-who-signed-in",
        requirements=("ORG-003", "ORG-010", "PRF-033"),
        summary="Nobody needs access to an organization for its data.",
        stand_ins={Memberships: OpenData},
    ),
    Fault(
        name="data-shown-at-other-practices",
        requirements=("PRF-033",),
        summary="What a user reports for one practice shows at their others.",
        stand_ins={Submissions: SharedData},
    ),
    Fault(
        name="data-lost",
        requirements=("ORG-003", "ROL-002", "ROL-003", "PRF-033"),
        summary="Data that are submitted are not kept.",
        stand_ins={Submissions: LostData},
    ),
)

FAULTS: Final[tuple[Fault, ...]] = (*_ON_RIGHTS, *_ON_LETTERS, *_ON_SEVERAL)
