"""What a profile says that its deployment does not offer."""

from pathlib import Path

import pytest

from harness.errors import NotApplicable
from harness.profiles.offers import Offers
from harness.profiles.profile import Profile, Sites
from harness.running.offered import demand_offered
from harness.spec.catalogue import specification
from tests.harness.profiles.test_profile import LOCAL, problems, profile_of


def left_out(offers: Offers) -> set[str]:
    """Give the scenarios, by the tag of an outline, that are about what is not offered."""
    return {each.id.split("[")[0] for each in specification().values() if offers.why_not(each)}


def test_everything_is_offered_unless_a_profile_says_otherwise(tmp_path: Path) -> None:
    """Nothing is left out by mistake."""
    assert set() == left_out(profile_of(tmp_path, LOCAL).offers)


def test_what_is_not_offered_is_read(tmp_path: Path) -> None:
    """Chapters, areas, requirements and devices."""
    text = (
        'without_chapters = ["manual proofing"]\nwithout_areas = ["CAP"]\n'
        'without_requirements = ["MFA-003"]\nwithout_devices = ["Voice"]\n'
    )
    expected = Offers(
        without_chapters=("manual proofing",),
        without_areas=("CAP",),
        without_requirements=("MFA-003",),
        without_devices=("Voice",),
    )
    assert expected == profile_of(tmp_path, f"{LOCAL}[offers]\n{text}").offers


@pytest.mark.parametrize(
    ("offers", "ids"),
    [
        (Offers(without_chapters=("step 4 confirmation",)), {f"S-CNF-0{n}" for n in range(1, 6)}),
        (Offers(without_areas=("CAP",)), {"S-CAP-01"}),
    ],
)
def test_scenarios_of_a_chapter_or_an_area_are_left_out(offers: Offers, ids: set[str]) -> None:
    """By the folder they stand in, or by the letters of their ids."""
    assert ids == left_out(offers)


def test_scenarios_that_check_a_requirement_are_left_out() -> None:
    """All of them, and no other."""
    expected = {each.id.split("[")[0] for each in specification().values() if "CNF-001" in each.requirements}
    assert expected == left_out(Offers(without_requirements=("CNF-001",)))
    assert expected


@pytest.mark.parametrize(
    ("device", "ids"),
    [
        ("SMS", {"S-MFA-09[SMS]", "S-MFA-12[SMS]", "S-MFA-13", "S-MFA-15[SMS]", "S-MFA-17[SMS]", "S-MFA-18"}),
        ("Voice", {"S-LGN-13", "S-MFA-09[Voice]", "S-MFA-15[Voice]", "S-MFA-17[Voice]"}),
        ("Okta Verify", {"S-LGN-14[Okta Verify]", "S-MFA-09[Okta Verify]", "S-MFA-26[Okta Verify]"}),
        ("Okta Verify Push", {"S-MFA-09[Okta Verify Push]"}),
    ],
)
def test_scenarios_about_a_device_are_left_out(device: str, ids: set[str]) -> None:
    """By what their titles say."""
    offers = Offers(without_devices=(device,))
    assert ids <= {each.id for each in specification().values() if offers.why_not(each)}


def test_what_is_not_offered_is_not_applicable_by_the_name_of_the_profile() -> None:
    """So that a reader knows who said so."""
    profile = Profile("Staging", Sites("", ""), path=Path("a/staging.toml"), offers=Offers(without_areas=("CNF",)))
    with pytest.raises(NotApplicable) as told:
        demand_offered(specification()["S-CNF-01"], profile)
    assert "the profile of Staging (staging.toml) says that it does not offer the area CNF" == told.value.reason


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            'without_chapters = ["manual profing"]',
            "without_chapters: expected a chapter, found “manual profing”. Did you mean “manual proofing”?",
        ),
        ('without_areas = ["MF"]', "without_areas: expected an area of scenarios, found “MF”. Did you mean “MFA”?"),
        (
            'without_requirements = ["OKT-999"]',
            "without_requirements: expected a requirement that scenarios check, found “OKT-999”.",
        ),
        ('without_devices = ["Okta"]', "found “['Okta']”. “Okta” is none of them."),
    ],
)
def test_what_nobody_knows_is_told(tmp_path: Path, line: str, sentence: str) -> None:
    """With the nearest that there is."""
    (told,) = problems(tmp_path, f"{LOCAL}[offers]\n{line}\n")
    assert sentence in told
