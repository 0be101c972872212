"""Records to lines of JSON and back."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from math import isfinite
from types import MappingProxyType
from typing import Any

from harness.evidence.records import (
    Answer,
    Attempt,
    Attestation,
    Check,
    Compiled,
    Deselected,
    Deviation,
    Footer,
    Header,
    PersonRecord,
    ReadingRecord,
    Run,
    ScenarioRecord,
    Step,
    TroubleRecord,
)
from harness.evidence.shapes import shaped
from harness.verdicts import Verdict

Record = Header | ScenarioRecord | Deselected | Footer


def _deselected(data: dict[str, Any]) -> Deselected:
    return Deselected(**data)


def _footer(data: dict[str, Any]) -> Footer:
    return Footer(**data)


def to_line(record: Record) -> str:
    """Write a record as one line (no line break inside, ends with one)."""
    text = json.dumps(record, default=_content, ensure_ascii=False, separators=(",", ":"))
    # A page's script can make half characters, which UTF-8 can't carry; as escapes JSON can.
    return text.encode("utf-8", "backslashreplace").decode() + "\n"


def _content(record: Any) -> dict[str, Any]:
    return {each.name: getattr(record, each.name) for each in fields(record)}


def from_line(line: str) -> Record:
    """Read a line back; raises ValueError, KeyError or TypeError where it is no record."""
    data = json.loads(line, parse_constant=_no_number, parse_float=_finite)
    if not isinstance(data, dict):
        raise TypeError(f"expected an object, found {type(data).__name__}")
    return shaped(_READERS[data.pop("kind")](data))


def _no_number(text: str) -> float:
    raise ValueError(f"{text} is no number that JSON has")


def _finite(text: str) -> float:
    number = float(text)
    return number if isfinite(number) else _no_number(text)


def _header(data: dict[str, Any]) -> Header:
    compiled = tuple(
        Compiled(**{**each, "requirements": tuple(each["requirements"]), "tags": tuple(each["tags"])})
        for each in data["compiled"]
    )
    # Runs of before people could attest to anything have no attestations.
    attestations = tuple(Attestation(**each) for each in data.get("attestations", ()))
    deviations = tuple(
        Deviation(**{**each, "requirements": tuple(each["requirements"])}) for each in data.get("deviations", ())
    )
    return Header(Run(**data["run"]), compiled, attestations, deviations, data["schema"])


def _scenario(data: dict[str, Any]) -> ScenarioRecord:
    earlier = data.get("earlier")  # evidence of before scenarios were tried again has none
    return ScenarioRecord(
        **{
            **data,
            **_attempted(data),
            "screenshots": tuple(data["screenshots"]),
            "traces": tuple(data.get("traces", ())),  # evidence of before there were traces has none
            "stopped": data.get("stopped", {}),  # evidence of before requests were stopped has none
            "people": tuple(PersonRecord(**{**each, "left": tuple(each.get("left", ()))}) for each in data["people"]),
            # Evidence of before answers were noted has none.
            "answers": tuple(Answer(**each) for each in data.get("answers", ())),
            "earlier": earlier and Attempt(**{**earlier, **_attempted(earlier)}),
        }
    )


def _attempted(data: dict[str, Any]) -> dict[str, Any]:
    """Read what the record of a scenario and that of an attempt at it have in common."""
    return {
        "verdict": Verdict(data["verdict"]),
        "steps": tuple(_step(step) for step in data["steps"]),
        "trouble": _trouble(data["trouble"]),
    }


def _trouble(data: dict[str, Any] | None) -> TroubleRecord | None:
    return TroubleRecord(**{**data, "verdict": Verdict(data["verdict"])}) if data else None


def _step(data: dict[str, Any]) -> Step:
    checks = tuple(_check(check) for check in data["checks"])
    # Evidence of before errors of scripts were noted has none.
    return Step(**{**data, "checks": checks, "errors": tuple(data.get("errors", ()))})


def _check(data: dict[str, Any]) -> Check:
    return Check(
        **{
            **data,
            "requirements": tuple(data["requirements"]),
            "otherwise": Verdict(data["otherwise"]),
            "reading": _reading(data.get("reading")),  # evidence of before readings were told has none
        }
    )


def _reading(data: dict[str, Any] | None) -> ReadingRecord | None:
    return ReadingRecord(**{**data, "questions": tuple(data["questions"])}) if data else None


_READERS: Mapping[str, Callable[[dict[str, Any]], Record]] = MappingProxyType(
    {
        "header": _header,
        "scenario": _scenario,
        "deselected": _deselected,
        "footer": _footer,
    }
)
