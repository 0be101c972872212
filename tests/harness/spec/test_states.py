"""The states of an application: what is read, drawn and refused, and that it rests on requirements and scenarios."""

from pathlib import Path

import pytest

from harness.cli import main
from harness.errors import UsageError
from harness.spec.catalogue import compile_features
from harness.spec.claims import scenario_tag
from harness.spec.places import features_folder
from harness.spec.states import BEGIN, END, STATES, StateModel, read_states, renewed

DOCUMENT = Path(__file__).parents[3] / "docs" / "application-states.md"

SMALL = """
[[state]]
name = "started"
meaning = "Nothing is known yet."
[[state]]
name = "failed once"
meaning = "One attempt is open."
kept = true
[[transition]]
event = "fails"
from = ["started"]
to = "failed once"
requirement = "ERR-001"
scenario = "S-ERR-01"
"""


def read(folder: Path, text: str) -> StateModel:
    """Read a model that is written as this text."""
    path = folder / STATES
    path.write_text(text, encoding="utf-8")
    return read_states(path)


def test_an_event_leads_on_or_changes_nothing(tmp_path: Path) -> None:
    """Where a state has no transition for it, the application stays as it is."""
    model = read(tmp_path, SMALL)
    assert ("failed once", "failed once") == (model.after("started", "fails"), model.after("failed once", "fails"))
    assert (True, False) == (model.allows("started", "fails"), model.allows("failed once", "fails"))
    assert (False, True) == (model.states["started"].kept, model.states["failed once"].kept)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('from = ["started"]', 'from = ["begun"]', "transition 1 from: expected a list out of “started”"),
        ('to = "failed once"', 'to = "failed"', "transition 1 to: expected “started” | “failed once”"),
        ('"ERR-001"', '"ERR"', "transition 1 requirement: expected an id like PWD-001"),
        ("kept = true", "kept = false", "failed once kept: expected true"),
        ('name = "failed once"', 'name = "started"', "started name: expected it once"),
        ("[[transition]]", "[[arrow]]", "expected tables [[state]] and [[transition]] and nothing else"),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, old: str, new: str, told: str) -> None:
    """With row and key."""
    with pytest.raises(UsageError) as refused:
        read(tmp_path, SMALL.replace(old, new, 1))
    assert told in str(refused.value)


def test_two_transitions_of_one_event_are_refused(tmp_path: Path) -> None:
    """It could not be told where it leads."""
    with pytest.raises(UsageError, match="started, fails transition: expected it once"):
        read(tmp_path, SMALL + SMALL[SMALL.index("[[transition]]") :])


def test_the_command_draws_the_diagram(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In Mermaid's words, and with the tables into a document."""
    read(tmp_path, SMALL)
    document = tmp_path / "states.md"
    document.write_text(f"before\n{BEGIN}\n{END}\nafter\n", encoding="utf-8")
    assert 0 == main(("spec", "--features", str(tmp_path), "states", "--document", str(document)))
    diagram = [
        "stateDiagram-v2",
        '    state "failed once" as failed_once',
        "    [*] --> started",
        "    started --> failed_once: fails (ERR-001)",
    ]
    assert diagram == capsys.readouterr().out.splitlines()
    lines = document.read_text(encoding="utf-8").splitlines()
    assert ["before", BEGIN, "```mermaid", *diagram, "```"] == lines[:8]
    assert "| started | fails | failed once | ERR-001 | S-ERR-01 |" in lines


def test_the_document_shows_the_states_as_they_are() -> None:
    """`make readme` renews it."""
    document = DOCUMENT.read_text(encoding="utf-8")
    assert renewed(document, read_states(features_folder() / STATES)) == document


def test_each_transition_is_shown_by_a_scenario_that_claims_its_requirement() -> None:
    """So that no arrow of the diagram is anybody's opinion."""
    claimed: dict[str, set[str]] = {}
    for each in compile_features(features_folder()):
        claimed.setdefault(scenario_tag(each), set()).update(each.requirements)
    model = read_states(features_folder() / STATES)
    assert [] == [each for each in model.transitions if each.requirement not in claimed.get(each.scenario, ())]


def test_each_state_can_be_reached() -> None:
    """From the first one."""
    model = read_states(features_folder() / STATES)
    first = next(iter(model.states))
    assert set(model.states) == {first, *(each.after for each in model.transitions)}
