"""The rules that turn recorded checks into verdicts; the run uses them, and so does every replay."""

from collections.abc import Callable

from harness.evidence.records import Attempt, Check, Json, ScenarioRecord, Step, TroubleRecord
from harness.verdicts import Verdict, gravest

Known = Callable[[Check], bool]
"""Tells of a check that violates whether the ledger of deviations knows that it does."""


def unheard_of(_: Check) -> bool:
    """Know of no deviation, as where there is no ledger."""
    return False


_PLAIN = str.maketrans("\u2018\u2019\u201c\u201d\u2010\u2011\u2013\u2014", "''\"\"----")
"""Typographic quotes and dashes, and how they are typed: a phrase is the same with either."""


def holds(check: Check) -> bool:
    """Tell whether the observation is as expected."""
    if check.relation == "equals":
        return bool(check.expected == check.observed)
    if check.relation == "among":
        return check.observed in _listed(check.expected)
    found = [_contains(check.observed, item) for item in _listed(check.expected)]
    return all(found) if check.relation == "includes" else not any(found)


def judge(steps: tuple[Step, ...], trouble: TroubleRecord | None, known: Known = unheard_of) -> tuple[Verdict, str]:
    """Give the verdict of a scenario and the reason for it, from its recorded steps and what the ledger knows.

    A check that fails in a Given never violates: an earlier step stood in the way of what the scenario is about.
    """
    findings = [(_verdict(step, check, known), _reason(step, check)) for step, check in failed(steps)]
    if trouble is not None:
        findings.append((trouble.verdict, trouble.reason))
    if not findings:
        return _unexplained(steps)
    verdict = gravest(verdict for verdict, _ in findings) or Verdict.CONFORMS
    return verdict, next(reason for found, reason in findings if found == verdict)


def judge_both(
    earlier: Attempt, steps: tuple[Step, ...], trouble: TroubleRecord | None, known: Known = unheard_of
) -> tuple[Verdict, str]:
    """Give the verdict of a scenario that was tried twice: what came out differently can't be judged."""
    first, first_reason = judge(earlier.steps, earlier.trouble, known)
    second, second_reason = judge(steps, trouble, known)
    if (first, _failures(earlier.steps)) == (second, _failures(steps)):
        return second, second_reason
    told = f"unstable: the first attempt {_came(first, first_reason)}; the second, in a fresh context, "
    return Verdict.COULD_NOT_RUN, f"{told}{_came(second, second_reason)}"


def _came(verdict: Verdict, reason: str) -> str:
    words = f"came to “{verdict.replace('_', ' ')}”"
    return f"{words} ({reason})" if reason else words


def _failures(steps: tuple[Step, ...]) -> set[tuple[int, tuple[str, ...]]]:
    """Give where which requirements were found violated."""
    return {
        (place, check.requirements)
        for place, step in enumerate(steps)
        for check in step.checks
        if violates(step, check) and not holds(check)
    }


def judge_record(record: ScenarioRecord, known: Known = unheard_of) -> tuple[Verdict, str]:
    """Give the verdict that follows from a record, of however many attempts."""
    if record.earlier is not None:
        return judge_both(record.earlier, record.steps, record.trouble, known)
    return judge(record.steps, record.trouble, known)


def _unexplained(steps: tuple[Step, ...]) -> tuple[Verdict, str]:
    """Judge a scenario in which nothing is known to be wrong: it conforms, if it was done to its end."""
    stopped = next((step for step in steps if step.outcome != "passed"), None)
    if stopped is None:
        return Verdict.CONFORMS, ""
    return Verdict.COULD_NOT_RUN, f"it ended at “{stopped.keyword} {stopped.text}” for no recorded reason"


def requirement_verdict(record: ScenarioRecord, *same: str, known: Known = unheard_of) -> Verdict:
    """Tell what one scenario found out about a requirement it claims, by any of the ids under which the guide says it.

    A scenario that ended before it checked a requirement says nothing against it: for that one it could not run.
    """
    if record.earlier is not None and record.verdict == Verdict.COULD_NOT_RUN:
        return Verdict.COULD_NOT_RUN
    every = [(step, check) for step in record.steps for check in step.checks]
    checks = [(step, check) for step, check in every if not set(same).isdisjoint(check.requirements)]
    found = gravest(_verdict(step, check, known) for step, check in checks if not holds(check))
    if found is not None:
        return found
    if record.verdict in {Verdict.VIOLATES, Verdict.KNOWN_DEVIATION}:
        return Verdict.CONFORMS if _judged(checks) else Verdict.COULD_NOT_RUN
    if record.verdict in {Verdict.ADVISES, Verdict.NEEDS_REVIEW}:
        return Verdict.CONFORMS
    return record.verdict


def _judged(checks: list[tuple[Step, Check]]) -> bool:
    return any(step.kind != "given" for step, _ in checks)


def failed(steps: tuple[Step, ...]) -> list[tuple[Step, Check]]:
    """Give the checks whose observation is not as expected, each with its step."""
    return [(step, check) for step in steps for check in step.checks if not holds(check)]


def violates(step: Step, check: Check) -> bool:
    """Tell whether a check violates if it fails: not in a Given, and only where a MUST says so."""
    return step.kind != "given" and check.otherwise == Verdict.VIOLATES


def tells_of(check: Check, phrase: str) -> bool:
    """Tell whether what a check observed has a phrase in it, as far as people can tell them apart."""
    return _folded(phrase) in _folded(_shown(check.observed))


def observation(check: Check) -> str:
    """Write what a check observed for people."""
    return _shown(check.observed)


def _verdict(step: Step, check: Check, known: Known) -> Verdict:
    if violates(step, check) and known(check):
        return Verdict.KNOWN_DEVIATION
    return Verdict.COULD_NOT_RUN if step.kind == "given" else check.otherwise


def _reason(step: Step, check: Check) -> str:
    compared = f"expected {_told(check)}, observed {_shown(check.observed)}"
    said = check.reading.statement if check.reading else compared
    told = ": ".join(filter(None, [", ".join(check.requirements), said]))
    return f"blocked by “{step.keyword} {step.text}”: {told}" if step.kind == "given" else told


def _told(check: Check) -> str:
    word = {"equals": "", "includes": "to find ", "excludes": "not to find ", "among": "one of "}[check.relation]
    return f"{word}{_shown(check.expected)}"


def _shown(value: Json) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(_shown(item) for item in value) or "nothing"
    return str(value) if value not in ("", None) else "nothing"


def _listed(value: Json) -> list[Json]:
    return list(value) if isinstance(value, list | tuple) else [value]


def _contains(observed: Json, item: Json) -> bool:
    """Look for a phrase in a text (white space, letter case and typography aside), or for an item in a list."""
    if isinstance(observed, str):
        return _folded(str(item)) in _folded(observed)
    return observed is not None and item in _listed(observed)


def _folded(text: str) -> str:
    return " ".join(text.translate(_PLAIN).split()).casefold()
