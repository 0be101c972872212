"""The rules by which the service decides; pass mark and limits are the vendor's policy, not the guide's (DSC-056)."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from fakes.experian.ridp_response import Decision
from fakes.ssn import FileKind

# How many right answers verify, by how many were asked.
PASS_MARK: Final[Mapping[int, int]] = {5: 4, 4: 3, 3: 3}
# More than a deployment allows a person (DSC-024), so that the deployment's own limit shows first.
USE_LIMIT: Final = 5
SESSION_LIFETIME: Final = timedelta(minutes=30)
# How long the archive answers for a person whom an agent verified, from the inquiry on.
ARCHIVE_LIFETIME: Final = timedelta(days=30)
DECIDED_BY_FILE: Final[Mapping[FileKind, Decision]] = {
    FileKind.NOT_FOUND: Decision.RF2,
    FileKind.TOO_FEW_QUESTIONS: Decision.RF2,
    FileKind.FROZEN: Decision.RF1,
    FileKind.FRAUD_ALERT: Decision.RF1,
    FileKind.DECEASED: Decision.RF4,
    FileKind.USE_LIMIT: Decision.RF3,
}


def decide_at_inquiry(kind: FileKind, uses: int) -> Decision | None:
    """Decide before any question, after so many uses of the SSN; None means that questions are to be asked."""
    if uses >= USE_LIMIT:
        return Decision.RF3
    return DECIDED_BY_FILE.get(kind)


def decide_by_answers(right: int, asked: int) -> Decision:
    """Decide by the number of right answers (RIP-002)."""
    return Decision.ACC if right >= PASS_MARK[asked] else Decision.RF2
