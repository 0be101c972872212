"""Sentences about the first user of an organization, and about who is first."""

from pytest_bdd import given, parsers, then, when

from harness.entries.numbers import NUMBERS
from harness.journeys.company import ELSEWHERE, OFFICIAL, PERSON, PRACTICE, company
from harness.journeys.connection import Connection, identifiers
from harness.judging import check_judgement
from harness.pages.labels import ConnectField, Role
from harness.verdicts import Verdict
from harness.world import World

GONE = "has left it|was taken out"


@given(parsers.re(f"a practice whose only Security Official (?P<gone>{GONE})"))
def practice_without_official(world: World, gone: str) -> None:
    """DSC-041: it had one."""
    known = company(world)
    known.join(OFFICIAL, Role.SECURITY_OFFICIAL)
    if gone == "has left it":
        known.leave(OFFICIAL)
    else:
        known.part(OFFICIAL)


@given("a person who has come to where the first user connects")
def has_come_to_clinician(world: World) -> None:
    """ORG-009."""
    company(world).turn_to(PERSON)
    Connection(world).to_clinician(company(world).organization())


@given(parsers.re("somebody else (?P<what>connected and left|did nothing) meanwhile"))
def somebody_else_meanwhile(world: World, what: str) -> None:
    """DSC-041: so that the practice had a Security Official."""
    if what == "connected and left":
        known = company(world)
        with known.acting("somebody else"):
            Connection(world).as_first(known.organization())
        known.leave("somebody else")


@when("they come to where the first user connects")
def come_to_clinician(world: World) -> None:
    """ORG-009."""
    Connection(world).to_clinician(company(world).organization())


@when(parsers.re(f"they connect to the practice with (?P<numbers>{'|'.join(NUMBERS)})"))
def connect_with(world: World, numbers: str) -> None:
    """ORG-009."""
    known = company(world)
    Connection(world).to_clinician(known.organization())
    npi, ptan = NUMBERS[numbers](known.organization(), known.organization(ELSEWHERE).clinicians[0])
    world.pages.connecting.enter({ConnectField.NPI: npi, ConnectField.PTAN: ptan})
    world.pages.connecting.submit_clinician()


@when("they connect with what they have before them")
def connect_with_open_form(world: World) -> None:
    """ORG-008: whatever happened since they came there."""
    world.pages.connecting.enter(identifiers(company(world).organization().clinicians[0]))
    world.pages.connecting.submit_clinician()


@when("they go as far to the practice as they are let")
def go_as_far_as_let(world: World) -> None:
    """DSC-041: a clinician of the practice is known to them."""
    Connection(world).confirm(company(world).organization())
    if world.pages.connecting.asks_for_clinician():
        connect_with_open_form(world)


@then(parsers.parse('the connection is {judged} at "{field}"'))
def connection_is_judged(world: World, judged: str, field: str) -> None:
    """ORG-009: refused at the field that is wrong, or accepted."""
    judgement = world.pages.connecting.judgement(ConnectField.NPI, ConnectField.PTAN)
    check_judgement(world, judgement, ConnectField(field), judged)


@then("they have access to the practice")
def have_access(world: World) -> None:
    """ORG-008."""
    access = world.pages.manage_access
    access.open()
    found = access.role_in(company(world).organization().name)
    world.check("no access" if found == "no access" else "access", "access")


@then(parsers.re("they (?P<become>are|are not) its Security Official"))
def are_security_official(world: World, become: str) -> None:
    """ORG-008, as Manage Access tells it."""
    access = world.pages.manage_access
    access.open()
    found = access.role_in(company(world).organization(PRACTICE).name)
    world.check("are" if found == Role.SECURITY_OFFICIAL else "are not", become)


@then("they should be told so by e-mail")
def should_be_told_by_email(world: World) -> None:
    """ORG-008: the checklist does not say how they get to know."""
    name = company(world).organization().name
    told = [each for each in world.inbox() if name in f"{each.subject}{each.body}"]
    world.check("told" if told else "not told", "told", otherwise=Verdict.ADVISES)


@then("the first user's role follows the reading of DSC-039 that governs")
def role_of_first_follows(world: World) -> None:
    """DSC-039."""
    asks = world.pages.connecting.offers_role() is not None
    told = f"the first user is {'' if asks else 'not '}asked for a role"
    world.reading("DSC-039", "choice-for-everybody" if asks else "official-without-choice", told)


@then("the clinicians asked for follow the reading of DSC-040 that governs")
def clinicians_follow(world: World) -> None:
    """DSC-040: exactly one when connecting."""
    labels = [each.label for each in world.browser.read().fields]
    asked = sum(label.endswith(ConnectField.NPI) for label in labels)
    # Neither reading governs everywhere, so that none violates by itself.
    world.check(asked, 1)
    reading = "single-clinician" if asked == 1 else "one-or-more-practitioners"
    world.reading("DSC-040", reading, f"the first user is asked for {asked} NPI")


@then("who is first follows the reading of DSC-041 that governs")
def who_is_first_follows(world: World) -> None:
    """DSC-041."""
    access = world.pages.manage_access
    access.open()
    is_official = access.role_in(company(world).organization().name) == Role.SECURITY_OFFICIAL
    told = "somebody who connects after the last Security Official has gone"
    world.reading("DSC-041", "first-without-official" if is_official else "first-ever", told)
