"""What was asked of the service and what it said, without the SSN and the answers (PRF-003, PRV-002, PRV-006)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from fakes.experian.faults import Fault, Operation
from fakes.experian.ridp_response import Decision

REDACTED: Final = "[redacted]"
SECRET_FIELDS: Final = ("personSocialSecurityNumber", "verificationAnswerArray")


@dataclass(frozen=True)
class Call:
    """One call; `status` is None where the service stayed silent, `request` None where it wasn't understood.

    Every inquiry is a soft one: it shows to the person alone and touches no score (PRV-006).
    """

    at: datetime
    operation: Operation | None
    status: int | None
    reference: str | None = None
    decision: Decision | None = None
    fault: Fault | None = None
    request: object = None
    inquiry: str = "soft"

    def to_json(self) -> dict[str, object]:
        """Write the call for the operator interface."""
        return {
            "at": self.at.isoformat(),
            "operation": None if self.operation is None else self.operation.value,
            "status": self.status,
            "reference": self.reference,
            "decision": None if self.decision is None else self.decision.value,
            "fault": None if self.fault is None else self.fault.value,
            "request": self.request,
            "inquiry": self.inquiry,
        }


def redacted(value: object) -> object:
    """Copy a JSON value with its secret fields blacked out."""
    if isinstance(value, Mapping):
        return {name: REDACTED if name in SECRET_FIELDS else redacted(inner) for name, inner in value.items()}
    return value
