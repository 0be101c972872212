from collections.abc import Callable
from dataclasses import replace

import pytest

from harness.evidence.reading import Evidence
from harness.registers import Register
from reports.compare.comparing import Kind, compare

Of = Callable[..., Evidence]


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("conforms", "violates", "newly violating"),
        ("deselected", "violates", "newly violating"),
        ("violates", "conforms", "newly conforming"),
        ("known_deviation", "conforms", "newly conforming"),
        ("could_not_run", "conforms", "newly shown"),
        ("lost", "conforms", "newly shown"),
        ("conforms", "could_not_run", "no longer shown"),
        ("conforms", "deselected", "no longer shown"),
        ("violates", "could_not_run", "other"),
    ],
)
def test_what_a_change_means(evidence_of: Of, register: Register, before: str, after: str, kind: Kind) -> None:
    """Only what violates now and did not is a reason to end with 1."""
    found = compare(evidence_of(("S-PWD-01", before)), evidence_of(("S-PWD-01", after)), register)

    assert [(before, after)] == [(each.before, each.after) for each in found.scenarios_of(kind)]
    assert int(kind == "newly violating") == found.exit_code


def test_the_same_run_has_not_changed(red: Evidence, register: Register) -> None:
    """A run compared with itself differs in nothing."""
    found = compare(red, red, register)

    assert ((), (), (), 0) == (found.scenarios, found.requirements, found.readings, found.exit_code)


def test_a_scenario_may_be_in_one_run_only(evidence_of: Of, register: Register) -> None:
    """A scenario that came or went is told as absent from the other run."""
    found = compare(evidence_of(("S-PWD-01", "conforms")), evidence_of(("S-PWD-02", "violates")), register)

    assert [("S-PWD-02", "absent", "violates"), ("S-PWD-01", "conforms", "absent")] == [
        (each.id, each.before, each.after) for each in found.scenarios
    ]


def test_requirements_are_compared_too(evidence_of: Of, register: Register) -> None:
    """A requirement's verdict is that of all its scenarios."""
    found = compare(evidence_of(("S-PWD-01", "conforms")), evidence_of(("S-PWD-01", "violates")), register)

    assert ["PWD-001"] == [each.id for each in found.requirements_of("newly violating")]


def test_two_specifications_are_told(green: Evidence, register: Register) -> None:
    """Where runs were made by different rules, a difference need not be the deployment's."""
    run = replace(green.header.run, versions={"specification": "0123"})
    other = replace(green, header=replace(green.header, run=run))

    assert compare(green, other, register).is_of_two_specifications
    assert not compare(green, green, register).is_of_two_specifications
