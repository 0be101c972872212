"""The included deployment as a property asks it: through its pages, without a feature."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from harness.applicant import Casting
from harness.asking import probe_of
from harness.deployments.opening import BrowserKind, Target, opened
from harness.evidence.recording import Recorder
from harness.evidence.records import Compiled
from harness.evidence.redaction import Redactor
from harness.fuzzing.draws import Drawing
from harness.fuzzing.trial import Trial
from harness.fuzzing.trying import Property
from harness.journeys.registration import Registration
from harness.pages.labels import AccountField
from harness.probing import Probe
from harness.spec.agreement import registers
from harness.spec.places import features_folder
from harness.world import World

ABOUT = Compiled("S-PWD-99", "credentials", "", "", 1, "", ("PWD-001",))


@dataclass(frozen=True)
class Asked:
    """A person of the deployment who is at Step 2."""

    world: World
    probe: Probe

    def trial(self, drawing: Drawing, *fields: AccountField) -> Trial:
        """Try examples for some fields."""
        questions = self.world.pages.account_information.questions()
        return Property(self.probe, fields).try_out(self.world.applicant.person, questions, drawing, "a-trial")


@contextmanager
def at_step_2(*faults: str, browser: BrowserKind = "markup", seed: int = 1) -> Iterator[Asked]:
    """Open the deployment with these faults, and bring a person of this seed to Step 2."""
    with opened(Target(None, browser, faults)) as deployment:
        recorder = Recorder(ABOUT, [], Redactor((), ()), "")
        casting = Casting("bcdfghjkmn", seed)
        world = World(deployment, ABOUT, registers(features_folder()), recorder, casting.applicant)
        Registration(world).to_account_information()
        yield Asked(world, probe_of(world, Registration(world)))
        world.close()
