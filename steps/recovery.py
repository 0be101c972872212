"""Sentences about what somebody does who has forgotten their User ID or their password."""

from collections.abc import Callable

from pytest_bdd import parsers, then, when

from harness.journeys.recovery import Recovery
from harness.pages.labels import AccountField, Press
from harness.pages.site import Pages
from harness.verdicts import Verdict
from harness.world import World

FROM: dict[str, tuple[Callable[[Pages], None], Press]] = {
    "the QPP sign-in page": (lambda pages: pages.sign_in.open(), Press.RECOVER),
    "the HARP login page": (lambda pages: pages.login.open(), Press.FORGOT),
}
"""The pages that lead to the recovery, and how the way is called there."""


@when(parsers.re(f"they go from (?P<page>{'|'.join(FROM)}) to the recovery"))
def go_to_the_recovery(world: World, page: str) -> None:
    """RST-001, LGN-003: if there is a way."""
    come, way = FROM[page]
    come(world.pages)
    if world.browser.read().control(way):
        world.browser.press(way)


@when("they recover their User ID by their email address")
def recover_user_id(world: World) -> None:
    """RST-001."""
    recovery, email = Recovery(world), world.applicant.person.email
    mail = recovery.mail_after(lambda: recovery.ask_for_user_id(email))
    world.noted["mail"] = mail.body if mail else "no e-mail"


@when("they come to where a forgotten User ID is asked for")
def come_to_user_id(world: World) -> None:
    """RST-007."""
    Recovery(world).to_user_id()


@when("they ask for their User ID, and then as somebody without an account")
def ask_for_user_id_twice(world: World) -> None:
    """RST-001."""
    asked = (world.applicant.person.email, f"nobody.{world.applicant.person.email}")
    world.noted["said"] = [Recovery(world).ask_for_user_id(each).text.replace(each, "") for each in asked]


@when("they ask for a link to reset their password, and then as somebody without an account")
def ask_for_link_twice(world: World) -> None:
    """RST-001."""
    asked = (world.applicant.user_id, f"{world.applicant.user_id}-nobody")
    world.noted["said"] = [Recovery(world).ask_for_link(each).text.replace(each, "") for each in asked]


@then("they can recover their User ID or reset their password there")
def can_recover_either(world: World) -> None:
    """RST-001, LGN-003."""
    world.check(world.pages.recovery.offered(), ["User ID", "password"])


@then("they receive an e-mail on it that contains their User ID")
def receive_user_id(world: World) -> None:
    """RST-001."""
    world.check(str(world.noted["mail"]), world.applicant.user_id, relation="includes")


@then("one of the readings of DSC-048 is followed")
def challenge_question_is_used(world: World) -> None:
    """RST-007: the Terms & Conditions permit it, and demand nothing."""
    asked = world.browser.read().field(AccountField.ANSWER) is not None
    told = f"recovery of the User ID: challenge answer {'asked for' if asked else 'not asked for'}"
    world.reading("DSC-048", "user-id-too" if asked else "password-reset", told)


@then("they should be told the same both times")
def told_the_same(world: World) -> None:
    """No statement of the guide demands it, so that the difference is advised."""
    said = world.noted["said"]
    same = isinstance(said, list) and len(set(said)) == 1
    world.check("the same" if same else "something else", "the same", otherwise=Verdict.ADVISES)
