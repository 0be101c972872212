"""The file of a deployment's test organizations."""

from pathlib import Path

import pytest

from harness.capabilities.organizations import Clinician, Organization
from harness.errors import NotTestable
from harness.people.leases import directory
from harness.people.ledger import LeaseLedger
from harness.people.organizations import ListedDirectory, ListedOrganization
from tests.harness.people.samples import ACO, PRACTICE
from tests.harness.profiles.test_profile import LOCAL, problems, profile_of

ORGANIZATIONS = f'{LOCAL}[organizations]\nfile = "organizations.toml"\n'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Write a file of organizations beside the profile."""
    path = tmp_path / "organizations.toml"
    path.write_text(PRACTICE + ACO, encoding="utf-8")
    return path


def test_organizations_are_read(tmp_path: Path, file: Path) -> None:
    """With their clinicians; the TIN without a hyphen."""
    means = profile_of(tmp_path, ORGANIZATIONS).organizations
    clinicians = (Clinician("Ada", "Sample", "2000000004", "P1234"), Clinician("Bob", "Sample", "2000000020", "P1235"))
    practice = Organization("Sample Practice", "961234567", clinicians, "2000000012", "G1234")
    aco = Organization("Sample ACO", "961234568")
    assert [ListedOrganization("practice", practice), ListedOrganization("aco", aco)] == list(means.listed)
    assert (file, False) == (means.file, means.reusable)


@pytest.mark.parametrize(
    ("ours", "theirs", "sentence"),
    [
        ('"practice"', '"clinic"', "3: [[organization]] kind: expected one of “practice”, “participant”, “aco”"),
        ("96-1234567", "96-123456", "4: [[organization]] tin: expected a TIN of nine digits in quotes"),
        (', ptan = "P1235" }', "}", "7: [[organization]] clinicians: expected a list of clinicians"),
        ('  { first_name = "Bob"', '# { first_name = "Bob"', "7: [[organization]] clinicians: expected two clinicians"),
        ('"practice"', '"participant"', "1: [[organization]] aco: expected the name of an ACO with kind"),
        ("group_npi", "groupnpi", "5: [[organization]] groupnpi: expected a key this version knows"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_organizations_is_told(
    tmp_path: Path, file: Path, ours: str, theirs: str, sentence: str
) -> None:
    """With their own file and line."""
    file.write_text(PRACTICE.replace(ours, theirs), encoding="utf-8")
    assert problems(tmp_path, ORGANIZATIONS)[0].startswith(f"organizations.toml:{sentence}")


@pytest.mark.parametrize(
    ("ours", "theirs", "remedy"),
    [
        ("clinicians = [", "clinicians = 7\nothers = [", "Write clinicians = [{ first_name = "),
        (', ptan = "P1234"', "", "Each has first_name, last_name, npi, ptan, and nothing else."),
        ('npi = "2000000004"', "npi = 2000000004", "first_name, last_name, npi, ptan are texts in quotes."),
        ('"P1235"', '""', "first_name, last_name, npi, ptan are texts in quotes."),
    ],
    ids=["no list", "a key less", "a number", "no text"],
)
def test_what_a_clinician_is_is_told(tmp_path: Path, file: Path, ours: str, theirs: str, remedy: str) -> None:
    """By the remedy: what was found may be long."""
    file.write_text(PRACTICE.replace(ours, theirs), encoding="utf-8")
    told = problems(tmp_path, ORGANIZATIONS)[0]
    assert told.startswith("organizations.toml:7: [[organization]] clinicians: expected a list of clinicians, found “")
    assert f"”. {remedy}" in told


def test_an_organization_is_leased_once(tmp_path: Path, file: Path) -> None:
    """By its kind; where none is left it is told what would be needed."""
    listed = profile_of(tmp_path, ORGANIZATIONS).organizations.listed
    leasing = ListedDirectory(listed, LeaseLedger(tmp_path / "leases", "run-1"), file.name)
    assert "Sample Practice" == leasing.lease("practice", 1).name
    with pytest.raises(NotTestable) as told:
        leasing.lease("practice", 2)
    assert (
        "expected in organizations.toml an organization of the kind “practice”, found 1, all used up"
        == told.value.reason
    )
    assert 'add an [[organization]] with kind = "practice" to organizations.toml' == told.value.remedy
    with pytest.raises(NotTestable, match="found none"):
        leasing.lease("participant", 3)


@pytest.mark.usefixtures("file")
def test_all_organizations_of_the_file_are_known(tmp_path: Path) -> None:
    """Those that another shard leases, too."""
    listed = directory(profile_of(tmp_path, ORGANIZATIONS).organizations, "run-1", "1/2")
    assert listed is not None
    assert (1, [True, True, False]) == (
        len(listed.organizations),
        [listed.knows(tin) for tin in ("961234567", "961234568", "961234569")],
    )
