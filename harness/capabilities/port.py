"""The means that a test environment lends to a run, apart from its pages."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, Protocol

Channel = Literal["email", "sms", "voice", "authenticator"]
"""How a security code comes to a person; an authenticator is an app that makes it by itself."""


@dataclass(frozen=True)
class Message:
    """An e-mail or a text that the deployment sent, or what it said in a call."""

    to: str
    subject: str
    body: str
    channel: Channel = "email"


class Messages(Protocol):
    """What was sent to people."""

    def messages(self, to: str) -> tuple[Message, ...]:
        """Give all messages sent to an e-mail address or a phone number, oldest first."""


@dataclass(frozen=True)
class Contact:
    """Where a security code comes to: an e-mail address, ten digits of a phone, or the User ID of an authenticator."""

    channel: Channel
    to: str


class Codes(Protocol):
    """Where security codes come from."""

    def expect(self, contact: Contact) -> Callable[[], str]:
        """Begin to watch for a code, just before the person asks for one.

        What this gives waits for the newest code that came since, and gives it; it raises `TooSlow` where none came in
        time, and `Trouble` where whoever was asked could not tell.
        """


Call = Literal["primary", "secondary", "fars"]
"""What a deployment asks Experian: for questions, to judge the answers, or whether it verified somebody by phone."""


@dataclass(frozen=True)
class Inquiry:
    """One request about a person that reached Experian."""

    told: Mapping[str, str]
    """What it was told of the person, apart from the SSN, by the names of the service's messages."""
    asks: tuple[str, ...] = field(repr=False)
    """The words of the questions it then asks."""


class Bureau(Protocol):
    """A fake Experian, which this run may put in trouble, and for whose call centre it may decide."""

    def trouble(self, ssn: str, call: Call, kind: str) -> None:
        """Let all calls of one kind about a person go wrong in this way until `recover`."""

    def recover(self, ssn: str) -> None:
        """Let nothing go wrong any more for a person."""

    def verify_by_phone(self, reference: str) -> None:
        """Let the call centre verify the person of a Review Reference Number; raises `Trouble` where it can't."""

    def fail_by_phone(self, reference: str) -> None:
        """Let the call centre fail to verify the person either; raises `Trouble` where it can't decide."""

    def let_lapse(self, ssn: str) -> None:
        """Let the questions asked of a person so far, and their reference numbers, have expired."""

    def inquiries(self, ssn: str) -> tuple[Inquiry, ...]:
        """Give the inquiries it got about an SSN, oldest first."""

    def reference_numbers(self) -> tuple[str, ...]:
        """Give every Review Reference Number it has given out."""


class Accounts(Protocol):
    """What the deployment keeps of people who have an account."""

    def kept_profile(self, user_id: str) -> Mapping[str, str]:
        """Give what is kept of a person's profile, by the control API's names."""


@dataclass(frozen=True)
class Document:
    """A document that a person sends for manual proofing, as the Service Center reads it."""

    kind: str
    """One of the kinds that docs/control-api.md lists, or another one, which is not approved."""
    whose: str
    address: str = ""
    """The address on it, in one line."""
    issuer: str = ""
    expires: date | None = None


Decision = Literal["approve", "reject", "request more"]
"""What the Service Center decides about a request for manual proofing."""


class BackOffice(Protocol):
    """The Service Center, which proofs people by their documents."""

    def receive(self, user_id: str, documents: Sequence[Document]) -> tuple[str, ...] | None:
        """Hand all documents in that a person has sent, and give the reasons why they are not enough.

        Without a reason they are; None where the request takes no documents any more.
        """

    def decide(self, user_id: str, decision: Decision) -> None:
        """Decide about a person's request; where this can't be decided (any more), it stays as it is."""

    def state(self, user_id: str) -> str:
        """Give the state of a person's request, in the words of docs/control-api.md."""


class Pushes(Protocol):
    """Everyone's push approval, such as Okta Verify."""

    def answer(self, user_id: str, answer: Literal["approve", "deny"]) -> None:
        """Answer the newest request that waits for a person; raises `Trouble` where none does."""


class Clock(Protocol):
    """The deployment's clock, which only moves forward."""

    def now(self) -> datetime:
        """Give the deployment's time."""

    def advance(self, seconds: int) -> None:
        """Move the deployment's clock forward."""
