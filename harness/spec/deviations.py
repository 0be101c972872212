"""The ledger of deviations as people keep it: reading the file, and drafting one from a run."""

import json
from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime, timedelta
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType
from typing import Any

from harness.evidence.judging import failed, observation, violates
from harness.evidence.ledger import Ledger, standings
from harness.evidence.reading import Evidence
from harness.evidence.records import Compiled, Deviation
from harness.registers import REQUIREMENT_ID, Register, canonical, groups
from harness.spec.rows import Rule, Wrong, id_like, read_rows, refuse, text, wrong_values

_SCENARIO_ID = r"S-[A-Z]{2,4}-\d{2,3}(\[.+\])?"

_HEAD = """# What is known to deviate from the guide: harp-conformance run --deviations THIS-FILE
# scenario (all rows of an outline, or one of them) or requirement: what the entry is about; observed: a phrase of what
# is observed, for another observation is another deviation; reason: why it stands for now; owner: who answers for it;
# expires: the last day on which that holds. An entry that has expired, or no longer occurs, fails the run.
"""

_DRAFTED = timedelta(days=90)
"""How long a drafted entry holds from the day of the run."""

_LONGEST_PHRASE = 200

_ABOUT = MappingProxyType(
    {
        "scenario": id_like(_SCENARIO_ID, "S-PWD-01 or S-PWD-01[14]"),
        "requirement": id_like(REQUIREMENT_ID, "PWD-001"),
    }
)
_NEEDED = MappingProxyType(
    {
        "observed": Rule(
            "a phrase of what is observed",
            lambda value: isinstance(value, str) and bool(value.strip()),
            "The report of a run has it; --write-deviations drafts it.",
        ),
        "reason": text(),
        "owner": text(),
        "expires": Rule(
            "a date such as 2027-01-31 without quotes",
            lambda value: type(value) is date,
            "Write the last day it holds.",
        ),
    }
)


def deviations(path: Path, register: Register, catalogue: Mapping[str, Compiled]) -> tuple[Deviation, ...]:
    """Read a ledger; raises UsageError with a line for everything that is wrong with it."""
    rows = read_rows(path, "deviation")
    refuse(path, _wrong_rows(rows, register, catalogue))
    return tuple(
        Deviation(
            scenario=row.get("scenario", ""),
            requirements=_every_id(row.get("requirement"), register),
            observed=row["observed"],
            reason=row["reason"],
            owner=row["owner"],
            expires=str(row["expires"]),
        )
        for row in rows
    )


def draft(evidence: Evidence) -> str:
    """Draft a ledger of a run: its entries that still occur as they are, and one for every other violation.

    Who answers for a new one, and why it stands, is left for a person to say.
    """
    stands = [each.deviation for each in standings(evidence.header, evidence.scenarios) if each.scenarios]
    drafted = "\n".join([*map(_entry, stands), *_new(evidence)])
    return f"{_HEAD}\n{drafted}"


def _new(evidence: Evidence) -> Iterator[str]:
    """Draft entries for the violations that no entry covers, whether or not it has expired."""
    ledger = Ledger(evidence.header.deviations, "")
    expires = datetime.fromisoformat(evidence.header.run.started).date() + _DRAFTED
    for record in evidence.scenarios:
        known, title = ledger.about(record.id), " ".join(evidence.compiled(record.id).title.split())
        for step, check in failed(record.steps):
            if violates(step, check) and not known(check):
                entry = Deviation(record.id, (), observation(check)[:_LONGEST_PHRASE], "", "", str(expires))
                yield f"# {', '.join(check.requirements)}: {title}\n{_entry(entry)}"


def _every_id(requirement: str | None, register: Register) -> tuple[str, ...]:
    """Give every id under which the guide states a requirement, the one that was written first."""
    if requirement is None:
        return ()
    same = groups(register)[canonical(register, requirement).id]
    return (requirement, *(each for each in same if each != requirement))


def _entry(deviation: Deviation) -> str:
    key = "scenario" if deviation.scenario else "requirement"
    texts = {
        key: deviation.about,
        "observed": deviation.observed,
        "reason": deviation.reason,
        "owner": deviation.owner,
    }
    lines = [f"{name} = {_quoted(value)}" for name, value in texts.items()]
    return "\n".join(["[[deviation]]", *lines, f"expires = {deviation.expires}\n"])


def _quoted(value: str) -> str:
    """Write a text as TOML has it: as JSON does, but for one more character."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _wrong_rows(rows: list[dict[str, Any]], register: Register, catalogue: Mapping[str, Compiled]) -> Iterator[Wrong]:
    scenarios = {*catalogue, *(each.split("[", maxsplit=1)[0] for each in catalogue)}
    claimed = {id_ for each in catalogue.values() for id_ in each.requirements}
    same = groups(register)
    tested = {id_ for id_ in register if not claimed.isdisjoint(same[canonical(register, id_).id])}
    for number, row in enumerate(rows, 1):
        name = next((str(row[key]) for key in _ABOUT if row.get(key)), f"entry {number}")
        yield from wrong_values(name, row, _NEEDED, _ABOUT)
        if len(_ABOUT.keys() & row.keys()) != 1:
            expected, found = "either scenario or requirement", " and ".join(_ABOUT.keys() & row.keys()) or "neither"
            yield Wrong(name, "scenario", expected, found, "Write which one it is about.")
        yield from _unknown(name, "scenario", "the id of a scenario", row, scenarios)
        yield from _unknown(name, "requirement", "a requirement that a scenario checks", row, tested)


def _unknown(name: str, key: str, expected: str, row: Mapping[str, Any], known: Collection[str]) -> Iterator[Wrong]:
    if isinstance(row.get(key), str) and row[key] not in known:
        near = get_close_matches(row[key], known, n=1, cutoff=0.5)
        yield Wrong(name, key, expected, row[key], f"Did you mean {near[0]}?" if near else "Every report lists them.")
