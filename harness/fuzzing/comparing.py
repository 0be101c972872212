"""Setting what a deployment did with made-up credentials beside what the guide says of them."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from harness.credentials.example import Example
from harness.credentials.judgement import Judgement, Rule
from harness.credentials.oracle import RULES
from harness.credentials.user_id_rules import USER_ID_RULES
from harness.fuzzing.reasons import REASONS, blamed, speaks_of
from harness.fuzzing.telling import entry_of, told
from harness.pages.labels import AccountField
from harness.pages.reasons import names_rule
from harness.probing import Outcome


@dataclass(frozen=True)
class Finding:
    """Something about an example that a person should know, and the requirements it speaks of."""

    requirements: tuple[str, ...]
    told: str
    example: Example


@dataclass(frozen=True)
class Doubt:
    """A refusal that conforms, but whose reason is missing or seems to be another."""

    requirement: str
    rule: str
    """What the error should speak of."""
    found: str
    """`no reason` or `another reason`, and for what."""


@dataclass(frozen=True)
class Standing:
    """How an example stands with each rule of some fields."""

    judged: tuple[tuple[Rule, Judgement], ...]

    @cached_property
    def broken(self) -> tuple[Rule, ...]:
        """Those that it breaks."""
        return tuple(rule for rule, found in self.judged if found is Judgement.BROKEN)

    @cached_property
    def free(self) -> tuple[Rule, ...]:
        """Those that leave it free."""
        return tuple(rule for rule, found in self.judged if found is Judgement.EITHER)


def standing(example: Example, fields: Collection[AccountField]) -> Standing:
    """Judge an example by the rules of some fields."""
    rules = (rule for rule in RULES if rule.field in fields)
    return Standing(tuple((rule, rule.judge(example.person, example.chosen)) for rule in rules))


def disagreement(example: Example, stands: Standing, outcome: Outcome) -> Finding | None:
    """Tell if a deployment accepted what the guide forbids in these fields, or refused what it allows."""
    if broken := stands.broken:
        noticed = any(rule.field in outcome.refused for rule in broken)
        return (
            None if noticed else Finding(_requirements(broken), f"accepted: {told(example, _fields(broken))}", example)
        )
    if stands.free or outcome.accepted or _is_taken(outcome):
        return None
    errors = " ".join(outcome.refused.values()).strip()
    said = f"refused (“{errors}”)" if errors else "refused without a reason"
    return Finding(blamed(example, outcome.refused), f"{said}: {told(example, outcome.refused)}", example)


def doubt(example: Example, stands: Standing, outcome: Outcome) -> Doubt | None:
    """Tell if a refusal does not name the one rule that was broken; of several rules it may name any."""
    broken = stands.broken
    if len(broken) != 1 or stands.free or not entry_of(example.chosen, broken[0].field):
        return None
    rule, reason = broken[0], REASONS[broken[0].name]
    named = names_rule(outcome.refused.get(rule.field, ""), reason)
    return None if named == reason else Doubt(rule.requirement, reason, f"{named}: {told(example, [rule.field])}")


def _requirements(rules: Collection[Rule]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(rule.requirement for rule in rules))


def _fields(rules: Collection[Rule]) -> tuple[AccountField, ...]:
    return tuple(dict.fromkeys(rule.field for rule in rules))


def _is_taken(outcome: Outcome) -> bool:
    """Tell whether a User ID seems to be refused only because somebody has it: that judges none of its rules."""
    error = outcome.refused.get(AccountField.USER_ID, "")
    return names_rule(error, "being taken") == "being taken" and not any(
        speaks_of(error, rule) for rule in USER_ID_RULES
    )
