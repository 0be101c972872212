"""The words, symbols and forms in which reports tell outcomes, values and times: the same everywhere."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from types import MappingProxyType

from harness.evidence.reading import Evidence
from harness.evidence.records import Json, Relation
from harness.evidence.rollup import Rollup


@dataclass(frozen=True)
class Word:
    """How an outcome is told: its symbol, and its word for one and for several."""

    symbol: str
    one: str
    many: str


WORDS: Mapping[str, Word] = MappingProxyType(
    {
        "violates": Word("✖", "violates", "violate"),
        "could_not_run": Word("▲", "could not run", "could not run"),
        "lost": Word("∅", "no result", "no result"),
        "needs_review": Word("?", "needs review", "need review"),
        "known_deviation": Word("≈", "known deviation", "known deviations"),
        "advises": Word("◆", "advises", "advise"),
        "attested_not": Word("✗", "attested not to hold", "attested not to hold"),
        "conforms": Word("✔", "conforms", "conform"),
        "not_testable": Word("○", "not testable", "not testable"),
        "not_applicable": Word("–", "not applicable", "not applicable"),
        "deselected": Word("·", "deselected", "deselected"),
        "untested": Word("□", "untested", "untested"),
        "attested": Word("✎", "attested", "attested"),
        "overruled": Word("⊘", "overruled", "overruled"),
    }
)
"""Every outcome of a scenario or a requirement, the one that most needs a person first."""

RELATIONS: Mapping[Relation, str] = MappingProxyType(
    {"equals": "", "includes": "to find ", "excludes": "not to find ", "among": "one of "}
)
"""What stands between “expected” and the expected value."""


_LONGEST = 300
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]+")
"""Control, direction and half characters: what a deployment says must not steer the terminal."""


def one_line(text: str, longest: int = _LONGEST) -> str:
    """Bring a text into one line that is safe to print and not endless."""
    flat = _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", " ".join(text.split()))
    return flat if len(flat) <= longest else f"{flat[:longest]}…"


def counted(outcome: str, number: int) -> str:
    """Tell how many have an outcome, such as “2 violate”."""
    return f"{number} {WORDS[outcome].one if number == 1 else WORDS[outcome].many}"


def headline(rollup: Rollup) -> str:
    """Give the verdict of a run as one sentence that begins with its word."""
    word = rollup.verdict.value
    sentence = rollup.sentence if rollup.sentence.startswith(word) else f"{word}: {rollup.sentence}"
    return f"{sentence[0].upper()}{sentence[1:]}."


def shown(value: Json) -> str:
    """Write an expected or observed value for people: texts as they are, lists joined, nothing as “nothing”.

    In a list an empty text is something, such as a field without a label, and written “”.
    """
    if isinstance(value, str):
        return value or "nothing"
    if value is None:
        return "nothing"
    if isinstance(value, list | tuple):
        return ", ".join("“”" if each == "" else shown(each) for each in value) or "nothing"
    return json.dumps(value, ensure_ascii=False, default=str)


def cut(text: str, longest: int) -> str:
    """Shorten a text for people, and tell how much of it is left out; evidence and results.json have all of it."""
    return text if len(text) <= longest else f"{text[:longest]} … ({len(text) - longest:,} more characters)"


def lasted(seconds: float) -> str:
    """Write a duration in seconds for people, such as “0.25 s”, “4.2 s” or “6 min 12 s”."""
    if seconds < 1:
        return f"{seconds:.2f} s"
    if seconds < 60:  # noqa: PLR2004  a minute
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min {rest} s"


def moment(text: str) -> str:
    """Write a time of ISO 8601 for people, in UTC; one that can't be read stays as it is."""
    try:
        return f"{datetime.fromisoformat(text).astimezone(UTC):%Y-%m-%d %H:%M} UTC"
    except ValueError:
        return text


def elapsed(evidence: Evidence) -> str:
    """Write how long a run took; empty for one that was cut off or whose times can't be read."""
    if evidence.footer is None:
        return ""
    try:
        started, finished = map(datetime.fromisoformat, (evidence.header.run.started, evidence.footer.finished))
        return lasted((finished - started).total_seconds())
    except (ValueError, TypeError):
        return ""


def authority(told: Mapping[str, str]) -> str:
    """Tell on whose authority something was run, from the profile's block as evidence has it."""
    said = (
        f"{told.get('by', 'somebody')} ({told['reference']})" if "reference" in told else told.get("by", ""),
        f"until {told['expires']}" if "expires" in told else "",
        f"{told['accepts_statements']} accepts the statements that it ticks" if "accepts_statements" in told else "",
    )
    return "; ".join(filter(None, said))
