"""What somebody may do in an organization: what their own pages offer, and what the server does for them.

A Security Official's pages tell what there is to be asked for; somebody else asks for it directly, and a second
Security Official looks what came of it.
"""

from collections.abc import Iterable, Mapping
from typing import cast

from harness.browser.port import Draft
from harness.errors import Trouble
from harness.journeys.company import OFFICIAL, OTHER_OFFICIAL, OTHER_PRACTICE, PERSON, company
from harness.pages.labels import Access, Role
from harness.spec.roles import table_of_roles
from harness.world import World

APPROVED, DENIED, CHANGED, REMOVED = (
    "somebody to approve",
    "somebody to deny",
    "somebody to change",
    "somebody to remove",
)

SEE_DATA, REPORT, DELETE = "see the data", "report data", "delete data"
SEE_USERS, APPROVE, DENY, CHANGE, REMOVE = (
    "see the users",
    "approve a request",
    "deny a request",
    "change a role",
    "remove a user",
)
ACTS = (SEE_DATA, REPORT, DELETE, SEE_USERS, APPROVE, DENY, CHANGE, REMOVE)
"""The acts of features/roles.toml."""


class Rights:
    """Tries out everything that the table of roles has, as the person whom a scenario is about."""

    def __init__(self, world: World) -> None:
        """Try it out in the company of a world."""
        self._world, self._company = world, company(world)
        self._reported, self._to_report = "61.25", "87.75"
        self._drafts: dict[str, Draft] = {}
        self._addresses: dict[str, str] = {}

    def prepare(self) -> None:
        """Let everything be there that can be done something to, and learn from a Security Official how it is done."""
        for called in (OFFICIAL, OTHER_OFFICIAL):
            self._company.join(called, Role.SECURITY_OFFICIAL)
        for called in (CHANGED, REMOVED):
            self._company.join(called, Role.STAFF_USER)
        for called in (APPROVED, DENIED):
            self._company.ask(called, Role.STAFF_USER)
        self._learn_of_data()
        self._learn_of_users()

    def be(self, role: str) -> None:
        """Let the person be what the table calls so."""
        known = self._company
        if role.startswith("a Staff User") or role == "somebody who was removed":
            known.join(PERSON, Role.STAFF_USER)
        if role == "a Security Official":
            known.join(PERSON, Role.SECURITY_OFFICIAL)
        if role == "a Security Official of another practice":
            known.join(PERSON, Role.SECURITY_OFFICIAL, OTHER_PRACTICE)
        if role == "a Staff User who has requested Security Official":
            known.ask(PERSON, Role.SECURITY_OFFICIAL)
        if role == "somebody whose request is pending":
            known.ask(PERSON, Role.STAFF_USER)
        known.turn_to(PERSON)
        if role == "somebody who was removed":
            known.part(PERSON)

    def offered(self) -> Mapping[str, str]:
        """Tell for each act whether the person's own pages offer it."""
        return _told(self._offered())

    def done(self) -> Mapping[str, str]:
        """Tell for each act whether it is done when the person asks for it directly.

        What was refused is then asked for by a Security Official, as the accepted twin: raises `Trouble` where that
        does nothing either, for then the refusal tells nothing.
        """
        seen = self._come_to()
        self._send(self._drafts)
        effects = self._effects()
        refused = {act: draft for act, draft in self._drafts.items() if act not in effects}
        with self._company.acting(OTHER_OFFICIAL):
            self._send(refused)
        if dead := refused.keys() - self._effects():
            raise Trouble(f"asked for directly by a Security Official, nothing came of: {', '.join(sorted(dead))}")
        return _told([*seen, *effects])

    def _learn_of_data(self) -> None:
        self._company.to_data(OFFICIAL)
        data, browser = self._world.pages.organization_data, self._world.browser
        self._addresses[SEE_DATA] = browser.read().address
        data.submit(self._reported)
        self._drafts[DELETE] = browser.draft(data.deletion(self._reported), "button")
        data.enter(self._to_report)
        self._drafts[REPORT] = browser.draft(Access.SUBMIT_DATA, "button")

    def _learn_of_users(self) -> None:
        self._company.to_users(OFFICIAL)
        users, browser = self._world.pages.organization_users, self._world.browser
        self._addresses[SEE_USERS] = browser.read().address
        names = {
            APPROVE: users.control(Access.APPROVE, self._company.name_of(APPROVED)),
            DENY: users.control(Access.DENY, self._company.name_of(DENIED)),
            CHANGE: users.change_of_role(self._company.name_of(CHANGED), Role.SECURITY_OFFICIAL),
            REMOVE: users.control(Access.REMOVE, self._company.name_of(REMOVED)),
        }
        self._drafts |= {act: browser.draft(name, "button") for act, name in names.items()}

    def _offered(self) -> list[str]:
        name, pages = self._company.organization().name, self._world.pages
        found: list[str] = []
        pages.manage_access.open()
        if pages.manage_access.leads_to(Access.REPORT_DATA, name):
            pages.manage_access.go_to(Access.REPORT_DATA, name)
            found += self._offered_on_data()
            pages.manage_access.open()
        if pages.manage_access.leads_to(Access.MANAGE_USERS, name):
            pages.manage_access.go_to(Access.MANAGE_USERS, name)
            found += self._offered_on_users()
        return found

    def _offered_on_data(self) -> list[str]:
        data = self._world.pages.organization_data
        offers = {
            SEE_DATA: data.has(self._reported),
            REPORT: data.can_submit(),
            DELETE: data.can_delete(self._reported),
        }
        return [act for act, is_offered in offers.items() if is_offered]

    def _offered_on_users(self) -> list[str]:
        users, name_of = self._world.pages.organization_users, self._company.name_of
        offers = {
            SEE_USERS: users.names(name_of(CHANGED)),
            APPROVE: users.offers(Access.APPROVE, name_of(APPROVED)),
            DENY: users.offers(Access.DENY, name_of(DENIED)),
            CHANGE: users.offers(name_of(CHANGED), Role.SECURITY_OFFICIAL),
            REMOVE: users.offers(Access.REMOVE, name_of(REMOVED)),
        }
        return [act for act, is_offered in offers.items() if is_offered]

    def _come_to(self) -> list[str]:
        """Go straight to the pages by their addresses, and then back to where the person may be."""
        browser, pages = self._world.browser, self._world.pages
        home = browser.read().address
        browser.visit(self._addresses[SEE_DATA])
        sees_data = pages.organization_data.has(self._reported)
        browser.visit(self._addresses[SEE_USERS])
        sees_users = pages.organization_users.names(self._company.name_of(CHANGED))
        browser.visit(home)
        return [act for act, sees in ((SEE_DATA, sees_data), (SEE_USERS, sees_users)) if sees]

    def _send(self, drafts: Mapping[str, Draft]) -> None:
        for draft in drafts.values():
            self._world.browser.send(draft)

    def _effects(self) -> list[str]:
        """Look, as the other Security Official, what was done."""
        with self._company.acting(OTHER_OFFICIAL):
            self._company.to_data(OTHER_OFFICIAL)
            data = self._world.pages.organization_data
            done = {REPORT: data.has(self._to_report), DELETE: not data.has(self._reported)}
            self._company.to_users(OTHER_OFFICIAL)
            done |= self._effects_on_users()
        return [act for act, is_done in done.items() if is_done]

    def _effects_on_users(self) -> dict[str, bool]:
        users, name_of = self._world.pages.organization_users, self._company.name_of
        return {
            APPROVE: users.role_of(name_of(APPROVED)) != "no access",
            DENY: not users.awaits_decision(name_of(DENIED)),
            CHANGE: users.role_of(name_of(CHANGED)) == Role.SECURITY_OFFICIAL,
            REMOVE: users.role_of(name_of(REMOVED)) == "no access",
        }


def rights(world: World) -> Rights:
    """Give what a scenario tries out."""
    noted = cast("dict[str, Rights]", world.noted)
    return noted.setdefault("rights", Rights(world))


def _told(allowed: Iterable[str]) -> dict[str, str]:
    """Give a row of the table in which these acts are allowed."""
    given = set(allowed)
    return {act.name: "allowed" if act.name in given else "refused" for act in table_of_roles().acts}
