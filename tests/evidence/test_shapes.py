import json
from collections.abc import Callable
from typing import Any

import pytest

from harness.evidence.jsonl import from_line, to_line
from harness.evidence.records import Check, Compiled, Header, ScenarioRecord, Step


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("id", 5),
        ("duration_s", "1"),
        ("duration_s", True),
        ("steps", [{"kind": "given", "keyword": None, "text": "", "line": 1, "outcome": "passed", "checks": []}]),
        ("steps", [{"kind": "odd", "keyword": "", "text": "", "line": 1, "outcome": "passed", "checks": []}]),
        ("screenshots", [5]),
        ("people", [{"number": 1, "user_id": "", "email": "", "traits": {"state": 5}}]),
        ("trouble", {"verdict": "could_not_run", "reason": ["no"], "remedy": ""}),
    ],
)
def test_a_value_of_another_type_is_refused(
    scenario: Callable[..., ScenarioRecord], step: Callable[..., Step], key: str, value: Any
) -> None:
    """A record that another program wrote wrongly is told, however deep the wrong value is."""
    told = json.loads(to_line(scenario("S-PWD-01", step()))) | {key: value}

    with pytest.raises(TypeError, match="can’t be"):
        from_line(json.dumps(told))


@pytest.mark.parametrize("value", [None, 5, 1.5, "text", ["list", {"of": None}], {"deep": [True]}])
def test_what_was_observed_may_be_anything(
    scenario: Callable[..., ScenarioRecord], step: Callable[..., Step], value: Any
) -> None:
    """Expected and observed are any JSON value."""
    record = scenario("S-PWD-01", step(Check(("PWD-001",), value, value, "includes")))

    assert record == from_line(to_line(record))


@pytest.mark.parametrize("number", ["NaN", "-Infinity", "1e999"])
def test_what_is_no_number_is_refused(scenario: Callable[..., ScenarioRecord], number: str) -> None:
    """JSON has no infinite number, and none that is not one."""
    with pytest.raises(ValueError, match="is no number that JSON has"):
        from_line(to_line(scenario("S-PWD-01")).replace("0.25", number))


def test_a_header_is_looked_at_too(header: Callable[..., Header], compiled: Callable[..., Compiled]) -> None:
    """A version that is no text is told."""
    with pytest.raises(TypeError, match=r"“run” of a Header can’t be|“versions” of a Run can’t be"):
        from_line(to_line(header(compiled("S-PWD-01"))).replace('"versions":{', '"versions":{"python":3.11,'))
