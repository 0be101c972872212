"""Sentences about what the checklist says is collected."""

from pytest_bdd import then

from harness.pages.labels import AccountField, ProfileField
from harness.world import World

CHECKLIST = (
    ProfileField.FIRST_NAME,
    ProfileField.LAST_NAME,
    ProfileField.DATE_OF_BIRTH,
    ProfileField.EMAIL,
    ProfileField.PHONE,
    ProfileField.ADDRESS_1,
    ProfileField.CITY,
    ProfileField.STATE,
    ProfileField.ZIP,
    ProfileField.SSN,
)
"""What the checklist calls profile information (PRF-028)."""


@then("the page asks for nothing that the guide does not name")
def asks_for_nothing_else(world: World) -> None:
    """PRV-004: whatever else a field is for."""
    named = {*ProfileField, *AccountField}
    world.check([field.label for field in world.browser.read().fields if field.label not in named], [])


@then("Phone Number is marked as the governing reading says")
def phone_is_marked(world: World) -> None:
    """DSC-016."""
    field = world.browser.read().field(ProfileField.PHONE)
    world.reading("DSC-016", "phone-required" if field and field.required else "phone-optional")


@then("the page asks for the checklist's profile information")
def asks_for_checklist(world: World) -> None:
    """PRF-028: DSC-016 says that the phone number is asked for, not required."""
    world.check([field.label for field in world.browser.read().fields], list(CHECKLIST), relation="includes")
