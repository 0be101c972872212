"""A drafted profile: what the deployment shows, and what a person must fill in."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from harness.browser.locators import Locator
from harness.cli import main
from harness.drafting import Survey, draft, remarks
from harness.profiles.profile import Sites, load
from harness.surveying.looking import Absent, View
from tests.harness.profiles.test_profile import problems
from tests.harness.surveying.relabelled import served

STEP = View(
    "Profile Information",
    "https://harp.example.gov/register",
    ("Legal Last Name",),
    (Absent("Legal First Name", ("First name (legal)", "Name")), Absent("Initiate Manual Proofing", ())),
    ("First name (legal)", "Name", "Help"),
)
LOGIN = View("Login", trouble="no field")
STAGING = Survey(
    Sites("https://harp.example.gov", "https://qpp.example.gov"), (STEP, LOGIN), until=datetime.now(UTC).date()
)
LOCAL = replace(STAGING, sites=Sites("http://127.0.0.1:1", "http://127.0.0.1:2"))


def test_what_comes_near_is_written_as_an_override() -> None:
    """To be confirmed; what is like nothing is a comment, and so are the page's other names."""
    drafted = draft(STAGING)
    assert (
        '[locators."Profile Information"]\n'
        '"Legal First Name" = "First name (legal)"  # please confirm; or “Name”\n'
        '# "Initiate Manual Proofing" = ""  # nothing on the page is like it\n'
        "# The page’s other names: “Name”, “Help”.\n"
        "# Login could not be looked at: no field\n"
    ) in drafted
    assert '# [offers]\n# without_chapters = ["manual proofing"]\n' in drafted


def test_a_draft_of_this_machine_can_be_loaded_as_it_is(tmp_path: Path) -> None:
    """With the overrides that it guesses."""
    path = tmp_path / "draft.toml"
    path.write_text(draft(LOCAL), encoding="utf-8")
    (page,) = load(path).locators.pages
    assert [("Legal First Name", (Locator(label="First name (legal)"),))] == [
        (each.label, each.parts) for each in page.overrides
    ]


def test_a_draft_of_other_hosts_can_be_loaded_once_it_is_filled_in(tmp_path: Path) -> None:
    """Who authorised the run is for a person to say."""
    text = draft(STAGING)
    (told, *_) = problems(tmp_path, text)
    assert "[authorization] by: expected a text in quotes" in told
    path = tmp_path / "draft.toml"
    for key in ("by", "reference", "accepts_statements"):
        text = text.replace(f'{key} = ""', f'{key} = "somebody"')
    path.write_text(text, encoding="utf-8")
    assert "https://harp.example.gov" == load(path).sites.harp


@pytest.mark.parametrize(
    ("control", "sentence"),
    [
        ("https://harp.example.gov/control/v1", "# A control API answers here"),
        ("", "# No control API was found"),
    ],
)
def test_whether_a_control_api_answers_is_told(control: str, sentence: str) -> None:
    """Its token is for a person to name."""
    assert sentence in draft(replace(STAGING, control=control))


def test_the_summary_counts_labels() -> None:
    """Of the pages that could be looked at."""
    assert "looked at 1 pages without an account: 1 of 3 labels are as the guide prints them" == STAGING.summary
    assert [
        (
            "“Legal First Name” not found on Profile Information; nearest: “First name (legal)”   "
            "→ written as an override, please confirm"
        ),
        "“Initiate Manual Proofing” not found on Profile Information; and nothing like it",
        "Login: could not be looked at: no field",
    ] == list(remarks(STAGING.views))


def test_init_drafts_a_profile_of_what_it_sees(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The profile on one stream, to be saved, and what to look at on the other."""
    with served({"Legal First Name": "Given Name"}) as profile:
        code, told = main(["init", profile.sites.harp, profile.sites.qpp]), capsys.readouterr()
    (tmp_path / "draft.toml").write_text(told.out, encoding="utf-8")
    assert (0, profile.sites) == (code, load(tmp_path / "draft.toml").sites)
    assert '"Legal First Name" = "Given Name"  # please confirm' in told.out
    assert "# A control API answers here" in told.out
    assert told.err.startswith("looked at 8 pages without an account: 39 of 40 labels")


@pytest.mark.parametrize(
    ("addresses", "sentence"),
    [
        ((), "expected the addresses of HARP and QPP, found fewer."),
        (("http://localhost:1",), "expected the addresses of HARP and QPP, found fewer."),
        (("harp", "qpp"), "expected the address of a site such as “https://harp.example.gov”, found “harp”."),
        (("https://harp.cms.gov", "https://qpp.cms.gov"), "expected a host of your own, found harp.cms.gov"),
        (("http://127.0.0.1:1", "http://127.0.0.1:1"), "http://127.0.0.1:1 does not answer"),
    ],
)
def test_what_can_not_be_looked_at_is_told(
    addresses: tuple[str, ...], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """In a sentence, and nothing is drafted."""
    assert 2 == main(["init", *addresses])
    told = capsys.readouterr()
    assert ("", True) == (told.out, told.err.startswith(sentence))
