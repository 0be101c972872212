"""The end of a run, told in a terminal: the verdict, what violates, what could not run, where the report is."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from harness.evidence.ledger import Standing
from harness.evidence.reading import Evidence
from harness.evidence.records import Check
from harness.evidence.rollup import roll_up
from harness.registers import Register
from harness.verdicts import RunVerdict, Verdict
from reports.cases import Case, cases
from reports.coverage import Covered, coverage, once
from reports.findings import Finding, findings
from reports.leaving import NAME, left_behind, stopped_requests
from reports.links import again, anchor
from reports.readings import readings_followed
from reports.totals import scenario_totals
from reports.troubles import Obstacle, obstacles
from reports.wording import RELATIONS, WORDS, authority, counted, elapsed, one_line, shown

Style = Literal["plain", "good", "bad", "warning", "quiet"]
"""How a line is to be drawn; the words alone say everything too."""

_WIDTH = 96
_VERDICT_STYLES: Mapping[RunVerdict, Style] = MappingProxyType(
    {RunVerdict.CONFORMANT: "good", RunVerdict.NONCONFORMANT: "bad", RunVerdict.INCOMPLETE: "warning"}
)


_READING_STYLES: Mapping[Verdict, Style] = MappingProxyType(
    {Verdict.VIOLATES: "bad", Verdict.NEEDS_REVIEW: "warning", Verdict.ADVISES: "warning"}
)


@dataclass(frozen=True)
class Line:
    """One line for a terminal: its text and how it is to be drawn."""

    text: str
    style: Style = "plain"


def summary(evidence: Evidence, register: Register, report: str) -> tuple[Line, ...]:
    """Tell the end of a run in lines of text; `report` is the path of report.html as a person would type it."""
    rollup = roll_up(evidence, register)
    everything = cases(evidence)
    style = _VERDICT_STYLES[rollup.verdict]
    lines = [Line(f"{rollup.verdict.upper()}   {_counts(evidence)}   {elapsed(evidence)}".rstrip(), style)]
    lines += [Line(rollup.sentence, style), *_apart(coverage(rollup, register, everything))]
    lines += [*_readings(everything, report), *_ledger(rollup.deviations), *_by_hand(evidence)]
    lines += [*_authority(evidence), Line("")]
    for finding in findings(everything, register, "violates"):
        lines += [*_violation(finding, evidence, report), Line("")]
    for obstacle in obstacles(everything):
        lines += [*_obstacle(obstacle), Line("")]
    return (*lines, *_leaving(evidence, report), Line(f"report  {report}"))


def _counts(evidence: Evidence) -> str:
    totals = scenario_totals(evidence)
    always = ("conforms", "violates", "could_not_run")
    others = [outcome for outcome in WORDS if outcome not in always and totals.get(outcome)]
    return " · ".join(counted(outcome, totals[outcome]) for outcome in (*always, *others))


def _apart(covered: tuple[Covered, ...]) -> list[Line]:
    """Tell what no run can decide: what people attest to, each denial in a line of its own, and what is overruled."""
    apart = [each for each in once(covered) if each.is_for_a_person or each.outcome == "overruled"]
    outcomes = Counter(each.outcome for each in apart)
    counts = [counted(outcome, outcomes[outcome]) for outcome in WORDS if outcomes[outcome]]
    denied = [each for each in apart if each.outcome == "attested_not"]
    return [
        *([Line(f"counted apart: {' · '.join(counts)}", "quiet")] if counts else []),
        *(Line(f"✗ {each.requirement.id}  {one_line(each.why)}", "warning") for each in denied),
    ]


def _by_hand(evidence: Evidence) -> list[Line]:
    """Tell how much of it a person told, and no machine saw."""
    told = [record.id for record in evidence.scenarios if record.answers]
    many = "scenario rests" if len(told) == 1 else "scenarios rest"
    return [Line(f"by hand: {len(told)} {many} on what an operator answered", "quiet")] if told else []


def _authority(evidence: Evidence) -> list[Line]:
    """Tell who authorised the run, where that was needed."""
    told = evidence.header.run.authorization
    return [Line(f"authorised by {authority(told)}", "quiet")] if told else []


def _readings(everything: tuple[Case, ...], report: str) -> list[Line]:
    """Tell each reading that is not the governing one, with what follows from it."""
    departing = [each for each in readings_followed(everything) if each.departs]
    return [
        Line(
            f"{WORDS[each.verdict].symbol} {one_line(each.told.statement)}  {report}#{anchor(each.scenarios[0])}",
            _READING_STYLES.get(each.verdict, "quiet"),
        )
        for each in departing
    ]


def _leaving(evidence: Evidence, report: str) -> list[Line]:
    """Tell what was left behind, for whoever cleans up, and which requests were stopped."""
    left = Counter(each.what for each in left_behind(evidence))
    stopped = stopped_requests(evidence)
    counts = ", ".join(f"{number} × {what}" for what, number in left.items())
    times, places = sum(stopped.values()), one_line(", ".join(stopped))
    lists = f"{report.removesuffix('report.html')}{NAME}"
    lines = [Line(f"left    {counts}: {lists} lists them for clean-up", "quiet")] if left else []
    told = f"stopped {times} requests to hosts that the profile does not name: {places}"
    return [*lines, *([Line(told, "warning")] if stopped else [])]


def _ledger(deviations: tuple[Standing, ...]) -> list[Line]:
    """Tell each entry of the ledger of deviations, those that fail the run with what to do about them."""
    told = {
        "occurs": "until {expires}: {reason} ({owner})",
        "no longer occurs": "no longer occurs: remove it from the ledger",
        "expired": "expired on {expires}: mend the deployment, or renew the entry with its owner ({owner})",
        "not seen": "not seen: not all that it is about was judged",
    }
    return [
        Line(
            f"{WORDS['known_deviation'].symbol} {each.deviation.about}  "
            f"{one_line(told[each.state].format(**vars(each.deviation)))}",
            "bad" if each.fails else "quiet",
        )
        for each in deviations
    ]


def _violation(finding: Finding, evidence: Evidence, report: str) -> list[Line]:
    case = finding.case
    lines = [Line(_headed("✖ ", case), "bad")]
    for check in finding.failed:
        lines += _compared(check)
    lines += [Line(f"  guide     {each.heading}: “{one_line(each.quote)}”", "quiet") for each in finding.requirements]
    lines += [Line(f"  evidence  {report}#{anchor(case.id)}"), Line(f"  again     {again(evidence, case.id)}")]
    return lines


def _compared(check: Check) -> list[Line]:
    expected = f"{RELATIONS[check.relation]}{shown(check.expected)}"
    return [Line(f"  expected  {one_line(expected)}"), Line(f"  observed  {one_line(shown(check.observed))}")]


def _obstacle(obstacle: Obstacle) -> list[Line]:
    lines = [Line(_headed("could not run  ", obstacle.cases[0]), "warning"), Line(f"  {one_line(obstacle.reason)}")]
    others = ", ".join(case.id for case in obstacle.cases[1:])
    if others:
        lines.append(Line(f"  the same  stopped {len(obstacle.cases) - 1} more: {one_line(others)}", "quiet"))
    return [*lines, Line(f"  remedy    {one_line(obstacle.remedy)}")] if obstacle.remedy else lines


def _headed(mark: str, case: Case) -> str:
    """Put the requirements of a scenario at the right of its title."""
    return f"{f'{mark}{case.id}  {one_line(case.scenario.title)}':<{_WIDTH}}  {' '.join(case.scenario.requirements)}"
