"""What a scenario's steps share: the person, their browser, the pages, and the one way to check something."""

from collections.abc import Callable
from functools import cached_property

from harness.applicant import Applicant
from harness.browser.witness import Witness
from harness.capabilities.port import Message
from harness.deployments.deployment import Deployment
from harness.errors import NotTestable, Violation
from harness.evidence.judging import holds
from harness.evidence.recording import Recorder
from harness.evidence.records import Check, Compiled, Json, Relation
from harness.pages.site import Pages
from harness.registers import Register
from harness.verdicts import Verdict


class World:
    """The world of one scenario."""

    def __init__(
        self,
        deployment: Deployment,
        scenario: Compiled,
        register: Register,
        recorder: Recorder,
        new_applicant: Callable[..., Applicant],
    ) -> None:
        """Set the scene; the browser opens and the person comes into being when they are first needed.

        `new_applicant` makes the scenario's person of a number, with traits.
        """
        self.deployment, self.scenario = deployment, scenario
        self._register, self._recorder = register, recorder
        self._new_applicant = new_applicant
        self._people = 0

    @cached_property
    def browser(self) -> Witness:
        """The person's browser."""
        return Witness(self.deployment.open_browser(), self._recorder.page)

    @cached_property
    def pages(self) -> Pages:
        """The deployment's pages in the person's browser."""
        sites = self.deployment.sites
        return Pages(self.browser, harp=sites.harp, qpp=sites.qpp)

    @property
    def applicant(self) -> Applicant:
        """The person the scenario is about."""
        if "_applicant" not in vars(self):
            self.introduce()
        return self._applicant

    @applicant.setter
    def applicant(self, applicant: Applicant) -> None:
        self._recorder.keep_secret(applicant.secrets)
        self._applicant = applicant

    def introduce(self, **traits: str) -> None:
        """Go on with a new person of these traits (`Casting.applicant` names them), never seen before."""
        self.applicant = self._new_applicant(self._people, **traits)
        self._people += 1

    def inbox(self) -> tuple[Message, ...]:
        """Give the e-mails the person has received; raises `NotTestable` where the profile lends no mailbox."""
        if self.deployment.messages is None:
            raise NotTestable(
                "the profile gives no means to read e-mails", "give it a [control] API, see docs/profiles.md"
            )
        return self.deployment.messages.messages(self.applicant.person.email)

    def check(
        self,
        observed: Json,
        expected: Json,
        *requirements: str,
        relation: Relation = "equals",
        otherwise: Verdict | None = None,
    ) -> None:
        """Compare what was observed with what the guide demands, and write it down; raises `Violation` if it violates.

        Without `requirements` the check speaks for all that the scenario claims. What is only a SHOULD advises.
        """
        claimed = requirements or self.scenario.requirements
        if strangers := set(claimed) - set(self.scenario.requirements):
            raise ValueError(f"{self.scenario.id} checks {', '.join(sorted(strangers))} without claiming it")
        check = self._recorder.check(Check(claimed, expected, observed, relation, otherwise or self._gravity(claimed)))
        if not holds(check) and check.otherwise == Verdict.VIOLATES:
            raise Violation(f"{', '.join(claimed)}: expected {check.expected}, observed {check.observed}")

    def close(self) -> None:
        """Close the browser, if one was opened."""
        if "browser" in vars(self):
            self.browser.close()

    def look_again(self) -> None:
        """Note the page as the last step left it."""
        if "browser" in vars(self):
            self.browser.look_again()

    def _gravity(self, requirements: tuple[str, ...]) -> Verdict:
        decides = any(self._register[each].strength == "MUST" for each in requirements)
        return Verdict.VIOLATES if decides else Verdict.ADVISES
