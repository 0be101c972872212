"""The matrix tells each place where the specification does not bite."""

import json
import re
from pathlib import Path

import pytest

from harness.killing.faultless import without_fault
from harness.killing.matrix import Outcome, kill_matrix
from harness.killing.trials import Trial
from harness.registers import Requirement
from harness.verdicts import Verdict
from reports.kill_matrix import write
from tests.killing.samples import outcome

KILLED = outcome("short", ["S-PWD-01[14]", "S-PWD-01[15]"], {"S-PWD-01[14]": "violates", "S-PWD-01[15]": "conforms"})


def requirement(id_: str, strength: str = "MUST", **more: str) -> Requirement:
    """Give a row of the register."""
    return Requirement(id_, "guide", "Step 2", "a quote", "a statement", strength, ("browser",), **more)  # type: ignore[arg-type]


def test_a_fault_that_a_claiming_scenario_notices_is_killed() -> None:
    """Then there is no hole."""
    assert ("killed", ()) == (KILLED.standing, kill_matrix([KILLED], [], {}).holes)


@pytest.mark.parametrize(
    ("verdicts", "hole"),
    [
        ({"S-PWD-01": "conforms"}, "short: survived"),
        ({"S-PWD-01": "could_not_run"}, "short: survived"),
        ({"S-PWD-01": "advises", "S-NAV-01": "violates"}, "short: killed only by another"),
    ],
)
def test_a_fault_that_no_claiming_scenario_notices_is_a_hole(verdicts: dict[str, str], hole: str) -> None:
    """A scenario that could not run has noticed nothing, nor has an advice."""
    assert hole in kill_matrix([outcome("short", ["S-PWD-01"], verdicts)], [], {}).holes


def test_a_scenario_that_violates_for_what_it_does_not_claim_is_a_hole() -> None:
    """Even where the fault is noticed by those who claim it."""
    found = outcome("short", ["S-PWD-01"], {"S-PWD-01": "violates", "S-NAV-01": "violates"})
    assert ("short: also fails S-NAV-01, which claim nothing of it",) == kill_matrix([found], [], {}).holes


def test_who_is_blocked_by_a_fault_does_not_violate() -> None:
    """That it could not run is right."""
    found = outcome("short", ["S-PWD-01"], {"S-PWD-01": "violates", "S-NAV-01": "could_not_run"})
    assert () == kill_matrix([found], [], {}).holes


def test_a_scenario_that_no_fault_fails_is_a_hole() -> None:
    """It may be one that can't fail; a row of an outline whose sister fails is told apart."""
    matrix = kill_matrix([KILLED], ["S-PWD-01[14]", "S-PWD-01[15]", "S-NAV-01"], {})
    assert (("S-NAV-01",), ("S-PWD-01[15]",)) == (matrix.scenarios_never_failed, matrix.rows_never_failed)
    assert ("S-NAV-01: it notices no fault",) == matrix.holes


def test_a_scenario_that_is_excused_is_no_hole() -> None:
    """Its reason is told; an excuse of one that notices a fault after all, or is not there, is a hole itself."""
    why = {"S-NAV-01": "it only tells a reading"}
    matrix = kill_matrix([KILLED], ["S-PWD-01[14]", "S-NAV-01"], {}, why)
    assert ((), why, 2) == (matrix.holes, matrix.excused, matrix.scenarios)
    in_vain = kill_matrix([KILLED], ["S-PWD-01[14]"], {}, {"S-PWD-01": "why", "S-NAV-99": "why"})
    assert ("S-PWD-01: it is excused in vain", "S-NAV-99: it is excused in vain") == in_vain.holes


def test_who_advises_has_noticed() -> None:
    """A scenario about a SHOULD can say no more."""
    found = outcome("short", ["S-PWD-01", "S-PWD-02"], {"S-PWD-01": "violates", "S-PWD-02": "advises"})
    assert () == kill_matrix([found], ["S-PWD-01", "S-PWD-02"], {}).scenarios_never_failed


