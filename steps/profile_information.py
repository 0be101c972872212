"""Sentences about Step 1."""

from pytest_bdd import given, parsers, then, when

from harness.journey import Registration
from harness.judging import check_judgement
from harness.pages.labels import ProfileField
from harness.world import World


@given("an applicant at Profile Information")
def at_profile_information(world: World) -> None:
    """Come from QPP."""
    Registration(world).to_profile_information()


@given("an applicant who has completed Profile Information")
def completed_profile_information(world: World) -> None:
    """Be at Step 2."""
    Registration(world).to_account_information()


@when("they submit complete Profile Information with agreeing to the Terms & Conditions")
def submit_agreeing(world: World) -> None:
    """TNC-002, the accepted twin."""
    world.pages.profile_information.fill_in(world.applicant.profile)
    world.pages.profile_information.agree_to_terms()
    world.pages.profile_information.submit()


@when("they submit complete Profile Information without agreeing to the Terms & Conditions")
def submit_without_agreeing(world: World) -> None:
    """TNC-002."""
    world.pages.profile_information.fill_in(world.applicant.profile)
    world.pages.profile_information.submit()


@then(parsers.parse("the agreement is {judged}"))
def agreement_is_judged(world: World, judged: str) -> None:
    """Refused at its box, or accepted."""
    check_judgement(world, world.pages.profile_information.judgement(), ProfileField.TERMS, judged)
