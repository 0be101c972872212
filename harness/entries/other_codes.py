"""Security codes that are not the one that somebody was sent, and must not do."""

from collections.abc import Callable

from harness.journeys.login import Login
from harness.journeys.registration import Registration
from harness.journeys.second_factor import SecondFactor
from harness.pages.labels import DeviceType
from harness.world import World


def code_of_nobody(world: World, code: str) -> str:
    """Give a code that differs from one that was sent in its last digit."""
    other = f"{code[:-1]}{(int(code[-1]) + 1) % 10}"
    world.keep_secret("security code", other)
    return other


def code_of_somebody_else(world: World) -> str:
    """Let somebody else ask for a code in a browser of their own, and give it."""
    person = world.applicant
    world.swap_browsers()
    world.introduce()
    Registration(world).to_confirmation()
    code = code_for_new_phone(world)()
    world.swap_browsers()
    world.applicant = person
    return code


def code_for_new_phone(world: World) -> Callable[[], str]:
    """Come to where the person's phone is to be proved at the setup; what is given waits for its code."""
    Login(world).to_setup()
    world.pages.two_factor.choose(DeviceType.SMS)
    received = SecondFactor(world).code_of(DeviceType.SMS)
    world.pages.two_factor.ask_for_code(world.applicant.person.phone)
    return received
