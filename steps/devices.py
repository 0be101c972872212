"""Sentences about proving a device, the table of devices, and changing them later."""

from collections.abc import Callable, Mapping
from typing import cast

from pytest_bdd import given, parsers, then, when

from harness.entries.other_codes import code_for_new_phone, code_of_nobody, code_of_somebody_else
from harness.journeys.login import Login
from harness.journeys.registration import Registration
from harness.journeys.second_factor import SecondFactor
from harness.pages.labels import DeviceField, DeviceType, Press
from harness.pages.standing import Standing, standing
from harness.verdicts import Verdict
from harness.world import World

Sent = Callable[[], str]

CODES: Mapping[str, Callable[[World, Sent], str]] = {
    "they were sent": lambda _, sent: sent(),
    "of nobody": lambda world, sent: code_of_nobody(world, sent()),
    "somebody else was sent": lambda world, _: code_of_somebody_else(world),
    "left out": lambda *_: "",
}
"""Ways to a code for a device that is to be proved."""


@given("somebody who has asked for a code for their device")
def has_asked(world: World) -> None:
    """MFA-010: they are at Enter Code."""
    Registration(world).to_confirmation()
    world.noted["code"] = code_for_new_phone(world)


@given("somebody who has added a device")
def has_added(world: World) -> None:
    """MFA-014: a phone for texts; the setup is not complete."""
    Registration(world).to_confirmation()
    Login(world).to_setup()
    Login(world).add(DeviceType.SMS)


@given("they have logged back in")
def have_logged_back_in(world: World) -> None:
    """MFA-018."""
    Login(world).log_in()


@given(parsers.parse("they have added {kind} as a device later"))
def have_added_later(world: World, kind: str) -> None:
    """MFA-018."""
    world.pages.account_home.go_to_devices()
    Login(world).add(DeviceType(kind))


@given(parsers.parse("they have removed {kind} later"))
def have_removed_later(world: World, kind: str) -> None:
    """MFA-018."""
    world.pages.two_factor.remove(DeviceType(kind))


@when("they have the code sent again and enter the new one")
def enter_new_code(world: World) -> None:
    """MFA-013."""
    newest = SecondFactor(world).code_of(DeviceType.SMS)
    world.pages.two_factor.resend()
    world.pages.two_factor.submit(newest())


@when("they have the code sent again and enter the earlier one")
def enter_earlier_code(world: World) -> None:
    """DSC-055: once the new one has come."""
    earlier = cast("Sent", world.noted["code"])()
    newest = SecondFactor(world).code_of(DeviceType.SMS)
    world.pages.two_factor.resend()
    newest()
    world.pages.two_factor.submit(earlier)


@when("they cancel the code")
def cancel_code(world: World) -> None:
    """MFA-013."""
    world.pages.two_factor.cancel()


@when(parsers.re(f"they enter the code (?P<which>{'|'.join(CODES)})"))
def enter_code(world: World, which: str) -> None:
    """MFA-011."""
    world.pages.two_factor.submit(CODES[which](world, cast("Sent", world.noted["code"])))


@when("they log in anew and look at their devices")
def look_at_devices(world: World) -> None:
    """MFA-011."""
    Login(world).to_setup()


@when(parsers.re(rf"they add (?P<kind>{'|'.join(DeviceType)}) as a device"))
def add_device(world: World, kind: str) -> None:
    """MFA-012."""
    Login(world).begin_to_add(DeviceType(kind))()


@when(parsers.re(r"they add (?P<kind>.+) as a device with (?P<code>a code of the app|a wrong code)"))
def add_app(world: World, kind: str, code: str) -> None:
    """MFA-011."""
    Login(world).begin_to_add(DeviceType(kind))
    code_of_app = SecondFactor(world).code_of(DeviceType(kind))
    right = code == "a code of the app"
    world.pages.two_factor.submit(code_of_app() if right else code_of_nobody(world, code_of_app()))


@when(parsers.parse("they add Okta Verify Push as a device, and it is {answered} on the phone"))
def add_push(world: World, answered: str) -> None:
    """MFA-011."""
    Login(world).begin_to_add(DeviceType.OKTA_VERIFY_PUSH)
    SecondFactor(world).answer(answered)


