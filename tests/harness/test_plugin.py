"""The features under plain pytest: selected, interrupted, and told at its terminal."""

from importlib.resources import files
from pathlib import Path

import pytest

from harness.evidence.reading import Evidence, read
from harness.evidence.writing import NAME
from harness.running.items import id_of
from harness.spec.places import features_folder

ROOT = features_folder().parent
SETTINGS = ("-c", str(files("harness.running") / "pytest.ini"), "--rootdir", str(ROOT), "-p", "harness.plugin")


class Nodes:
    """A pytest plugin that notes where each scenario was collected."""

    def __init__(self) -> None:
        """Begin with none."""
        self.of: dict[str | None, pytest.Item] = {}

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Note the items by id."""
        self.of = {id_of(item): item for item in session.items}


class Impatient:
    """A pytest plugin that interrupts the run in the middle of a When."""

    def __init__(self, patience: int = 0) -> None:
        """Let so many of them pass before."""
        self._patience = patience

    def pytest_bdd_before_step_call(self, step: object) -> None:
        """Interrupt as Ctrl-C does."""
        if getattr(step, "type", "") == "when":
            self._patience -= 1
            if self._patience < 0:
                raise KeyboardInterrupt


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget that these tests may themselves run in a worker."""
    for name in ("PYTEST_XDIST_WORKER_COUNT", "PYTEST_ADDOPTS"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def node(tmp_path: Path) -> pytest.Item:
    """Give the item of a scenario."""
    nodes = Nodes()
    quiet = ("--collect-only", "-p", "no:terminal", "--out", str(tmp_path / "collected"))
    pytest.main([*SETTINGS, *quiet, str(features_folder())], plugins=[nodes])
    return nodes.of["S-NAV-01"]


def run(out: Path, *arguments: str, plugins: tuple[object, ...] = ()) -> tuple[int, Evidence]:
    """Run features, and give the exit code and the evidence."""
    code = pytest.main([*SETTINGS, "--out", str(out), *arguments], plugins=[*plugins])
    return int(code), read(out / NAME)


def test_one_scenario_is_run_by_its_address(
    node: pytest.Item, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """All others are deselected, none is lost, and pytest's terminal tells the verdict."""
    code, evidence = run(tmp_path, f"{node.path}::{node.name}")
    assert (0, ["S-NAV-01"], ()) == (code, [each.id for each in evidence.scenarios], evidence.lost)
    assert {"not among the tests named"} == {each.why for each in evidence.deselected}
    said = capsys.readouterr().out
    assert "conformance" in said
    assert "1 passed" in said
    assert "no violation in" in said


def test_what_pytests_options_leave_out_is_deselected(node: pytest.Item, tmp_path: Path) -> None:
    """With the reason, and it is not lost."""
    code, evidence = run(tmp_path, "-p", "no:terminal", "-k", node.name, str(features_folder()))
    assert (0, ["S-NAV-01"], ()) == (code, [each.id for each in evidence.scenarios], evidence.lost)
    assert "not selected by pytest’s options" in {each.why for each in evidence.deselected}


def test_an_interrupted_run_is_incomplete(tmp_path: Path) -> None:
    """The scenario in hand is not reported; what was done is kept, what was not is lost, and it is said."""
    ids = ("--id", "S-NAV-01")
    code, evidence = run(tmp_path, "-p", "no:terminal", *ids, str(features_folder()), plugins=(Impatient(),))
    assert (3, (), ["S-NAV-01"]) == (code, evidence.scenarios, [each.id for each in evidence.lost])
    assert evidence.footer is not None
    assert evidence.footer.interrupted


def test_what_was_found_before_a_second_attempt_is_interrupted_stands(tmp_path: Path) -> None:
    """The violation is kept as it was, and so is that the run was interrupted."""
    violating = ("--fault", "password-minimum-12", "--id", "S-PWD-01[14]", "--retry-failing")
    code, evidence = run(
        tmp_path, "-p", "no:terminal", *violating, str(features_folder()), plugins=(Impatient(patience=1),)
    )
    assert (1, [("S-PWD-01[14]", "violates", None)]) == (
        code,
        [(each.id, each.verdict, each.earlier) for each in evidence.scenarios],
    )
    assert evidence.footer is not None
    assert evidence.footer.interrupted


def test_a_run_without_features_writes_nothing(tmp_path: Path) -> None:
    """Other tests may run beside the plugin: they are none of its business."""
    (tmp_path / "test_other.py").write_text("def test_it(): ...\n", encoding="utf-8")
    assert 0 == pytest.main([*SETTINGS, "-p", "no:terminal", "--out", str(tmp_path / "out"), str(tmp_path)])
    assert not (tmp_path / "out").exists()


def test_scenarios_are_selected_by_pytests_marks(tmp_path: Path) -> None:
    """By requirement, area, strength, chapter and tag, as any pytest user would; the rest is told to be left out."""
    marks = "MUST and NAV and entering_from_qpp and not clock and S-NAV-01"
    code, evidence = run(tmp_path, "-p", "no:terminal", "-m", marks, str(features_folder()))
    assert (0, ["S-NAV-01"], ()) == (code, [each.id for each in evidence.scenarios], evidence.lost)


def test_workers_of_pytests_own_are_one_run(tmp_path: Path) -> None:
    """With one name and one seed, though nobody said any; and gone on with, nothing is repeated."""
    words = ("-p", "no:terminal", "-n", "2", "-m", "MUST and (CNF or NAV)", str(features_folder()))
    code, evidence = run(tmp_path, *words)
    assert (0, (), 2) == (code, evidence.lost, evidence.header.run.workers)
    assert len(evidence.scenarios) > 10
    code, again = run(tmp_path, *words, "--resume")
    assert (0, evidence.scenarios, evidence.deselected) == (code, again.scenarios, again.deselected)


def test_an_unknown_choice_is_refused(tmp_path: Path) -> None:
    """As the command does."""
    quiet = ("-p", "no:terminal", "--chapter", "no such", "--out", str(tmp_path / "out"))
    assert pytest.ExitCode.USAGE_ERROR == pytest.main([*SETTINGS, *quiet, str(features_folder())])
    assert not (tmp_path / "out").exists()
