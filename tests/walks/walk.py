"""A state machine that walks an application at random: two browsers, the clock, Experian and the Service Center.

After each step the place arrived at must be the model's, and the guide's invariants must hold.
"""

from collections import Counter
from contextlib import ExitStack
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from harness.applicant import Casting
from harness.capabilities.port import Decision
from harness.days import day_of, seconds_until
from harness.deployments.opening import Target, opened
from harness.entries.papers import COMPLETE, papers
from harness.errors import NotTestable
from harness.pages.site import Pages
from harness.scanning import scan, secrets
from tests.walks.drawn import ANSWERS, DECISIONS, FILES, STARTS, WHICH, one_of
from tests.walks.model import ATTEMPTS, Application, Number
from tests.walks.visitor import Place, Visitor, gets_in

EVENTS: dict[Decision, str] = {"approve": "is approved", "reject": "is rejected", "request more": "is asked for more"}
VAIN_LOGINS = 2
"""How often somebody without an account tries to log in to both sites; a fifth wrong try would lock the login."""


class Walk(RuleBasedStateMachine):
    """One person's walk; a subclass names the faults of its deployment, and has a list for what was walked."""

    faults: ClassVar[tuple[str, ...]] = ()
    lengths: ClassVar[list[int]]
    """How many steps each walk took after the person's arrival."""
    reached: ClassVar[Counter[str]]
    """After how many steps the application was in each state."""

    def __init__(self) -> None:
        super().__init__()
        self._checked = self._vain_logins = 0
        self._left = ExitStack()
        deployment = self._left.enter_context(opened(Target(None, "markup", self.faults)))
        if not (deployment.clock and deployment.bureau and deployment.back_office and deployment.messages):
            raise NotTestable("expected all means of the included deployment, found some missing")
        self.deployment, self.clock, self.bureau = deployment, deployment.clock, deployment.bureau
        self.back_office, self.messages = deployment.back_office, deployment.messages

    @initialize(file=st.sampled_from(FILES), start=st.sampled_from(STARTS))
    def begin(self, file: str, start: str) -> None:
        """Let a person of some credit file come, with two browsers and one to log in with, and go as far as `start`."""
        person = Casting("walks", 7).applicant(1, file=file)
        self.applicant, self.application = person, Application(asks=file != "frozen")
        self.visitors = tuple(Visitor(self.deployment, person) for _ in range(2))
        sites = self.deployment.sites
        self.gate = Pages(self.deployment.open_browser(), harp=sites.harp, qpp=sites.qpp)
        self.secrets = secrets("the person", {**person.secrets, "credit history": person.credit_history})
        if start == "failed once":
            self.try_remotely(which=0, answers="wrong")
        elif start in {"pending manual", "closed"}:
            self.register_manually(which=0)
        if start == "closed":
            self.wait(days=32)

    def teardown(self) -> None:
        """Close the deployment with all that it kept."""
        self.lengths.append(self._checked - 1)
        self._left.close()

    # What people do.

    @precondition(lambda self: not self.application.is_over)
    @rule(which=WHICH)
    def complete_profile(self, which: int) -> None:
        """PRF-027; an e-mail address that has an account is refused (DSC-052)."""
        self._submit_profile(self.visitors[which], "remote")

    @precondition(lambda self: self.application.kept != "rejected")
    @rule(which=WHICH)
    def submit_info(self, which: int) -> None:
        """MAN-003: Profile Information for manual proofing."""
        self._submit_profile(self.visitors[which], "manual")

    @precondition(lambda self: not self.application.is_over)
    @rule(which=WHICH, answers=ANSWERS)
    def try_remotely(self, which: int, answers: str) -> None:
        """Go through Steps 1 to 3 at once, as far as they lead."""
        visitor = self.visitors[which]
        self._submit_profile(visitor, "remote")
        if visitor.place is Place.ACCOUNT:
            self._submit_account(visitor)
        if visitor.place is Place.QUESTIONS:
            self._submit_answers(visitor, answers)

    @precondition(lambda self: not self.application.is_taken and self.application.kept != "rejected")
    @rule(which=WHICH)
    def register_manually(self, which: int) -> None:
        """Go through both steps of manual proofing at once."""
        visitor = self.visitors[which]
        self._submit_profile(visitor, "manual")
        self._submit_manual_account(visitor)

    @precondition(lambda self: self._at(Place.ACCOUNT, "manual"))
    @rule(which=WHICH)
    def complete_manual_account(self, which: int) -> None:
        """MAN-020: the account is pending."""
        self._submit_manual_account(one_of(self._at(Place.ACCOUNT, "manual"), which))

    @precondition(lambda self: self._at(Place.ACCOUNT, "remote") and not self.application.is_over)
    @rule(which=WHICH)
    def complete_account(self, which: int) -> None:
        """Experian is asked, unless it has verified the person or no attempt is left (DSC-024)."""
        self._submit_account(one_of(self._at(Place.ACCOUNT, "remote"), which))

    @precondition(lambda self: self._at(Place.QUESTIONS) and not self.application.is_over)
    @rule(which=WHICH, answers=ANSWERS)
    def answer(self, which: int, answers: str) -> None:
        """RIP-002; who has no attempt left is refused whatever the answers are."""
        self._submit_answers(one_of(self._at(Place.QUESTIONS), which), answers)

    @precondition(lambda self: self._at(Place.ACCOUNT) or self._at(Place.QUESTIONS) or self._at(Place.FAILURE))
    @rule(which=WHICH)
    def go_back(self, which: int) -> None:
        """ERR-006, CHQ-008."""
        some = [*self._at(Place.ACCOUNT), *self._at(Place.QUESTIONS), *self._at(Place.FAILURE)]
        visitor = one_of(some, which)
        self._arrive(visitor, visitor.go_back(), Place.PROFILE)
        self.application.happens("goes back", visitor)

    @rule(which=WHICH)
    def retry(self, which: int) -> None:
        """PRF-008: open after one failure, and not after two (DSC-024)."""
        visitor, may_retry = self.visitors[which], self.application.may_retry
        self._arrive(visitor, visitor.retry(), Place.PROFILE if may_retry else Place.ELSEWHERE)
        visitor.by_number = visitor.by_number and not may_retry

    @precondition(lambda self: self.application.numbers)
    @rule(which=WHICH, number=WHICH)
    def enter_number(self, which: int, number: int) -> None:
        """EXR-003: accepted only if Experian verified the person by phone, and once."""
        visitor, entered = self.visitors[which], one_of(self.application.numbers, number)
        accepted = self.application.accepts_number(entered, self.clock.now())
        self._arrive(visitor, visitor.enter_number(entered.digits), Place.PROFILE if accepted else Place.ELSEWHERE)
        visitor.by_number = visitor.by_number or accepted

    @rule(which=WHICH)
    def leave(self, which: int) -> None:
        """Close a window: what only it knew is lost."""
        self.visitors[which].leave()

    @precondition(lambda self: self.application.allows("logs in to HARP"))
    @rule()
    def log_in(self) -> None:
        """MAN-027; that it succeeds is seen after each step."""
        self.application.happens("logs in to HARP")

    # What others do.

    @precondition(lambda self: self._calls())
    @rule(number=WHICH, outcome=st.sampled_from(("verified", "verified", "failed")))
    def call(self, number: int, outcome: str) -> None:
        """Let Experian's call centre decide."""
        called = one_of(self._calls(), number)
        decide = self.bureau.verify_by_phone if outcome == "verified" else self.bureau.fail_by_phone
        decide(called.digits)
        called.call = outcome
        if outcome == "verified":
            self.application.happens("is verified by phone")

    @precondition(lambda self: self.application.submitted)
    @rule(told=st.sampled_from((COMPLETE, COMPLETE, "a personal bill")))
    def send_documents(self, told: str) -> None:
        """MAN-029: they are taken in where documents are awaited, and only a complete set changes anything."""
        sent = papers(told, self.applicant, day_of(self.clock.now()))
        taken = self.back_office.receive(self.applicant.user_id, sent)
        assert self.application.allows("sends all documents") == (taken is not None), f"MAN-029: {self._where()}"
        if told == COMPLETE:
            self.application.happens("sends all documents")

    @precondition(lambda self: self.application.submitted)
    @rule(decision=DECISIONS)
    def decide(self, decision: Decision) -> None:
        """Let the Service Center decide; what the states don't allow changes nothing."""
        self.back_office.decide(self.applicant.user_id, decision)
        self.application.happens(EVENTS[decision])

    @precondition(lambda self: self.application.submitted)
    @rule()
    def try_what_is_not_allowed(self) -> None:
        """MAN-028 to MAN-030: late documents and decisions that the state does not allow change nothing."""
        if not self.application.allows("sends all documents"):
            self.send_documents(COMPLETE)
        for decision in [each for each, event in EVENTS.items() if not self.application.allows(event)]:
            self.decide(decision)

    @rule(days=st.sampled_from((1, 16, 32)))
    def wait(self, days: int) -> None:
        """Let days go by: registrations in progress are forgotten (DSC-070), requests become overdue (MAN-030)."""
        self._vain_logins = 0
        self.clock.advance(seconds_until(days, self.clock.now()))
        for visitor in self.visitors:
            visitor.leave()
        self.application.let_days_go_by(self.clock.now())

    # What must hold after each step.

    @invariant()
    def only_the_verified_get_in(self) -> None:
        """ELG-004, ELG-005, MAN-028: neither to HARP nor to QPP; and who is verified gets in to HARP."""
        self._checked += 1
        kept = self.application.kept
        self.reached.update({kept} if kept else {each.progress for each in self.visitors})
        self._vain_logins = 0 if self.application.has_account else self._vain_logins + 1
        if self._vain_logins > VAIN_LOGINS:
            return
        inside, is_verified = gets_in(self.gate, self.applicant), self.application.state.verified
        assert is_verified == ("HARP" in inside), f"MAN-028: {self._where()}, gets in to {sorted(inside)}"
        assert is_verified or not inside, f"ELG-004: {self._where()}, gets in to {sorted(inside)}"

    @invariant()
    def two_attempts_at_most(self) -> None:
        """DSC-024: whatever browsers, calls and days there were."""
        assert self.application.refusals <= ATTEMPTS, f"ERR-003: {self._where()}"

    @invariant()
    def the_request_is_as_expected(self) -> None:
        """MAN-030: above all, one that is closed stays so until the person begins again."""
        expected = self.application.state.request
        if expected:
            found = self.back_office.state(self.applicant.user_id)
            assert expected == found, f"MAN-030: {self._where()}, the request is {found}"

    @invariant()
    def nothing_is_retained(self) -> None:
        """PRV-002: neither in what the deployment keeps nor in what it sends."""
        places = [f"{each.what} in {each.place}" for each in scan(self.deployment.artefacts, self.secrets)]
        sent = "\n".join(each.body for each in self.messages.messages(self.applicant.person.email)).encode()
        places += [f"{each.what} in an e-mail" for each in self.secrets if any(one in sent for one in each.spellings)]
        assert not places, f"PRV-002: {places}"

    # What the rules share.

    def _submit_profile(self, visitor: Visitor, path: str) -> None:
        visitor.progress = "started"
        expected = self.application.after_profile()
        self._arrive(visitor, visitor.submit_info() if path == "manual" else visitor.complete_profile(), expected)
        visitor.path = path
        if expected is Place.ACCOUNT:
            self.application.happens("completes Profile Information", visitor)

    def _submit_manual_account(self, visitor: Visitor) -> None:
        expected = self.application.after_account(visitor, self.clock.now())
        self._arrive(visitor, visitor.complete_account(), expected)
        if expected is Place.CONFIRMATION:
            self.application.submit(visitor, self.clock.now())
            visitor.by_number = False

    def _submit_account(self, visitor: Visitor) -> None:
        expected, had = self.application.after_account(visitor, self.clock.now()), self._inquiries()
        self._arrive(visitor, visitor.complete_account(), expected)
        asked = self._inquiries() - had
        self.application.uses += asked if expected is not Place.CONFIRMATION else 0
        if expected is Place.CONFIRMATION:
            self.application.register("registers without questions", visitor)
            visitor.by_number = False
        elif expected is Place.QUESTIONS:
            self.application.happens("is asked questions", visitor)
        elif asked:
            self.application.fail("is refused without questions", visitor, self.clock.now())

    def _submit_answers(self, visitor: Visitor, answers: str) -> None:
        expected, had = self.application.after_answers(answers), len(self.bureau.reference_numbers())
        self._arrive(visitor, visitor.answer(answers), expected)
        if expected is Place.CONFIRMATION:
            self.application.register("answers rightly", visitor)
        elif expected is Place.FAILURE and len(self.bureau.reference_numbers()) > had:
            self.application.fail("answers wrongly", visitor, self.clock.now())

    def _arrive(self, visitor: Visitor, found: Place, expected: Place) -> None:
        assert expected is found, f"{self._where()}: expected to come to {expected.value}, found {found.value}"
        visitor.place = found

    def _at(self, place: Place, path: str = "") -> list[Visitor]:
        return [each for each in self.visitors if each.place is place and path in {"", each.path}]

    def _calls(self) -> list[Number]:
        now = self.clock.now()
        return [each for each in self.application.numbers if each.call == "none yet" and not each.lapsed(now)]

    def _inquiries(self) -> int:
        return len(self.bureau.inquiries(self.applicant.person.ssn))

    def _where(self) -> str:
        application = self.application
        return f"{application.kept or 'started'}, after {application.refusals} refusals of Experian"