@when(parsers.re(rf"they remove (?P<kind>{'|'.join(DeviceType)})"))
def remove_device(world: World, kind: str) -> None:
    """MFA-016."""
    world.pages.two_factor.remove(DeviceType(kind))


@when("they complete the setup and log in once more")
def complete_and_log_in(world: World) -> None:
    """MFA-017: as far as User ID and password lead."""
    world.pages.two_factor.complete_setup()
    world.change_browser()
    Login(world).enter_credentials()


@when("they complete the setup with their device")
def complete(world: World) -> None:
    """MFA-017."""
    world.pages.two_factor.complete_setup()


@when("they complete the setup after removing their device")
def complete_without_device(world: World) -> None:
    """DSC-053."""
    world.pages.two_factor.remove(DeviceType.SMS)
    world.pages.two_factor.complete_setup()


@when(parsers.parse("they go to their devices and add {kind} as a device"))
def go_and_add(world: World, kind: str) -> None:
    """MFA-018."""
    world.pages.account_home.go_to_devices()
    Login(world).begin_to_add(DeviceType(kind))()


@when(parsers.parse("they go to their devices and remove {kind}"))
def go_and_remove(world: World, kind: str) -> None:
    """MFA-018."""
    world.pages.account_home.go_to_devices()
    world.pages.two_factor.remove(DeviceType(kind))


@then("they are not asked for a code any more")
def not_asked_for_code(world: World) -> None:
    """MFA-013: Enter Code was left."""
    world.check("asked" if world.browser.read().field(DeviceField.CODE) else "not asked", "not asked")


@then(parsers.parse('"{kinds}" are their devices'))
def are_their_devices(world: World, kinds: str) -> None:
    """MFA-015, MFA-018: these and no others."""
    world.check([each.type for each in world.pages.two_factor.devices()], kinds.split(", "))


@then(parsers.parse('"{kind}" is among their devices'))
def is_among_devices(world: World, kind: str) -> None:
    """MFA-012."""
    world.check([each.type for each in world.pages.two_factor.devices()], kind, relation="includes")


@then(parsers.re("Okta Verify Push (?P<becomes>becomes|does not become) a device"))
def push_becomes_device(world: World, becomes: str) -> None:
    """MFA-011."""
    kinds = [each.type for each in world.pages.two_factor.devices()]
    world.check("becomes" if DeviceType.OKTA_VERIFY_PUSH in kinds else "does not become", becomes)


@then("it lists the type, the contact and the status ACTIVE of their device")
def lists_device(world: World) -> None:
    """MFA-014: of the contact the last digits will do."""
    found = [f"{each.type}, {each.contact[-4:]}, {each.status.upper()}" for each in world.pages.two_factor.devices()]
    world.check(found, [f"SMS, {world.applicant.person.phone[-4:]}, ACTIVE"])


@then("the page lets them remove a device")
def lets_remove(world: World) -> None:
    """MFA-016."""
    ways = [each.name for each in world.browser.read().controls if each.name.startswith(Press.REMOVE)]
    world.check("Remove" if ways else "no Remove", "Remove")


@then(parsers.re("the setup is (?P<judged>accepted|refused)"))
def setup_is_judged(world: World, judged: str) -> None:
    """MFA-017."""
    world.check("accepted" if standing(world.browser.read()) is Standing.INSIDE else "refused", judged)


@then("devices are demanded by the reading that governs")
def devices_are_demanded(world: World) -> None:
    """DSC-053: an account without a device was not set up, or still has it."""
    if world.browser.read().control(Press.DEVICES):
        world.pages.account_home.go_to_devices()
    is_without = standing(world.browser.read()) is Standing.INSIDE and not world.pages.two_factor.devices()
    reading = "every-device-removable" if is_without else "one-device-at-least"
    world.reading("DSC-053", reading, "removing the only device")


@then("it should show their address and contact information")
def should_show_address(world: World) -> None:
    """PRV-001 says that they are kept, not where they are shown."""
    shown = "".join(sign for sign in world.browser.read().text.casefold() if sign.isalnum())
    entered = world.applicant.address_and_contact
    plain = {what: "".join(sign for sign in text.casefold() if sign.isalnum()) for what, text in entered.items()}
    world.check([what for what, text in plain.items() if text not in shown], [], otherwise=Verdict.ADVISES)
