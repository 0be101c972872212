"""Sentences about Step 1 and what is written into it."""

from pytest_bdd import given, parsers, then, when

from harness.entries.fields import with_entry
from harness.journeys.registration import Registration
from harness.judging import check_judgement, expect_no_refusal_but_of
from harness.pages.labels import ProfileField
from harness.verdicts import Verdict
from harness.world import World

OPTIONAL = {ProfileField.MIDDLE_INITIAL, ProfileField.PHONE, ProfileField.ADDRESS_2, ProfileField.ZIP_EXTENSION}
"""The fields of Step 1 that may be left out."""

TWICE = (ProfileField.EMAIL, ProfileField.CONFIRM_EMAIL)


@given("an applicant at Profile Information")
def at_profile_information(world: World) -> None:
    """Come from QPP."""
    Registration(world).to_profile_information()


@given("an applicant who has completed Profile Information")
def completed_profile_information(world: World) -> None:
    """Be at Step 2."""
    Registration(world).to_account_information()


@given(parsers.parse("an applicant with a special first name: {kind}"))
def with_special_first_name(world: World, kind: str) -> None:
    """PRF-010: people are called so."""
    world.introduce(first_name=kind)
    Registration(world).to_profile_information()


@given(parsers.parse("an applicant with a special last name: {kind}"))
def with_special_last_name(world: World, kind: str) -> None:
    """PRF-011: people are called so."""
    world.introduce(last_name=kind)
    Registration(world).to_profile_information()


@when(parsers.parse("they submit Profile Information with {entry} as {label}"))
def submit_with(world: World, entry: str, label: str) -> None:
    """Complete and right but for, perhaps, this entry."""
    world.pages.profile_information.complete(with_entry(world.applicant.profile, entry, label))


@when(parsers.parse("they give {entry} both times as their Email Address"))
def submit_email(world: World, entry: str) -> None:
    """PRF-014: complete and right but for, perhaps, this address."""
    world.pages.profile_information.complete(with_entry(world.applicant.profile, entry, *TWICE))


@then(parsers.parse("the entry for {label} is {judged}"))
def entry_is_judged(world: World, label: str, judged: str) -> None:
    """Refused at its field, or accepted."""
    check_judgement(world, world.pages.profile_information.judgement(), ProfileField(label), judged)


@then("their Profile Information is accepted")
def profile_is_accepted(world: World) -> None:
    """Step 1 is left; else the fields that refuse are told, of which those that may be left out say nothing."""
    expect_no_refusal_but_of(world, *(set(ProfileField) - OPTIONAL))
    judgement = world.pages.profile_information.judgement()
    world.check("accepted" if judgement.accepted else f"refused at {', '.join(judgement.refused)}", "accepted")


@then("all that they entered but the Social Security Number is kept")
def all_but_ssn_is_kept(world: World) -> None:
    """No statement of the guide demands it, so a loss is told, not judged."""
    lost = world.pages.profile_information.lost(world.applicant.profile, ProfileField.CITY, ProfileField.SSN)
    world.check(lost, [], otherwise=Verdict.ADVISES)
