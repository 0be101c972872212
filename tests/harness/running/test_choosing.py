"""What a person chooses of the specification."""

from dataclasses import replace

import pytest

from harness.errors import UsageError
from harness.evidence.records import Compiled
from harness.running.choosing import Choice, check_choice, labels, why_not_chosen
from tests.harness.samples import compiled, requirement


def scenario(id_: str, chapter: str, *requirements: str, tags: tuple[str, ...] = ()) -> Compiled:
    """Give a scenario of a chapter, such as `02_step_1`."""
    number, name = chapter.split("_", maxsplit=1)
    made = compiled(id_, *requirements, tags=(id_.split("[", maxsplit=1)[0], *requirements, *tags))
    return replace(made, chapter=name.replace("_", " "), feature=f"{number}_{name}/a.feature")


REGISTER = {
    "UID-001": requirement("UID-001"),
    "PWD-001": requirement("PWD-001"),
    "PWD-002": requirement("PWD-002", "SHOULD"),
    "PWD-003": replace(requirement("PWD-003", "SHOULD"), same_as="PWD-001"),
    "EXR-009": replace(requirement("EXR-009"), untested="nobody can see it."),
    "PWD-009": requirement("PWD-009", "INFO"),
    "MET-001": requirement("MET-001", "INFO"),
}
SCENARIOS = (
    scenario("S-NAV-01", "01_entering_from_qpp", "UID-001"),
    scenario("S-PWD-01[14]", "03_step_2", "PWD-001"),
    scenario("S-PWD-01[15]", "03_step_2", "PWD-001", "PWD-002"),
    scenario("S-PWD-02", "03_step_2", "PWD-002", tags=("clock",)),
)
CATALOGUE = {each.id: each for each in SCENARIOS}


@pytest.mark.parametrize(
    ("choice", "chosen"),
    [
        (Choice(), "S-NAV-01 S-PWD-01[14] S-PWD-01[15] S-PWD-02"),
        (Choice(ids=("S-PWD-01",)), "S-PWD-01[14] S-PWD-01[15]"),
        (Choice(ids=("S-PWD-01[15]", "S-NAV-01")), "S-NAV-01 S-PWD-01[15]"),
        (Choice(failed=("S-PWD-01[15]",)), "S-PWD-01[15]"),
        (Choice(chapters=("step 2",)), "S-PWD-01[14] S-PWD-01[15] S-PWD-02"),
        (Choice(chapters=("03_step_2",)), "S-PWD-01[14] S-PWD-01[15] S-PWD-02"),
        (Choice(chapters=("1",)), "S-NAV-01"),
        (Choice(chapters=("01", "Step 2")), "S-NAV-01 S-PWD-01[14] S-PWD-01[15] S-PWD-02"),
        (Choice(areas=("UID",)), "S-NAV-01"),
        (Choice(requirements=("PWD-002",)), "S-PWD-01[15] S-PWD-02"),
        (Choice(requirements=("PWD-003",)), "S-PWD-01[14] S-PWD-01[15]"),
        (Choice(strengths=("MUST",)), "S-NAV-01 S-PWD-01[14] S-PWD-01[15]"),
        (Choice(strengths=("SHOULD",)), "S-PWD-01[15] S-PWD-02"),
        (Choice(areas=("PWD",), strengths=("MUST",)), "S-PWD-01[14] S-PWD-01[15]"),
        (Choice(tags="@PWD-002 and not @clock"), "S-PWD-01[15]"),
        (Choice(tags="SHOULD and not (clock or S-NAV-01)"), "S-PWD-01[15]"),
        (Choice(tags="entering_from_qpp or S-PWD-01[14]"), "S-NAV-01 S-PWD-01[14]"),
    ],
)
def test_what_is_chosen_runs(choice: Choice, chosen: str) -> None:
    """Values of one option are alternatives, several options narrow down; all else says by what it is left out."""
    check_choice(choice, CATALOGUE, REGISTER)
    reasons = {each.id: why_not_chosen(each, choice, REGISTER) for each in SCENARIOS}
    assert chosen.split() == [id_ for id_, why in reasons.items() if why is None]
    assert [] == [id_ for id_, why in reasons.items() if why == ""]


@pytest.mark.parametrize(
    ("choice", "why"),
    [
        (Choice(ids=("S-PWD-01", "S-PWD-02")), "not among --id S-PWD-01 S-PWD-02"),
        (Choice(chapters=("3",)), "not in --chapter 3"),
        (Choice(areas=("PWD",)), "checks nothing of --area PWD"),
        (Choice(requirements=("PWD-001",)), "checks no --requirement PWD-001"),
        (Choice(strengths=("SHOULD",)), "checks nothing of --strength SHOULD"),
        (Choice(tags="clock"), "not selected by --tags clock"),
        (Choice(failed=("S-PWD-02",)), "not among what failed before"),
    ],
)
def test_what_is_left_out_says_by_which_option(choice: Choice, why: str) -> None:
    """As it was typed."""
    assert why == why_not_chosen(SCENARIOS[0], choice, REGISTER)


@pytest.mark.parametrize(
    ("choice", "sentence"),
    [
        (Choice(ids=("S-PWD-10",)), "expected the id of a scenario, found “S-PWD-10”. Did you mean S-PWD-0"),
        (Choice(ids=("S-PWD-01[13]",)), "Did you mean S-PWD-01[1"),
        (Choice(ids=("",)), "found “”. There are: S-NAV-01, S-PWD-01"),
        (Choice(chapters=("step 4",)), "expected a chapter, found “step 4”. Did you mean step 2?"),
        (Choice(chapters=("7",)), "found “7”. There are: entering from qpp, step 2, 1, 3."),
        (Choice(areas=("PWT",)), "expected an area of the register, found “PWT”. Did you mean PWD?"),
        (Choice(areas=("MET",)), "expected an area that a scenario checks, found MET, which none does"),
        (Choice(requirements=("PWD-01",)), "expected a requirement, found “PWD-01”. Did you mean PWD-001?"),
        (Choice(requirements=("EXR-009",)), "found EXR-009, which none does: nobody can see it."),
        (Choice(tags="MUST and cloak"), "expected a tag, found “cloak”. Did you mean clock?"),
        (Choice(tags="MUST and"), "expected a tag expression such as “MUST and not clock”, found “MUST and”: "),
    ],
)
def test_what_names_nothing_is_refused_with_the_nearest(choice: Choice, sentence: str) -> None:
    """In one sentence, before anything runs."""
    with pytest.raises(UsageError) as problem:
        check_choice(choice, CATALOGUE, REGISTER)
    assert sentence in str(problem.value)
    assert "\n" not in str(problem.value)


def test_a_scenario_is_found_by_every_name_it_has() -> None:
    """Its tags, its id, its chapter, its areas, and the strengths of what it checks."""
    names = {"S-PWD-01", "S-PWD-01[15]", "PWD-001", "PWD-002", "step_2", "PWD", "MUST", "SHOULD"}
    assert names == labels(CATALOGUE["S-PWD-01[15]"], REGISTER)


def test_a_choice_is_told_by_what_it_names() -> None:
    """For evidence."""
    assert {"areas": ("PWD",), "tags": "MUST"} == Choice(areas=("PWD",), tags="MUST").told
