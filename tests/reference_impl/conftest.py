"""A deployment with a stub of Experian, and a visitor who fills in its pages."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import argon2
import pytest
import responses
from werkzeug.test import Client

from reference_impl.app import Reference, Settings, Surroundings, build
from reference_impl.clock import Clock
from reference_impl.domain import labels
from reference_impl.domain.credentials import CHALLENGE_QUESTIONS
from reference_impl.login.second_factor import Outgoing
from tests.reference_impl.experian_stub import EXPERIAN, QUESTIONS, ExperianStub
from tests.reference_impl.visitor import Visitor

NOON = datetime(2026, 11, 2, 17, 0, tzinfo=UTC)


SSN = "900-12-3406"


@dataclass
class DevicesStub:
    """Everyone's phones: what they got, and what is answered to push requests; lines that end in 99 are landlines."""

    texts: list[tuple[str, str]] = field(default_factory=list)
    calls: list[tuple[str, str]] = field(default_factory=list)
    pushes: list[str] = field(default_factory=list)
    """What became of each request."""

    def text(self, to: str, body: str) -> bool:
        """Take a text in, unless it goes to a landline."""
        if to.endswith("99"):
            return False
        self.texts.append((to, body))
        return True

    def call(self, to: str, words: str) -> bool:
        """Take a call."""
        self.calls.append((to, words))
        return True

    def push(self, _to: str, _words: str) -> int:
        """Take a request in."""
        self.pushes.append("pending")
        return len(self.pushes) - 1

    def answer(self, number: int) -> str:
        """Tell what became of a request."""
        return self.pushes[number]

    def settle(self, _to: str, answer: str) -> bool:
        """Answer the newest request, if it waits."""
        if "pending" not in self.pushes[-1:]:
            return False
        self.pushes[-1] = {"approve": "approved", "deny": "denied"}[answer]
        return True

    def code(self) -> str:
        """Give the security code of the newest text."""
        found = re.search(r"\d{6}", self.texts[-1][1])
        assert found
        return found[0]


@dataclass
class Deployment:
    """A reference deployment with what its surroundings saw."""

    reference: Reference
    experian: ExperianStub
    outbox: list[dict[str, str]]

    devices: "DevicesStub"

    def visitor(self) -> Visitor:
        """Give a new visitor of the HARP site."""
        return Visitor(Client(self.reference.harp))

    def visitor_of_qpp(self) -> Visitor:
        """Give a new visitor of the QPP site."""
        return Visitor(Client(self.reference.qpp))


@dataclass(frozen=True)
class Forms:
    """What Ann Testperson types on each page, by label."""

    profile: dict[str, str]
    account: dict[str, str]
    answers: dict[str, str]

    def register(self, visitor: Visitor) -> Visitor:
        """Submit Steps 1 to 3."""
        return self.to_questions(visitor).submit("/register/proofing", self.answers)

    def to_questions(self, visitor: Visitor) -> Visitor:
        """Submit Steps 1 and 2."""
        visitor.submit("/register", self.profile)
        return visitor.submit("/register/account", self.account)


@pytest.fixture
def forms() -> Forms:
    """What a person types who makes no mistake."""
    profile = {
        labels.FIRST_NAME: "Ann",
        labels.LAST_NAME: "Testperson",
        labels.MIDDLE_INITIAL: "",
        labels.BIRTH_DATE: "01/31/1980",
        labels.EMAIL: "ann@example.com",
        labels.CONFIRM_EMAIL: "ann@example.com",
        labels.PHONE: "(202) 555-0143",
        labels.IN_UNITED_STATES: "Yes",
        labels.LINE_1: "1 Main Street",
        labels.LINE_2: "",
        labels.CITY: "Baltimore",
        labels.STATE: "MD",
        labels.ZIP_CODE: "21201",
        labels.ZIP_EXTENSION: "",
        labels.SSN: SSN,
        labels.TERMS: "yes",
    }
    account = {
        labels.USER_ID: "green.heron",
        labels.PASSWORD: "Correct horse 7 battery!",
        labels.CONFIRM_PASSWORD: "Correct horse 7 battery!",
        labels.CHALLENGE_QUESTION: CHALLENGE_QUESTIONS[0],
        labels.CHALLENGE_ANSWER: "Rover the dog",
    }
    answers = {f"{number}. {text}": "2" for number, text in enumerate(QUESTIONS, start=1)}
    return Forms(profile, account, answers | {labels.NOT_A_ROBOT: "yes"})


