"""A page as a person perceived it, read leniently from a recorded snapshot: any part of it may be missing."""

from dataclasses import dataclass
from typing import Any

from harness.evidence.records import Json, ScenarioRecord, Step
from reports.wording import cut, shown

TEXT_SHOWN = 2_000
"""How many characters of each text of a page a report shows."""


@dataclass(frozen=True)
class Field:
    """A field of a page: its label, what is in it, and what is said about it."""

    label: str
    value: str
    states: tuple[str, ...]
    message: str


@dataclass(frozen=True)
class Perceived:
    """A page: where it is, what it says, and what it offers."""

    address: str
    status: str
    step: str
    headings: tuple[str, ...]
    alerts: tuple[str, ...]
    fields: tuple[Field, ...]
    controls: tuple[str, ...]
    text: str


def page_of(record: ScenarioRecord) -> Perceived | None:
    """Give the page at the step that failed: its own, or the last one seen before it; of none failed the last one."""
    return _latest(record.steps[: _last(record.steps) + 1])


def page_before(record: ScenarioRecord) -> Perceived | None:
    """Give the last page that was another one than that at the step that failed; None where there was none."""
    pages = [step.page for step in record.steps[: _last(record.steps) + 1] if isinstance(step.page, dict)]
    others = [page for page in pages if page != pages[-1]]
    return perceived(others[-1]) if others else None


def _last(steps: tuple[Step, ...]) -> int:
    return next((number for number, step in enumerate(steps) if step.outcome == "failed"), len(steps) - 1)


def _latest(steps: tuple[Step, ...]) -> Perceived | None:
    page = next((step.page for step in reversed(steps) if isinstance(step.page, dict)), None)
    return None if page is None else perceived(page)


def perceived(page: dict[str, Any]) -> Perceived:
    """Read a snapshot."""
    return Perceived(
        address=_text(page.get("address")),
        status=_text(page.get("status")),
        step=_text(page.get("step")),
        headings=tuple(map(_text, _listed(page.get("headings")))),
        alerts=tuple(map(_text, _listed(page.get("alerts")))),
        fields=tuple(_field(each) for each in _listed(page.get("fields")) if isinstance(each, dict)),
        controls=tuple(_control(each) for each in _listed(page.get("controls")) if isinstance(each, dict)),
        text=_text(page.get("text")),
    )


def _field(field: dict[str, Any]) -> Field:
    states = tuple(state for state in ("required", "invalid", "masked") if field.get(state) is True)
    return Field(
        label=_text(field.get("label")),
        value=_text(field.get("value")),
        states=(*states, "disabled") if field.get("enabled") is False else states,
        message=_text(field.get("message")),
    )


def _control(control: dict[str, Any]) -> str:
    name = _text(control.get("name"))
    return f"{name} (disabled)" if control.get("enabled") is False else name


def _listed(value: Json) -> list[Json]:
    return list(value) if isinstance(value, list | tuple) else []


def _text(value: Json) -> str:
    return "" if value in (None, "") else cut(shown(value), TEXT_SHOWN)
