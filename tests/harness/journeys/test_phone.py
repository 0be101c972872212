"""The way to Experian's call centre and back, and what stands in the way."""

from dataclasses import replace

import pytest

from harness.errors import NotTestable, Trouble
from harness.journeys.phone import UNASKED, ByPhone
from harness.pages.labels import ProfileField
from harness.spec.agreement import Registers
from harness.world import World
from tests.harness.journeys.conftest import Opener
from tests.harness.samples import applicant, recorder


@pytest.fixture
def world(before: Opener) -> World:
    """Give the world of a scenario whose person only the phone helps."""
    world = before()
    world.introduce(file=UNASKED)
    return world


@pytest.fixture
def number(world: World) -> str:
    """Give the number that the person was told when proofing failed."""
    return ByPhone(world).fail_remotely()


def test_who_is_verified_by_phone_comes_to_the_confirmation(world: World, number: str) -> None:
    """With the number that Experian gave out, in another browser."""
    assert number in world.bureau.reference_numbers()
    world.bureau.verify_by_phone(number)
    by_phone = ByPhone(world)
    by_phone.come_back()
    by_phone.enter(number)
    by_phone.register(world.applicant.profile)
    assert "confirmed" == world.pages.proofing_outcome.outcome()


def test_a_refused_number_is_told_as_what_blocks(world: World, number: str) -> None:
    """Without a call, and after one in vain."""
    by_phone = ByPhone(world)
    for _ in range(2):
        by_phone.come_back()
        with pytest.raises(Trouble, match=r"^blocked by Enter Reference Number"):
            by_phone.enter(number)
        if not world.pages.proofing_outcome.says("could not verify"):
            world.bureau.fail_by_phone(number)
    assert world.pages.proofing_outcome.says("could not verify")


def test_the_fields_that_refuse_are_named(world: World, number: str) -> None:
    """Those of Step 1, where the person was led back or held."""
    world.bureau.verify_by_phone(number)
    by_phone = ByPhone(world)
    by_phone.come_back()
    by_phone.enter(number)
    judged = by_phone.register({**world.applicant.profile, ProfileField.LAST_NAME: "Somebody"})
    assert [ProfileField.LAST_NAME] == by_phone.refused_fields(judged)


def test_a_call_can_be_decided_once(world: World, number: str) -> None:
    """What the operator refuses is told as a trouble, without what was sent."""
    world.bureau.verify_by_phone(number)
    with pytest.raises(Trouble, match=r"refused POST fail-by-phone \(409\)") as told:
        world.bureau.fail_by_phone(number)
    assert number not in told.value.reason


def test_a_number_that_has_lapsed_is_refused(world: World, number: str) -> None:
    """As if there had been no call."""
    world.bureau.verify_by_phone(number)
    world.bureau.let_lapse(world.applicant.person.ssn)
    by_phone = ByPhone(world)
    by_phone.come_back()
    with pytest.raises(Trouble, match="found it refused"):
        by_phone.enter(number)


def test_who_was_verified_before_the_run_needs_no_call(world: World) -> None:
    """Where the deployment lends no Experian, the number of the people file is taken."""
    lone = World(
        replace(world.deployment, bureau=None),
        world.scenario,
        Registers({}, {}),
        recorder(world.scenario),
        lambda number, **traits: replace(applicant(number, **traits), reference_number="7654321"),
    )
    assert "7654321" == ByPhone(lone).be_verified()


def test_without_experian_and_without_a_number_it_is_not_testable(world: World) -> None:
    """And nobody fails remote proofing in vain before that is told."""
    lone = World(
        replace(world.deployment, bureau=None), world.scenario, Registers({}, {}), recorder(world.scenario), applicant
    )
    with pytest.raises(NotTestable, match="to act for Experian"):
        ByPhone(lone).be_verified()
    assert "browser" not in vars(lone)


def test_with_experian_somebody_is_verified_meanwhile(world: World) -> None:
    """By its operator, after a proofing that failed."""
    number = ByPhone(world).be_verified()
    by_phone = ByPhone(world)
    by_phone.come_back()
    by_phone.enter(number)
    by_phone.register(world.applicant.profile)
    assert "confirmed" == world.pages.proofing_outcome.outcome()
