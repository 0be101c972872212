"""A stub of Experian: what it replies, and what it was asked."""

import json
from collections import deque
from dataclasses import dataclass, field
from typing import Any

import requests

EXPERIAN = "http://experian.example.com"


QUESTIONS = ("Which bank services your mortgage?", "Who employed you?", "How many bedrooms has your home?")


CHOICES = ("BANK ONE", "MAPLE BANK", "OAK BANK", "ELM BANK", "NONE OF THE ABOVE/DOES NOT APPLY")


Reply = tuple[int, str] | Exception


def envelope(**content: object) -> Reply:
    """Give a reply of the service with this content."""
    meta = {"responseCode": "HS000000", "responseText": "Success"}
    return 200, json.dumps({"ridpResponse": {**content, "responseMetadata": meta}})


def asking(reference_number: str = "REF-1") -> Reply:
    """Give a reply with questions."""
    choices = [{"verificationAnswerChoiceText": choice} for choice in CHOICES]
    sets = [{"verificationQuestionText": text, "verificationAnswerChoiceArray": choices} for text in QUESTIONS]
    return envelope(
        sessionIdentification="SESSION-1",
        hubReferenceNumber=reference_number,
        verificationQuestionArray=[{"verificationQuestionSet": each} for each in sets],
    )


def deciding(code: str, reference_number: str = "REF-1") -> Reply:
    """Give a reply with a decision."""
    return envelope(finalDecisionCode=code, hubReferenceNumber=reference_number)


def archive(code: str = "HS000000", **proofed: object) -> Reply:
    """Give a reply of the archive: with a decision, or without one and with a code that says why."""
    said = {"idProofedResponse": proofed} if proofed else {}
    return 200, json.dumps({"farsResponse": {**said, "responseMetadata": {"responseCode": code, "responseText": ""}}})


def verified(given_name: str = "Ann", surname: str = "Testperson") -> Reply:
    """Give the archive's reply about a person who was verified by phone."""
    person = {"personGivenName": given_name, "personSurName": surname}
    return archive(finalDecisionCode="ACC", idProofedIndividual={"person": person, "address": {}})


@dataclass
class ExperianStub:
    """Answers with what was queued, otherwise with questions and acceptance; remembers what it was asked."""

    archived: Reply = field(default_factory=verified)
    """What the archive answers."""
    asked: list[dict[str, Any]] = field(default_factory=list)
    queued: deque[Reply] = field(default_factory=deque)
    tokens: int = 0

    def will_ask(self, reference_number: str = "REF-1") -> None:
        """Queue questions."""
        self.queued.append(asking(reference_number))

    def will_decide(self, code: str, reference_number: str = "REF-1") -> None:
        """Queue a decision."""
        self.queued.append(deciding(code, reference_number))

    def will_reply(self, status: int, body: str) -> None:
        """Queue a reply of any kind."""
        self.queued.append((status, body))

    def will_fail(self, error: Exception) -> None:
        """Queue a failure of the connection."""
        self.queued.append(error)

    def token(self, _: requests.PreparedRequest) -> tuple[int, dict[str, str], str]:
        """Hand out a token."""
        self.tokens += 1
        return 200, {}, json.dumps({"access_token": f"token-{self.tokens}", "expires_in": 1800})

    def fars(self, _: requests.PreparedRequest) -> tuple[int, dict[str, str], str]:
        """Reply to a question about a reference number."""
        if isinstance(self.archived, Exception):
            raise self.archived
        return self.archived[0], {}, self.archived[1]

    def ridp(self, request: requests.PreparedRequest) -> tuple[int, dict[str, str], str]:
        """Reply to a proofing request."""
        message = json.loads(request.body or "")["ridpRequest"]
        self.asked.append(message)
        usual = asking() if "primaryRequest" in message else deciding("ACC")
        reply = self.queued.popleft() if self.queued else usual
        if isinstance(reply, Exception):
            raise reply
        return reply[0], {}, reply[1]
