"""Sentences about the HARP login, and about who is not let in yet."""

import re

from pytest_bdd import then, when

from harness.verdicts import Verdict
from harness.world import World

WHY = {"not verified": r"proofing|verif|document|pending", "closed": r"\bclosed\b|again"}
"""How a refusal may tell its reason; the guide prints no words for it."""


@when("they log in to HARP")
def log_in(world: World) -> None:
    """LGN-001: in a browser of their own."""
    world.change_browser()
    world.pages.login.log_in(world.applicant.user_id, world.applicant.password)


@then("they are not logged in")
def not_logged_in(world: World) -> None:
    """MAN-028: they are still asked for a password."""
    world.check("logged in" if world.pages.login.is_passed() else "not logged in", "not logged in")


@then("they come to two-factor authentication")
def come_to_two_factor(world: World) -> None:
    """MAN-027: User ID and password are taken, and the page tells what is next."""
    world.check("logged in" if world.pages.login.is_passed() else "not logged in", "logged in")
    world.check(world.browser.read().text, "two-factor", relation="includes")


@then("they should be told that their identity is not verified yet")
def told_not_verified(world: World) -> None:
    """DSC-051: the guide says so at the Confirmation and does not demand it here, so that its absence only advises."""
    _check_told(world, "not verified")


@then("they should be told that their request is closed")
def told_closed(world: World) -> None:
    """DSC-022: likewise."""
    _check_told(world, "closed")


def _check_told(world: World, why: str) -> None:
    told = any(re.search(WHY[why], alert, re.IGNORECASE) for alert in world.browser.read().alerts)
    world.check(why if told else "another reason or none", why, otherwise=Verdict.ADVISES)
