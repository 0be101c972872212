"""Sentences about the Terms & Conditions."""

from pytest_bdd import given, parsers, then, when

from harness.journeys.registration import Registration
from harness.judging import check_judgement
from harness.pages.labels import ProfileField
from harness.world import World


@given("an applicant who reviews the Terms & Conditions")
def reviews_terms(world: World) -> None:
    """Has not filled anything in yet."""
    Registration(world).to_profile_information()
    world.pages.terms.review()


@given("an applicant who has filled Profile Information in and reviews the Terms & Conditions")
def fills_in_and_reviews_terms(world: World) -> None:
    """TNC-001: as the guide has it, after the profile information."""
    Registration(world).to_profile_information()
    world.pages.profile_information.fill_in(world.applicant.profile)
    world.pages.terms.review()


@given("an applicant who has read and closed the Terms & Conditions")
def has_closed_terms(world: World) -> None:
    """Has agreed to nothing by that."""
    Registration(world).to_profile_information()
    world.pages.terms.review()
    world.pages.terms.close()


@when("they review the Terms & Conditions")
def review_terms(world: World) -> None:
    """TNC-001."""
    world.pages.terms.review()


@when("they close the Terms & Conditions")
def close_terms(world: World) -> None:
    """TNC-012."""
    world.pages.terms.close()


@when("they leave the Terms & Conditions by keyboard")
def leave_terms_by_keyboard(world: World) -> None:
    """TNC-012."""
    world.pages.terms.leave_by_keyboard()


@when("they submit complete Profile Information with agreeing to the Terms & Conditions")
def submit_agreeing(world: World) -> None:
    """TNC-002, the accepted twin."""
    world.pages.profile_information.complete(world.applicant.profile)


@when("they submit complete Profile Information without agreeing to the Terms & Conditions")
def submit_without_agreeing(world: World) -> None:
    """TNC-002."""
    world.pages.profile_information.fill_in(world.applicant.profile)
    world.pages.profile_information.submit()


@then(parsers.parse("the agreement is {judged}"))
def agreement_is_judged(world: World, judged: str) -> None:
    """Refused at its box, or accepted."""
    check_judgement(world, world.pages.profile_information.judgement(), ProfileField.TERMS, judged)


@then("the Terms & Conditions are not agreed to")
def not_agreed(world: World) -> None:
    """TNC-002: the box is there, and not ticked."""
    world.check(world.pages.profile_information.held().get(ProfileField.TERMS, "missing"), "")


@then("all that they entered is kept")
def all_is_kept(world: World) -> None:
    """TNC-012: what was returned to is the form as it was left."""
    world.check(world.pages.profile_information.lost(world.applicant.profile), [])
