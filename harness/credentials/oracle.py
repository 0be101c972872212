"""What the guide says of credentials: each rule's judgement, and what follows for all of them together.

Written from the guide and its registers alone; no deployment's code was a model for it.
"""

from dataclasses import dataclass
from enum import Enum

from fakes.people import Person
from harness.credentials.challenge_rules import CHALLENGE_RULES
from harness.credentials.judgement import Credentials, Judgement, Rule
from harness.credentials.password_rules import PASSWORD_RULES
from harness.credentials.user_id_rules import USER_ID_RULES

RULES: tuple[Rule, ...] = (*USER_ID_RULES, *PASSWORD_RULES, *CHALLENGE_RULES)
"""All rules, in the order of the page's fields."""


class Due(Enum):
    """What a deployment that follows the guide does with credentials."""

    ACCEPTED = "must be accepted"
    REFUSED = "must be refused"
    FREE = "free"


@dataclass(frozen=True)
class Opinion:
    """The rules that credentials break, and those that leave the decision free."""

    broken: tuple[Rule, ...]
    free: tuple[Rule, ...]

    @property
    def due(self) -> Due:
        """One broken rule is reason enough; only where none is broken or free must they be accepted."""
        if self.broken:
            return Due.REFUSED
        return Due.FREE if self.free else Due.ACCEPTED


def opinion(person: Person, chosen: Credentials) -> Opinion:
    """Judge what a person chose by every rule of the guide.

    `person.ssn` and `person.phone` are digits, or empty where the person gave none.
    """
    judged = [rule.judge(person, chosen) for rule in RULES]
    return Opinion(_found(Judgement.BROKEN, judged), _found(Judgement.EITHER, judged))


def _found(judgement: Judgement, judged: list[Judgement]) -> tuple[Rule, ...]:
    if judgement not in judged:
        return ()
    return tuple(rule for rule, found in zip(RULES, judged, strict=True) if found is judgement)
