"""A registration in progress, which lives in process memory only."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from threading import RLock

from reference_impl.domain.profile import Path, Profile
from reference_impl.domain.proofing import Failure, Questions
from reference_impl.registration.phone_counter import PhoneEntry
from reference_impl.storage import Credentials


class Stage(Enum):
    """How far a registration is."""

    PROFILE = "profile"
    ACCOUNT = "account"
    WAITING = "waiting"
    """Step 2 is complete, but Experian could not be reached yet."""
    QUESTIONS = "questions"
    EXPIRED = "expired"
    """The answers came too late for Experian."""
    FAILED = "failed"
    DONE = "done"
    SUBMITTED = "submitted"
    """On the manual path: the account waits for its documents."""


@dataclass
class Application:
    """One person's registration; hold its lock while you look at it or change it.

    `typed` is what pages may show again, by label: never the SSN or a password.
    """

    touched: datetime
    stage: Stage = Stage.PROFILE
    path: Path = Path.REMOTE
    typed: dict[str, str] = field(default_factory=dict, repr=False)
    notice: str = ""
    profile: Profile | None = field(default=None, repr=False)
    ssn: str = field(default="", repr=False)
    credentials: Credentials | None = field(default=None, repr=False)
    questions: Questions | None = field(default=None, repr=False)
    failure: Failure | None = None
    reference_numbers: dict[str, str] = field(default_factory=dict, repr=False)
    """The newest Review Reference Number for each e-mail address, in lower case, that failed here."""
    phone_entry: PhoneEntry | None = None
    """Where the person goes on with Experian's reference number."""
    lock: RLock = field(default_factory=RLock, repr=False)

    def restart(self) -> None:
        """Return to Step 1 with what was typed, without SSN, password and questions (DSC-071, ERR-006)."""
        self.stage = Stage.PROFILE
        self.forget_secrets()
        self.credentials = None
        self.failure = None

    def take_notice(self) -> str:
        """Give, once, what a person must be told at Step 1."""
        notice, self.notice = self.notice, ""
        return notice

    def finish(self, stage: Stage = Stage.DONE) -> None:
        """Keep nothing but that the account was created, or waits for documents."""
        self.restart()
        self.typed.clear()
        self.profile = None
        self.path = Path.REMOTE
        self.phone_entry = None
        self.stage = stage

    def forget_secrets(self) -> None:
        """Drop the SSN and the questions, since the proofing call has ended (PRV-002, DSC-060)."""
        self.ssn = ""
        self.questions = None
