"""Traces are kept without what is known to be a secret."""

import json
from base64 import b64encode
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from harness.evidence.traces import scrubbed
from harness.scanning import scan, secrets

PASSWORD = 'Pa & "ss"%<3ö'
SECRETS = {"900-12-3456": "‹SSN›", PASSWORD: "‹password›"}

COOKIE, SET, DATE = ({"name": name, "value": "abc"} for name in ("Cookie", "Set-Cookie", "Date"))
MEMBERS = {
    "trace.trace": json.dumps({"type": "before", "params": {"value": PASSWORD, "other": "kept"}}),
    "trace.network": json.dumps(
        {
            "snapshot": {
                "request": {"cookies": [{"name": "harp", "value": "abc"}], "headers": [COOKIE]},
                "response": {"headers": [SET, DATE]},
            }
        }
    ),
    "resources/form.dat": "user=ann&password=Pa+%26+%22ss%22%25%3C3%C3%B6&ssn=900123456",
    "resources/page.html": "<input value='Pa &amp; &quot;ss&quot;%&lt;3ö'><p>900 12 3456</p>",
    "resources/data.json": json.dumps({"password": PASSWORD}),
    "resources/basic.dat": b64encode(f"ann:{PASSWORD}".encode()).decode(),
}


def _zipped(members: dict[str, str]) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return made.getvalue()


def _read(trace: bytes) -> dict[str, str]:
    with ZipFile(BytesIO(trace)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


@pytest.mark.parametrize("clean", [True, False])
def test_a_secret_is_in_no_file_of_a_trace(clean: bool, tmp_path: Path) -> None:  # noqa: FBT001 - a case
    """Scanning finds it before, and nothing afterwards."""
    given = _zipped(MEMBERS)
    (tmp_path / "trace.zip").write_bytes(scrubbed(given, SECRETS) if clean else given)
    wanted = secrets("Ann", {"SSN": ["900-12-3456"], "password": [PASSWORD]})
    assert clean == (not list(scan([tmp_path], wanted)))


def test_each_spelling_is_replaced_by_what_it_is() -> None:
    """As forms, pages and JSON write it."""
    kept = _read(scrubbed(_zipped(MEMBERS), SECRETS))
    assert "user=ann&password=‹password›&ssn=‹SSN›" == kept["resources/form.dat"]
    assert "<input value='‹password›'><p>‹SSN›</p>" == kept["resources/page.html"]
    assert {"password": "‹password›"} == json.loads(kept["resources/data.json"])
    assert {"value": "‹password›", "other": "kept"} == json.loads(kept["trace.trace"])["params"]


def test_nobody_can_go_on_as_the_person() -> None:
    """Neither by a cookie that was sent nor by one that was set."""
    told = json.loads(_read(scrubbed(_zipped(MEMBERS), {}))["trace.network"])["snapshot"]
    assert {"cookies": [], "headers": [{"name": "Cookie", "value": "‹not kept›"}]} == told["request"]
    assert [{"name": "Set-Cookie", "value": "‹not kept›"}, DATE] == told["response"]["headers"]


def test_the_same_trace_is_the_same_file() -> None:
    """Its name is made of its content."""
    given = _zipped(MEMBERS)
    assert scrubbed(given, SECRETS) == scrubbed(given, SECRETS)
