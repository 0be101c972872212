"""The file of a deployment's test people."""

from datetime import date
from pathlib import Path

import pytest

from fakes.addresses import Address
from tests.harness.people.samples import ADA, BOB, PAT
from tests.harness.profiles.test_profile import LOCAL, problems, profile_of

PEOPLE = f'{LOCAL}[people]\nfile = "people.toml"\n'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Write a file of people beside the profile."""
    path = tmp_path / "people.toml"
    path.write_text(ADA + BOB, encoding="utf-8")
    return path


def test_people_are_read(tmp_path: Path, file: Path) -> None:
    """Who they are, what each is good for, what is true of them; their SSNs are in no `repr`."""
    people = profile_of(tmp_path, PEOPLE).people
    ada, bob = people.listed
    assert (file, False) == (people.file, people.reusable)
    assert ("Ada Sample, 1980-02-29", date(1980, 2, 29), "900123456") == (
        ada.name,
        ada.person.date_of_birth,
        ada.person.ssn,
    )
    assert (("passes",), {"auto loan": "Sample Bank"}) == (ada.good_for, ada.answers)
    assert Address("124 Sample St", "", "San Juan", "PR", "00901", "") == bob.person.address
    assert (("frozen", "passes"), "bob@qa.example.gov", "2025550143") == (
        bob.good_for,
        bob.person.email,
        bob.person.phone,
    )
    assert not [each for each in ("900123456", "Sample Bank") if each in repr(people)]


def test_without_people_they_are_made_up(tmp_path: Path) -> None:
    """The twin: no table at all."""
    assert not profile_of(tmp_path, LOCAL).people.listed


@pytest.mark.parametrize(
    ("ours", "theirs", "sentence"),
    [
        ("900-12-3456", "123-45-6789", "5: [[person]] ssn: expected a number that can be nobody’s"),
        ("900-12-3456", "900-12", "5: [[person]] ssn: expected a Social Security Number of nine digits in quotes"),
        ('"OH"', '"Ohio"', "8: [[person]] state: expected one of “AK”"),
        ("1980-02-29", '"02/29/1980"', "4: [[person]] date_of_birth: expected a date such as 2027-01-31"),
        ('["passes"]', '["pass"]', "10: [[person]] good_for: expected a list of “passes”, “always fails”"),
        ('first_name = "Ada"', 'firstname = "Ada"', "2: [[person]] firstname: expected a key this version knows"),
        ('"auto loan" = "Sample Bank"', "", "12: [[person]] answers: expected what is true of somebody who passes"),
        (
            '"Sample Bank"',
            "7",
            (
                '12: [[person]] answers: expected names with a text each, such as { "name" = "text" }, found something '
                "else."
            ),
        ),
        ('first_name = "Ada"', 'first_name = "Ada', "2: expected test people in TOML"),
        ("[[person]]", "[[persons]]", "1: [persons]: expected a table this version knows, found “persons”"),
    ],
)
def test_what_is_wrong_with_people_is_told(tmp_path: Path, file: Path, ours: str, theirs: str, sentence: str) -> None:
    """With the file and line of the people, once for each key, and never with an SSN."""
    file.write_text(ADA.replace(ours, theirs), encoding="utf-8")
    told = problems(tmp_path, PEOPLE)
    assert len(told) == len({each.partition(": expected")[0] for each in told})
    assert [each for each in told if each.startswith(f"people.toml:{sentence}")]
    assert not [each for each in told if "6789" in each]


def test_nobody_is_listed_twice(tmp_path: Path, file: Path) -> None:
    """The same name and birthday twice would be one lease."""
    file.write_text(ADA + ADA, encoding="utf-8")
    (told,) = problems(tmp_path, PEOPLE)
    assert (
        "staging.toml:6: [people] file: expected each of the test people once, found “Ada Sample, 1980-02-29”" in told
    )


def test_a_file_of_nobody_is_told(tmp_path: Path, file: Path) -> None:
    """With what to write there."""
    file.write_text("# nobody yet\n", encoding="utf-8")
    (told,) = problems(tmp_path, PEOPLE)
    sentence = "expected test people, found none in people.toml. Write [[person]] tables there."
    assert f"staging.toml:6: [people] file: {sentence}" == told


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """With the reason."""
    (told,) = problems(tmp_path, PEOPLE)
    assert told.startswith("people.toml: expected test people, found no file that can be read (No such file")


@pytest.mark.parametrize("pattern", ["qa@example.gov", "{run}@example.gov", "{run}.{number}", "{run}{number}{x}@a.b"])
def test_an_address_that_everybody_would_share_is_told(tmp_path: Path, pattern: str) -> None:
    """Each needs one of their own."""
    (told,) = problems(tmp_path, f'{LOCAL}[people]\nemail = "{pattern}"\n')
    assert told.startswith("staging.toml:6: [people] email: expected an address with {run} and {number} in it")


def test_who_is_phone_verified_brings_a_number_along(tmp_path: Path) -> None:
    """It is in no `repr`."""
    (tmp_path / "people.toml").write_text(PAT, encoding="utf-8")
    (pat,) = profile_of(tmp_path, PEOPLE).people.listed
    assert (("phone-verified",), "7654321") == (pat.good_for, pat.reference_number)
    assert "7654321" not in repr(pat)


@pytest.mark.parametrize(
    ("ours", "theirs", "sentence"),
    [
        ('reference_number = "7654321"', "", "expected a reference_number and an email of who is good for"),
        ('email = "pat@qa.example.gov"', "", "expected a reference_number and an email of who is good for"),
        (
            '["phone-verified"]',
            '["always fails"]',
            "expected good_for = [“phone-verified”] of who has a reference_number",
        ),
    ],
)
def test_a_number_and_who_it_is_for_belong_together(ours: str, theirs: str, sentence: str, tmp_path: Path) -> None:
    """Without an e-mail address HARP does not know whose number it is."""
    assert ours in PAT
    (tmp_path / "people.toml").write_text(PAT.replace(ours, theirs), encoding="utf-8")
    (told,) = problems(tmp_path, PEOPLE)
    assert sentence in told
    assert "7654321" not in told
