from collections.abc import Callable
from dataclasses import replace

import pytest
from lxml import html as parsing

from harness.evidence.reading import Evidence
from harness.evidence.records import Answer, Attestation
from harness.evidence.rollup import roll_up
from harness.killing.recorded import recorded
from harness.killing.recorded import told as told_of
from harness.registers import Register
from reports.html import DRAWN_IN_FULL, TOLD_IN_FULL, html
from reports.links import anchor
from reports.wording import headline

Of = Callable[..., Evidence]


def _parsed(evidence: Evidence, register: Register) -> parsing.HtmlElement:
    return parsing.document_fromstring(html(evidence, register))


def _said(element: parsing.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _section(page: parsing.HtmlElement, id_: str) -> str:
    return _said(page.get_element_by_id(id_))


def test_the_first_line_is_the_verdict(red: Evidence, register: Register) -> None:
    """The heading is the verdict of the run in a sentence."""
    page = _parsed(red, register)

    assert f"✖ {headline(roll_up(red, register))}" == _said(page.find(".//h1"))


def test_a_violation_has_all_that_is_needed(red: Evidence, register: Register) -> None:
    """Id, requirement, quote, statement, expected, observed, the failing step, the page and the command are there."""
    told = _section(_parsed(red, register), "violations")

    for expected in (
        "S-PWD-02",
        "PWD-002 MUST statement 2",
        "“quote 2” guide, Step 2",
        "Expected accepted Observed refused",
        "Then the password is accepted failed",
        "http://localhost/register/account",
        "Alert Please correct 1 field",
        "Password ••• invalid include a symbol",
        "Next (disabled)",
        "harp-conformance run staging.toml --id S-PWD-02",
    ):
        assert expected in told


def test_what_shows_that_scenarios_bite_is_quoted(red: Evidence, register: Register) -> None:
    """The figures of the last kill matrix, or that there are none."""
    assert " ".join(told_of(recorded()).split()) in _section(_parsed(red, register), "environment")


def test_what_could_not_run_has_its_remedy(red: Evidence, register: Register) -> None:
    """The reason and what to do about it are told once, with the scenarios that were stopped."""
    told = _section(_parsed(red, register), "stopped")

    assert "no security code arrived within 60 s Remedy run codes.sh It stopped 1 scenario: S-PWD-03" in told


def test_what_an_operator_answered_is_told(green: Evidence, register: Register) -> None:
    """The question and how long it took, beside the scenario that rests on it."""
    first, *others = green.scenarios
    asked = replace(first, answers=(Answer("the code that came by text", "the operator", 12.0),))
    told = _section(_parsed(replace(green, scenarios=(asked, *others)), register), "scenarios")
    assert f"{first.id} the code that came by text: the operator answered after 12.0 s" in told
    assert "no machine saw" not in _section(_parsed(green, register), "scenarios")


def test_what_was_left_out_is_told(red: Evidence, register: Register) -> None:
    """Deselected and lost scenarios are listed, each under its reason."""
    told = _section(_parsed(red, register), "left-out")

    assert "needs a script, accepted 1 scenario deselected S-PWD-09 No result was recorded 1 lost S-PWD-10" in told


def test_an_untested_requirement_says_why(red: Evidence, register: Register) -> None:
    """The list of requirements says why one was not tested."""
    assert "Not tested: no scenario claims it" in _section(_parsed(red, register), "PWD-011")


def test_the_report_says_that_it_is_no_certification(green: Evidence, register: Register) -> None:
    """Nobody can take the report for a certificate of CMS."""
    assert "This report is not a CMS certification." in _said(_parsed(green, register).find(".//header"))


def test_every_id_can_be_linked_to_once(evidence_of: Of, register: Register) -> None:
    """Each scenario and requirement has one element of its id, and each link within the page leads somewhere."""
    outcomes = ("violates", "conforms", "could_not_run", "advises", "deselected", "lost", "not_testable")
    ids = [f"S-PWD-01[{outcome} “é”]" for outcome in outcomes]
    page = _parsed(evidence_of(*zip(ids, outcomes, strict=True)), register)

    found = [element.get("id") for element in page.iter() if element.get("id")]
    links = [link.removeprefix("#") for _, _, link, _ in page.iterlinks()]

    assert len(found) == len(set(found))
    assert {*map(anchor, ids), *register} <= set(found)
    assert set(links) <= set(found)
    assert not [id_ for id_ in found if id_.split() != [id_]]


def test_nothing_is_asked_of_any_server(red: Evidence, register: Register) -> None:
    """Every link stays in the page, and the page forbids itself all requests."""
    page = _parsed(red, register)

    assert [] == [link for _, _, link, _ in page.iterlinks() if not link.startswith("#")]
    policies = [meta.get("content", "") for meta in page.iter("meta") if meta.get("http-equiv")]
    assert ["default-src 'none'"] == [policy.split(";")[0] for policy in policies]


@pytest.mark.parametrize("said", ["<script>alert(1)</script>", '"><img src=x>', "{{ 7 * 7 }}", "</style>", "\ud800"])
def test_hostile_content_is_only_shown(evidence_of: Of, register: Register, said: str) -> None:
    """What a deployment says is text, never markup or a template."""
    outcomes = ("violates", "conforms", "could_not_run", "advises", "deselected", "lost")
    evidence = evidence_of(*((f"S-PWD-01[{each}{said}]", each) for each in outcomes), said=said, page={"text": said})
    page = parsing.document_fromstring(html(evidence, register).encode("utf-8", "replace"))

    assert [1, 1, 0] == [len(list(page.iter(tag))) for tag in ("script", "style", "img")]
    assert said.replace("\ud800", "?") in _section(page, "violations")


def test_any_part_of_a_page_may_be_missing(evidence_of: Of, register: Register) -> None:
    """A snapshot that is empty, odd or no object at all does not stop the report."""
    for page in ({"fields": [{}, "odd"], "controls": None, "alerts": "odd"}, {"text": None}, ["odd"]):
        assert "S-PWD-01" in html(evidence_of(("S-PWD-01", "violates"), page=page), register)


def test_an_empty_run_is_drawn(evidence_of: Of, register: Register) -> None:
    """A run without any scenario says so."""
    page = _parsed(evidence_of(), register)

    assert _said(page.find(".//h1")).startswith("▲ Incomplete: no violation in 0 of 11 testable MUSTs")
    assert "The specification that was run holds no scenario." in _section(page, "scenarios")


def test_ten_thousand_scenarios_stay_small(evidence_of: Of, register: Register) -> None:
    """A large run fits into 10 MB."""
    evidence = evidence_of(*((f"S-PWD-01[{row}]", "conforms") for row in range(10_000)))

    assert len(html(evidence, register).encode()) < 10_000_000


def test_very_many_violations_are_drawn_briefly(evidence_of: Of, register: Register) -> None:
    """After the first ones a violation is told without its page, but still with reason and command."""
    number = DRAWN_IN_FULL + 1
    page = _parsed(evidence_of(*((f"S-PWD-01[{row}]", "violates") for row in range(number))), register)

    last = _section(page, f"S-PWD-01[{number - 1}]")
    assert DRAWN_IN_FULL == len(page.find_class("page"))
    assert "PWD-001: expected accepted, observed refused" in last
    assert f"--id 'S-PWD-01[{number - 1}]'" in last


def test_what_was_not_tested_is_told_by_why(red: Evidence, register: Register) -> None:
    """Requirements stand under the reason why they were not tested."""
    told = _section(_parsed(red, register), "left-out")

    assert "no scenario claims it 1 requirement PWD-011" in told
    assert "the profile lends no clock 1 requirement PWD-006" in told


def test_what_people_attest_to_is_told(red: Evidence, register: Register) -> None:
    """Who attested to what, and when, and what still waits for somebody."""
    attestation = Attestation("META-001", "yes", "Jo Doe", "2026-11-01", "seen in the office")
    attested = replace(red, header=replace(red.header, attestations=(attestation,)))

    assert "needs review 1 META-001 a revision" in _section(_parsed(red, register), "people")
    assert "META-001 a revision attested by Jo Doe on 2026-11-01: seen in the office" in _section(
        _parsed(attested, register), "people"
    )


def test_the_page_before_what_failed_is_told(evidence_of: Of, register: Register) -> None:
    """A violation shows the page before the one at which it was seen, where there was one."""
    evidence = evidence_of(("S-PWD-01", "violates"))
    (record,) = evidence.scenarios
    given = replace(record.steps[0], page={"headings": ["The form, still empty"]})
    seen = replace(evidence, scenarios=(replace(record, steps=(given, *record.steps[1:])),))

    told = _section(_parsed(seen, register), "violations")

    assert -1 < told.find("The page before") < told.find("The form, still empty") < told.find("The page after")


def test_pictures_stay_beside_the_report(evidence_of: Of, register: Register) -> None:
    """A picture is shown by its name there; what is no picture's name is not."""
    evidence = evidence_of(("S-PWD-01", "violates"))
    pictured = replace(
        evidence.scenarios[0], screenshots=(f"{'a' * 64}.png", "../../secret.png", "javascript:alert(1)")
    )
    page = _parsed(replace(evidence, scenarios=(pictured,)), register)

    assert [f"pictures/{'a' * 64}.png"] == [image.get("src") for image in page.iter("img")]


def test_of_very_many_scenarios_those_that_conform_are_one_line(evidence_of: Of, register: Register) -> None:
    """Their steps are in the evidence, and the report says so."""
    page = _parsed(evidence_of(*((f"S-PWD-01[{row}]", "conforms") for row in range(TOLD_IN_FULL + 1))), register)

    assert "told without their steps: evidence.jsonl and results.json have them" in _section(page, "scenarios")
    assert "✔ conforms S-PWD-01[7] The password is accepted" == _section(page, "S-PWD-01[7]")


def test_what_scripts_said_is_told_of_what_did_not_conform(evidence_of: Of, register: Register) -> None:
    """Beside what violates, and beside what could not run."""
    evidence = evidence_of(("S-PWD-01", "violates"), ("S-PWD-02", "could_not_run"))
    first, second = (replace(each.steps[0], errors=("It is <42>",)) for each in evidence.scenarios)
    loud = [
        replace(each, steps=(step, *each.steps[1:]))
        for each, step in zip(evidence.scenarios, (first, second), strict=True)
    ]
    page = _parsed(replace(evidence, scenarios=tuple(loud)), register)

    for section in ("violations", "stopped"):
        assert "What the page’s scripts said went wrong (1) It is <42>" in _section(page, section)


def test_traces_stay_beside_the_report(evidence_of: Of, register: Register) -> None:
    """A trace is linked by its name there; what is no trace's name is not."""
    evidence = evidence_of(("S-PWD-01", "violates"), ("S-PWD-02", "could_not_run"))
    names = (f"{'a' * 64}.zip", "../../secret.zip", "javascript:alert(1)")
    page = _parsed(
        replace(evidence, scenarios=tuple(replace(each, traces=names) for each in evidence.scenarios)), register
    )

    links = [link.get("href") or "" for link in page.iter("a")]
    assert [f"traces/{'a' * 64}.zip"] * 2 == [each for each in links if "zip" in each or "alert" in each]
    assert "A trace, not to be shared" in _section(page, "violations")


def test_who_authorised_the_run_is_told(evidence_of: Of, register: Register) -> None:
    """As the profile says it; a run that needed nobody's word says nothing."""
    evidence = evidence_of(("S-PWD-01", "conforms"))
    said = {"by": "Jo Doe, owner", "reference": "CHG-1", "expires": "2027-01-31", "accepts_statements": "Al Doe"}
    header = replace(evidence.header, run=replace(evidence.header.run, authorization=said))

    told = "Jo Doe, owner (CHG-1); until 2027-01-31; Al Doe accepts the statements that it ticks"
    assert f"Authorised by{told}" in _said(_parsed(replace(evidence, header=header), register))
    assert "Authorised by" not in _said(_parsed(evidence, register))
