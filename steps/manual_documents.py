"""Sentences about what the pages of manual proofing ask for and tell."""

import re

from pytest_bdd import given, parsers, then, when

from harness.errors import Trouble
from harness.journeys.manual import ManualRegistration
from harness.pages.labels import AccountField
from harness.pages.reasons import names_rule
from harness.world import World

EMAIL = "QPP@cms.hhs.gov"
NUMBERS = {"1": r"\b(1|one)\b", "2": r"\b(2|two)\b"}


@given("an applicant whose manual proofing is pending")
def proofing_is_pending(world: World) -> None:
    """MAN-020: at the Confirmation, with nothing sent yet."""
    if world.deployment.clock is not None:
        world.noted["before"] = world.deployment.clock.now()
    ManualRegistration(world).to_confirmation()


@when("they register for manual proofing once more")
def register_once_more(world: World) -> None:
    """MAN-030: with the same e-mail address; the User ID is another one (DSC-022)."""
    world.change_browser()
    world.applicant = world.applicant.with_user_id(f"{world.applicant.user_id}b")
    ManualRegistration(world).as_far_as_possible()


@when("an applicant registers for manual proofing, giving their Social Security Number")
def register_with_ssn(world: World) -> None:
    """PRV-001, PRV-002: it is not needed, but may be given."""
    ManualRegistration(world).to_confirmation_with_ssn()


@then(parsers.re(r"the page asks for (?P<count>\d) documents out of (?P<kinds>.*)"))
def asks_for_documents(world: World, count: str, kinds: str) -> None:
    """MAN-012, MAN-024."""
    text = world.browser.read().text
    counted = [line for line in text.splitlines() if re.search(NUMBERS[count], line, re.IGNORECASE)]
    world.check("\n".join(counted), ["document"], relation="includes")
    world.check(text, re.findall('"(.+?)"', kinds), relation="includes")


@then("the page asks for 1 of the approved forms of photo ID")
def asks_for_one_photo_id(world: World) -> None:
    """MAN-013."""
    lines = world.browser.read().text.splitlines()
    asking = [line for line in lines if re.search(NUMBERS["1"], line, re.IGNORECASE) and "ID" in line]
    world.check("asked for" if asking else "not asked for", "asked for")


@then(parsers.parse('the page lists "{document}"'))
def lists(world: World, document: str) -> None:
    """MAN-014 to MAN-018: among its visible words, typography aside."""
    if not world.pages.manual_proofing.is_displayed():
        raise Trouble("blocked by Initiate Manual Proofing: it led to no guidance that could list documents")
    world.check(world.browser.read().text, document, relation="includes")


@then("the contact information of the Quality Payment Program is among the next steps")
def contact_is_among_the_next_steps(world: World) -> None:
    """MAN-038: not only in the footer that every page has."""
    page = world.browser.read()
    told = page.text.casefold().count(EMAIL.casefold())
    below = sum(each.name == EMAIL and "contentinfo" in each.landmarks for each in page.controls)
    world.check("told" if told > below else "not told but in the footer", "told")


@then(parsers.parse('the hint of {field} tells "{phrase}"'))
def hint_tells(world: World, field: str, phrase: str) -> None:
    """UID-007."""
    world.check(world.pages.account_information.field(AccountField(field)).hint, phrase, relation="includes")


@then("the hint of Password forbids the User ID")
def hint_forbids_user_id(world: World) -> None:
    """PWD-013: it may call it user name."""
    hint = world.pages.account_information.field(AccountField.PASSWORD).hint
    world.check(names_rule(hint, "containing the User ID"), "containing the User ID")
