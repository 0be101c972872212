"""For which reason credentials are refused: what an error should speak of, and which requirement it blames."""

from collections.abc import Collection, Mapping
from types import MappingProxyType

from harness.credentials.example import Example
from harness.credentials.judgement import Rule
from harness.credentials.oracle import RULES
from harness.pages.labels import AccountField
from harness.pages.reasons import names_rule

REASONS: Mapping[str, str] = MappingProxyType(
    {
        "user-id-length": "its length",
        "user-id-characters": "its forbidden character",
        "user-id-personal-data": "containing personal data",
        "password-minimum": "its length",
        "password-maximum": "its length",
        "password-lowercase-letter": "lacking a lowercase letter",
        "password-uppercase-letter": "lacking an uppercase letter",
        "password-number": "lacking a number",
        "password-characters": "its forbidden character",
        "password-forbidden-character": "its forbidden character",
        "password-sequential-numbers": "its sequential numbers",
        "password-user-id": "containing the User ID",
        "password-first-name": "containing the first name",
        "password-last-name": "containing the last name",
        "password-personal-data": "containing personal data",
        "confirmation": "not matching",
        "question": "being left out",
        "answer-length": "its length",
        "answer-characters": "its forbidden character",
        "answer-question": "containing the question",
        "answer-user-id": "containing the User ID",
        "answer-password": "containing the password",
        "answer-personal-data": "containing personal data",
    }
)
"""What an error speaks of that names a rule of the oracle, in the words of `harness.pages.reasons`."""

NO_SYMBOL = "PWD-005"
"""No rule of its own: it says that a password without a symbol is accepted."""


def blamed(example: Example, refused: Mapping[AccountField, str]) -> tuple[str, ...]:
    """Give the requirement against which a good example was refused, as far as errors and example tell.

    What the error speaks of counts most, then in what the example differs from plain ones.
    """
    named = [rule.requirement for rule in RULES if rule.field in refused and speaks_of(refused[rule.field], rule)]
    if example.chosen.password.isalnum() and _demands_symbol(refused.get(AccountField.PASSWORD, "")):
        return (NO_SYMBOL,)
    tried = [change.requirement for change in example.changes if change.field in refused]
    both = [each for each in named if each in tried]
    return tuple((both or named or _of_rules(tried) or _of_fields(refused))[:1])


def speaks_of(error: str, rule: Rule) -> bool:
    """Tell whether an error is about a rule, or may be: several have the same words."""
    return names_rule(error, REASONS[rule.name]) == REASONS[rule.name]


def _demands_symbol(error: str) -> bool:
    return names_rule(error, "its forbidden character") == "its forbidden character"


def _of_rules(requirements: Collection[str]) -> list[str]:
    """Leave out what no rule judges, such as requirements that are overruled."""
    return [each for each in requirements if any(rule.requirement == each for rule in RULES)]


def _of_fields(fields: Collection[AccountField]) -> list[str]:
    return [rule.requirement for rule in RULES if rule.field in fields]
