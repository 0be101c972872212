"""The specification itself: it compiles, and claims what is registered."""

import re

import pytest

from harness.evidence.records import Compiled
from harness.registers import Register, requirements
from harness.spec.agreement import registers
from harness.spec.catalogue import compile_features
from harness.spec.places import OURS, features_folder


@pytest.fixture(scope="module")
def catalogue() -> tuple[Compiled, ...]:
    """Give all scenarios of the specification."""
    return compile_features(features_folder())


@pytest.fixture(scope="module")
def register() -> Register:
    """Give the register of requirements."""
    return requirements(features_folder() / "requirements.toml")


def test_every_scenario_claims_a_requirement(catalogue: tuple[Compiled, ...]) -> None:
    """One that claims nothing could find nothing out."""
    assert catalogue
    assert [] == [each.id for each in catalogue if not each.requirements]


def test_every_claimed_requirement_is_registered(catalogue: tuple[Compiled, ...], register: Register) -> None:
    """A slip in a tag would be a requirement that nobody knows."""
    claimed = {(each.id, requirement) for each in catalogue for requirement in each.requirements}
    assert [] == sorted(pair for pair in claimed if pair[1] not in register)


def test_every_tag_is_an_id_a_requirement_or_a_word(catalogue: tuple[Compiled, ...]) -> None:
    """A misspelt id such as @PWD-01 is none of them."""
    known = re.compile(r"S-[A-Z]+-\d+|[A-Z]{3,4}-\d{3}|[a-z]+")
    assert set() == {(each.id, tag) for each in catalogue for tag in each.tags if not known.fullmatch(tag)}


def test_an_id_tag_belongs_to_one_scenario(catalogue: tuple[Compiled, ...]) -> None:
    """All rows of an outline, and nothing else, bear it."""
    places = {(each.id.split("[")[0], each.feature, each.title if "[" not in each.id else "") for each in catalogue}
    assert len(places) == len({id_ for id_, _, _ in places})


def test_the_registers_agree() -> None:
    """Every row of both is as it must be, and each says of the other what the other says."""
    both = registers(features_folder())
    assert both.requirements
    assert both.discrepancies


def test_our_packages_are_found_beside_one_another() -> None:
    """The folder of the features is that of this very checkout or installation."""
    home = features_folder().parent
    assert [] == [name for name in OURS if not (home / name).is_dir()]
