"""Who may do what in an organization: what is read, drawn and refused, and that scenarios check it."""

from pathlib import Path

import pytest

from harness.cli import main
from harness.errors import UsageError
from harness.journeys.rights import ACTS
from harness.registers import requirements
from harness.spec.agreement import REQUIREMENTS
from harness.spec.catalogue import compile_features
from harness.spec.places import features_folder
from harness.spec.roles import BEGIN, END, ROLES, RoleTable, read_roles, renewed

DOCUMENT = Path(__file__).parents[3] / "docs" / "roles.md"

SMALL = """
[[role]]
name = "a guest"
meaning = "Just looking."
requirement = "ROL-002"
[[role]]
name = "an owner"
meaning = "At home."
requirement = "ROL-003"
[[act]]
name = "look"
page = "Hall"
request = "the page of the hall"
allowed = ["a guest", "an owner"]
[[act]]
name = "paint"
page = "Hall"
request = "what Paint sends"
allowed = ["an owner"]
"""


def read(folder: Path, text: str) -> RoleTable:
    """Read a table that is written as this text."""
    path = folder / ROLES
    path.write_text(text, encoding="utf-8")
    return read_roles(path)


def test_what_is_not_allowed_is_refused(tmp_path: Path) -> None:
    """A row has a cell for each act."""
    table = read(tmp_path, SMALL)
    assert {"look": "allowed", "paint": "refused"} == table.row("a guest")
    assert {"look": "allowed", "paint": "allowed"} == table.row("an owner")


def test_a_role_that_there_is_not_is_told(tmp_path: Path) -> None:
    """It would have an empty row, which any deployment meets."""
    with pytest.raises(UsageError, match="expected a role of the table, found “a cook”"):
        read(tmp_path, SMALL).row("a cook")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('allowed = ["an owner"]', 'allowed = ["a cook"]', "paint allowed: expected a list out of “a guest”"),
        ('"ROL-002"', '"ROL"', "a guest requirement: expected an id like"),
        ('name = "paint"', 'name = "look"', "look name: expected it once"),
        ('page = "Hall"\nrequest = "what', 'request = "what', "paint page: expected a text, found nothing"),
        ("[[act]]", "[[deed]]", "expected tables [[role]] and [[act]] and nothing else"),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, old: str, new: str, told: str) -> None:
    """With row and key."""
    with pytest.raises(UsageError) as caught:
        read(tmp_path, SMALL.replace(old, new))
    assert told in str(caught.value)


def test_a_document_gets_the_table_between_its_markers(tmp_path: Path) -> None:
    """An act a row, a role a column, and what the roles mean."""
    written = renewed(f"Before\n{BEGIN}\nold\n{END}\nAfter\n", read(tmp_path, SMALL))
    assert "| paint | Hall | what Paint sends | refused | allowed |" in written
    assert "| an owner | At home. | ROL-003 |" in written
    assert written.startswith("Before\n")
    assert written.endswith("After\n")


def test_the_document_tells_the_table_as_it_is() -> None:
    """`make readme` renews it."""
    text = DOCUMENT.read_text(encoding="utf-8")
    assert text == renewed(text, read_roles(features_folder() / ROLES))


def test_the_command_draws_and_renews(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`harp-conformance spec roles`."""
    document = tmp_path / "roles.md"
    document.write_text(f"{BEGIN}\n{END}\n", encoding="utf-8")
    assert 0 == main(["spec", "roles", "--document", str(document)])
    assert "| approve a request | Manage Users |" in capsys.readouterr().out
    assert "| approve a request | Manage Users |" in document.read_text(encoding="utf-8")


def test_every_role_has_a_scenario_and_every_act_is_tried() -> None:
    """No cell of the table goes unchecked, and each row's requirement is claimed by the scenario that checks it."""
    table = read_roles(features_folder() / ROLES)
    claimed = {each.id: each.requirements for each in compile_features(features_folder())}
    expected = {f"S-ROL-01[{role.name}]": role.requirement for role in table.roles}
    assert [] == [id_ for id_, requirement in expected.items() if requirement not in claimed.get(id_, ())]
    assert len(table.roles) == sum(id_.startswith("S-ROL-01[") for id_ in claimed)
    assert {act.name for act in table.acts} == set(ACTS)
    assert {each.requirement for each in table.roles} <= set(requirements(features_folder() / REQUIREMENTS))
