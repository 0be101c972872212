"""What a run in Chromium notices of pages beside what they show, from the page to the report."""

from pathlib import Path
from threading import Event
from wsgiref.types import WSGIApplication, WSGIEnvironment

import pytest
from werkzeug.wrappers import Response

from harness.cli import main
from harness.evidence.reading import read
from harness.evidence.records import ScenarioRecord
from tests.weather.strikes import altered
from tests.weather.weather import Weather, weathered

BROKEN, WHOLE = "S-BNR-01[its use]", "S-BNR-01[purpose]"
FAULT = "banner-without-use"


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget that these tests may themselves run in a worker."""
    for name in ("PYTEST_XDIST_WORKER_COUNT", "PYTEST_ADDOPTS"):
        monkeypatch.delenv(name, raising=False)


def complaining(site: WSGIApplication, environ: WSGIEnvironment, _ended: Event) -> WSGIApplication:
    """Let a page's script complain."""
    return altered(site, environ, b"</head>", b"<script>console.error('It is', 42)</script>")


def asking(site: WSGIApplication, environ: WSGIEnvironment, _ended: Event) -> WSGIApplication:
    """Let a page's script ask for something that its server can't give."""
    if environ["PATH_INFO"] == "/news":
        return Response(status=503)
    return altered(site, environ, b"</head>", b"<script>fetch('/news').catch(() => 0)</script>")


def run(weather: Weather, folder: Path) -> dict[str, ScenarioRecord]:
    """Run a scenario that violates and one that conforms, and give what they came to."""
    out = folder / "out"
    with weathered(weather, 1, folder, (FAULT,)) as profile:
        arguments = ("run", str(profile), "--no-preflight", "--browser", "chromium", "--out", str(out))
        main((*arguments, "--id", BROKEN, "--id", WHOLE))
    return {each.id: each for each in read(out / "evidence.jsonl").scenarios}


def test_errors_of_scripts_are_kept_of_what_violates_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of both attempts at it; the report tells them."""
    found = run(Weather(complaining, browser="chromium", one_in=1), tmp_path)
    assert ("violates", "conforms") == (found[BROKEN].verdict, found[WHOLE].verdict), capsys.readouterr().out
    earlier = found[BROKEN].earlier
    assert earlier is not None
    for attempt in (found[BROKEN], earlier):
        assert [each for step in attempt.steps for each in step.errors if each.startswith("It is 42 (http")]
    assert not [each for step in found[WHOLE].steps for each in step.errors]
    assert "It is 42" in (tmp_path / "out" / "report.html").read_text(encoding="utf-8")


def test_a_page_whose_script_got_no_answer_violates_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What it was asked for may be what is missing; what shows all the same conforms."""
    found = run(Weather(asking, browser="chromium", one_in=1), tmp_path)
    told = capsys.readouterr().out
    assert ("could_not_run", "conforms") == (found[BROKEN].verdict, found[WHOLE].verdict), told
    assert "/news answered with a server error (503)" in found[BROKEN].reason
