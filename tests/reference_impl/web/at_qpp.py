"""People who are signed in to QPP, and the practices that they connect to."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from reference_impl.domain import labels
from tests.reference_impl.web.logging_in import PASSWORD, Member

if TYPE_CHECKING:
    from tests.reference_impl.conftest import Deployment
    from tests.reference_impl.visitor import Visitor

TIN, OTHER_TIN, ACO_TIN = "960100001", "960100002", "960100003"
MAPLE, OAK = "Maple Clinic", "Oak Clinic"
NPI, PTAN = "2000000002", "ZZ0000001"
NPI_2, PTAN_2 = "2000000010", "ZZ0000002"
OAKS_NPI, OAKS_PTAN = "2000000028", "ZZ0000003"
GROUP_NPI, GROUP_PTAN = "2000000036", "ZZ0000009"
PRACTICE = {
    "type": "practice",
    "name": MAPLE,
    "tin": TIN,
    "group_npi": GROUP_NPI,
    "group_ptan": GROUP_PTAN,
    "clinicians": [
        {"first_name": "Cora", "last_name": "Healer", "npi": NPI, "ptan": PTAN},
        {"first_name": "Dan", "last_name": "Mender", "npi": NPI_2, "ptan": PTAN_2},
    ],
}
OTHER = {
    "type": "practice",
    "name": OAK,
    "tin": OTHER_TIN,
    "clinicians": [{"first_name": "Eve", "last_name": "Leech", "npi": OAKS_NPI, "ptan": OAKS_PTAN}],
}
THE_ACO = {"type": "aco", "name": "Elm Accountable Care", "tin": ACO_TIN}
CLINICIAN = {labels.NPI: NPI, labels.PTAN: PTAN}


@dataclass
class Town:
    """Two practices, an ACO, and whoever comes."""

    deployment: Deployment
    call: Any
    phones: int = 100
    keys: dict[str, str] = field(default_factory=dict)

    def build(self) -> Town:
        """Make the organizations known."""
        for organization in (PRACTICE, OTHER, THE_ACO):
            status, told = self.call("POST", "/organizations", json=organization)
            assert 201 == status
            self.keys[str(organization["name"])] = told["key"]
        return self

    def register(self, name: str) -> str:
        """Open the account of somebody, and give its User ID."""
        self.phones += 1
        account = {
            "user_id": f"{name}.person",
            "password": PASSWORD,
            "email": f"{name}@example.com",
            "first_name": name.capitalize(),
            "last_name": "Person",
        }
        device = {"type": "SMS", "phone": f"(202) 555-0{self.phones}"}
        assert 201 == self.call("POST", "/accounts", json={**account, "device": device})[0]
        return account["user_id"]

    def signed_in(self, name: str) -> Somebody:
        """Give somebody new, signed in to QPP."""
        return self.signs_in(name, self.register(name))

    def signs_in(self, name: str, user_id: str) -> Somebody:
        """Sign somebody in, in a browser of their own."""
        member = Member(self.deployment.visitor_of_qpp(), self.deployment.devices)
        member.log_in(user_id)
        member.enter(self.deployment.devices.code(), "/two-factor")
        return Somebody(name, user_id, member.visitor, self)

    def holds(self, name: str, role: str, tin: str = TIN) -> Somebody:
        """Give somebody new with a role in a practice, signed in to QPP."""
        somebody = self.signed_in(name)
        assert 201 == self.call("POST", "/memberships", json={"user_id": somebody.user_id, "tin": tin, "role": role})[0]
        return somebody

    def kept(self, tin: str = TIN) -> Any:
        """Give what is kept of a practice."""
        return self.call("GET", f"/organizations?tin={tin}")[1]

    def roles(self, tin: str = TIN) -> dict[str, str]:
        """Give the roles in a practice by first name in lower case."""
        return {each["user_id"].partition(".")[0]: each["role"] for each in self.kept(tin)["members"]}

    def states(self, tin: str = TIN) -> list[tuple[str, str, str]]:
        """Give who has asked for which role of a practice, and what became of it."""
        return [(each["user_id"].partition(".")[0], each["role"], each["state"]) for each in self.kept(tin)["requests"]]

    def letters(self, name: str) -> list[str]:
        """Give the subjects of what somebody got by e-mail about organizations."""
        return [each["subject"] for each in self.deployment.outbox if each["to"] == f"{name}@example.com"]


@dataclass
class Somebody:
    """Somebody at a browser of QPP."""

    name: str
    user_id: str
    visitor: Visitor
    town: Town

    def at(self, page: str, name: str = MAPLE) -> str:
        """Give the address of a page of an organization."""
        return f"/organizations/{self.town.keys[name]}/{page}"

    def connecting(self, step: str, name: str = MAPLE) -> str:
        """Give the address of a step of connecting to an organization."""
        return f"/connect/practice/{self.town.keys[name]}{step}"

    def connect(self, entries: dict[str, str] | None = None, name: str = MAPLE) -> Visitor:
        """Name a clinician, as a first user does."""
        return self.visitor.submit(self.connecting("/official", name), CLINICIAN if entries is None else entries)

    def request(self, role: str = "Staff User", name: str = MAPLE) -> Visitor:
        """Ask for a role."""
        return self.visitor.submit(self.connecting("/role", name), {labels.ROLE: role})

    def press(self, button: str, at: str) -> Visitor:
        """Press a button by its name on the page that is open there."""
        self.visitor.open(at)
        return self.press_here(button)

    def press_here(self, button: str) -> Visitor:
        """Press a button by its name on the page that is open."""
        [found] = self.visitor.page.xpath(f"//button[@aria-label='{button}' or normalize-space()='{button}']")
        [form] = found.xpath("ancestor::form")
        fields = {each.get("name"): each.get("value") for each in form.xpath(".//input")}
        data = fields | ({found.get("name"): found.get("value")} if found.get("name") else {})
        self.visitor.response = self.visitor.client.post(form.get("action"), data=data, follow_redirects=True)
        return self.visitor

    def ask(self, address: str, **fields: str) -> tuple[int, str]:
        """Ask the server directly, and give its status and alert."""
        data = {"form-proof": self.visitor.open("/access").proof, **fields}
        self.visitor.response = self.visitor.client.post(address, data=data)
        return self.visitor.response.status_code, self.visitor.alert

    def number(self, button: str) -> str:
        """Give whom a button of the open page is about."""
        form = self.visitor.page.xpath(f"//button[@aria-label='{button}']/ancestor::form")[0]
        return str(form.xpath("string(.//input[@name='subject']/@value)"))

    @property
    def status(self) -> str:
        """What the page tells."""
        return " ".join(str(self.visitor.page.xpath("string(//*[@role='status'])")).split())

    @property
    def buttons(self) -> list[str]:
        """The names of the page's buttons within its main part."""
        return [
            each.get("aria-label") or re.sub(r"\s+", " ", each.text_content()).strip()
            for each in self.visitor.page.xpath("//main//button")
        ]
