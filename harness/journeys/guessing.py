"""Guessing passwords and security codes, as often as a deployment lets one (DSC-070)."""

import re
from dataclasses import dataclass

from harness.browser.port import Page
from harness.entries.other_codes import code_of_nobody
from harness.journeys.login import Login
from harness.journeys.second_factor import SecondFactor
from harness.pages.labels import DeviceField, DeviceType
from harness.pages.standing import Standing, standing
from harness.world import World

MOST = 100
"""Wrong tries in a row; whoever lets more of them pass has no limit (NIST SP 800-63B)."""

EACH_CODE = 10
"""Wrong tries for one code before a new one is asked for, since a limit by code alone would be none."""

LOCKED = re.compile(r"\block(ed)?\b|too many|later|\bminutes\b|suspended|disabled", re.IGNORECASE)
"""How a page may say that there are no more tries; the guide prints no words for it."""


@dataclass(frozen=True)
class Guessed:
    """How many wrong tries in a row were taken, and whether the right one then let somebody in."""

    tries: int
    is_in: bool


def guess_passwords(world: World) -> Guessed:
    """Try wrong passwords, then the right one, and tell what came of that."""
    tries = 0
    while tries < MOST and not is_locked(world.browser.read()):
        world.pages.login.log_in(world.applicant.user_id, f"{world.applicant.password}{tries}")
        tries += 1
    Login(world).enter_credentials()
    return Guessed(tries, standing(world.browser.read()) in {Standing.PROOF, Standing.INSIDE})


def guess_codes(world: World) -> Guessed:
    """Try wrong codes, each for a while and then a new one, then the right one, and tell what came of that."""
    code, tries = Login(world).ask_for_code()(), 0
    while tries < MOST and _may_try(world):
        world.pages.two_factor.submit(code_of_nobody(world, code))
        tries += 1
        if tries % EACH_CODE == 0 and _may_try(world):
            code = _new_code(world) or code
    if world.browser.read().field(DeviceField.CODE):
        world.pages.two_factor.submit(code)
    return Guessed(tries, standing(world.browser.read()) is Standing.INSIDE)


def _new_code(world: World) -> str:
    """Have a new code sent; gives nothing where the page says that there are no more."""
    received = SecondFactor(world).code_of(DeviceType.SMS)
    world.pages.two_factor.resend()
    return received() if _may_try(world) else ""


def _may_try(world: World) -> bool:
    page = world.browser.read()
    return page.field(DeviceField.CODE) is not None and not is_locked(page)


def is_locked(page: Page) -> bool:
    """Tell whether a page says that there are no more tries."""
    return any(LOCKED.search(alert) for alert in page.alerts)
