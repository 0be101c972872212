"""How a finding is told."""

from harness.spec.linting.findings import Finding


def test_a_finding_is_a_paragraph() -> None:
    """Place, subject, problem, remedy; further lines are indented."""
    finding = Finding(
        file="features/03_step_2/passwords.feature",
        line=41,
        subject="S-PWD-05",
        problem="“When they click Next”: how a page is operated belongs to harness/pages",
        remedy="say what the applicant does (“When they submit their account information”)",
    )
    assert [
        "features/03_step_2/passwords.feature:41  S-PWD-05  “When they click Next”: how a page is operated belongs to",
        "    harness/pages; say what the applicant does (“When they submit their account information”).",
    ] == str(finding).splitlines()


def test_findings_are_ordered_by_file_and_line() -> None:
    """Lines as numbers."""
    places = [("b", 1), ("a", 10), ("a", 9)]
    assert [("a", 9), ("a", 10), ("b", 1)] == [
        (each.file, each.line) for each in sorted(Finding(file, line, "", "", "") for file, line in places)
    ]
