"""Sentences about the QPP Help Desk, which makes somebody Security Official where nobody on the site can."""

import re
from dataclasses import replace
from typing import cast

from pytest_bdd import given, parsers, then, when

from harness.capabilities.lent import lent
from harness.capabilities.organizations import HelpDesk, Receipt
from harness.entries.help_desk_form import BUSINESS, PRACTITIONERS, HelpDeskForm, filled_in, place_of
from harness.entries.numbers import NUMBERS
from harness.errors import Trouble
from harness.journeys.company import ELSEWHERE, OFFICIAL, PERSON, company
from harness.pages.harp_help import phone_numbers
from harness.pages.labels import Role
from harness.pages.naming import naming
from harness.verdicts import Verdict
from harness.world import World

NAMED = {"no practitioner": 0, "one practitioner": 1, "two practitioners": 2}
PHONE, TTY, RELAY = "1-866-288-8292", "1-877-715-6222", "711"
PARTS = ["Your Information", "Business Contact Information", "Professional Information"]


@given("a practice no longer with a Security Official")
def practice_no_longer_with_official(world: World) -> None:
    """HLP-001."""
    company(world).join(OFFICIAL, Role.SECURITY_OFFICIAL)
    company(world).part(OFFICIAL)


@given("a person with an account who has to become its Security Official")
def person_who_has_to_become_official(world: World) -> None:
    """HLP-001: they ask for themselves."""
    company(world).register(PERSON)
    world.applicant = company(world).person(PERSON)


@given("they have asked the Help Desk")
@when("they ask the Help Desk")
def ask_help_desk(world: World) -> None:
    """HLP-001: with everything it needs."""
    _ask(world, _form(world))


@when(parsers.re(r"they ask the Help Desk without (?P<item>.+) of the (?P<whose>person|business|practitioner)"))
def ask_without(world: World, item: str, whose: str) -> None:
    """HLP-002 to HLP-004: all else is right."""
    world.noted["place"] = "" if item == "nothing" else place_of(item, whose)
    _ask(world, _form(world) if item == "nothing" else _form(world).without(item, whose))


@when("they ask the Help Desk with one number as company phone and as office phone")
def ask_with_one_number(world: World) -> None:
    """DSC-063."""
    form = _form(world)
    phones = {BUSINESS["office phone number"]: form.business[BUSINESS["company phone number"]]}
    _ask(world, replace(form, business={**form.business, **phones}))


@when(parsers.re(f"they ask the Help Desk, naming (?P<number>{'|'.join(NAMED)})"))
def ask_naming(world: World, number: str) -> None:
    """HLP-004."""
    _ask(world, _form(world, NAMED[number]))


@when(parsers.re(f"they ask the Help Desk with (?P<numbers>{'|'.join(NUMBERS)})"))
def ask_with_numbers(world: World, numbers: str) -> None:
    """HLP-005, HLP-006."""
    known = company(world)
    npi, ptan = NUMBERS[numbers](known.organization(), known.organization(ELSEWHERE).clinicians[0])
    _ask(world, _form(world).with_numbers(npi, ptan))


@when(parsers.re("the Help Desk has (?P<decided>approved|denied|not decided) it"))
def help_desk_has_decided(world: World, decided: str) -> None:
    """HLP-001: its operator does."""
    receipt = _receipt(world)
    if receipt.refused:
        raise Trouble(f"blocked by the Help Desk, which refused {', '.join(receipt.refused)}")
    if decided != "not decided":
        _desk(world).settle(receipt.number, "approve" if decided == "approved" else "deny")
    company(world).turn_to(PERSON)


@then(parsers.re("the Help Desk has (?P<judged>refused|accepted) it for that"))
def has_judged_it(world: World, judged: str) -> None:
    """HLP-002 to HLP-004: at the item that was left out."""
    place = str(world.noted["place"])
    _check(world, judged, place)


@then(parsers.re("the Help Desk has (?P<judged>refused|accepted) it for the practitioners"))
def has_judged_practitioners(world: World, judged: str) -> None:
    """HLP-004."""
    _check(world, judged, PRACTITIONERS)


@then(parsers.re("the Help Desk has (?P<judged>refused|accepted) it at the practitioner's (?P<field>NPI|PTAN)"))
def has_judged_numbers(world: World, judged: str, field: str) -> None:
    """HLP-005, HLP-006."""
    _check(world, judged, f"{PRACTITIONERS}.0.{field.lower()}")


@then("the comparison of SSNs follows the reading of DSC-062 that governs")
def comparison_follows(world: World) -> None:
    """DSC-062: where the deployment keeps no SSN, it can't be compared with one that it keeps."""
    kept = world.kept()
    told = f"the deployment keeps {', '.join(kept) or 'no SSN'}"
    world.reading("DSC-062", "with-harps-own-record" if kept else "outside-harp", told)


@then("the numbers of the business follow a reading of DSC-063")
def numbers_follow(world: World) -> None:
    """DSC-063."""
    is_refused = bool(_receipt(world).refused)
    told = f"equal numbers are {'refused' if is_refused else 'accepted'}"
    world.reading("DSC-063", "numbers-must-differ" if is_refused else "numbers-may-be-equal", told)


@then("the QPP Help Desk is named with its phone, and TTY or 711")
def help_desk_is_named(world: World) -> None:
    """HLP-001; 711 has taken the place of the TTY number (DSC-029)."""
    page = world.browser.read()
    world.check(page.text, "Help Desk", relation="includes")
    world.check(phone_numbers(page), PHONE, relation="includes")
    is_told = TTY in phone_numbers(page) or re.search(rf"\b{RELAY}\b", page.text) is not None
    world.check("told" if is_told else "not told", "told")


@then("they should be led to what the Help Desk needs")
def led_to_what_it_needs(world: World) -> None:
    """HLP-002 to HLP-004: the checklist does not say where that is told."""
    way = naming(world.browser.read(), "Help Desk")
    if way is not None:
        world.browser.press(way.name, way.kind)
    told = world.browser.read().text.casefold()
    missing = [each for each in PARTS if each.casefold() not in told]
    world.check(missing, [], otherwise=Verdict.ADVISES)


def _form(world: World, practitioners: int = 1) -> HelpDeskForm:
    known = company(world)
    return filled_in(known.person(PERSON), known.organization(), practitioners)


def _ask(world: World, form: HelpDeskForm) -> None:
    world.noted["receipt"] = _desk(world).receive(form.person, form.business, form.practitioners)


def _desk(world: World) -> HelpDesk:
    return lent(world.deployment.help_desk, "to ask the QPP Help Desk")


def _receipt(world: World) -> Receipt:
    return cast("Receipt", world.noted["receipt"])


def _check(world: World, judged: str, place: str) -> None:
    """Check that a request was refused at this place and nowhere else, or accepted."""
    refused = _receipt(world).refused
    world.check(sorted(refused), [place] if judged == "refused" else [])
