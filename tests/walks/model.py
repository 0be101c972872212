"""What a deployment must do at each step of a walk: features/states.toml, and facts that its states don't hold."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from harness.days import day_of
from harness.spec.places import features_folder
from harness.spec.states import STATES, State, read_states
from tests.walks.visitor import Place, Visitor

MODEL = read_states(features_folder() / STATES)
ATTEMPTS = 2
"""DSC-024."""
DOCUMENT_DAYS = 30
"""DSC-021: day 30 is the last one."""
USES = 5
"""After so many inquiries the fake Experian refuses without questions."""
ARCHIVED = timedelta(days=30)
"""How long the fake Experian's archive tells whom its call centre verified."""


@dataclass
class Number:
    """A Review Reference Number, when it was told, and what came of the call."""

    digits: str
    told: datetime
    call: str = "none yet"

    def lapsed(self, now: datetime) -> bool:
        """Tell whether Experian's archive no longer answers for it."""
        return now - self.told > ARCHIVED


@dataclass
class Application:
    """One person's application, as the guide and the register of discrepancies have it."""

    asks: bool
    """Whether Experian has questions for the person, or refuses without any."""
    kept: str = ""
    """The state that the deployment knows of the person; empty before the first one."""
    refusals: int = 0
    """How many attempts Experian has refused, as counted at its own door."""
    uses: int = 0
    numbers: list[Number] = field(default_factory=list)
    submitted: date | None = None
    """The day of the newest request for manual proofing."""
    registered: bool = False
    """Whether Experian's word has opened an account."""

    @property
    def state(self) -> State:
        """The state that the deployment must be seen in."""
        return MODEL.states[self.kept or "started"]

    @property
    def is_over(self) -> bool:
        """Whether the Service Center's part has ended without an account (MAN-030): only documents can still help."""
        return self.kept in {"rejected", "closed"}

    @property
    def has_account(self) -> bool:
        """Whether the person's credentials are those of an account, be it one that has ended."""
        return self.registered or self.submitted is not None

    @property
    def is_taken(self) -> bool:
        """Whether an account has the person's User ID and e-mail address (DSC-022, DSC-052)."""
        return self.registered or (self.submitted is not None and not self.is_over)

    @property
    def attempts_left(self) -> int:
        """How many attempts are open (DSC-024)."""
        return max(0, ATTEMPTS - self.refusals)

    @property
    def may_retry(self) -> bool:
        """Whether Retry Remote Proofing leads on (PRF-008)."""
        return 0 < self.attempts_left < ATTEMPTS and not self.registered

    def happens(self, event: str, visitor: Visitor | None = None) -> None:
        """Let an event lead on, from the kept state or else from the browser's own."""
        after = MODEL.after(self.kept or (visitor.progress if visitor else "started"), event)
        if MODEL.states[after].kept:
            self.kept = after
        elif visitor:
            visitor.progress = after

    def allows(self, event: str) -> bool:
        """Tell whether an event leads on from the kept state."""
        return MODEL.allows(self.kept, event)

    def accepts_number(self, number: Number, now: datetime) -> bool:
        """Tell whether a reference number is accepted (EXR-003), once (ELG-003)."""
        return number.call == "verified" and not number.lapsed(now) and not self.registered

    def after_profile(self) -> Place:
        """Tell where Step 1 leads."""
        return Place.PROFILE if self.is_taken else Place.ACCOUNT

    def after_account(self, visitor: Visitor, now: datetime) -> Place:
        """Tell where Step 2 leads: whom Experian has verified by phone is asked nothing (EXR-001)."""
        if self.is_taken:
            return Place.ACCOUNT
        if visitor.path == "manual" or visitor.by_number:
            return Place.CONFIRMATION
        if not self.attempts_left:
            return Place.FAILURE
        if any(self.accepts_number(each, now) for each in self.numbers):
            return Place.CONFIRMATION
        return Place.QUESTIONS if self.asks and self.uses < USES else Place.FAILURE

    def after_answers(self, answers: str) -> Place:
        """Tell where Step 3 leads: without an attempt left, to a refusal whatever the answers are."""
        if answers == "wrong" or not self.attempts_left:
            return Place.FAILURE
        return Place.PROFILE if self.is_taken else Place.CONFIRMATION

    def submit(self, visitor: Visitor, now: datetime) -> None:
        """Begin to wait for documents (DSC-023: the days count from here)."""
        self.happens("submits info for manual proofing", visitor)
        self.submitted = day_of(now)

    def register(self, event: str, visitor: Visitor) -> None:
        """Open an account on Experian's word."""
        self.happens(event, visitor)
        self.registered = True

    def fail(self, event: str, visitor: Visitor, now: datetime) -> None:
        """Count a refusal of Experian, and keep its number."""
        self.happens(event, visitor)
        self.refusals += 1
        self.numbers.append(Number(visitor.number, now))

    def let_days_go_by(self, now: datetime) -> None:
        """Close a request whose documents did not come in time (MAN-030)."""
        if self.submitted and (day_of(now) - self.submitted).days > DOCUMENT_DAYS:
            self.happens("sends nothing in 30 days")
