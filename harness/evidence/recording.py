"""Writing down what happens in one scenario, as it happens."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from time import perf_counter
from typing import Literal

from harness.browser.port import Page, Private
from harness.errors import Trouble, Violation
from harness.evidence.judging import Known, holds, judge, unheard_of
from harness.evidence.records import Answer, Check, Compiled, PersonRecord, ScenarioRecord, Step, TroubleRecord
from harness.evidence.redaction import Redactor
from harness.verdicts import Verdict

AMISS = frozenset(Verdict) - {Verdict.CONFORMS, Verdict.NOT_APPLICABLE, Verdict.NOT_TESTABLE}
"""The verdicts of which somebody will want to know more."""

MOST_ERRORS = 20
"""So many errors of scripts are kept of one scenario: the first ones tell most."""

NOT_KEPT = "‹not kept›"

StepKind = Literal["given", "when", "then"]


@dataclass(frozen=True)
class Sentence:
    """A step as the feature file has it."""

    kind: StepKind
    keyword: str
    text: str
    line: int


class Recorder:
    """Keeps the record of one scenario; everything is redacted on its way in."""

    def __init__(
        self,
        scenario: Compiled,
        sentences: Sequence[Sentence],
        redactor: Redactor,
        worker: str,
        known: Known = unheard_of,
    ) -> None:
        """Begin the record of a scenario; `known` tells which violations of it the ledger of deviations knows."""
        self._scenario, self._redactor, self._worker, self._known = scenario, redactor, worker, known
        self._steps = [Step(each.kind, each.keyword, each.text, each.line, "not reached") for each in sentences]
        self._at = -1
        self._trouble: TroubleRecord | None = None
        self._stopped = False
        self._people: list[PersonRecord] = []
        self._stopped_requests: dict[str, int] = {}
        self._answers: list[Answer] = []
        self._page: Page | None = None
        self._errors: dict[int, list[str]] = {}
        self._started = datetime.now(UTC).isoformat(timespec="milliseconds")
        self._began = self._step_began = perf_counter()

    def begin_step(self) -> None:
        """Go on to the next step."""
        self._at += 1
        self._stopped = True
        self._page = None
        self._step_began = perf_counter()
        self._now(outcome="failed")

    def end_step(self) -> None:
        """Note that the step passed."""
        self._leave_step(outcome="passed")

    def fail_step(self, problem: Exception) -> None:
        """Note that the step failed, and why, unless a failed check tells that already."""
        self._leave_step()
        if isinstance(problem, Trouble):
            reason, remedy = self._redactor.redacted((problem.reason, problem.remedy))
            self._trouble = TroubleRecord(problem.verdict, reason, remedy)
        elif not isinstance(problem, Violation):
            self._trouble = self._defect(f"{type(problem).__name__}: {problem}")

    def check(self, check: Check) -> Check:
        """Note a comparison, and give it back as it was noted."""
        redacted = self._redactor.redacted
        told = check.reading and replace(check.reading, questions=tuple(redacted(check.reading.questions)))
        noted = replace(check, expected=redacted(check.expected), observed=redacted(check.observed), reading=told)
        self._now(checks=(*self._step.checks, noted))
        return noted

    def page(self, page: Page) -> None:
        """Note the page as it is now; the step keeps its last one."""
        self._page = page

    def picture(self, name: str) -> None:
        """Note the picture of the page as it is now, by its name in the folder of pictures."""
        self._now(picture=name)

    def errors(self, errors: Iterable[str]) -> None:
        """Note what the page's scripts said went wrong; it is kept if the scenario does not conform.

        On a page whose words are not kept it is noted only that something was said.
        """
        is_private = self._page is not None and self._redactor.private(self._page).words == "hidden"
        noted = self._errors.setdefault(self._at, [])
        noted += [NOT_KEPT if is_private else each for each in errors]

    @property
    def secrets(self) -> Mapping[str, str]:
        """All that must never be written down, with what stands for it."""
        return self._redactor.secrets

    def private(self, page: Page) -> Private:
        """Tell what a picture of a page must not show."""
        return self._redactor.private(page)

    @property
    def chapter(self) -> str:
        """The chapter that the scenario belongs to."""
        return self._scenario.chapter

    @property
    def is_amiss(self) -> bool:
        """Tell whether a check of the step so far does not hold."""
        return not all(map(holds, self._step.checks))

    def person(self, person: PersonRecord) -> None:
        """Note who the scenario is about from now on."""
        self._people.append(person)

    def stopped(self, requests: Mapping[str, int]) -> None:
        """Note how many requests to which hosts were stopped: they are not among the profile's."""
        self._stopped_requests = dict(requests)

    def left(self, number: int, what: str) -> None:
        """Note that something of the person of a number stays at the deployment."""
        self._people = [
            replace(each, left=(*each.left, what)) if each.number == number else each for each in self._people
        ]

    def answered(self, question: str, by: str, after_s: float) -> None:
        """Note that a person was asked something, and answered after so many seconds; not what."""
        self._answers.append(Answer(self._redactor.redacted(question), by, round(after_s, 1)))

    def keep_secret(self, secrets: Mapping[str, Iterable[str]]) -> None:
        """Never write these values down, keyed by what they are."""
        self._redactor.keep_secret(secrets)

    def finish(self) -> ScenarioRecord:
        """Close the record and judge it; a scenario that never checked what it claims is a defect of ours."""
        if self._trouble is None and all(step.outcome == "passed" for step in self._steps):
            checked = {
                each for step in self._steps if step.kind != "given" for c in step.checks for each in c.requirements
            }
            if unchecked := sorted(set(self._scenario.requirements) - checked):
                self._trouble = self._defect(f"the scenario claims {', '.join(unchecked)}, but no step checks it")
        verdict, reason = judge(tuple(self._steps), self._trouble, self._known)
        if verdict in AMISS:
            self._keep_errors()
        return ScenarioRecord(
            id=self._scenario.id,
            verdict=verdict,
            reason=reason,
            started=self._started,
            duration_s=round(perf_counter() - self._began, 4),
            worker=self._worker,
            steps=tuple(self._steps),
            trouble=self._trouble,
            screenshots=tuple(dict.fromkeys(step.picture for step in self._steps if step.picture)),
            people=tuple(self._people),
            stopped=self._stopped_requests,
            answers=tuple(self._answers),
        )

    @property
    def is_interrupted(self) -> bool:
        """Tell whether the scenario was stopped in the middle of a step: then there is nothing to report."""
        return self._stopped

    def _keep_errors(self) -> None:
        """Keep the errors with their steps, now that all secrets of the scenario are known."""
        left = MOST_ERRORS
        for place, errors in self._errors.items():
            kept = tuple(map(self._redactor.said, errors[:left]))
            left -= len(kept)
            self._steps[place] = replace(self._steps[place], errors=kept)

    @property
    def _step(self) -> Step:
        return self._steps[self._at]

    def _leave_step(self, **changes: object) -> None:
        """Close the step; its last page is redacted only now, when all secrets of the step are known."""
        self._stopped = False
        page = self._redactor.snapshot(self._page) if self._page else None
        self._now(page=page, duration_s=round(perf_counter() - self._step_began, 4), **changes)

    def _now(self, **changes: object) -> None:
        self._steps[self._at] = replace(self._step, **changes)  # type: ignore[arg-type] # a step's own fields

    def _defect(self, what: str) -> TroubleRecord:
        told = str(self._redactor.redacted(what))
        return TroubleRecord(
            Verdict.COULD_NOT_RUN, f"a fault of the harness: {told}", "please report it together with the evidence"
        )
