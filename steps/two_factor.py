"""Sentences about coming to the setup of two-factor authentication, the types of devices, and phones."""

import re
from collections.abc import Callable
from typing import cast

from pytest_bdd import given, parsers, then, when

from harness.capabilities.port import Message
from harness.entries.fields import written
from harness.errors import NotTestable
from harness.journeys.login import Login
from harness.journeys.registration import Registration
from harness.judging import check_judgement
from harness.pages.labels import DeviceField, DeviceType
from harness.pages.standing import Standing, standing
from harness.world import World

READINGS = {5: "five-types", 4: "four-types"}
WAYS = {"sms": "text", "voice": "call"}

Watch = Callable[[], tuple[Message, ...]]


@given("somebody at the setup of two-factor authentication")
def at_the_setup(world: World) -> None:
    """MFA-001: registered, and logged in for the first time."""
    Registration(world).to_confirmation()
    Login(world).to_setup()


@when(parsers.re("they choose (?P<kind>.+) as the type of a device"))
def choose_type(world: World, kind: str) -> None:
    """MFA-007."""
    if kind == "nothing":
        world.pages.two_factor.add_device()
    else:
        world.pages.two_factor.choose(DeviceType(kind))


@when(parsers.re(r"they ask for a text to (?P<entry>nothing|\d+ digits) of their phone"))
def ask_for_text_to(world: World, entry: str) -> None:
    """MFA-008."""
    _ask(world, DeviceType.SMS, written(entry, world.applicant.person.phone))


@when("they ask for a text to another phone of theirs")
def ask_for_text_to_another_phone(world: World) -> None:
    """MFA-010: not the one that they registered with."""
    _ask(world, DeviceType.SMS, world.applicant.other_phone)


@when("they ask for a text to a landline")
def ask_for_text_to_landline(world: World) -> None:
    """MFA-009; phones of made-up people are landlines only where their texts come to us."""
    if "sms" not in world.deployment.codes:
        raise NotTestable("the profile gives no means to receive texts", "give it [capabilities.codes]")
    _ask(world, DeviceType.SMS, world.applicant.landline)


@when(parsers.parse("they ask for a code by {kind}"))
def ask_for_code_by(world: World, kind: str) -> None:
    """MFA-010."""
    _ask(world, DeviceType(kind), world.applicant.person.phone)


@then("they are asked to set up two-factor authentication")
def asked_to_set_up(world: World) -> None:
    """MFA-001."""
    world.check(standing(world.browser.read()), Standing.SETUP)


@then("they are not asked to set up two-factor authentication")
def not_asked_to_set_up(world: World) -> None:
    """MFA-017: no more."""
    world.check("asked" if standing(world.browser.read()) is Standing.SETUP else "not asked", "not asked")


@then(parsers.parse("{kind} can be chosen from the list of types"))
def can_be_chosen(world: World, kind: str) -> None:
    """MFA-003, MFA-005."""
    world.check(list(world.pages.two_factor.device_types()), kind, relation="includes")


@then("there are as many types as the reading that governs has")
def as_many_types(world: World) -> None:
    """DSC-014."""
    offered = world.pages.two_factor.device_types()
    known = [kind for kind in DeviceType if kind in offered]
    has_push = DeviceType.OKTA_VERIFY_PUSH in known
    reading = READINGS.get(len(known), "neither")
    world.reading("DSC-014", reading if has_push == (reading == "five-types") else "neither", ", ".join(offered))


@then(parsers.parse("the type is {judged}"))
def type_is_judged(world: World, judged: str) -> None:
    """MFA-007."""
    check_judgement(world, world.pages.two_factor.type_judgement(), DeviceField.TYPE, judged)


@then(parsers.parse("the number is {judged}"))
def number_is_judged(world: World, judged: str) -> None:
    """MFA-008."""
    check_judgement(world, world.pages.two_factor.number_judgement(), DeviceField.PHONE, judged)


@then(parsers.parse("the code comes by {way}"))
def code_comes_by(world: World, way: str) -> None:
    """MFA-010: in this way and in no other."""
    came = cast("Watch", world.noted["watch"])()
    world.check(sorted({WAYS.get(each.channel, each.channel) for each in came}), [way])


@then("the code comes to that phone")
def code_comes_to(world: World) -> None:
    """MFA-010: to the number that was entered, and not to the one in the profile."""
    came = cast("Watch", world.noted["watch"])()
    there = [re.sub(r"\D", "", each.to).endswith(world.applicant.other_phone) for each in came]
    world.check(["that phone" if each else "another phone" for each in there], ["that phone"])


@then("no device is active")
def no_device_is_active(world: World) -> None:
    """MFA-011."""
    world.check([each.type for each in world.pages.two_factor.devices()], [])


@then("landlines are judged by the reading that governs")
def landlines_are_judged(world: World) -> None:
    """DSC-054."""
    accepted = world.pages.two_factor.number_judgement().accepted
    world.reading("DSC-054", "any-number" if accepted else "mobile-only", "a landline for texts")


def _ask(world: World, kind: DeviceType, phone: str) -> None:
    world.pages.two_factor.choose(kind)
    world.noted["watch"] = world.post.expect_on_phones(world.applicant.person.phone, world.applicant.other_phone)
    world.pages.two_factor.ask_for_code(phone)
