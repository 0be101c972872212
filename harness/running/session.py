"""One process's share of a run: the deployment it has open, the evidence it writes."""

import platform
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version

from harness.applicant import Applicant, Casting
from harness.deployments.deployment import Deployment
from harness.deployments.opening import IN_PROCESS, INCLUDED, opened
from harness.evidence.judging import Known
from harness.evidence.ledger import Ledger
from harness.evidence.recording import Recorder, Sentence
from harness.evidence.records import Attestation, Compiled, Deselected, Deviation, Header, Run, ScenarioRecord
from harness.evidence.redaction import Redactor
from harness.evidence.writing import NAME, EvidenceWriter, part
from harness.pages.labels import PRIVATE_FIELDS, PRIVATE_STEPS
from harness.people.leases import Leases, directory, leases
from harness.profiles.people import PeopleMeans
from harness.registers import Register
from harness.running.options import RunOptions
from harness.running.pictures import Pictures
from harness.running.traces import Traces
from harness.spec import identity
from harness.spec.agreement import both_registers
from harness.spec.attesting import attestations
from harness.spec.catalogue import specification
from harness.spec.deviations import deviations
from harness.spec.places import features_folder
from harness.world import World

GUIDE = "09/13/2024"
"""The revision of the guide that the specification follows (META-001)."""


PEOPLE_EACH = 10
"""How many people a scenario can have at most."""


class Session:
    """What the scenarios of one process share."""

    def __init__(self, options: RunOptions, worker: str, done: Iterable[str] = ()) -> None:
        """Prepare a share of a run; `worker` is pytest-xdist's name for this process, or nothing without workers.

        `done` are the scenarios that were done before the run was interrupted.
        """
        self.options, self.worker = options, worker
        self.done = frozenset(done)
        self._stack = ExitStack()
        self._deselected: list[Deselected] = []
        self._writer: EvidenceWriter | None = None

    @property
    def catalogue(self) -> Mapping[str, Compiled]:
        """All scenarios of the specification by id."""
        return specification()

    @property
    def register(self) -> Register:
        """The register of requirements."""
        return both_registers().requirements

    @cached_property
    def attestations(self) -> tuple[Attestation, ...]:
        """What people attest to; raises UsageError where their sheet is not as it must be."""
        return attestations(self.options.attestations, self.register) if self.options.attestations else ()

    @cached_property
    def deviations(self) -> tuple[Deviation, ...]:
        """What is known to deviate; raises UsageError where the ledger is not as it must be."""
        path = self.options.deviations
        return deviations(path, self.register, self.catalogue) if path else ()

    @cached_property
    def deployment(self) -> Deployment:
        """The deployment under test, opened when the first scenario needs it."""
        deployment = self._stack.enter_context(opened(self.options.target))
        profile, run, shard = self.options.profile, self.options.run, self.options.shard
        listed = directory(profile.organizations, run, shard) if profile else None
        return replace(deployment, directory=listed) if listed else deployment

    @cached_property
    def pictures(self) -> Pictures:
        """What takes the pictures of this process."""
        return Pictures(self.options.out, self.options.pictures)

    @cached_property
    def traces(self) -> Traces | None:
        """What keeps the traces of this process, if it is asked to."""
        return Traces(self.options.out) if self.options.target.traced else None

    def header(self, browser: dict[str, str]) -> Header:
        """Give the header of this run's evidence."""
        options = self.options
        sites = options.profile.sites if options.profile else IN_PROCESS
        run = Run(
            id=options.run,
            started=self._started,
            deployment=options.profile.name if options.profile else INCLUDED,
            sites={"harp": sites.harp, "qpp": sites.qpp},
            browser=browser,
            workers=options.workers,
            seed=options.seed,
            versions=_versions(),
            profile_sha256=options.profile.sha256 if options.profile else "",
            authorization=options.profile.authorization.told if options.profile else {},
            selection={
                **options.choice.told,
                "faults": list(options.target.faults),
                "again": options.again,
                **({"shard": options.shard} if options.shard else {}),
                "asked": list(options.asked),
            },
        )
        return Header(run, tuple(self.catalogue.values()), self.attestations, self.deviations)

    def deselect(self, ids: Iterable[tuple[str, str]]) -> None:
        """Note scenarios that are left out on purpose, each with the reason."""
        self._deselected += [Deselected(id_, why) for id_, why in ids if id_ not in self.done]

    def begin(self) -> None:
        """Open the evidence file of this process with all that is known before the first scenario."""
        folder = self.options.out
        path = part(folder, self.worker or "main") if self.worker or self.options.resumes else folder / NAME
        self._writer = self._stack.enter_context(EvidenceWriter(path, self.header(self.deployment.browser)))
        for each in self._deselected:
            self._writer.write(each)

    def recorder(self, scenario: Compiled, sentences: list[Sentence]) -> Recorder:
        """Give a recorder for a scenario."""
        redactor = Redactor(PRIVATE_FIELDS, PRIVATE_STEPS)
        return Recorder(scenario, sentences, redactor, self.worker, self.known(scenario.id))

    def known(self, scenario: str) -> Known:
        """Tell which violations of a scenario the ledger of deviations knows."""
        return Ledger(self.deviations, self._started[:10]).about(scenario)

    def world(self, scenario: Compiled, recorder: Recorder, attempt: int) -> World:
        """Give the world of the first or second attempt at a scenario; its person is nobody else’s in this run."""
        place = self._places[scenario.id] + len(self.catalogue) * (attempt - 1)
        first = place * PEOPLE_EACH

        def applicant(nth: int, **traits: str) -> Applicant:
            if nth >= PEOPLE_EACH:
                raise ValueError(
                    f"expected at most {PEOPLE_EACH} people in a scenario, found one more in {scenario.id}"
                )
            made_up = self._casting.applicant(first + nth, **traits)
            return self._leases.lease(made_up, traits) if self._leases else made_up

        world = World(self.deployment, scenario, both_registers(), recorder, applicant)
        world.drawing = self.options.drawing
        return world

    @property
    def has_begun(self) -> bool:
        """Tell whether scenarios ran, or were to run, in this very process."""
        return self._writer is not None

    def keep(self, record: ScenarioRecord) -> None:
        """Put a scenario's record on disk."""
        if self._writer is not None:
            self._writer.write(record)

    def close(self) -> None:
        """Close the evidence file and the deployment."""
        self._stack.close()

    @cached_property
    def _places(self) -> Mapping[str, int]:
        """Tell the place of each scenario in the specification."""
        return {id_: place for place, id_ in enumerate(self.catalogue)}

    @cached_property
    def _casting(self) -> Casting:
        return Casting(self.options.cast or self.options.run, self.options.seed, self._means.email)

    @cached_property
    def _leases(self) -> Leases | None:
        return leases(self._means, self.options.run, self.options.shard)

    @property
    def _means(self) -> PeopleMeans:
        return self.options.profile.people if self.options.profile else PeopleMeans()

    @cached_property
    def _started(self) -> str:
        return datetime.now(UTC).isoformat(timespec="milliseconds")


def _versions() -> dict[str, str]:
    try:
        ours = version("harp-conformance")
    except PackageNotFoundError:
        ours = "not installed"
    packages = {name: version(name) for name in ("pytest", "pytest-bdd", "playwright")}
    specification = identity.name(features_folder())
    known = {"harp-conformance": ours, "specification": specification, "guide": GUIDE}
    return known | {"python": platform.python_version()} | packages
