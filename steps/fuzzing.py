"""Sentences about credentials that nobody thought of."""

from collections.abc import Mapping
from dataclasses import replace
from importlib import import_module
from types import MappingProxyType

from pytest_bdd import parsers, then, when

from harness.asking import Way, probe_of
from harness.errors import Trouble
from harness.fuzzing.trial import AS_THE_GUIDE_SAYS, Trial
from harness.journeys.manual import ManualRegistration
from harness.journeys.registration import Registration
from harness.pages.labels import AccountField
from harness.verdicts import Verdict
from harness.world import World

FIELDS: Mapping[str, tuple[AccountField, ...]] = MappingProxyType(
    {
        "User IDs": (AccountField.USER_ID,),
        "passwords": (AccountField.PASSWORD,),
        "confirmations of their password": (AccountField.CONFIRM_PASSWORD,),
        "challenge answers": (AccountField.QUESTION, AccountField.ANSWER),
    }
)


@when(parsers.re(f"they try made-up (?P<what>{'|'.join(FIELDS)})"))
def try_made_up(world: World, what: str) -> None:
    """One after the other, on one page that is never left."""
    _try_made_up(world, FIELDS[what], Registration(world), world.applicant.person.ssn)


@when("they try made-up passwords on the manual path")
def try_made_up_on_the_manual_path(world: World) -> None:
    """Likewise; nobody knows the SSN of whom has not given it."""
    _try_made_up(world, FIELDS["passwords"], ManualRegistration(world), ssn="")


@then("each of them is judged as the guide says")
def each_is_judged_as_the_guide_says(world: World) -> None:
    """The requirement that a counterexample was found for comes last, since it ends the scenario."""
    trial = _trial(world)
    blamed = trial.smallest.requirements if trial.smallest else ()
    for requirement in sorted(world.scenario.requirements, key=lambda each: each in blamed):
        found = trial.smallest.told if trial.smallest and requirement in blamed else ""
        world.check(found or trial.summary(requirement), AS_THE_GUIDE_SAYS, requirement, relation="includes")


@then("each refusal says why")
def each_refusal_says_why(world: World) -> None:
    """The guide prints no wording: a reason that is missing advises, one that seems to be another is to be reviewed."""
    for requirement, doubt in _trial(world).doubts.items():
        missing = doubt.found.startswith("no reason")
        world.check(
            doubt.found, doubt.rule, requirement, otherwise=Verdict.ADVISES if missing else Verdict.NEEDS_REVIEW
        )


def _try_made_up(world: World, fields: tuple[AccountField, ...], way: Way, ssn: str) -> None:
    person = replace(world.applicant.person, ssn=ssn)
    questions = world.pages.account_information.questions()
    # Hypothesis takes an eighth of a second to import, for which other scenarios need not wait.
    tried = import_module("harness.fuzzing.trying").Property(probe_of(world, way), fields)
    world.noted["trial"] = tried.try_out(person, questions, world.drawing, world.scenario.id)


def _trial(world: World) -> Trial:
    trial = world.noted.get("trial")
    if not isinstance(trial, Trial):
        raise Trouble("nothing was tried yet")
    return trial
