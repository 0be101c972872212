"""Whether two names are the same, one of which may have been cut off (EXR-007)."""

import pytest

from reference_impl.domain.phone_proofing import same_name

LENGTH = 10


@pytest.mark.parametrize(
    ("typed", "archived"),
    [
        ("Ann", "Ann"),
        ("ANN", "Ann"),
        ("Renée", "Renee"),
        ("O’Hara", "O'Hara"),
        ("O'Hara", "OHara"),
        ("Mary-Ann", "MaryAnn"),
        ("De la Cruz", "De La Cruz"),
        ("Bartholome", "Bartholome"),
        ("Bartholomew", "Bartholome"),
        ("Smith-Jones-Brown", "Smith-Jone"),
        ("Łukasz", "Lukasz"),
    ],
)
def test_the_same_name_matches(typed: str, archived: str) -> None:
    """Case, accents and signs aside, and as far as the archive holds it."""
    assert same_name(typed, archived, LENGTH)


@pytest.mark.parametrize(
    ("typed", "archived"),
    [("Anna", "Ann"), ("Ann", "Anna"), ("Bartholome", "Bartholomo"), ("Barth", "Bartholome"), ("Ann", "")],
)
def test_another_name_does_not_match(typed: str, archived: str) -> None:
    """A short name was not cut off, so that a longer one is another."""
    assert not same_name(typed, archived, LENGTH)
