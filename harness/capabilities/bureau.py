"""The operator interface of a fake Experian (fakes/experian/operator_interface.py), as a client."""

from collections.abc import Mapping
from typing import Any

import httpx

from harness.capabilities.port import Call, Inquiry
from harness.errors import Trouble, Unreachable

LASTING = 20
"""More calls than a deployment makes of its own accord: for so many a trouble lasts, unless it is ended before."""


class BureauOperator:
    """A `Bureau` by its operator interface: over HTTP, or in-process over WSGI."""

    def __init__(self, address: str, transport: httpx.BaseTransport, timeout_s: float) -> None:
        """Talk to the interface at `address`."""
        self._client = httpx.Client(base_url=address, transport=transport, timeout=timeout_s)

    def trouble(self, ssn: str, call: Call, kind: str) -> None:
        """See `Bureau.trouble`."""
        self._ask("POST", "faults", {"ssn": ssn, "call": call, "fault": kind, "times": LASTING})

    def recover(self, ssn: str) -> None:
        """See `Bureau.recover`."""
        self._ask("POST", "recovery", {"ssn": ssn})

    def verify_by_phone(self, reference: str) -> None:
        """See `Bureau.verify_by_phone`."""
        self._ask("POST", "verify-by-phone", {"reference": reference})

    def fail_by_phone(self, reference: str) -> None:
        """See `Bureau.fail_by_phone`."""
        self._ask("POST", "fail-by-phone", {"reference": reference})

    def let_lapse(self, ssn: str) -> None:
        """See `Bureau.let_lapse`."""
        self._ask("POST", "lapse", {"ssn": ssn})

    def inquiries(self, ssn: str) -> tuple[Inquiry, ...]:
        """See `Bureau.inquiries`."""
        found = self._ask("POST", "inquiries", {"ssn": ssn})["inquiries"]
        return tuple(Inquiry(_leaves(each["told"]), tuple(each["asks"])) for each in found)

    def reference_numbers(self) -> tuple[str, ...]:
        """See `Bureau.reference_numbers`."""
        return tuple(call["reference"] for call in self._ask("GET", "journal", None)["calls"] if call.get("reference"))

    def _ask(self, method: str, path: str, body: object) -> Any:
        try:
            answer = self._client.request(method, path, json=body)
        except httpx.HTTPError as problem:
            raise Unreachable(f"Experian’s operator did not answer ({method} {path}: {problem})", _REMEDY) from problem
        if answer.is_error:
            # Not what it answered: that might repeat what was sent.
            raise Trouble(f"Experian’s operator refused {method} {path} ({answer.status_code})", _REMEDY)
        return answer.json()


def _leaves(told: Mapping[str, Any]) -> dict[str, str]:
    """Give the texts of a message by their names, however deep they stand."""
    leaves: dict[str, str] = {}
    for name, value in told.items():
        leaves |= _leaves(value) if isinstance(value, dict) else {name: str(value)}
    return leaves


_REMEDY = "compare the profile’s [experian] with docs/profiles.md: it names a fake Experian’s operator interface"
