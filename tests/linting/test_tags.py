"""Ids and claims: what is wrong with the tags of a scenario."""

from collections.abc import Callable

import pytest

from harness.spec.linting.findings import Finding

Linted = Callable[..., list[Finding]]

FEATURE = "passwords.feature"
SECOND = "@S-PWD-02 @PWD-002"


def told(found: list[Finding]) -> list[tuple[int, str, str]]:
    """Give line, subject and problem of what was found in the feature; the rest follows from it elsewhere."""
    return [(each.line, each.subject, each.problem) for each in found if each.file.endswith(FEATURE)]


@pytest.mark.parametrize(
    ("tags", "found"),
    [("@PWD-002", "none"), ("@S-PWD-02 @S-PWD-04 @PWD-002", "S-PWD-02, S-PWD-04")],
)
def test_a_scenario_has_one_id(linted: Linted, tags: str, found: str) -> None:
    """Neither none nor two."""
    expected = (23, "“A password without a digit is refused”", f"expected one id tag (@S-…), found {found}")
    assert expected in told(linted((FEATURE, SECOND, tags)))


def test_an_id_stands_for_one_scenario(linted: Linted) -> None:
    """In a file, and across files."""
    other = "Feature: F\n  @S-PWD-01 @PWD-001\n  Scenario: S\n    When a\n    Then b\n"
    found = linted((FEATURE, SECOND, "@S-PWD-01 @PWD-002"), ("features/09_other/other.feature", "", other))
    doubled = [(each.file, each.line) for each in found if "stands for another scenario already, at" in each.problem]
    assert [("features/03_step_2/passwords.feature", 23), ("features/09_other/other.feature", 3)] == doubled


def test_an_id_on_a_rule_is_that_of_all_its_scenarios(linted: Linted) -> None:
    """Each may have its own only."""
    found = told(linted((FEATURE, "  Rule: A password has a digit", "  @S-PWD-01\n  Rule: A password has a digit")))
    assert (24, "“A password without a digit is refused”", "expected one id tag (@S-…), found S-PWD-01, S-PWD-02") in (
        found
    )


def test_a_scenario_claims_a_requirement(linted: Linted) -> None:
    """One that claims nothing can find nothing out."""
    problem = "it claims no requirement, at least not with every table of examples"
    assert [(23, "S-PWD-02", problem)] == told(linted((FEATURE, SECOND, "@S-PWD-02")))


def test_every_table_of_an_outline_claims_a_requirement(linted: Linted) -> None:
    """Its rows are run by themselves."""
    spoilt = (
        (FEATURE, "@S-PWD-01 @PWD-001", "@S-PWD-01"),
        (
            FEATURE,
            "      Examples:\n",
            "      @PWD-001\n      Examples:\n        | length | judged |\n        | 9 | refused |\n      Examples:\n",
        ),
    )
    assert [(7, "S-PWD-01")] == [each[:2] for each in told(linted(*spoilt))]


@pytest.mark.parametrize(
    ("tag", "problem"),
    [
        ("PWD-009", "is no requirement of the register"),
        ("PWD-004", "is retired: It said the same as PWD-001."),
        ("PWD-01", "is neither an id nor a requirement nor a mark"),
        ("slow", "is neither an id nor a requirement nor a mark"),
    ],
)
def test_a_tag_is_known(linted: Linted, tag: str, problem: str) -> None:
    """As a requirement that stands, or as a mark."""
    assert [(23, "S-PWD-02", f"@{tag} {problem}")] == told(linted((FEATURE, SECOND, f"{SECOND} @{tag}")))


@pytest.mark.parametrize("mark", ["script", "clock", "outage"])
def test_a_mark_is_known(linted: Linted, mark: str) -> None:
    """It says what the scenario needs of a run."""
    assert [] == linted((FEATURE, SECOND, f"{SECOND} @{mark}"))


def test_a_discrepancy_that_is_named_is_registered(linted: Linted) -> None:
    """Wherever a feature names it."""
    found = told(linted((FEATURE, "(DSC-002)", "(DSC-099)")))
    assert [(4, "DSC-099", "no discrepancy of the register has this id")] == found
