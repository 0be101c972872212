"""Sentences about passwords over time: not one of the last, not twice a day, not for ever."""

from datetime import timedelta

from pytest_bdd import given, parsers, then, when

from harness.entries.chosen_password import nth_password
from harness.errors import Trouble
from harness.journeys.password_life import PasswordLife
from harness.journeys.recovery import Recovery, quarter_of_an_hour
from harness.journeys.registration import Registration
from harness.judging import check_judgement
from harness.pages.labels import AccountField
from harness.pages.reasons import names_rule
from harness.world import World

HOUR = 60 * 60
SECOND_CHANGE = "a second change in a day"
LATE_EVENING = 23
"""An hour of the day in UTC from which 12 hours lead over midnight there and in every zone of the United States."""

FOLLOWED = {
    "DSC-045": ("a second change after 12 hours, past midnight", "calendar-day", "24-hours"),
    "DSC-046": ("the sixth password before the current one", "current-and-5-former", "current-and-6-former"),
    "DSC-047": ("a change on the day of the creation", "creation-does-not-count", "creation-counts"),
}
"""What is tried, and the readings of a deployment that accepts it and of one that refuses it."""


@given(parsers.parse("an applicant who has chosen {number:d} passwords, two days apart"))
def has_chosen_passwords(world: World, number: int) -> None:
    """RST-002: the first at the registration; the last one is two days old as well."""
    Registration(world).to_confirmation()
    world.noted["oldest"] = world.applicant.password
    PasswordLife(world).reset_often(number - 1)


@given("an applicant who has reset their password shortly before midnight")
def has_reset_before_midnight(world: World) -> None:
    """DSC-045: not on the day of their registration."""
    Registration(world).to_confirmation()
    now = world.clock.now()
    evening = (now + timedelta(days=2)).replace(hour=LATE_EVENING, minute=0)
    world.let_go_by(round((evening - now).total_seconds()))
    Recovery(world).reset(nth_password(1, world.applicant))


@given("they have changed their password")
def have_changed(world: World) -> None:
    """RST-003: from their account."""
    PasswordLife(world).have_changed(nth_password(1, world.applicant))
    world.noted["changed"] = quarter_of_an_hour(world)


@when(parsers.re("they reset it to (?P<which>the current password|another password)"))
def reset_to_which(world: World, which: str) -> None:
    """RST-002, DSC-047."""
    Recovery(world).choose(_chosen(world, which))


@when("they reset it to the oldest of them")
def reset_to_oldest(world: World) -> None:
    """RST-002."""
    Recovery(world).choose(str(world.noted["oldest"]))


@when("they reset it once more at once")
def reset_at_once(world: World) -> None:
    """RST-003."""
    Recovery(world).choose(nth_password(2, world.applicant))
    _be_sure_of_the_day(world)


@when(parsers.parse("they reset it once more {hours:d} hours later"))
def reset_later(world: World, hours: int) -> None:
    """RST-003, DSC-045."""
    world.let_go_by(hours * HOUR)
    Recovery(world).choose(nth_password(2, world.applicant))


@when(parsers.re("they change it to (?P<which>the current password|another password)"))
def change_to_which(world: World, which: str) -> None:
    """RST-002, RST-003: from their account."""
    PasswordLife(world).change(_chosen(world, which))
    if "changed" in world.noted:
        _be_sure_of_the_day(world)


@then(parsers.parse("the new password is {judged}"))
def new_password_is_judged(world: World, judged: str) -> None:
    """RST-002, RST-003, RST-005, PWD-014."""
    judgement = world.pages.change_password.judgement()
    told = judgement.refused.get(AccountField.PASSWORD, "")
    if judged == "accepted" and "changed" not in world.noted and names_rule(told, SECOND_CHANGE) == SECOND_CHANGE:
        raise Trouble("blocked by its creation on the same day, which counts as a change here (DSC-047)")
    check_judgement(world, judgement, AccountField.PASSWORD, judged)


@then(parsers.re(f"one of the readings of (?P<discrepancy>{'|'.join(FOLLOWED)}) is followed"))
def reading_is_followed(world: World, discrepancy: str) -> None:
    """RST-002, RST-003: what is accepted follows one of them, what is refused the other."""
    judged = world.pages.change_password.judgement().at(AccountField.PASSWORD)
    tried, accepting, refusing = FOLLOWED[discrepancy]
    readings = {"accepted": accepting, f"refused at {AccountField.PASSWORD}": refusing}
    world.reading(discrepancy, readings.get(judged, "not observed"), f"{tried}: {judged}")


def _chosen(world: World, which: str) -> str:
    return world.applicant.password if which == "the current password" else nth_password(7, world.applicant)


def _be_sure_of_the_day(world: World) -> None:
    """See that no midnight lay between the two changes, in whatever zone, if both were accepted."""
    accepted = world.pages.change_password.judgement().accepted
    if accepted and world.noted["changed"] != quarter_of_an_hour(world):
        raise Trouble("a midnight may have passed between the two changes", "run it again")
