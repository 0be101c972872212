"""Sentences about what is never shown again, and where people read about it."""

from pytest_bdd import given, then, when

from harness.errors import Trouble
from harness.pages.labels import Press
from harness.world import World


@given("they have been asked Experian's questions")
def have_been_asked(world: World) -> None:
    """Remember them, to look for them later."""
    world.noted["wordings"] = [each.label.lstrip("0123456789. ") for each in world.pages.remote_proofing.asked()]


@when("they read on about the use of their information")
def read_privacy_act_statement(world: World) -> None:
    """PRV-003."""
    world.browser.press(Press.PRIVACY_ACT_STATEMENT)


@then("the CMS Privacy Act Statement is shown")
def statement_is_shown(world: World) -> None:
    """PRV-003: in a heading of the page."""
    world.check(" / ".join(world.browser.read().headings), "Privacy Act Statement", relation="includes")


@then("their SSN is nowhere on the page")
def ssn_is_nowhere(world: World) -> None:
    """PRV-002: neither in its words nor in what its fields hold."""
    page = world.browser.read()
    held = "\n".join([page.text, *(field.value for field in page.fields)])
    shown = any(each in held for each in world.applicant.secrets["SSN"])
    world.check("shown" if shown else "not shown", "not shown")


@then("the deployment keeps neither their SSN nor their credit history")
def nothing_is_kept(world: World) -> None:
    """PRV-002: looked for in every place where the deployment keeps things, however it is written."""
    world.check(list(world.kept()), [])


@then("the deployment keeps their address and contact information")
def address_is_kept(world: World) -> None:
    """PRV-001: as they were entered, separators of the phone number aside."""
    kept, entered = world.kept_profile(), world.applicant.address_and_contact
    lost = [what for what, text in entered.items() if _signs(kept.get(what, "")) != _signs(text)]
    world.check(lost, [])


@then("the questions are nowhere on the page")
def questions_are_nowhere(world: World) -> None:
    """PRV-002: credit history is not retained; the check does not repeat it either."""
    text, asked = world.browser.read().text, world.noted["wordings"]
    shown = [each for each in asked if each in text] if isinstance(asked, list) else []
    world.check(f"{len(shown)} of the questions", "0 of the questions")


@then("no e-mail contains their SSN or password")
def no_secret_in_emails(world: World) -> None:
    """PRV-002 names e-mails; that the password is not in one is derived from CNF-003."""
    if not (messages := world.inbox()):
        raise Trouble("no e-mail came that could be looked into")
    hidden = [*world.applicant.secrets["SSN"], world.applicant.password]
    world.check("\n".join(f"{each.subject}\n{each.body}" for each in messages), hidden, relation="excludes")


def _signs(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum() or sign == "@")
