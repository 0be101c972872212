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
