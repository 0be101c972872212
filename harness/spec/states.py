"""The states of an application and what leads from one to another: features/states.toml, and its diagram.

docs/registers.md has the schema of its rows.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from harness.registers import REQUIREMENT_ID
from harness.spec.documents import between
from harness.spec.rows import Rule, Wrong, doubled, id_like, one_of, read_tables, refuse, some_of, text, wrong_values

STATES = "states.toml"
BEGIN, END = "<!-- states: written by `make readme` -->", "<!-- end of states -->"
"""What stands around the generated diagram in a document."""

_YES = Rule("true", lambda value: value is True, "Leave the key out where it is not so.")
_STATE_NEEDED = MappingProxyType({"name": text(), "meaning": text()})
_STATE_OPTIONAL = MappingProxyType({"kept": _YES, "verified": _YES, "request": text()})


@dataclass(frozen=True)
class State:
    """A state that an application can be in."""

    name: str
    meaning: str
    kept: bool = False
    """Whether the deployment knows it of the person, in whatever browser they come back."""
    verified: bool = False
    """Whether the person's identity is verified: without that nobody gets access (ELG-004, ELG-005)."""
    request: str = ""
    """The state of the request for manual proofing, in the words of docs/control-api.md; empty where there is none."""


@dataclass(frozen=True)
class Transition:
    """What leads from one state to another, the requirement it rests on, and a scenario that shows it."""

    event: str
    before: str
    after: str
    requirement: str
    scenario: str


@dataclass(frozen=True)
class StateModel:
    """All states and transitions; of an event in a state there is one at most."""

    states: Mapping[str, State]
    transitions: tuple[Transition, ...]

    def allows(self, state: str, event: str) -> bool:
        """Tell whether an event leads anywhere from a state."""
        return any((state, event) == (each.before, each.event) for each in self.transitions)

    def after(self, state: str, event: str) -> str:
        """Give the state that an event leads to: without a transition the application stays as it is."""
        found = (each.after for each in self.transitions if (state, event) == (each.before, each.event))
        return next(found, state)


def read_states(path: Path) -> StateModel:
    """Read the state model; raises UsageError with a line for everything that is wrong."""
    tables = read_tables(path, "state", "transition")
    refuse(path, _wrong_rows(tables))
    states = {row["name"]: State(**row) for row in tables["state"]}
    transitions = tuple(each for row in tables["transition"] for each in _transitions(row))
    kinds = [f"{each.before}, {each.event}" for each in transitions]
    refuse(path, doubled(kinds, "transition"))
    return StateModel(states, transitions)


def diagram(model: StateModel) -> str:
    """Draw the states as a Mermaid state diagram; each arrow names its event and the requirement it rests on."""
    first = next(iter(model.states))
    named = [f'    state "{name}" as {_key(name)}' for name in model.states if _key(name) != name]
    arrows = [f"    {_key(each.before)} --> {_key(each.after)}: {_told(each)}" for each in model.transitions]
    return "\n".join(("stateDiagram-v2", *named, f"    [*] --> {_key(first)}", *arrows))


def renewed(document: str, model: StateModel) -> str:
    """Give a document with diagram and tables between its two markers; raises UsageError without them."""
    states = [f"| {each.name} | {each.meaning} | {_access(each)} |" for each in model.states.values()]
    transitions = [
        f"| {each.before} | {each.event} | {each.after} | {each.requirement} | {each.scenario} |"
        for each in model.transitions
    ]
    parts = (
        ("```mermaid", diagram(model), "```"),
        ("| state | meaning | access |", "| --- | --- | --- |", *states),
        ("| from | event | to | requirement | scenario |", "| --- | --- | --- | --- | --- |", *transitions),
    )
    return between(document, BEGIN, END, "\n\n".join("\n".join(part) for part in parts))


def _wrong_rows(tables: Mapping[str, list[dict[str, Any]]]) -> Iterator[Wrong]:
    names = [str(row.get("name", f"state {number}")) for number, row in enumerate(tables["state"], 1)]
    for name, row in zip(names, tables["state"], strict=True):
        yield from wrong_values(name, row, _STATE_NEEDED, _STATE_OPTIONAL)
    yield from doubled(names, "name")
    needed = {
        "event": text(),
        "from": some_of(*names),
        "to": one_of(*names),
        "requirement": id_like(REQUIREMENT_ID, "PWD-001"),
        "scenario": id_like(r"S-[A-Z]{3}-\d{2,3}", "S-PWD-01"),
    }
    for number, row in enumerate(tables["transition"], 1):
        yield from wrong_values(f"transition {number}", row, needed, {})


def _transitions(row: Mapping[str, Any]) -> Iterator[Transition]:
    for before in row["from"]:
        yield Transition(row["event"], before, row["to"], row["requirement"], row["scenario"])


def _told(transition: Transition) -> str:
    return f"{transition.event} ({transition.requirement})"


def _key(name: str) -> str:
    return name.replace(" ", "_").replace("-", "_")


def _access(state: State) -> str:
    return "yes" if state.verified else "no"
