"""Sentences about the way to an organization: its type, and the practice that is found by its TIN."""

from pytest_bdd import given, parsers, then, when

from harness.entries.numbers import TINS
from harness.journeys.company import PERSON, company
from harness.journeys.connection import Connection
from harness.judging import check_judgement
from harness.pages.labels import ConnectField
from harness.pages.manage_access import Request
from harness.verdicts import Verdict
from harness.world import World


@given("a person who has gone to Connect to an Organization")
def has_gone_to_connect(world: World) -> None:
    """ORG-006."""
    company(world).turn_to(PERSON)
    Connection(world).to_types()


@given("a practice that never had a user")
def practice_without_users(world: World) -> None:
    """ORG-008: nobody was ever connected to it."""
    company(world).organization()


@when(parsers.parse("they select {kind} as the type"))
def select_type(world: World, kind: str) -> None:
    """ORG-007."""
    world.pages.connecting.choose_type("" if kind == "nothing" else kind)


@when(parsers.re(f"they look for the practice by (?P<tin>{'|'.join(TINS)})"))
def look_for_practice(world: World, tin: str) -> None:
    """ORG-011."""
    Connection(world).to_search()
    known = company(world)
    world.pages.connecting.find(TINS[tin](known.organization().tin, known.knows))


@when("they look for the practice by its TIN and confirm it")
def look_and_confirm(world: World) -> None:
    """ORG-011."""
    Connection(world).confirm(company(world).organization())


@then(parsers.parse('"{names}" are the types'))
def are_the_types(world: World, names: str) -> None:
    """ORG-007."""
    field = world.pages.connecting.types()
    world.check(list(field.options) if field else "no choice", names.split(", "))


@then(parsers.parse("the organization's type is {judged}"))
def type_is_judged(world: World, judged: str) -> None:
    """ORG-007: refused at its choice, or accepted, whatever comes next."""
    check_judgement(world, world.pages.connecting.judgement(ConnectField.TYPE), ConnectField.TYPE, judged)


@then("the evidence asked for follows a reading of DSC-042")
def evidence_follows_a_reading(world: World) -> None:
    """DSC-042: of a type whose way the checklist does not describe."""
    asks = world.browser.read().field(ConnectField.TIN) is not None
    told = f"the way to this type asks for {'the TIN, as that to a practice does' if asks else 'something else'}"
    world.reading("DSC-042", "same-evidence-for-all" if asks else "own-evidence-by-type", told)


@then(parsers.parse("the TIN is {judged}"))
def tin_is_judged(world: World, judged: str) -> None:
    """ORG-011: refused at its field, or accepted."""
    check_judgement(world, world.pages.connecting.judgement(ConnectField.TIN), ConnectField.TIN, judged)


@then("the TIN should be accepted")
def tin_should_be_accepted(world: World) -> None:
    """ORG-011: the checklist does not say how it is written."""
    accepted = world.pages.connecting.judgement(ConnectField.TIN).accepted
    world.check("accepted" if accepted else "refused", "accepted", otherwise=Verdict.ADVISES)


@then("the page names the practice")
def page_names_practice(world: World) -> None:
    """ORG-011: so that it can be confirmed."""
    world.check(world.browser.read().text, company(world).organization().name, relation="includes")


@then("what the practice asks for comes next")
def asks_come_next(world: World) -> None:
    """ORG-011: nothing of it was asked before the practice was confirmed."""
    page = world.pages.connecting
    asked = page.asks_for_clinician() or page.offers_role() is not None
    world.check("asked for" if asked else "not asked for", "asked for")


@then("what the practice asks for is not asked yet")
def asks_nothing_yet(world: World) -> None:
    """ORG-011: it is to be confirmed first."""
    page = world.pages.connecting
    asked = page.asks_for_clinician() or page.offers_role() is not None
    world.check("asked for" if asked else "not asked for", "not asked for")


@then("they have no access to the practice")
def have_no_access(world: World) -> None:
    """ORG-003, as Manage Access tells it."""
    known, access = company(world), world.pages.manage_access
    access.open()
    world.check(access.role_in(known.organization().name), "no access")


@then("their request is pending")
def request_is_pending(world: World) -> None:
    """ORG-010, as Manage Access tells it."""
    access = world.pages.manage_access
    access.open()
    world.check(access.request_for(company(world).organization().name), Request.PENDING)
