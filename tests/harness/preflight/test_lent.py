"""What a profile lends that does not do what a run needs of it."""

from pathlib import Path

import httpx
import pytest

from harness.capabilities.control import ControlApi
from harness.capabilities.patience import Patience
from harness.deployments.deployment import Deployment
from harness.preflight import letters
from harness.preflight.findings import Finding
from harness.preflight.lent import lent
from harness.profiles.capabilities import CodesMeans
from harness.profiles.profile import Control, Profile, Sites
from tests.harness.samples import markup_browser

PROFILE = Profile(
    "Staging",
    Sites("http://harp.example.com", "http://qpp.example.com"),
    control=Control("http://harp.example.com/control/v1", "open-sesame"),
)
NOON = "2026-11-02T12:00:00+00:00"


def tried(*offers: str, profile: Profile = PROFILE) -> dict[str, Finding]:
    """Give what comes of trying a control API that offers some things, takes every order, and does nothing."""
    answer = {"version": 1, "offers": offers, "now": NOON, "messages": []}
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json=answer))
    control = ControlApi("http://harp.example.com/control/v1", "open-sesame", transport, 3.0)
    deployment = Deployment("Staging", profile.sites, markup_browser, {"kind": "markup"}, control, control)
    return {each.what: each for each in lent(profile, deployment, 1)}


def test_a_clock_that_does_not_move_is_told() -> None:
    """Though the deployment says that it does: scenarios would wait for what never comes."""
    moment = NOON.replace("T", " ")
    sentence = f"it was told to move by a second, and went from {moment} to {moment}"
    expected = Finding("clock", "wrong", sentence, "compare the deployment with docs/control-api.md")
    assert expected == tried("clock")["clock"]


def test_messages_that_can_be_read_are_good_where_none_can_be_sent() -> None:
    """That one arrives can't be tried without a person."""
    sentence = "what the deployment sends can be read by the control API"
    assert Finding("e-mails", "good", sentence) == tried("messages")["e-mails"]


def test_a_test_message_that_is_not_told_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """It was sent, and should be among the messages."""
    monkeypatch.setattr(letters, "ARRIVAL", Patience(0.1, 0.05))
    seen = tried("messages", "test-messages")["e-mails"]
    sentence = f"a test message to {letters.NOBODY} was sent, and the control API does not tell it"
    assert ("wrong", sentence) == (seen.state, seen.sentence)


def test_a_command_that_does_not_end_is_told(tmp_path: Path) -> None:
    """It is no reason against a run: it may wait for a code on purpose. How long it was waited for is told."""
    codes = CodesMeans(command=("sh", "-c", "sleep 60", "{to}"), timeout=0.2, folder=tmp_path)
    seen = tried(profile=Profile("Staging", PROFILE.sites, control=PROFILE.control, codes=codes))["codes"]
    sentence = "sh took longer than 0.2 s to say that there is no code"
    assert Finding("codes", "told", sentence, "let it end") == seen
