"""The figures of the last kill matrix are kept, quoted, and found to be out of date."""

from dataclasses import replace
from pathlib import Path

import pytest

from harness.errors import UsageError
from harness.killing.matrix import kill_matrix
from harness.killing.recorded import NOT_RECORDED, Recorded, figures, fingerprint, recorded, renewed, told, written
from harness.spec.places import features_folder
from reference_impl.faults.catalogue import FAULTS
from reference_impl.faults.fault import Fault
from tests.killing.samples import outcome

SHORT = Fault("short", ("PWD-001",), "Too short.")
LONG = Fault("long", ("PWD-001",), "Too long.")
BOTH = {"short": SHORT, "long": LONG}


def both() -> Recorded:
    """Give the figures of a matrix of two faults, one of which survives, and of three scenarios."""
    outcomes = [
        outcome("short", ["S-PWD-01[14]"], {"S-PWD-01[14]": "violates"}),
        outcome("long", ["S-PWD-01[14]"], {"S-PWD-01[14]": "conforms"}),
    ]
    scenarios = ["S-PWD-01[14]", "S-PWD-01[15]", "S-NAV-01", "S-NAV-02"]
    return figures(kill_matrix(outcomes, scenarios, {"PWD-005": ""}, {"S-NAV-02": "it only tells a reading"}), BOTH)


def test_the_figures_of_a_matrix_are_counted() -> None:
    """All rows of an outline are one scenario."""
    expected = Recorded(
        catalogue=fingerprint(BOTH),
        faults=2,
        killed=1,
        scenarios=3,
        never_failed=1,
        excused=1,
        without_fault=1,
        holes=3,
    )
    assert expected == both()


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    """As it was."""
    file = tmp_path / "recorded.toml"
    file.write_text(written(both()), encoding="utf-8")
    assert both() == recorded(file)


def test_the_figures_are_told() -> None:
    """Those that are not as they should be, too."""
    assert "1 of 2 faults" in told(both())
    assert "1 of 3 scenarios notice a fault, 1 are excused" in told(both())


def test_it_is_told_that_nothing_was_recorded(tmp_path: Path) -> None:
    """No figure is made up."""
    assert NOT_RECORDED == told(recorded(tmp_path / "recorded.toml"))


def test_figures_of_another_shape_are_refused(tmp_path: Path) -> None:
    """With what to do."""
    file = tmp_path / "recorded.toml"
    file.write_text("faults = 2\n", encoding="utf-8")
    with pytest.raises(UsageError, match="Write it anew: harp-conformance faults run --record"):
        recorded(file)


@pytest.mark.parametrize(
    "changed",
    [
        {"short": SHORT},
        {**BOTH, "more": SHORT},
        {**BOTH, "long": replace(LONG, requirements=("PWD-002",))},
        {**BOTH, "long": replace(LONG, is_advisory=True)},
    ],
)
def test_another_catalogue_has_another_fingerprint(changed: dict[str, Fault]) -> None:
    """A fault more or less, or one that breaks something else; their order makes no difference."""
    assert fingerprint(BOTH) == fingerprint({"long": LONG, "short": SHORT}) != fingerprint(changed)


def test_what_is_recorded_is_of_the_catalogue_as_it_is() -> None:
    """Where it is not: `harp-conformance faults run --record` tries the whole catalogue, then `make readme`."""
    found = recorded()
    assert found is not None, NOT_RECORDED
    assert (fingerprint(FAULTS), len(FAULTS)) == (found.catalogue, found.faults)


def test_the_readme_quotes_what_is_recorded() -> None:
    """`make readme` renews it."""
    readme = (features_folder().parent / "README.md").read_text(encoding="utf-8")
    assert readme == renewed(readme, recorded())
