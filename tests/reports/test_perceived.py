from collections.abc import Callable
from dataclasses import replace

import pytest

from harness.evidence.reading import Evidence
from harness.evidence.records import Json, ScenarioRecord
from reports.perceived import TEXT_SHOWN, Field, page_of, perceived


@pytest.fixture
def record(evidence_of: Callable[..., Evidence]) -> ScenarioRecord:
    """Give the record of a scenario that failed at its third and last step."""
    return evidence_of(("S-PWD-01", "violates")).scenarios[0]


@pytest.mark.parametrize(
    ("pages", "seen"),
    [
        (("one", "two", "three"), "three"),
        (("one", "two", None), "two"),
        ((None, None, None), None),
    ],
)
def test_the_page_is_the_last_one_up_to_the_failure(
    record: ScenarioRecord, pages: tuple[Json, ...], seen: str | None
) -> None:
    """A step that failed without reading a page is understood by the page before it."""
    steps = tuple(
        replace(step, page=page and {"address": page}) for step, page in zip(record.steps, pages, strict=True)
    )

    page = page_of(replace(record, steps=steps))

    assert seen == (page and page.address)


def test_a_page_after_the_failure_is_not_shown(record: ScenarioRecord) -> None:
    """What came after the failing step does not explain it."""
    first, second, third = record.steps
    steps = (replace(first, outcome="failed", page={"step": "1"}), second, replace(third, page={"step": "3"}))

    page = page_of(replace(record, steps=steps))

    assert page is not None
    assert "1" == page.step


def test_a_field_tells_its_states() -> None:
    """Required, invalid, masked and disabled are told in words."""
    field = {"label": "SSN", "value": "•••", "required": True, "invalid": False, "masked": True, "enabled": False}

    assert (Field("SSN", "•••", ("required", "masked", "disabled"), ""),) == perceived({"fields": [field]}).fields


def test_running_text_is_limited() -> None:
    """An endless page does not make an endless report."""
    assert f"{'x' * TEXT_SHOWN} … (3,000 more characters)" == perceived({"text": "x" * 5_000}).text