@pytest.fixture
def settings() -> Settings:
    """How the deployment under test is set up."""
    return Settings(
        harp_address="http://harp.example.com",
        qpp_address="http://qpp.example.com",
        experian_address=EXPERIAN,
        control_token="open-sesame",
        password_cost=argon2.profiles.CHEAPEST,
    )


@pytest.fixture
def experian() -> Iterator[ExperianStub]:
    """The other side of the proofing calls."""
    stub = ExperianStub()
    with responses.RequestsMock(assert_all_requests_are_fired=False) as mock:
        mock.add_callback(responses.POST, f"{EXPERIAN}/token", stub.token)
        mock.add_callback(responses.POST, f"{EXPERIAN}/ridp", stub.ridp)
        mock.add_callback(responses.POST, f"{EXPERIAN}/fars", stub.fars)
        yield stub


@pytest.fixture
def clock() -> Clock:
    """A clock that stands at noon in New York unless it is moved."""
    return Clock(lambda: NOON)


@pytest.fixture
def deploy(experian: ExperianStub, clock: Clock) -> Iterator["Deploy"]:
    """A way to build deployments with settings and faults of a test's own."""
    deploy = Deploy(experian, clock)
    yield deploy
    for deployment in deploy.built:
        deployment.reference.close()


@dataclass
class Deploy:
    """Builds deployments and remembers them, so that they are closed."""

    experian: ExperianStub
    clock: Clock
    built: list[Deployment] = field(default_factory=list)

    def __call__(self, settings: Settings, *faults: str) -> Deployment:
        """Build a deployment."""
        outbox: list[dict[str, str]] = []

        def deliver(to: str, subject: str, body: str) -> None:
            received = self.clock.now().isoformat()
            outbox.append({"to": to, "subject": subject, "body": body, "received": received})

        def messages(to: str) -> list[dict[str, str]]:
            return [message for message in outbox if message["to"] == to]

        devices = DevicesStub()
        outgoing = Outgoing(devices.text, devices.call, devices)
        around = Surroundings(deliver, outgoing, messages, devices.settle)
        reference = build(settings, around, clock=self.clock, faults=faults)
        deployment = Deployment(reference, self.experian, outbox, devices)
        self.built.append(deployment)
        return deployment


@pytest.fixture
def deployment(deploy: Deploy, settings: Settings) -> Deployment:
    """A deployment without faults."""
    return deploy(settings)


@pytest.fixture
def ann(deployment: Deployment) -> Visitor:
    """A visitor of the HARP site."""
    return deployment.visitor()


@pytest.fixture
def qpp(deployment: Deployment) -> Visitor:
    """A visitor of the QPP site."""
    return Visitor(Client(deployment.reference.qpp))


@pytest.fixture
def call(deployment: Deployment) -> Callable[..., tuple[int, Any]]:
    """A call of the control API with its token; gives status and body."""
    client = Client(deployment.reference.harp)
    headers = {"Authorization": "Bearer open-sesame"}

    def call(method: str, address: str, **arguments: Any) -> tuple[int, Any]:
        response = client.open(f"/control/v1{address}", method=method, headers=headers, **arguments)
        return response.status_code, response.get_json()

    return call


@pytest.fixture
def on_disk(settings: Settings, tmp_path: Path) -> Settings:
    """Settings with a database file, alone in its folder."""
    return replace(settings, database=str(tmp_path / "harp.sqlite"))