def test_an_advisory_fault_that_violates_is_a_hole() -> None:
    """The mark would let it be killed by less."""
    trial = Trial("long", ("PWD-001",), frozenset({"S-PWD-01"}), frozenset(), is_advisory=True)
    advised, violated = (Outcome(trial, {"S-PWD-01": each}) for each in (Verdict.ADVISES, Verdict.VIOLATES))
    assert () == kill_matrix([advised], [], {}).holes
    assert ("long: marked as advisory, but it violates in S-PWD-01",) == kill_matrix([violated], [], {}).holes


def test_another_reading_is_noticed_by_who_tells_it() -> None:
    """Where it is free it violates nothing; a scenario that tells the reading of before has noticed nothing."""
    trial = Trial("codes-for-days", ("LGN-007",), frozenset({"S-LGN-12"}), frozenset(), reading="DSC-055 no-limits")
    verdicts = {"S-LGN-12": Verdict.CONFORMS}
    told, untold = (
        Outcome(trial, verdicts, {"S-LGN-12": frozenset({f"DSC-055 {name}"})})
        for name in ("no-limits", "limits-of-its-own")
    )
    assert ("killed", ("S-LGN-12",)) == (told.standing, told.noticed_by)
    assert ("survived", ()) == (untold.standing, untold.noticed_by)


def test_who_tells_readings_notices_nothing_of_other_faults() -> None:
    """A fault that follows no other reading is not killed by what is told of any."""
    found = Outcome(KILLED.trial, {"S-PWD-01[14]": Verdict.CONFORMS}, {"S-PWD-01[14]": frozenset({"DSC-002 fifteen"})})
    assert "survived" == found.standing


def test_a_must_without_a_fault_is_a_hole_unless_there_is_a_reason() -> None:
    """The register's reason counts; a statement that repeats another shares its faults."""
    register = {
        each.id: each
        for each in (
            requirement("PWD-001"),
            requirement("PWD-002", same_as="PWD-001"),
            requirement("PWD-003", untested="it can't be seen"),
            requirement("PWD-004", strength="SHOULD"),
            requirement("PWD-005"),
        )
    }
    without = without_fault(register, ["PWD-002"])
    assert {"PWD-003": "it can't be seen", "PWD-005": ""} == without
    assert ("PWD-005: no fault breaks this MUST",) == kill_matrix([], [], without).holes


def test_it_is_written_as_data_and_as_a_page(tmp_path: Path) -> None:
    """Both name every fault with those who noticed it."""
    why = {"S-NAV-01": "It only tells a <reading>."}
    matrix = kill_matrix([KILLED], ["S-PWD-01[14]", "S-NAV-01"], {}, why)
    page = write(tmp_path, {"markup": matrix}, {"short": "Too <short>."})
    data = json.loads((tmp_path / "kill_matrix.json").read_text(encoding="utf-8"))
    expected = {
        "name": "short",
        "requirements": ["PWD-001"],
        "killed_by": ["S-PWD-01[14]"],
        "killed_by_claiming": ["S-PWD-01[14]"],
        "also_failed": [],
        "tried_on": 2,
    }
    assert [expected] == data["faults"]
    assert [{"id": "S-NAV-01", "reason": "It only tells a <reading>."}] == data["scenarios_excused"]
    assert "Too &lt;short&gt;." in page.read_text(encoding="utf-8")
    assert "S-NAV-01: It only tells a &lt;reading&gt;." in page.read_text(encoding="utf-8")


def test_the_page_has_all_its_colours(tmp_path: Path) -> None:
    """What a style takes from the palette is in it: without that the page loses its type, too."""
    page = write(tmp_path, {"markup": kill_matrix([KILLED], [], {})}, {"short": "Too short."}).read_text(
        encoding="utf-8"
    )
    assert set() == set(re.findall(r"var\((--[\w-]+)", page)) - set(re.findall(r"(--[\w-]+):", page))
