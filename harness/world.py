"""What a scenario's steps share: the person, their browser, the pages, and the one way to check something."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path

from harness.applicant import Applicant
from harness.browser.port import Page
from harness.browser.witness import Pay, Witness
from harness.capabilities.captcha import ticks
from harness.capabilities.lent import lent
from harness.capabilities.port import BackOffice, Bureau, Clock, Message, Pushes
from harness.deployments.deployment import Deployment
from harness.errors import NotTestable, Trouble, Violation
from harness.evidence.judging import holds
from harness.evidence.readings import reading_checks
from harness.evidence.recording import Recorder
from harness.evidence.records import Check, Compiled, Json, PersonRecord, Relation
from harness.fuzzing.draws import USUAL
from harness.pages.labels import ROBOT, Step
from harness.pages.site import Pages
from harness.people.lease import Lease
from harness.post import Post
from harness.registers import is_demanded
from harness.scanning import scan, secrets
from harness.spec.agreement import Registers
from harness.spending.purse import paying
from harness.verdicts import Verdict
from harness.whole_pages import demand_whole_pages

CLOCK = "clock"
"""The tag of scenarios that move the clock."""

BROWSER = ("browser", "pages")
"""What of a world belongs to the browser that the person is at."""

USED_UP = (Step.PROOFING, Step.CONFIRMATION)
"""Steps that nobody comes to twice."""

OTHER = "the other one"
"""The seat at the other one of two browsers."""


class World:
    """The world of one scenario."""

    def __init__(
        self,
        deployment: Deployment,
        scenario: Compiled,
        registers: Registers,
        recorder: Recorder,
        new_applicant: Callable[..., Applicant],
    ) -> None:
        """Set the scene; the browser opens and the person comes into being when they are first needed.

        `new_applicant` makes the scenario's person of a number, with traits.
        """
        self.deployment, self.scenario = deployment, scenario
        self._registers, self._recorder = registers, recorder
        self._new_applicant = new_applicant
        self._recordings = list[bytes]()
        self._people = 0
        self._leases = list[Lease]()
        self._seat = ""
        self._left: dict[str, dict[str, object]] = {}
        self.credit_history = dict[str, str]()
        """What Experian knows of the scenario's people, with what stands for it."""
        self.drawing = USUAL
        """How made-up examples are drawn."""
        self.noted: dict[str, object] = {}
        """What a step noted for a later one of the scenario."""

    @cached_property
    def browser(self) -> Witness:
        """The person's browser."""
        boxes = ticks(self.deployment.captcha, ROBOT, self._recorder.answered)
        return Witness(self.deployment.open_browser(), self._note_page, self._pay, boxes)

    @cached_property
    def pages(self) -> Pages:
        """The deployment's pages in the person's browser."""
        sites = self.deployment.sites
        return Pages(self.browser, harp=sites.harp, qpp=sites.qpp, refined=self.deployment.refined)

    @property
    def applicant(self) -> Applicant:
        """The person the scenario is about."""
        if "_applicant" not in vars(self):
            self.introduce()
        return self._applicant

    @applicant.setter
    def applicant(self, applicant: Applicant) -> None:
        self._recorder.keep_secret(applicant.secrets)
        self.credit_history |= dict.fromkeys(applicant.credit_history, "‹credit history›")
        self._applicant = applicant

    def keep_secret(self, what: str, *values: str) -> None:
        """Never write these values down, but what they are."""
        self._recorder.keep_secret({what: values})

    def introduce(self, **traits: str) -> None:
        """Go on with a new person of these traits (`Casting.applicant` names them), never seen before."""
        applicant = self._new_applicant(self._people, **traits)
        self._people += 1
        self._leases.append(applicant.lease)
        self._recorder.person(
            PersonRecord(applicant.number, applicant.user_id, applicant.person.email, traits, applicant.run)
        )
        self.applicant = applicant

    def new_number(self) -> int:
        """Give a number that nobody and nothing else in this run has."""
        self._people += 1
        nobody = self._new_applicant(self._people - 1)
        nobody.lease.give_back()
        return nobody.number

    def change_browser(self) -> None:
        """Go on in a browser of its own, without cookies: another person's, or another machine's."""
        self._keep_recordings()
        self._close_browser()
        for each in BROWSER:
            vars(self).pop(each, None)

    def swap_browsers(self) -> None:
        """Go on in the person's other browser, at first a new one; the one so far stays open as it is."""
        self.sit_down("" if self._seat == OTHER else OTHER)

    def sit_down(self, seat: str) -> None:
        """Go on at the browser of a seat, at first a new one; the one so far stays open at its own as it is."""
        self._left[self._seat] = {each: vars(self).pop(each) for each in BROWSER if each in vars(self)}
        vars(self).update(self._left.pop(seat, {}))
        self._seat = seat

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Let others act meanwhile: afterwards person and browser are those of before."""
        seat, person = self._seat, vars(self).get("_applicant")
        yield
        self.sit_down(seat)
        vars(self).pop("_applicant", None)
        if person is not None:
            self._applicant = person

    @property
    def bureau(self) -> Bureau:
        """The operator of a fake Experian; raises `NotTestable` where the profile lends none."""
        remedy = "let the deployment ask the fake Experian and name its [experian] operator, see docs/profiles.md"
        return lent(self.deployment.bureau, "to act for Experian: trouble, or its call centre", remedy)

    @property
    def back_office(self) -> BackOffice:
        """The Service Center's back office; raises `NotTestable` where the profile lends none."""
        return lent(self.deployment.back_office, "to hand documents in and to decide about them")

    @property
    def pushes(self) -> Pushes:
        """What answers push requests on people's phones; raises `NotTestable` where the profile lends nothing."""
        return lent(self.deployment.pushes, "to answer push requests")

    @property
    def clock(self) -> Clock:
        """The deployment's clock; raises `NotTestable` where the profile lends none."""
        return lent(self.deployment.clock, "to move the clock")

    def let_go_by(self, seconds: int) -> None:
        """Move the clock, which is the whole deployment's: a scenario that does so is tagged, and runs last."""
        if CLOCK not in self.scenario.tags:
            raise ValueError(f"{self.scenario.id} moves the clock: expected the tag @{CLOCK}, found none. Add it.")
        self.clock.advance(seconds)

    def kept_profile(self) -> Mapping[str, str]:
        """Give what the deployment keeps of the person's profile; raises `NotTestable` where it does not tell."""
        accounts = lent(self.deployment.accounts, "to see what an account keeps")
        return accounts.kept_profile(self.applicant.user_id)

    @cached_property
    def post(self) -> Post:
        """What the deployment sends to people."""
        return Post(self.deployment, self._recorder)

    def inbox(self) -> tuple[Message, ...]:
        """Give the e-mails the person has received; raises `NotTestable` where the profile lends no mailbox."""
        return self.post.messages(self.applicant.person.email)

    def expect_mail(self) -> Callable[[], Message | None]:
        """Begin to watch for an e-mail to the person, see `Post.expect_mail`."""
        return self.post.expect_mail(self.applicant.person.email)

    def kept(self) -> tuple[str, ...]:
        """Say where the deployment keeps the person's SSN or credit history; raises `NotTestable` without artefacts."""
        if not self.deployment.artefacts:
            raise NotTestable(
                "the profile names no place in which the deployment keeps things",
                "name them in [artefacts], see docs/profiles.md",
            )
        person = self.applicant
        wanted = secrets("the person", {"SSN": person.secrets["SSN"], "credit history": person.credit_history})
        return tuple(f"the {each.what} in {Path(each.place).name}" for each in scan(self.deployment.artefacts, wanted))

    def check(
        self,
        observed: Json,
        expected: Json,
        *requirements: str,
        relation: Relation = "equals",
        otherwise: Verdict | None = None,
    ) -> None:
        """Compare what was observed with what the guide demands, and write it down; raises `Violation` if it violates.

        Without `requirements` the check speaks for all that the scenario claims. What is only a SHOULD advises, and so
        does what is overruled.
        """
        claimed = requirements or self.scenario.requirements
        if strangers := set(claimed) - set(self.scenario.requirements):
            raise ValueError(f"{self.scenario.id} checks {', '.join(sorted(strangers))} without claiming it")
        self._note(Check(claimed, expected, observed, relation, otherwise or self._gravity(claimed)))

    def reading(self, discrepancy: str, reading: str, *questions: str) -> None:
        """Report the reading of a discrepancy that the deployment follows, and check that it is one that it may follow.

        `reading` is its name in the register, `neither` or `not observed`; `questions` tell what the deployment was
        asked, with its answers. The check speaks for what the scenario claims of the discrepancy. Another reading than
        the governing one gets what the register says; `neither` needs review. Raises `Violation` if it violates, and
        ValueError for a name that the register does not have.
        """
        row = self._registers.discrepancies.get(discrepancy)
        if row is None:
            raise ValueError(f"expected a discrepancy of the register, found {discrepancy}")
        claimed = self.scenario.requirements
        self._note(*reading_checks(row, reading, questions, claimed, self._registers.requirements))

    def close(self) -> None:
        """Close the browsers that were opened, and give back whom Experian was not asked about."""
        self._close_browser()
        for seat in tuple(self._left):
            self.sit_down(seat)
            self._close_browser()
        for lease in self._leases:
            lease.give_back()

    def recordings(self) -> list[bytes]:
        """Give what was recorded of the scenario's browsers, unredacted, where that was asked for."""
        self._keep_recordings()
        return self._recordings

    def note_errors(self) -> None:
        """Note what the pages' scripts said went wrong."""
        for browser in self._open_browsers():
            self._recorder.errors(browser.errors())

    def look_again(self) -> None:
        """Note the page as the last step left it."""
        if "browser" in vars(self):
            self.browser.look_again()

    def _note_page(self, page: Page) -> None:
        """Note a page; who has come to Experian, or has an account, can't do so a second time."""
        self._recorder.page(page)
        if page.step in USED_UP and "_applicant" in vars(self):
            self.applicant.lease.use_up()

    @cached_property
    def _pay(self) -> Pay:
        return paying(self.deployment.spending, lambda what: self._recorder.left(self.applicant.number, what))

    def _close_browser(self) -> None:
        if "browser" in vars(self):
            self._recorder.errors(self.browser.errors())
            self.browser.close()

    def _note(self, *checks: Check) -> None:
        """Write checks down, all of them before the first that violates ends the step.

        Raises `ServerError`, and writes none down, where one fails on a page that lacks what its servers did not give.
        """
        demand_whole_pages(checks, self._open_browsers())
        for check in [self._recorder.check(each) for each in checks]:
            if not holds(check) and check.otherwise == Verdict.VIOLATES:
                told = f"expected {check.expected}, observed {check.observed}"
                raise Violation(f"{', '.join(check.requirements)}: {told}")

    def _keep_recordings(self) -> None:
        for browser in self._open_browsers():
            # A browser that is gone took along what it had recorded.
            with suppress(Trouble):
                self._recordings += filter(None, [browser.end_trace()])

    def _open_browsers(self) -> Iterator[Witness]:
        for seat in (vars(self), *self._left.values()):
            if isinstance(browser := seat.get("browser"), Witness):
                yield browser

    def _gravity(self, requirements: tuple[str, ...]) -> Verdict:
        decides = any(is_demanded(self._registers.requirements, each) for each in requirements)
        return Verdict.VIOLATES if decides else Verdict.ADVISES
