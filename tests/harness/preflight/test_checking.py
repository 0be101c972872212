"""A preflight against deployments that are served on this machine."""

import socket
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from harness.deployments.opening import Target
from harness.deployments.serving import address_of, listening, serving
from harness.preflight.checking import preflight
from harness.preflight.findings import Finding
from harness.preflight.telling import passed
from harness.profile import Control, Profile, Sites
from harness.profile_capabilities import CodesMeans, MailMeans
from tests.harness.samples import site
from tests.harness.surveying.relabelled import TOKEN, served


@pytest.fixture(scope="module")
def profile() -> Iterator[Profile]:
    """Serve the included deployment, and give its profile."""
    with served({}) as profile:
        yield profile


@pytest.fixture
def free_port() -> int:
    """Give a port at which nothing listens."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def found(profile: Profile) -> dict[str, Finding]:
    """Give what a preflight finds, by what was looked at."""
    return {each.what: each for each in preflight(Target(profile, "markup"), profile)}


def test_a_deployment_that_lends_all_is_ready(profile: Profile, tmp_path: Path, free_port: int) -> None:
    """Its sites, its pages, the control API, a command for codes, e-mails, artefacts."""
    codes = CodesMeans(command=("true", "{to}"), folder=tmp_path)
    lent = replace(profile, codes=codes, mail=MailMeans("127.0.0.1", free_port), artefacts=(tmp_path,))
    seen = found(lent)
    assert {"good"} == {each.state for each in seen.values()}
    assert ["hosts", "HARP", "QPP", "pages", "control API", "clock", "messages", "codes", "e-mails", "artefacts"] == [
        *seen
    ]


def test_what_is_not_lent_is_told(profile: Profile) -> None:
    """It is no reason against a run."""
    seen = found(replace(profile, control=None))
    assert "told" == seen["clock"].state
    assert passed(seen.values())


def test_a_site_that_does_not_answer_ends_it(profile: Profile, free_port: int) -> None:
    """Nothing else can be found out; the remedy names the key."""
    dead = replace(profile, sites=Sites(f"http://127.0.0.1:{free_port}", profile.sites.qpp))
    seen = found(dead)
    assert ["hosts", "HARP", "QPP"] == [*seen]
    assert ("wrong", "is the deployment running, and [deployment] harp right?") == (
        seen["HARP"].state,
        seen["HARP"].remedy,
    )


def test_a_site_that_speaks_no_tls_is_told_apart(profile: Profile) -> None:
    """It answers, but not as https does."""
    wrong = replace(profile, sites=Sites(profile.sites.harp.replace("http:", "https:"), profile.sites.qpp))
    seen = found(wrong)["HARP"]
    assert ("wrong", "is [deployment] harp http rather than https?") == (seen.state, seen.remedy)


def test_another_site_is_the_profiles_fault() -> None:
    """Nothing that the guide prints is there."""
    with listening(0) as taken, serving(site, taken):
        address = address_of(taken)
        seen = found(Profile("Other", Sites(address, address)))["pages"]
    assert "wrong" == seen.state
    assert "compare [deployment] harp and qpp with the addresses of the two sites" == seen.remedy


def test_another_label_is_the_deployments_affair() -> None:
    """The run may be made, and will judge it."""
    with served({"Legal First Name": "Given Name"}) as profile:
        seen = found(profile)
    assert ("told", "no “Legal First Name”; nearest: “Given Name”") == (
        seen["Profile Information"].state,
        seen["Profile Information"].sentence,
    )
    assert passed(seen.values())


def test_a_wrong_token_is_told_without_showing_it(profile: Profile) -> None:
    """With the status, and where to look."""
    control = Control(f"{profile.sites.harp}/control/v1", "another-token")
    seen = found(replace(profile, control=control))["control API"]
    assert ("wrong", "compare the profile’s [control] with docs/control-api.md") == (seen.state, seen.remedy)
    assert "401" in seen.sentence
    assert "another-token" not in f"{seen}{TOKEN}"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("false", "{to}"), "false fails for a phone without a code: it ended with exit code 1, it printed nothing"),
        (("cat", "{to}"), "cat fails for a phone without a code: it ended with exit code 1"),
    ],
)
def test_a_command_that_fails_is_told(profile: Profile, tmp_path: Path, words: tuple[str, ...], sentence: str) -> None:
    """Before a run waits for codes in vain."""
    seen = found(replace(profile, codes=CodesMeans(command=words, folder=tmp_path)))["codes"]
    assert "wrong" == seen.state
    assert seen.sentence.startswith(sentence)


def test_artefacts_that_are_not_there_are_told(profile: Profile, tmp_path: Path) -> None:
    """A scan of nothing would find nothing."""
    seen = found(replace(profile, artefacts=(tmp_path / "none",)))["artefacts"]
    assert ("wrong", f"expected {tmp_path}/none, found nothing there") == (seen.state, seen.sentence)


def test_a_port_for_e_mails_that_is_taken_is_told(profile: Profile) -> None:
    """Another program listens there."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        seen = found(replace(profile, mail=MailMeans("127.0.0.1", taken.getsockname()[1])))["e-mails"]
    assert "wrong" == seen.state
