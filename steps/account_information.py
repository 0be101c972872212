"""Sentences about Step 2 as a whole."""

from pytest_bdd import parsers, then, when

from harness.credentials.making import RETYPED
from harness.journeys.registration import Registration
from harness.judging import check_judgement, expect_no_refusal_but_of
from harness.pages.labels import AccountField
from harness.world import World


@when("they come to Account Information")
def come_to_account_information(world: World) -> None:
    """Do Step 1."""
    Registration(world).complete_profile_information()


@when("they submit complete Account Information")
def submit_complete(world: World) -> None:
    """Without a mistake."""
    world.pages.account_information.complete(world.applicant.account)


@when(parsers.parse("they submit Account Information without the {field}"))
def submit_without(world: World, field: str) -> None:
    """All that is wrong is that this field is left empty."""
    world.pages.account_information.complete_without(AccountField(field), world.applicant.account)


@when(parsers.parse("they confirm their password with a difference in {difference}"))
def confirm_with_difference(world: World, difference: str) -> None:
    """UID-001."""
    retyped = RETYPED[difference](world.applicant.password)
    world.pages.account_information.complete({**world.applicant.account, AccountField.CONFIRM_PASSWORD: retyped})


@when("they fill Account Information in, go back and come again")
def go_back_and_come_again(world: World) -> None:
    """DSC-071."""
    world.pages.account_information.fill_in(world.applicant.account)
    world.pages.account_information.go_back()
    Registration(world).complete_profile_information()


@then("User ID and password are accepted")
def credentials_are_accepted(world: World) -> None:
    """UID-001: what is refused at other fields alone says nothing about them."""
    expect_no_refusal_but_of(world, AccountField.USER_ID, AccountField.PASSWORD, AccountField.CONFIRM_PASSWORD)
    is_accepted(world)


@then("Account Information is accepted")
def is_accepted(world: World) -> None:
    """Next leads on."""
    judgement = world.pages.account_information.judgement()
    refused = ", ".join(judgement.refused) or "no field"
    world.check("accepted" if judgement.accepted else f"refused at {refused}", "accepted")


@then(parsers.parse("Account Information is refused at {field} for being left out"))
def is_refused_for_being_left_out(world: World, field: str) -> None:
    """At that field."""
    judgement = world.pages.account_information.judgement()
    check_judgement(world, judgement, AccountField(field), "refused for being left out")


@then(parsers.parse("the confirmation of the password is {judged}"))
def confirmation_is_judged(world: World, judged: str) -> None:
    """UID-001."""
    check_judgement(world, world.pages.account_information.judgement(), AccountField.CONFIRM_PASSWORD, judged)


@then(parsers.parse("Account Information requires {field}"))
def requires(world: World, field: str) -> None:
    """It has such a field, marked as required."""
    found = world.browser.read().field(AccountField(field))
    told = "asked for" if found else "not asked for"
    world.check(f"{told}, required" if found and found.required else f"{told}, not required", "asked for, required")


@then(parsers.parse("{field} has a hint on its rules"))
def has_a_hint(world: World, field: str) -> None:
    """UID-002: its words are the deployment's affair."""
    hint = world.pages.account_information.field(AccountField(field)).hint
    world.check("a hint" if hint else "no hint", "a hint")


@then(parsers.parse("{field} is shown as invalid"))
def is_shown_as_invalid(world: World, field: str) -> None:
    """UID-002: for everybody, not by colour alone."""
    invalid = world.pages.account_information.field(AccountField(field)).invalid
    world.check("invalid" if invalid else "valid", "invalid")


@then("their User ID is still there")
def user_id_is_still_there(world: World) -> None:
    """Only the secret fields are typed again."""
    world.check(world.pages.account_information.field(AccountField.USER_ID).value, world.applicant.user_id)


@then("both fields of the password are empty")
def password_is_typed_again(world: World) -> None:
    """DSC-071: it is not sent back."""
    page = world.pages.account_information
    found = [page.field(label).value for label in (AccountField.PASSWORD, AccountField.CONFIRM_PASSWORD)]
    world.check(["not empty" if each else "empty" for each in found], ["empty", "empty"])
