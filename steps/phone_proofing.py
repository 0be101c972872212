"""Sentences about Experian's call centre, and registering with the reference number of somebody it verified."""

from collections.abc import Mapping
from contextlib import suppress

from pytest_bdd import given, parsers, then, when

from harness.entries.fields import with_entry
from harness.errors import ServerError
from harness.journeys.phone import ByPhone
from harness.pages.labels import ProfileField, Step
from harness.verdicts import Verdict
from harness.world import World


@given("an applicant whom Experian has verified by phone")
def verified(world: World) -> None:
    """EXR-003."""
    _verify(world)


@given(parsers.parse("an applicant whom Experian has verified by phone, with a special {which} name: {kind}"))
def verified_with_special_name(world: World, which: str, kind: str) -> None:
    """EXR-007: the archive cuts names off, and knows few signs."""
    _verify(world, **{f"{which}_name": kind})


@given("Experian has verified them by phone")
def verify_them(world: World) -> None:
    """They have called."""
    world.bureau.verify_by_phone(str(world.noted["number"]))


@given("Experian has verified them by phone too long ago")
def verified_too_long_ago(world: World) -> None:
    """Its archive no longer answers for them."""
    verify_them(world)
    world.bureau.let_lapse(world.applicant.person.ssn)


@given("Experian could not verify them by phone either")
def failed_them(world: World) -> None:
    """ERR-004: they have called in vain."""
    world.bureau.fail_by_phone(str(world.noted["number"]))


@given("Experian has not been called yet")
def not_called(world: World) -> None:
    """Nothing more has happened; Experian's operator must be there to tell apart who was called."""
    world.bureau.inquiries(world.applicant.person.ssn)


@given(parsers.parse("Experian is in trouble ({kind}) when it is to say whom it verified"))
def trouble_telling(world: World, kind: str) -> None:
    """Until it recovers."""
    world.bureau.trouble(world.applicant.person.ssn, "fars", kind)


@given("they have entered their reference number")
def have_entered(world: World) -> None:
    """Be accepted, and come to Profile Information."""
    by_phone = ByPhone(world)
    by_phone.come_back()
    by_phone.enter(str(world.noted["number"]))


@given("they have entered their reference number in vain")
def have_entered_in_vain(world: World) -> None:
    """A server error is no trouble of ours here."""
    ByPhone(world).come_back()
    with suppress(ServerError):
        world.pages.reference_number.enter(str(world.noted["number"]), world.applicant.person.email)


@given("they have mistyped their last name")
def have_mistyped(world: World) -> None:
    """EXR-007: they were told so, at Step 1."""
    _register(world, with_entry(world.applicant.profile, "another name", ProfileField.LAST_NAME))


@given("they have registered with their reference number")
@when("they register with their reference number")
def register_with_number(world: World) -> None:
    """EXR-001: the whole way."""
    have_entered(world)
    _register(world, world.applicant.profile)


@when("they register with that reference number once more, under another User ID")
def register_once_more(world: World) -> None:
    """ELG-003: as far as they are let."""
    by_phone = ByPhone(world)
    by_phone.come_back()
    world.applicant = world.applicant.with_user_id(f"{world.applicant.user_id}-again")
    world.pages.reference_number.enter(str(world.noted["number"]), world.applicant.person.email)
    if world.pages.profile_information.is_current():
        _register(world, world.applicant.profile)


@when(parsers.parse("they register with {entry} as {label}"))
def register_with_entry(world: World, entry: str, label: str) -> None:
    """EXR-007: all other entries are as Experian verified them."""
    _register(world, with_entry(world.applicant.profile, entry, label))


@when("they enter their reference number once Experian is back")
def enter_once_back(world: World) -> None:
    """Nothing was lost."""
    world.bureau.recover(world.applicant.person.ssn)
    world.pages.reference_number.enter(str(world.noted["number"]), world.applicant.person.email)


@then("their account is created")
def is_created(world: World) -> None:
    """The wizard comes to the Confirmation."""
    world.check(_outcome(world), "created")


@then("their account should be created")
def should_be_created(world: World) -> None:
    """The guide does not say how far a name may be written otherwise."""
    world.check(_outcome(world), "created", otherwise=Verdict.ADVISES)


@then("no account is created")
def is_not_created(world: World) -> None:
    """The wizard does not come to the Confirmation."""
    world.check(_outcome(world), "not created")


@then("no account should be created")
def should_not_be_created(world: World) -> None:
    """Experian's archive does not hold the end of a long name, so that a deployment can hardly know."""
    world.check(_outcome(world), "not created", otherwise=Verdict.ADVISES)


@then(parsers.parse("the refusal should show at {label}"))
def should_show_at(world: World, label: str) -> None:
    """The guide is silent about what becomes of a difference."""
    shown = str(world.noted["refused at"])
    world.check(shown, str(ProfileField(label)), relation="includes", otherwise=Verdict.ADVISES)


@then("they have been asked no questions")
def asked_no_questions(world: World) -> None:
    """EXR-001: neither now nor on the way."""
    world.check("asked" if world.pages.remote_proofing.asks() else "not asked", "not asked")


@then("they should be at Profile Information next")
def should_be_at_profile_information(world: World) -> None:
    """DSC-072: the registration may also go on where it was left."""
    world.check(world.browser.read().step, Step.PROFILE, otherwise=Verdict.ADVISES)


def _verify(world: World, **traits: str) -> None:
    world.noted["number"] = ByPhone(world).be_verified(**traits)


def _register(world: World, profile: Mapping[str, str]) -> None:
    by_phone = ByPhone(world)
    judged = by_phone.register(profile)
    world.noted["refused at"] = ", ".join(by_phone.refused_fields(judged))


def _outcome(world: World) -> str:
    return "created" if world.pages.proofing_outcome.outcome() == "confirmed" else "not created"
