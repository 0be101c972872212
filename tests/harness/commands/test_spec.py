"""What `spec` tells of the specification, within this process."""

from collections.abc import Callable
from pathlib import Path

import pytest

DOCS = Path(__file__).resolve().parents[3] / "docs"

Command = Callable[..., tuple[int, str]]


@pytest.mark.parametrize(("what", "document"), [("states", "application-states.md"), ("roles", "roles.md")])
def test_a_model_is_drawn(command: Command, what: str, document: str) -> None:
    """As the project's documents show it, and nothing is written."""
    code, said = command("spec", what)
    assert (0, True) == (code, said.strip() in (DOCS / document).read_text(encoding="utf-8")), said
    assert [] == list(Path().iterdir())


def test_what_the_last_run_followed_stands_beside_the_readings(command: Command) -> None:
    """In the deployment's name, with the scenario that saw it."""
    command("run", "--id", "S-RDG-01[DSC-002]", "--out", "run")
    command("spec", "build", "--evidence", "run", "--out", "pages")
    told = Path("pages/discrepancies.html").read_text(encoding="utf-8")
    assert 1 == told.count("Last run: this deployment")
