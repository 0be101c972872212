"""Sentences about the second factor of a login."""

from collections.abc import Callable, Mapping
from typing import cast

from pytest_bdd import parsers, then, when

from harness.entries.other_codes import code_of_nobody, code_of_somebody_else
from harness.journeys.login import Login
from harness.journeys.second_factor import SecondFactor
from harness.judging import check_judgement
from harness.pages.labels import DeviceField, DeviceType
from harness.pages.standing import Standing, standing
from harness.verdicts import Verdict
from harness.world import World

MINUTE = 60
IDLE = 14 * MINUTE
"""How long nobody who waits for a code is idle: that ends a login before its code has worn out (DSC-070)."""
THREE_HOURS = 13 * IDLE
"""And two minutes."""


def _sent(world: World) -> str:
    return Login(world).ask_for_code()()


def _last(world: World) -> str:
    """Give the newest code so far, which was used, instead of the one that is sent now."""
    last = SecondFactor(world).last_code
    Login(world).ask_for_code()()
    return last


def _of_earlier_login(world: World) -> str:
    Login(world).log_in()
    world.change_browser()
    return _last(world)


def _of_somebody_else(world: World) -> str:
    Login(world).ask_for_code()()
    return code_of_somebody_else(world)


def _of_nobody(world: World) -> str:
    return code_of_nobody(world, Login(world).ask_for_code()())


CODES: Mapping[str, Callable[[World], str]] = {
    "they are sent": _sent,
    "of the setup": _last,
    "of an earlier login": _of_earlier_login,
    "somebody else was sent": _of_somebody_else,
    "of nobody": _of_nobody,
}
"""Ways to a code, with the person asked for one in the end."""


@when(parsers.re(f"they log in to HARP with the code (?P<which>{'|'.join(CODES)})"))
def log_in_with_code(world: World, which: str) -> None:
    """LGN-007."""
    code = CODES[which](world)
    world.pages.two_factor.submit(code)


@when("they log in to HARP with the code before the newest")
def log_in_with_code_before(world: World) -> None:
    """DSC-055: both were sent for this login."""
    earlier = Login(world).ask_for_code()()
    newest = SecondFactor(world).code_of(DeviceType.SMS)
    world.pages.two_factor.resend()
    newest()
    world.pages.two_factor.submit(earlier)


@when("they log in to HARP with a code of three hours ago")
def log_in_with_old_code(world: World) -> None:
    """DSC-055: it was sent, and not used; meanwhile they look at its page again and again."""
    code, page = Login(world).ask_for_code()(), world.browser.read().address
    for _ in range(THREE_HOURS // IDLE):
        world.let_go_by(IDLE)
        world.browser.visit(page)
    world.noted["waits"] = standing(world.browser.read()) is Standing.PROOF
    if world.noted["waits"]:
        world.pages.two_factor.submit(code)


@when("they log in to HARP with the code of a call")
def log_in_with_code_of_call(world: World) -> None:
    """LGN-007: in a browser of their own."""
    world.change_browser()
    Login(world).begin_to_log_in(DeviceType.VOICE)()


@when(parsers.re("they log in to HARP with (?P<proof>a new code|the last code) of (?P<device>.+)"))
def log_in_with_app(world: World, proof: str, device: str) -> None:
    """DSC-015: an app makes its codes by itself; a code that was used is not new."""
    last = SecondFactor(world).last_code
    newest = Login(world).ask_for_code(DeviceType(device))
    world.pages.two_factor.submit(last if proof == "the last code" else newest())


@when(parsers.parse("they log in to HARP, and the login is {answered} on the phone"))
def log_in_by_push(world: World, answered: str) -> None:
    """DSC-015: an approval takes the place of a code."""
    Login(world).enter_credentials()
    SecondFactor(world).answer(answered)


@when(parsers.parse("they log in to HARP and choose {device}"))
def log_in_and_choose(world: World, device: str) -> None:
    """LGN-007: the code comes to the device that was chosen."""
    world.noted["watch"] = world.post.expect_on_phones(world.applicant.person.phone)
    world.noted["code"] = Login(world).ask_for_code(DeviceType(device))


@then("it lets them in")
def it_lets_in(world: World) -> None:
    """LGN-007: the code they were sent."""
    world.pages.two_factor.submit(cast("Callable[[], str]", world.noted["code"])())
    world.check(standing(world.browser.read()), Standing.INSIDE)


@then(parsers.re("they are (?P<judged>let in|not let in)"))
def are_let_in(world: World, judged: str) -> None:
    """LGN-007."""
    world.check("let in" if standing(world.browser.read()) is Standing.INSIDE else "not let in", judged)


@then("they are asked for the second factor")
def asked_for_second_factor(world: World) -> None:
    """LGN-006."""
    world.check(standing(world.browser.read()), Standing.PROOF)


@then(parsers.parse("the code is {judged}"))
def code_is_judged(world: World, judged: str) -> None:
    """LGN-007, MFA-011: refused at its field, or accepted."""
    check_judgement(world, world.pages.two_factor.judgement(), DeviceField.CODE, judged)


@then("the code should be refused")
def code_should_be_refused(world: World) -> None:
    """DSC-055: that it is dead once a newer one was sent is our reading."""
    accepted = world.pages.two_factor.judgement().accepted
    world.check("accepted" if accepted else "refused", "refused", otherwise=Verdict.ADVISES)


@then("the code has worn out by one of the readings")
def code_has_worn_out(world: World) -> None:
    """DSC-055: by time."""
    if not world.noted["waits"]:
        world.reading("DSC-055", "not observed", "the login itself was over before its code could wear out")
        return
    accepted = world.pages.two_factor.judgement().accepted
    told = f"a code that was sent three hours ago is {'accepted' if accepted else 'refused'}"
    world.reading("DSC-055", "no-limits" if accepted else "limits-of-its-own", told)
