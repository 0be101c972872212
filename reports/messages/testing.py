"""What happened in a scenario as Cucumber Messages: a test case, its steps with their results, what is attached."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from gherkin.stream.id_generator import IdGenerator

from harness.evidence.judging import holds
from harness.evidence.pictures import NAME, PICTURES
from harness.evidence.records import Step
from reports.cases import Case
from reports.messages.documents import Message
from reports.wording import RELATIONS, shown

STATUSES: Mapping[str, str] = MappingProxyType(
    {
        "conforms": "PASSED",
        "advises": "PASSED",
        "violates": "FAILED",
        "could_not_run": "UNKNOWN",
        "lost": "UNKNOWN",
        "needs_review": "PENDING",
        "known_deviation": "PENDING",
        "not_testable": "SKIPPED",
        "not_applicable": "SKIPPED",
        "deselected": "SKIPPED",
    }
)
"""The status of the step that decides a scenario. Cucumber has none for a step that could not be judged: FAILED would
blame the deployment for it, UNKNOWN does not."""

_NANOS = 1_000_000_000


@dataclass(frozen=True)
class Clock:
    """When things happened: steps follow one another from the start of their scenario on."""

    begun: float

    def at(self, seconds: float) -> Message:
        """Give the time some seconds later."""
        return duration(self.begun + seconds)


def duration(seconds: float) -> Message:
    """Give a duration, or a time since 1970, in whole seconds and nanoseconds."""
    whole, rest = divmod(round(seconds * 1_000_000), 1_000_000)
    return {"seconds": whole, "nanos": rest * 1000}


def since_1970(text: str, otherwise: float = 0.0) -> float:
    """Give a time of ISO 8601 in seconds since 1970; `otherwise` for one that can't be read."""
    try:
        return datetime.fromisoformat(text).timestamp()
    except (ValueError, OverflowError, OSError):
        return otherwise


def test_case(case: Case, pickle: Message, run: str, began: float, ids: IdGenerator) -> Iterator[Message]:
    """Give the messages of a scenario that was tried or left out; of a lost one there is nothing to tell."""
    if case.outcome == "lost":
        return
    case_id, started = ids.get_next_id(), ids.get_next_id()
    steps = [{"id": ids.get_next_id(), "pickleStepId": step["id"]} for step in pickle["steps"]]
    clock = Clock(since_1970(case.record.started, began) if case.record else began)
    yield {"testCase": {"id": case_id, "pickleId": pickle["id"], "testSteps": steps, "testRunStartedId": run}}
    begun = {"id": started, "testCaseId": case_id, "attempt": 0, "timestamp": clock.at(0)}
    worker = {"workerId": case.record.worker} if case.record and case.record.worker else {}
    yield {"testCaseStarted": begun | worker}
    for step, result in zip(steps, _results(case, len(steps)), strict=True):
        yield from _step(step["id"], started, result, clock)
    yield from _pictures(case, started)
    end = clock.at(case.duration_s)
    yield {"testCaseFinished": {"testCaseStartedId": started, "timestamp": end, "willBeRetried": False}}


@dataclass(frozen=True)
class Result:
    """What became of a step: its status, why, what is attached, and from when to when, in seconds."""

    status: str
    message: str
    attached: tuple[str, ...]
    begun: float
    ended: float


def _results(case: Case, number: int) -> Iterator[Result]:
    steps = case.record.steps if case.record else ()
    decides = next((at for at, step in enumerate(steps) if step.outcome == "failed"), number - 1)
    now = 0.0
    for at in range(number):
        step = steps[at] if steps else None
        took = step.duration_s if step else 0.0
        attached = tuple(_compared(step)) if step else ()
        yield Result(_status(case, step, at, decides), case.reason if at == decides else "", attached, now, now + took)
        now += took


def _status(case: Case, step: Step | None, at: int, decides: int) -> str:
    if step is None or at == decides:
        return STATUSES[case.outcome]
    return "PASSED" if step.outcome == "passed" else "SKIPPED"


def _step(step: str, started: str, result: Result, clock: Clock) -> Iterator[Message]:
    where = {"testCaseStartedId": started, "testStepId": step}
    yield {"testStepStarted": where | {"timestamp": clock.at(result.begun)}}
    for each in result.attached:
        plain = {"body": each, "contentEncoding": "IDENTITY", "mediaType": "text/plain"}
        yield {"attachment": where | plain | {"timestamp": clock.at(result.begun)}}
    told = {"message": result.message} if result.message else {}
    ended = {"duration": duration(result.ended - result.begun), "status": result.status, **told}
    yield {"testStepFinished": where | {"testStepResult": ended, "timestamp": clock.at(result.ended)}}


def _compared(step: Step) -> Iterator[str]:
    """Tell each failed check of a step."""
    for check in step.checks:
        if not holds(check):
            expected = f"expected {RELATIONS[check.relation]}{shown(check.expected)}"
            yield "\n".join([", ".join(check.requirements), expected, f"observed {shown(check.observed)}"])


def _pictures(case: Case, started: str) -> Iterator[Message]:
    """Attach the pictures of a scenario by where they are, beside this file; odd names could be anything."""
    for name in case.record.screenshots if case.record else ():
        if NAME.fullmatch(name):
            body = {"body": "", "contentEncoding": "IDENTITY", "mediaType": "image/png"}
            yield {"attachment": {"testCaseStartedId": started, **body, "url": f"{PICTURES}/{name}"}}
