"""What people write into fields, told in words."""

import pytest

from harness.entries.fields import with_entry, written
from harness.pages.labels import ProfileField


@pytest.mark.parametrize(
    ("entry", "right", "expected"),
    [
        ("nothing", "Ann", ""),
        ("02/29/2000", "01/31/1980", "02/29/2000"),
        ("No", "Yes", "No"),
        ("4 digits", "43004", "4300"),
        ("5 letters", "43004", "ABCDE"),
        ("9 digits with dashes", "900123406", "900-12-3406"),
        ("10 digits with parentheses", "2025550143", "(202) 555-0143"),
        ("whole", "ann@example.com", "ann@example.com"),
        ("without an @", "ann@example.com", "annexample.com"),
        ("without a name", "ann@example.com", "@example.com"),
        ("without a domain", "ann@example.com", "ann@"),
        ("another address", "ann@example.com", "other.ann@example.com"),
        ("with a letter more", "ann@example.com", "annx@example.com"),
        ("another name", "Ann", "Otherann"),
        ("another ending", "Bartholomewina-Maria", "Bartholoaewina-Maria"),
        ("another number", "900123406", "900123407"),
        ("another number", "900129999", "900120001"),
        ("itself in capitals", "Ann", "ANN"),
        ("itself without the accent", "Renée", "Renee"),
        ("itself without the hyphen", "Smith-Jones", "Smith Jones"),
        ("itself without the apostrophe", "O'Hara", "OHara"),
    ],
)
def test_words_stand_for_an_entry(entry: str, right: str, expected: str) -> None:
    """Each is made of the right entry, and differs from it in one point."""
    assert expected == written(entry, right)


def test_words_without_a_meaning_are_refused() -> None:
    """A slip in a scenario is no wrong entry of an applicant."""
    with pytest.raises(ValueError, match="without an at"):
        written("without an at", "ann@example.com")


def test_only_the_fields_named_change() -> None:
    """The other answers stay as they are."""
    answers = {ProfileField.CITY.value: "Columbus", ProfileField.ZIP.value: "43004"}
    assert {"City": "Columbus", "ZIP Code": ""} == with_entry(answers, "nothing", ProfileField.ZIP)
