"""Sentences about where applicants live."""

from pytest_bdd import given, parsers, then, when

from harness.entries.fields import with_entry
from harness.journeys.registration import Registration
from harness.judging import expect_no_refusal_but_of
from harness.pages.labels import ProfileField, Step
from harness.pages.states import code_of, not_offered, strangers
from harness.spec.following import NEITHER
from harness.world import World

TERRITORY_READINGS: dict[str, str] = {Step.PROOFING: "only-without-us-address", Step.ACCOUNT: NEITHER}
"""The reading of DSC-020 by where somebody of a territory is led; anywhere else is on the way to manual proofing."""

ADDRESS = (
    ProfileField.IN_UNITED_STATES,
    ProfileField.ADDRESS_1,
    ProfileField.ADDRESS_2,
    ProfileField.CITY,
    ProfileField.STATE,
    ProfileField.ZIP,
    ProfileField.ZIP_EXTENSION,
)
"""The fields of where an applicant lives."""


@given(parsers.parse("an applicant from {place}"))
def from_place(world: World, place: str) -> None:
    """Come from QPP, at home in a state or territory."""
    world.introduce(state=code_of(place))
    Registration(world).to_profile_information()


@when(parsers.parse("they answer {answer} to the question about the United States and go on"))
def answer_and_go_on(world: World, answer: str) -> None:
    """DSC-020: as far as Step 1, and then Step 2, let them."""
    answers = with_entry(world.applicant.profile, answer, ProfileField.IN_UNITED_STATES)
    world.pages.profile_information.complete(answers)
    if world.pages.account_information.is_current():
        world.pages.account_information.fill_in(world.applicant.account)
        world.pages.account_information.submit()
    expect_no_refusal_but_of(world, ProfileField.IN_UNITED_STATES, ProfileField.STATE)


@then("their address is accepted")
def address_is_accepted(world: World) -> None:
    """ELG-001: no field of it is refused."""
    expect_no_refusal_but_of(world, *ADDRESS)
    judgement = world.pages.profile_information.judgement()
    world.check("accepted" if judgement.accepted else f"refused at {', '.join(judgement.refused)}", "accepted")


@then("the list of states has every state, the District of Columbia and the territories")
def list_is_complete(world: World) -> None:
    """DSC-019."""
    world.check(not_offered(world.pages.profile_information.states()), [])


@then("the list of states has no place outside the United States and its territories")
def list_has_no_more(world: World) -> None:
    """DSC-019: an address abroad can't be given."""
    world.check(strangers(world.pages.profile_information.states()), [])


@then(parsers.parse("they are {led} to Remote Proofing"))
def led_to_remote_proofing(world: World, led: str) -> None:
    """ELG-001."""
    world.check("led on" if world.browser.read().step == Step.PROOFING else "not led on", led)


@then("they are led on by one of the readings")
def led_on_by_a_reading(world: World) -> None:
    """DSC-020; by none of them they may be refused (ELG-001)."""
    step = world.browser.read().step
    world.check("refused" if step == Step.PROFILE else "not refused", "not refused", "ELG-001")
    world.reading("DSC-020", TERRITORY_READINGS.get(step, "every-territory-resident"))
