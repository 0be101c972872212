"""The world of a scenario, for tests of what steps share."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from harness.capabilities.port import Contact, Message
from harness.deployments.deployment import Deployment
from harness.evidence.records import ScenarioRecord
from harness.profiles.profile import Sites
from harness.spec.agreement import Registers
from harness.world import World
from tests.harness.samples import HOME, SENTENCES, applicant, compiled, markup_browser, recorder, requirement
from tests.harness.spec.samples import ROW, SPARING

ROWS = (
    requirement("PWD-001"),
    requirement("PWD-002", "SHOULD"),
    requirement("PWD-003"),
    replace(requirement("PWD-004"), overruled_by="DSC-002"),
    replace(requirement("PWD-005", "INFO"), same_as="PWD-001"),
)


REGISTERS = Registers({row.id: row for row in ROWS}, {"DSC-002": ROW, "DSC-003": replace(SPARING, id="DSC-003")})


BARE = Deployment("Local", Sites(HOME, HOME), markup_browser, {"kind": "markup"})


class Letters:
    """A mailbox in which one letter lies for everyone."""

    def messages(self, to: str) -> tuple[Message, ...]:
        """Give the letter."""
        return (Message(to, "Welcome", "Hello"),)


class Coded:
    """A source that gives everyone the same code, and a mailbox in which it lies too."""

    def expect(self, _contact: Contact) -> Callable[[], str]:
        """Give what gives the code."""
        return lambda: "271828"

    def messages(self, to: str) -> tuple[Message, ...]:
        """Give the letter with the code."""
        return (Message(to, "271828 is your code", "Hello"),)


@dataclass(frozen=True)
class Received:
    """What some phones got."""

    by_phone: dict[str, list[Message]]

    def messages(self, to: str) -> tuple[Message, ...]:
        """Give what one of them got."""
        return tuple(self.by_phone[to])


class Scene:
    """The world of a scenario at its last step, and what is recorded of it."""

    def __init__(self, *requirements: str, deployment: Deployment = BARE) -> None:
        """Set the scene of a scenario that claims these requirements."""
        scenario = compiled("S-PWD-01", *requirements)
        self._recorder = recorder(scenario)
        for _ in SENTENCES[1:]:
            self._recorder.begin_step()
            self._recorder.end_step()
        self._recorder.begin_step()
        self.world = World(deployment, scenario, REGISTERS, self._recorder, applicant)

    def record(self) -> ScenarioRecord:
        """End the scenario and give its record."""
        self._recorder.end_step()
        return self._recorder.finish()
