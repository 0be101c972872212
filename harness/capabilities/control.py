"""The control API, version 1 (docs/control-api.md), as a client: over HTTP, or in-process over WSGI."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from http import HTTPStatus
from typing import Any, Literal

import httpx

from harness.capabilities.port import Decision, Document, Message
from harness.errors import Trouble, Unreachable

VERSION = 1


class Conflict(Trouble):
    """The control API refused what does not go with the state that something is in (409)."""


class ControlApi:
    """A deployment's control API: lends its clock, the messages it sent, accounts, back office and push approval."""

    def __init__(self, address: str, token: str, transport: httpx.BaseTransport, timeout_s: float) -> None:
        """Talk to the API at `address`, opened with `token`."""
        self._client = httpx.Client(
            base_url=address,
            headers={"Authorization": f"Bearer {token}"},
            transport=transport,
            timeout=timeout_s,
        )

    def offers(self) -> tuple[str, ...]:
        """Give what the deployment lends by it; raises `Trouble` for a version that is not known here."""
        told = self.ask("GET", str(self._client.base_url).rstrip("/"))
        if told.get("version") != VERSION:
            raise Trouble(f"expected version {VERSION} of the control API, found {told.get('version')}", _REMEDY)
        return tuple(map(str, told.get("offers", ())))

    def messages(self, to: str) -> tuple[Message, ...]:
        """Give all messages sent to an e-mail address or a phone number, oldest first."""
        found = self.ask("GET", "messages", params={"to": to})["messages"]
        return tuple(Message(each["to"], each["subject"], each["body"], each.get("channel", "email")) for each in found)

    def send_test(self, to: str) -> None:
        """Let the deployment send an e-mail that means nothing, as it sends any other."""
        self.ask("POST", "messages", json={"to": to})

    def kept_profile(self, user_id: str) -> Mapping[str, str]:
        """Give what is kept of a person's profile."""
        kept: Mapping[str, str] = self.ask("GET", "accounts", params={"user_id": user_id})["profile"]
        return kept

    def receive(self, user_id: str, documents: Sequence[Document]) -> tuple[str, ...] | None:
        """See `BackOffice.receive`."""
        sent = {"user_id": user_id, "documents": [_filled(each) for each in documents]}
        answer = self._unless_too_late("documents", sent)
        return None if answer is None else tuple(answer["reasons"])

    def decide(self, user_id: str, decision: Decision) -> None:
        """See `BackOffice.decide`."""
        self._unless_too_late("decisions", {"user_id": user_id, "decision": decision})

    def state(self, user_id: str) -> str:
        """See `BackOffice.state`."""
        return str(self.ask("GET", "applications", params={"user_id": user_id})["state"])

    def answer(self, user_id: str, answer: Literal["approve", "deny"]) -> None:
        """See `Pushes.answer`."""
        self.ask("POST", "pushes", json={"to": user_id, "answer": answer})

    def now(self) -> datetime:
        """Give the deployment's time."""
        return datetime.fromisoformat(self.ask("GET", "clock")["now"])

    def advance(self, seconds: int) -> None:
        """Move the deployment's clock forward."""
        self.ask("POST", "clock", json={"advance_seconds": seconds})

    def reset(self) -> None:
        """Forget every account, application and message."""
        self.ask("POST", "reset")

    def close(self) -> None:
        """End the connection."""
        self._client.close()

    def ask(self, method: str, path: str, *, also: HTTPStatus | None = None, **content: Any) -> Any:
        """Call the API and give the JSON of its answer; raises `Trouble` for a refusal, unless of status `also`."""
        try:
            answer = self._client.request(method, path, **content)
        except httpx.HTTPError as problem:
            raise Unreachable(f"the control API did not answer ({method} {path}: {problem})", _REMEDY) from problem
        if answer.is_error and answer.status_code != also:
            kind = Conflict if answer.status_code == HTTPStatus.CONFLICT else Trouble
            raise kind(f"the control API refused {method} {path}: {_told(answer)}", _REMEDY)
        return answer.json() if answer.content else {}

    def _unless_too_late(self, path: str, body: Mapping[str, object]) -> Any | None:
        """Send what the state of a request may forbid, and give None where it does."""
        try:
            return self.ask("POST", path, json=body)
        except Conflict:
            return None


def _told(answer: httpx.Response) -> str:
    """Give the status and the first words of a refusal, on one line."""
    return f"{answer.status_code} {' '.join(answer.text.split())[:200]}"


def _filled(document: Document) -> dict[str, str]:
    """Give a document as the API takes it: nothing left empty, days as ISO 8601 writes them."""
    return {name: str(value) for name, value in asdict(document).items() if value}


_REMEDY = "compare the profile’s [control] with docs/control-api.md"
