from collections.abc import Callable
from dataclasses import replace

from harness.evidence.reading import Evidence
from harness.evidence.records import Answer
from harness.registers import Register
from reports.summary import Line, summary

Of = Callable[..., Evidence]


def test_a_green_run_is_short(green: Evidence, register: Register) -> None:
    """The verdict, the sentence, what is counted apart and the place of the report are all there is to say."""
    assert (
        Line("CONFORMANT   2 conform · 0 violate · 0 could not run   4.2 s", "good"),
        Line("no violation in 2 of 11 testable MUSTs", "good"),
        Line("counted apart: 1 needs review", "quiet"),
        Line(""),
        Line("report  build/report.html"),
    ) == summary(green, register, "build/report.html")


def test_what_rests_on_an_operator_is_told(green: Evidence, register: Register) -> None:
    """A machine saw the rest."""
    first, *others = green.scenarios
    asked = replace(first, answers=(Answer("the code", "the operator", 12.0),))
    lines = summary(replace(green, scenarios=(asked, *others)), register, "r.html")
    assert Line("by hand: 1 scenario rests on what an operator answered", "quiet") in lines


def test_every_outcome_is_counted(red: Evidence, register: Register) -> None:
    """What occurs is counted, in the grammar of its number."""
    assert (
        Line(
            "NONCONFORMANT   1 conforms · 1 violates · 1 could not run · 1 no result · 1 needs review · "
            "1 known deviation · 1 advises · 1 not testable · 1 not applicable · 1 deselected   4.2 s",
            "bad",
        )
        == summary(red, register, "r.html")[0]
    )


def test_a_violation_is_told_with_its_evidence(evidence_of: Of, register: Register) -> None:
    """Id, title, requirement, expected, observed, the guide's words, the link and the command, quoted for a shell."""
    lines = summary(evidence_of(("S-PWD-01[14]", "violates")), register, "build/report.html")

    assert [
        f"{'✖ S-PWD-01[14]  The password is accepted':<96}  PWD-001",
        "  expected  accepted",
        "  observed  refused",
        "  guide     Step 2: “quote 1”",
        "  evidence  build/report.html#S-PWD-01[14]",
        "  again     harp-conformance run staging.toml --id 'S-PWD-01[14]'",
    ] == [line.text for line in lines[4:10]]


def test_one_obstacle_is_told_once(evidence_of: Of, register: Register) -> None:
    """Scenarios stopped for the same reason share one entry with its remedy."""
    lines = summary(evidence_of(("S-PWD-01", "could_not_run"), ("S-PWD-02", "could_not_run")), register, "r.html")

    assert [
        f"{'could not run  S-PWD-01  The password is accepted':<96}  PWD-001",
        "  no security code arrived within 60 s",
        "  the same  stopped 1 more: S-PWD-02",
        "  remedy    run codes.sh",
    ] == [line.text for line in lines[4:8]]


def test_a_deployment_can_not_steer_the_terminal(evidence_of: Of, register: Register) -> None:
    """Control and direction characters of what a deployment said are replaced, lines are joined, length is limited."""
    said = "\x1b[2J\x9b31m\u202egnp.exe\nsecond\rthird" + "x" * 1_000

    lines = summary(evidence_of(("S-PWD-01", "violates"), said=said), register, "r.html")

    text = "".join(line.text for line in lines)
    assert not set(text) & set("\x1b\x9b\u202e\n\r")
    assert max(len(line.text) for line in lines) < 450


def test_who_authorised_the_run_is_told(green: Evidence, register: Register) -> None:
    """In one line; a run that needed nobody's word has none."""
    run = replace(green.header.run, authorization={"by": "Jo Doe", "reference": "CHG-1", "expires": "2027-01-31"})
    lines = summary(replace(green, header=replace(green.header, run=run)), register, "report.html")
    assert ["authorised by Jo Doe (CHG-1); until 2027-01-31"] == [
        each.text for each in lines if each.text.startswith("authorised")
    ]
    assert not [each for each in summary(green, register, "report.html") if each.text.startswith("authorised")]
