"""Sentences about what the guide says in more than one way."""

from typing import cast

from pytest_bdd import parsers, then, when

from harness.asking import good_credentials, probe_of
from harness.credentials.judgement import Credentials
from harness.credentials.readings import Observed, observe
from harness.journeys.registration import Registration
from harness.pages.labels import AccountField
from harness.world import World


@when(parsers.parse("they try the credentials in which the readings of {discrepancy} differ"))
def try_readings(world: World, discrepancy: str) -> None:
    """As few as it takes to know; no account comes of it."""
    probe, person = probe_of(world, Registration(world)), world.applicant.person

    def ask(chosen: Credentials, field: AccountField) -> bool:
        return probe.judge(chosen, field).accepted

    world.noted["observed"] = observe(discrepancy, person, good_credentials(world), ask)


@then("they are judged by the reading that governs")
@then("they are judged by one of the readings")
def follows_a_reading(world: World) -> None:
    """What the register says of other readings follows from them."""
    observed = cast("Observed", world.noted["observed"])
    world.reading(observed.discrepancy, observed.reading, *observed.questions)
