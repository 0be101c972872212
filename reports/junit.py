"""junit.xml: what a run found, for build servers: a suite for each feature, a case for each scenario."""

import re
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from lxml import etree

from harness.evidence.reading import Evidence
from harness.evidence.rollup import roll_up
from harness.registers import Register
from harness.verdicts import RunVerdict
from reports.cases import Case, cases, grouped
from reports.files import replace
from reports.findings import failed_checks
from reports.links import again
from reports.wording import shown

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 forbids (section 2.2), even as a reference."""

_RESULTS = MappingProxyType({"violates": "failure", "could_not_run": "error", "lost": "error"})
_SKIPPED = ("not_testable", "not_applicable", "deselected", "known_deviation", "needs_review", "advises")


def write(path: Path, evidence: Evidence, register: Register) -> Path:
    """Write junit.xml and give its path; raises UsageError where it can't be written."""
    return replace(path, junit(evidence, register))


def junit(evidence: Evidence, register: Register) -> bytes:
    """Give the results of a run as JUnit XML.

    A build server knows no incomplete run: one gets a case of its own that is an error, so that it is never green.
    """
    root = etree.Element("testsuites", name=_clean(evidence.header.run.deployment))
    for feature, some in grouped(cases(evidence), lambda case: case.scenario.feature).items():
        root.append(_suite(feature, some, evidence))
    rollup = roll_up(evidence, register)
    if rollup.verdict == RunVerdict.INCOMPLETE:
        root.append(_incomplete(rollup.sentence, evidence))
    _sum_up(root, root.iter("testcase"))
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)


def _suite(feature: str, some: list[Case], evidence: Evidence) -> etree._Element:
    suite = etree.Element("testsuite", name=_clean(feature), timestamp=_clean(evidence.header.run.started))
    suite.extend(_case(case, evidence) for case in some)
    _sum_up(suite, suite.iter("testcase"))
    return suite


def _incomplete(sentence: str, evidence: Evidence) -> etree._Element:
    suite = etree.Element("testsuite", name="run", timestamp=_clean(evidence.header.run.started))
    case = etree.SubElement(suite, "testcase", name="The run is complete", classname="run", time="0.000")
    etree.SubElement(case, "error", type="incomplete", message=_clean(sentence))
    _sum_up(suite, [case])
    return suite


def _case(case: Case, evidence: Evidence) -> etree._Element:
    scenario = case.scenario
    element = etree.Element(
        "testcase",
        name=_clean(f"{case.id} {scenario.title}"),
        classname=_clean(f"{scenario.chapter}.{PurePosixPath(scenario.feature).stem}"),
        file=_clean(scenario.feature),
        line=str(scenario.line),
        time=f"{case.duration_s:.3f}",
    )
    if case.outcome in _RESULTS:
        result = etree.SubElement(element, _RESULTS[case.outcome], type=case.outcome, message=_clean(case.reason))
        result.text = _clean(_told(case, evidence))
    elif case.outcome in _SKIPPED:
        skipped = etree.SubElement(element, "skipped", message=_clean(f"{case.outcome}: {case.reason}"))
        skipped.text = _clean(_told(case, evidence)) if case.record else None
    return element


def _told(case: Case, evidence: Evidence) -> str:
    steps = case.record.steps if case.record else ()
    checks = failed_checks(case.record) if case.record else ()
    lines = [case.reason, f"remedy: {case.remedy}" if case.remedy else ""]
    for check in checks:
        lines += [", ".join(check.requirements), f"  expected ({check.relation}): {shown(check.expected)}"]
        lines += [f"  observed: {shown(check.observed)}"]
    lines += [f"{step.keyword} {step.text} ({step.outcome})" for step in steps]
    return "\n".join(filter(None, [*lines, f"again: {again(evidence, case.id)}"]))


def _sum_up(element: etree._Element, testcases: Iterable[etree._Element]) -> None:
    """Set the sums that build servers read; times are in seconds."""
    inside = list(testcases)
    element.set("tests", str(len(inside)))
    for attribute, name in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        element.set(attribute, str(sum(case.find(name) is not None for case in inside)))
    element.set("time", f"{sum(float(case.get('time', '0')) for case in inside):.3f}")


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)
