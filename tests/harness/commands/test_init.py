"""What `init` prints about profiles as such."""

from collections.abc import Callable
from pathlib import Path

import pytest

DOCS = Path(__file__).resolve().parents[3] / "docs"

Command = Callable[..., tuple[int, str]]


@pytest.mark.parametrize(
    ("option", "document"), [("--schema", "profile.schema.json"), ("--reference", "profile-reference.md")]
)
def test_the_documents_of_profiles_are_printed(command: Command, option: str, document: str) -> None:
    """As they stand in the project."""
    assert (0, (DOCS / document).read_text(encoding="utf-8")) == command("init", option)
