"""How much of the guide is covered, computed and shown."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from harness.cli import main
from harness.errors import UsageError
from harness.registers import requirements
from harness.spec.catalogue import compile_features
from harness.spec.claims import claims
from harness.spec.coverage import BEGIN, END, Row, coverage, renewed
from harness.spec.places import features_folder
from tests.harness.spec.samples import requirement_rows, write

ROOT = Path(__file__).parents[3]

FEATURE = """Feature: Passwords
  @S-PWD-01 @PWD-001
  Scenario: One
    Then it is so
  @S-PWD-02 @FAQ-001
  Scenario: Another
    Then it is so, too
"""

Command = Callable[..., tuple[int, str]]


@pytest.fixture
def specification(tmp_path: Path) -> Path:
    """Give the folder of a small specification in which every way to be covered occurs."""
    features = tmp_path / "features"
    features.mkdir()
    (features / "a.feature").write_text(FEATURE, encoding="utf-8")
    return write(
        features,
        requirements=requirement_rows(
            {"id": "PWD-001"},
            {"id": "PWD-002", "testable": ["inspection"]},
            {"id": "PWD-003", "overruled_by": "DSC-002"},
            {"id": "PWD-004", "untested": "its chapter is not written yet"},
            {"id": "PWD-005"},
            {"id": "PWD-006"},
            {"id": "PWD-007", "strength": "INFO"},
            {"id": "FAQ-001", "same_as": "PWD-006"},
        ),
    )


@pytest.fixture
def command(specification: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    """Give the command over the small specification: its exit code and what it said."""

    def run(*arguments: str) -> tuple[int, str]:
        code = main(("spec", "--features", str(specification), "coverage", *arguments))
        said = capsys.readouterr()
        return code, said.out + said.err

    return run


def _rows(folder: Path) -> tuple[Row, ...]:
    register = requirements(folder / "requirements.toml")
    return coverage(register, claims(register, compile_features(folder)))


def test_every_requirement_is_counted_in_one_way(specification: Path) -> None:
    """A repetition is not counted, and what claims it counts for the canonical one."""
    must, info = _rows(specification)
    assert ("PWD", "MUST", 6) == (must.area, must.strength, must.total)
    assert {
        "with scenario": 2,
        "by inspection": 1,
        "overruled": 1,
        "untested, with reason": 1,
        "untested": 1,
    } == must.counts
    assert ("PWD", "INFO", 1, 1) == (info.area, info.strength, info.total, info.counts["untested"])


def test_coverage_is_told_with_totals(command: Command) -> None:
    """By area and strength, then all areas together."""
    code, said = command()
    assert 0 == code
    assert ["PWD MUST 2 1 1 1 1 6", "PWD INFO 0 0 0 0 1 1", "all MUST 2 1 1 1 1 6"] == [
        " ".join(line.split()) for line in said.splitlines() if any(digit in line for digit in "0123456789")
    ][:3]


def test_coverage_is_written_as_json(command: Command, tmp_path: Path) -> None:
    """With what repeats other statements told apart."""
    command("--json", str(tmp_path / "coverage.json"))
    written = json.loads((tmp_path / "coverage.json").read_text(encoding="utf-8"))
    assert (1, 6, 2) == (
        written["repeated"],
        written["totals"]["MUST"]["all"],
        written["areas"][0]["with scenario"],
    )


def test_a_documents_table_is_renewed(command: Command, tmp_path: Path) -> None:
    """Between its markers, and nothing else; a second time changes nothing."""
    readme = tmp_path / "README.md"
    readme.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n", encoding="utf-8")
    assert 0 == command("--readme", str(readme))[0]
    once = readme.read_text(encoding="utf-8")
    assert [
        "before",
        BEGIN,
        "| strength | with scenario | by inspection | overruled | untested, with reason | untested | all |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
        "| MUST | 2 | 1 | 1 | 1 | 1 | 6 |",
        "| SHOULD | 0 | 0 | 0 | 0 | 0 | 0 |",
        "| INFO | 0 | 0 | 0 | 0 | 1 | 1 |",
        END,
        "after",
    ] == once.splitlines()
    command("--readme", str(readme))
    assert once == readme.read_text(encoding="utf-8")


@pytest.mark.parametrize("text", ["", BEGIN, f"{END}\n{BEGIN}"])
def test_a_document_without_markers_is_refused(specification: Path, text: str) -> None:
    """With what to write into it."""
    with pytest.raises(UsageError, match="expected the markers"):
        renewed(text, _rows(specification))


def test_a_document_that_is_not_there_is_told(command: Command, tmp_path: Path) -> None:
    """Exit code 2."""
    code, said = command("--readme", str(tmp_path / "none.md"))
    assert (2, True) == (code, "none.md: expected a document" in said)


def test_the_readme_tells_the_coverage_as_it_is() -> None:
    """`make readme` renews it."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert renewed(readme, _rows(features_folder())) == readme


def test_the_readme_tells_how_many_musts_are_testable_and_have_a_scenario() -> None:
    """All of them in the sample of a run; where it is explained, a run that lacked some."""
    register = requirements(features_folder() / "requirements.toml")
    testable = {each.id for each in register.values() if each.decides}
    claimed = {id_ for each in compile_features(features_folder()) for id_ in each.requirements}
    told = re.findall(
        r"(?:all|no violation in \d+ of) (\d+) testable MUSTs", (ROOT / "README.md").read_text(encoding="utf-8")
    )
    groups = {register[id_].same_as or id_ for id_ in claimed}
    assert set() == testable - groups
    assert [str(len(testable))] * 2 == told
