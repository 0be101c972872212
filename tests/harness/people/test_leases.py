"""Leasing a deployment's test people to scenarios, from their file to the end of a scenario."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from fakes.experian.credit_files import Topic, credit_file
from fakes.experian.knowledge import TELLING_WORDS
from harness.applicant import Applicant
from harness.deployments.opening import Target, opened
from harness.errors import NotTestable
from harness.journeys.registration import Registration
from harness.pages.labels import Step
from harness.people.leases import Leases, leases
from harness.spec.agreement import Registers
from harness.world import World
from tests.harness.people.samples import ADA, BOB, EVE, PAT
from tests.harness.profiles.test_profile import LOCAL, profile_of
from tests.harness.samples import applicant, compiled, recorder

PEOPLE = f'{LOCAL}[people]\nfile = "people.toml"\n'


def known(person: str, ssn: str) -> str:
    """Let a person of a file know what the fake Experian knows of their SSN."""
    facts = {topic: credit_file(ssn).facts.get(topic, "nothing") for topic in Topic}
    return person + "".join(f'"{TELLING_WORDS[topic]}" = "{fact}"\n' for topic, fact in facts.items() if topic != LOAN)


LOAN = Topic.AUTO_LOAN
"""Which ADA's answers begin with already."""


@pytest.fixture
def listed(tmp_path: Path) -> Leases:
    """Give the leases on Ada, who passes, and Bob, whose file is frozen too."""
    ada = ADA.replace("Sample Bank", credit_file("900123456").facts.get(LOAN, "nothing"))
    (tmp_path / "people.toml").write_text(f"{known(ada, '900123456')}{BOB}", encoding="utf-8")
    found = leases(profile_of(tmp_path, PEOPLE).people, "run-1")
    assert found is not None
    return found


@pytest.fixture
def world(listed: Leases) -> Iterator[World]:
    """Give the world of a scenario whose people are listed, before the included deployment."""
    scenario = compiled("S-PWD-01", "PWD-001")
    keeper = recorder(scenario)
    keeper.begin_step()

    def cast(number: int, **traits: str) -> Applicant:
        return listed.lease(applicant(number, **traits), traits)

    with opened(Target(None, "markup")) as deployment:
        yield World(deployment, scenario, Registers({}, {}), keeper, cast)


def test_without_a_file_people_are_made_up(tmp_path: Path) -> None:
    """There is nothing to lease."""
    assert None is leases(profile_of(tmp_path, LOCAL).people, "run-1")


def test_a_scenario_gets_the_identity_of_a_listed_person(listed: Leases) -> None:
    """With the User ID, and where the file says none the e-mail address and the phone, of its made-up one."""
    made_up = applicant(1)
    ada = listed.lease(made_up, {})
    assert ("Ada", made_up.person.email, made_up.user_id) == (ada.person.first_name, ada.person.email, ada.user_id)
    bob = listed.lease(applicant(2), {"file": "frozen"})
    assert ("Bob", "bob@qa.example.gov", "2025550143") == (bob.person.first_name, bob.person.email, bob.person.phone)


def test_no_phone_beside_a_listed_one_is_made_up(listed: Leases) -> None:
    """It would be somebody's: other phones are those beside the made-up one."""
    made_up = applicant(1)
    bob = listed.lease(made_up, {"state": "PR"})
    assert (made_up.other_phone, made_up.landline) == (bob.other_phone, bob.landline)


@pytest.mark.parametrize(
    ("traits", "wanted"),
    [
        ({"file": "deceased"}, "good for “deceased”"),
        ({"state": "GU"}, "good for “passes” and has the state “GU”"),
        ({"first_name": "hyphen"}, "good for “passes” and has the first name “hyphen”"),
    ],
)
def test_where_nobody_fits_it_is_told_what_would_be_needed(listed: Leases, traits: dict[str, str], wanted: str) -> None:
    """As soon as the scenario is about to come to Experian."""
    lacking = listed.lease(applicant(1, **traits), traits)
    with pytest.raises(NotTestable) as told:
        lacking.lease.demand()
    assert f"expected in people.toml somebody {wanted}, found nobody" == told.value.reason
    assert f"add a [[person]] {wanted} to people.toml" == told.value.remedy


def test_a_listed_person_answers_experian_and_is_used_up(world: World, listed: Leases) -> None:
    """From Step 1 to Step 4; afterwards nobody else is Ada."""
    Registration(world).to_confirmation()
    assert Step.CONFIRMATION == world.browser.read().step
    world.close()
    assert 1 == listed.left({})


def test_who_did_not_come_to_experian_is_given_back(world: World, listed: Leases) -> None:
    """They are good for another scenario."""
    Registration(world).to_account_information()
    world.close()
    assert (2, "Ada") == (listed.left({}), listed.lease(applicant(3), {}).person.first_name)


def test_who_is_listed_nowhere_comes_as_far_as_step_2(world: World) -> None:
    """Experian can't know them, so that what follows is not testable; nothing is sent."""
    world.introduce(file="deceased")
    registration = Registration(world)
    registration.to_account_information()
    with pytest.raises(NotTestable):
        registration.complete_account_information()
    assert Step.ACCOUNT == world.browser.read().step
    world.close()


@pytest.fixture
def others(tmp_path: Path) -> Leases:
    """Give the leases on Eve, who always fails, Ada, who passes, and Pat, who is phone-verified."""
    (tmp_path / "people.toml").write_text(f"{EVE}{ADA}{PAT}", encoding="utf-8")
    found = leases(profile_of(tmp_path, PEOPLE).people, "run-1")
    assert found is not None
    return found


def test_who_always_fails_serves_where_nobody_is_left_who_passes(others: Leases) -> None:
    """Whoever is to fail may be asked to pass after that."""
    asked = {"file": "always fails"}
    names = [others.lease(applicant(number, **asked), asked).person.first_name for number in range(2)]
    assert ["Ada", "Eve"] == names
    with pytest.raises(NotTestable, match=r"expected in people.toml somebody good for “passes” or “always fails”"):
        others.lease(applicant(3, **asked), asked).lease.demand()


def test_who_always_fails_answers_anything_and_never_rightly(others: Leases) -> None:
    """What is to pass is not testable with them, and says why."""
    asked = {"file": "always fails"}
    _, eve = (others.lease(applicant(number, **asked), asked) for number in range(2))
    assert "One" == eve.knows.wrongly("Which of these?", ("One", "Two"))
    with pytest.raises(NotTestable, match="somebody who passes is needed"):
        eve.knows.rightly("Which of these?", ("One", "Two"))


def test_nobody_who_always_fails_is_leased_to_pass(others: Leases) -> None:
    """The second scenario lacks somebody."""
    assert ["Ada", False] == [
        others.lease(applicant(0), {}).person.first_name,
        others.lease(applicant(1), {}).person.first_name == "Eve",
    ]


def test_who_is_phone_verified_comes_with_the_number(others: Leases) -> None:
    """And with the e-mail address under which it is known; nobody else has one."""
    asked = {"file": "phone-verified"}
    pat = others.lease(applicant(0, **asked), asked)
    assert ("7654321", "pat@qa.example.gov") == (pat.reference_number, pat.person.email)
    assert "" == others.lease(applicant(1), {}).reference_number


def test_made_up_people_are_of_these_sorts_too() -> None:
    """By their answers they fail as well, and the run’s own Experian verifies them by phone."""
    assert ["", ""] == [applicant(1, file=sort).reference_number for sort in ("always fails", "phone-verified")]
