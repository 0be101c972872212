"""Sentences about Step 4."""

from pytest_bdd import given, then, when

from harness.journeys.registration import Registration
from harness.pages.labels import AccountField
from harness.world import World


@given("an applicant whose account has been created")
def account_has_been_created(world: World) -> None:
    """Have done Steps 1 to 3."""
    Registration(world).to_confirmation()


@when("an applicant registers from the QPP sign-in page to the Confirmation")
def register_whole(world: World) -> None:
    """The whole journey."""
    Registration(world).to_confirmation()


@when("they go on to complete their setup")
def go_on_to_complete_setup(world: World) -> None:
    """CNF-002."""
    world.pages.confirmation.login_to_complete_setup()


@then("the Confirmation says that the account has been created")
def confirmation_says_so(world: World) -> None:
    """CNF-001."""
    world.check(world.pages.confirmation.read().text, "Your HARP account has been created", relation="includes")


@then("they are at the HARP login")
def at_the_harp_login(world: World) -> None:
    """CNF-002: the HARP site asks for User ID and password."""
    page = world.browser.read()
    where = "the HARP site" if page.address.startswith(world.pages.harp) else page.address
    found = [where, *(field.label for field in page.fields)]
    world.check(found, ["the HARP site", AccountField.USER_ID, AccountField.PASSWORD], relation="includes")


@then("they receive an e-mail that contains their User ID")
def receive_email_with_user_id(world: World) -> None:
    """CNF-003."""
    bodies = [message.body for message in world.inbox()]
    world.check("\n".join(bodies), world.applicant.user_id, relation="includes")
