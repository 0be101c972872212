"""How a judgement is checked: what became of the form, at which field, and for which reason."""

from harness.errors import Trouble
from harness.pages.forms import Judgement, refusals
from harness.pages.labels import Step
from harness.pages.reasons import names_rule
from harness.verdicts import Verdict
from harness.world import World


def check_judgement(world: World, judgement: Judgement, label: str, judged: str) -> None:
    """Check that a form was `accepted`, or `refused for …` at the field of this label.

    Where it is refused must be shown. The guide prints no wording, so a missing reason only advises, and a reason
    that seems to be another is for a person to look at, unless the profile gives the deployment's own wording: then
    other words are judged like any other failed check. What is refused at other fields alone says nothing about this
    one: raises `Trouble` where it should have been accepted.
    """
    outcome, _, rule = judged.partition(" for ")
    if outcome == "accepted" and judgement.refused and label not in judgement.refused:
        raise Trouble(f"blocked by {', '.join(judgement.refused)}: {' '.join(judgement.refused.values())}".rstrip(": "))
    world.check(judgement.at(label), "accepted" if outcome == "accepted" else f"refused at {label}")
    if rule:
        _check_reason(world, judgement.refused[label], rule)


def expect_no_refusal_but_of(world: World, *about: str) -> None:
    """Raise `Trouble` (blocked by …) where Step 1 or 2 refuses fields, none of these labels among them.

    Whoever is stopped there by what a scenario is not about has shown nothing of it.
    """
    page = world.browser.read()
    refused = refusals(page) if page.step in {Step.PROFILE, Step.ACCOUNT} else {}
    if refused and not set(refused) & set(about):
        raise Trouble(f"blocked by {', '.join(refused)}: {' '.join(refused.values())}".rstrip(": "))


def _check_reason(world: World, error: str, rule: str) -> None:
    if (heard := world.deployment.wordings.heard(error, rule)) is not None:
        world.check(heard, rule)
        return
    named = names_rule(error, rule)
    world.check(named, rule, otherwise=Verdict.ADVISES if named == "no reason" else Verdict.NEEDS_REVIEW)
