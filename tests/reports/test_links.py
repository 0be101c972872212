from collections.abc import Callable
from urllib.parse import unquote

import pytest

from harness.evidence.reading import Evidence
from reports.links import again, anchor


@pytest.mark.parametrize(
    ("id_", "fragment"),
    [
        ("PWD-001", "PWD-001"),
        ("S-PWD-01[14]", "S-PWD-01[14]"),
        ("S-PWD-01[two words]", "S-PWD-01[two%20words]"),
        ("S-PWD-01[“é”]", "S-PWD-01[%E2%80%9C%C3%A9%E2%80%9D]"),
        ("S-PWD-01['+', '<']", "S-PWD-01['+',%20'%3C']"),
    ],
)
def test_an_anchor_is_what_a_browser_makes_of_a_typed_one(id_: str, fragment: str) -> None:
    """Only what browsers encode in a fragment is encoded, so that a typed, a copied and a clicked link agree."""
    assert fragment == anchor(id_)
    assert id_ == unquote(anchor(id_))


def test_the_command_is_quoted_for_a_shell(evidence_of: Callable[..., Evidence]) -> None:
    """The brackets of a row would be a pattern to a shell."""
    assert "harp-conformance run staging.toml --id 'S-PWD-01[14]'" == again(evidence_of(), "S-PWD-01[14]")
