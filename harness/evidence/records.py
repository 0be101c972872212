"""What a run writes down: a header, a record for each scenario with its steps and checks, a footer.

One record is one line of JSON in `evidence.jsonl`; docs/evidence.md describes them for readers in other languages.
Everything a report shows follows from these records.
"""

from dataclasses import dataclass, field
from typing import Any, Literal

from harness.verdicts import Verdict

SCHEMA = "harp-conformance/evidence/1"

Json = Any
"""A value that JSON can carry."""

Relation = Literal["equals", "includes", "excludes", "among"]
"""How an observation must stand to what was expected.

`includes` and `excludes` speak of phrases in a text, or of items in a list; `among` says that any of several would do.
"""


@dataclass(frozen=True)
class ReadingRecord:
    """What a check tells of a discrepancy; its observed value is the name of the reading that is followed."""

    discrepancy: str
    topic: str
    governs: str
    """The name of the governing reading, or `none`."""
    statement: str
    """The reading that the deployment follows, in plain words."""
    questions: tuple[str, ...] = ()
    """What the deployment was asked to find out, each with its answer."""


@dataclass(frozen=True)
class Check:
    """One comparison of what the guide demands with what the deployment did."""

    requirements: tuple[str, ...]
    expected: Json
    observed: Json
    relation: Relation = "equals"
    otherwise: Verdict = Verdict.VIOLATES
    """The verdict if the comparison fails: `violates` for a MUST, else `advises` or `needs_review`.

    Where it could not be seen which reading is followed: `not_testable`.
    """
    reading: ReadingRecord | None = None
    """The discrepancy, if the check is about the reading of one."""


@dataclass(frozen=True)
class Step:
    """One sentence of a scenario and what happened at it."""

    kind: Literal["given", "when", "then"]
    keyword: str
    text: str
    line: int
    outcome: Literal["passed", "failed", "not reached"]
    duration_s: float = 0.0
    checks: tuple[Check, ...] = ()
    page: Json = None
    """The page after the step as a person would perceive it (redacted), if the step changed or read one."""
    picture: str = ""
    """The picture of the page after the step, by its name in the folder of pictures, if one was taken."""
    errors: tuple[str, ...] = ()
    """What the page's scripts said went wrong meanwhile (redacted), if the scenario did not conform."""


@dataclass(frozen=True)
class TroubleRecord:
    """Why a scenario could not be judged: the verdict that follows, the reason, the remedy."""

    verdict: Verdict
    reason: str
    remedy: str = ""


@dataclass(frozen=True)
class PersonRecord:
    """A made-up person a scenario had: enough to make them again, and to find what the run left behind of them."""

    number: int
    user_id: str
    email: str
    traits: dict[str, str]
    run: str = ""
    """The name under which they were made; the run's own where it is empty."""
    left: tuple[str, ...] = ()
    """What stays of them at the deployment: an account, or one with a request for manual proofing."""


@dataclass(frozen=True)
class Answer:
    """What a person answered during a run, apart from its words: what was asked, of whom, after how many seconds."""

    question: str
    by: str
    after_s: float


@dataclass(frozen=True)
class Compiled:
    """A scenario of the specification, as compiled from its feature file (one per row of an outline)."""

    id: str
    title: str
    chapter: str
    feature: str
    line: int
    rule: str
    requirements: tuple[str, ...]
    tags: tuple[str, ...] = ()


@dataclass(frozen=True)
class Attempt:
    """What an earlier attempt at a scenario came to, which violated: the scenario was tried once more for that."""

    verdict: Verdict
    reason: str
    started: str
    duration_s: float
    steps: tuple[Step, ...]
    trouble: TroubleRecord | None = None


@dataclass(frozen=True)
class ScenarioRecord:
    """What happened in one scenario; of two attempts at it, in the later one."""

    id: str
    verdict: Verdict
    reason: str
    started: str
    duration_s: float
    worker: str
    steps: tuple[Step, ...]
    trouble: TroubleRecord | None = None
    screenshots: tuple[str, ...] = ()
    people: tuple[PersonRecord, ...] = ()
    answers: tuple[Answer, ...] = ()
    """What the verdict rests on that a person told, and no machine saw."""
    earlier: Attempt | None = None
    """The first of two attempts; where the later one came to something else, the scenario could not be judged."""
    stopped: dict[str, int] = field(default_factory=dict)
    """How many requests to which hosts were stopped meanwhile, by host and port: they are not the profile's."""
    traces: tuple[str, ...] = ()
    """What Playwright recorded of its browsers, by their names in the folder of traces, if that was asked for."""
    kind: str = field(default="scenario", init=False)


@dataclass(frozen=True)
class Deselected:
    """A scenario that was left out on purpose, and why."""

    id: str
    why: str
    kind: str = field(default="deselected", init=False)


@dataclass(frozen=True)
class Attestation:
    """What a person says of a requirement that no run can test."""

    id: str
    answer: Literal["yes", "no", "not seen"]
    by: str
    on: str
    """The day (ISO 8601)."""
    note: str = ""
    attachment: str = ""
    """Where proof of it can be found."""

    @property
    def settles(self) -> bool:
        """Tell whether the person knows; until then the requirement needs review."""
        return self.answer != "not seen"


@dataclass(frozen=True)
class Deviation:
    """An entry of the ledger of deviations: what is known to violate, why that stands, who answers for it, how long."""

    scenario: str
    """The scenario, an outline for all of its rows, or nothing where the entry is about a requirement."""
    requirements: tuple[str, ...]
    """The requirement, by every id under which the guide states it."""
    observed: str
    """A phrase of what is observed: another observation is another deviation."""
    reason: str
    owner: str
    expires: str
    """The last day on which it holds (ISO 8601)."""

    @property
    def about(self) -> str:
        """What the entry is about, as the ledger names it."""
        return self.scenario or self.requirements[0]


@dataclass(frozen=True)
class Run:
    """What was run against what, by what, when."""

    id: str
    started: str
    deployment: str
    sites: dict[str, str]
    browser: dict[str, str]
    workers: int
    seed: int
    versions: dict[str, str]
    profile_sha256: str
    selection: dict[str, Json]
    authorization: dict[str, str] = field(default_factory=dict)
    """Who authorised it, by the keys of the profile's block; nothing where it was not needed."""


@dataclass(frozen=True)
class Header:
    """The first line: the run, every scenario of the specification, what people attest to, what is known to deviate."""

    run: Run
    compiled: tuple[Compiled, ...]
    attestations: tuple[Attestation, ...] = ()
    deviations: tuple[Deviation, ...] = ()
    schema: str = SCHEMA
    kind: str = field(default="header", init=False)


@dataclass(frozen=True)
class Footer:
    """The last line: when the run ended, whether it was interrupted, and the sums that must add up."""

    finished: str
    interrupted: bool
    compiled: int
    reported: int
    deselected: int
    kind: str = field(default="footer", init=False)
