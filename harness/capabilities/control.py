"""The control API, version 1 (docs/control-api.md), as a client: over HTTP, or in-process over WSGI."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import httpx

from harness.capabilities.port import Message
from harness.errors import Trouble, Unreachable


class ControlApi:
    """A deployment's control API: lends its clock and the messages it sent."""

    def __init__(self, address: str, token: str, transport: httpx.BaseTransport, timeout_s: float) -> None:
        """Talk to the API at `address`, opened with `token`."""
        self._client = httpx.Client(
            base_url=address,
            headers={"Authorization": f"Bearer {token}"},
            transport=transport,
            timeout=timeout_s,
        )

    def messages(self, to: str) -> tuple[Message, ...]:
        """Give all messages sent to an address, oldest first."""
        found = self._ask("GET", "messages", params={"to": to})["messages"]
        return tuple(Message(each["to"], each["subject"], each["body"]) for each in found)

    def kept_profile(self, user_id: str) -> Mapping[str, str]:
        """Give what is kept of a person's profile."""
        kept: Mapping[str, str] = self._ask("GET", "accounts", params={"user_id": user_id})["profile"]
        return kept

    def now(self) -> datetime:
        """Give the deployment's time."""
        return datetime.fromisoformat(self._ask("GET", "clock")["now"])

    def advance(self, seconds: int) -> None:
        """Move the deployment's clock forward."""
        self._ask("POST", "clock", json={"advance_seconds": seconds})

    def reset(self) -> None:
        """Forget every account, application and message."""
        self._ask("POST", "reset")

    def close(self) -> None:
        """End the connection."""
        self._client.close()

    def _ask(self, method: str, path: str, **content: Any) -> Any:
        try:
            answer = self._client.request(method, path, **content)
        except httpx.HTTPError as problem:
            raise Unreachable(f"the control API did not answer ({method} {path}: {problem})", _REMEDY) from problem
        if answer.is_error:
            raise Trouble(f"the control API refused {method} {path}: {answer.status_code} {answer.text[:200]}", _REMEDY)
        return answer.json() if answer.content else {}


_REMEDY = "compare the profile’s [control] with docs/control-api.md"
