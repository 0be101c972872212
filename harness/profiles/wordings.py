"""[wordings] of a profile: the deployment's words for its errors, to be stricter than the guide, which prints none."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from harness.pages.reasons import ABOUT
from harness.profiles.form import Form, other_keys
from harness.profiles.kinds import TEXT
from harness.profiles.table import Table


@dataclass(frozen=True, kw_only=True)
class WordingKeys:
    """How the deployment words its errors, by the rule that each is about; a refusal in other words then violates."""

    words: Mapping[str, str] = other_keys(
        TEXT,
        f"what the error says in any case, among other words or alone, by its rule: {', '.join(sorted(ABOUT))}",
        '"its length" = "must have at least 15 characters"',
    )


@dataclass(frozen=True)
class Wordings:
    """What the deployment's errors say, by the rule that each is about."""

    words: Mapping[str, str] = field(default_factory=dict)

    def heard(self, error: str, rule: str) -> str | None:
        """Give the rule if the error says the deployment's words for it, else `another reason`; None without words."""
        if rule not in self.words:
            return None
        return rule if _folded(self.words[rule]) in _folded(error) else "another reason"


def _wordings(keys: WordingKeys, table: Table) -> Wordings:
    for rule in keys.words:
        if rule not in ABOUT:
            near = get_close_matches(rule, ABOUT, n=1)
            hint = f"Did you mean “{near[0]}”?" if near else "docs/profile-reference.md lists them."
            table.problem(rule, f"expected a rule that a refusal can be about, found “{rule}”. {hint}")
    return Wordings(keys.words)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


WORDINGS = Form("wordings", WordingKeys, _wordings)
