"""A preflight against deployments that are served on this machine."""

import socket
from collections.abc import Iterator
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from harness.capabilities.patience import Patience
from harness.deployments.opening import Target, opened
from harness.deployments.serving import address_of, listening, serving
from harness.people.leases import directory, leases
from harness.preflight import letters
from harness.preflight.before_run import is_ready
from harness.preflight.budget import budget
from harness.preflight.checking import preflight
from harness.preflight.findings import Finding
from harness.preflight.lent import lent
from harness.preflight.locators import walk
from harness.preflight.people import organizations, people
from harness.preflight.telling import passed
from harness.profiles.budgets import Budgets
from harness.profiles.capabilities import CodesMeans, MailMeans
from harness.profiles.profile import Control, Profile, Sites
from harness.running.costs import Cost
from harness.surveying.looking import Absent, View
from tests.harness.people.samples import ACO, ADA, BOB, PRACTICE
from tests.harness.profiles.test_profile import LOCAL, profile_of
from tests.harness.samples import compiled, site
from tests.harness.surveying.relabelled import TOKEN, served

SELECTED = [compiled("S-PWD-01", tags=("clock",)), compiled("S-PWD-02")]


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
    return {each.what: each for each in preflight(Target(profile, "markup"), profile, SELECTED)}


def tried(profile: Profile) -> dict[str, Finding]:
    """Give what comes of trying what a profile lends, by what was tried."""
    with opened(Target(profile, "markup")) as deployment:
        return {each.what: each for each in lent(profile, deployment, 1)}


def test_a_deployment_that_lends_all_is_ready(profile: Profile, tmp_path: Path) -> None:
    """Its sites, its pages, the control API, a command for codes, e-mails, artefacts."""
    codes = CodesMeans(command=("true", "{to}"), folder=tmp_path)
    seen = found(replace(profile, codes=codes, artefacts=(tmp_path,)))
    assert {"good"} == {each.state for each in seen.values()}
    assert ["hosts", "HARP", "QPP", "pages", "control API", "clock", "e-mails", "codes", "artefacts"] == [*seen]


def test_what_is_not_lent_is_told(profile: Profile) -> None:
    """It is no reason against a run."""
    seen = tried(replace(profile, control=None))
    assert ("told", "the profile gives no means to move it: 1 scenario is not testable") == (
        seen["clock"].state,
        seen["clock"].sentence,
    )
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
    seen = tried(replace(profile, control=control))["control API"]
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
    seen = tried(replace(profile, codes=CodesMeans(command=words, folder=tmp_path)))["codes"]
    assert "wrong" == seen.state
    assert seen.sentence.startswith(sentence)


def test_artefacts_that_are_not_there_are_told(profile: Profile, tmp_path: Path) -> None:
    """A scan of nothing would find nothing."""
    seen = tried(replace(profile, artefacts=(tmp_path / "none",)))["artefacts"]
    assert ("wrong", f"expected {tmp_path}/none, found nothing there") == (seen.state, seen.sentence)


def test_a_test_message_is_sent_by_the_deployment_where_it_can(profile: Profile) -> None:
    """And told by its control API."""
    assert "a test message arrives, as the control API tells" == tried(profile)["e-mails"].sentence


def test_a_test_message_of_our_own_shows_only_that_the_run_can_receive(profile: Profile, free_port: int) -> None:
    """That the deployment sends its there is for a person to see to."""
    seen = tried(replace(profile, control=None, mail=MailMeans("127.0.0.1", free_port)))["e-mails"]
    assert ("good", True) == (seen.state, seen.sentence.endswith("; let the deployment send its e-mails there"))


def test_a_message_that_never_arrives_is_told(
    profile: Profile, free_port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The deployment sends to its own mailbox, and not to the run's mail server."""
    monkeypatch.setattr(letters, "ARRIVAL", Patience(0.1, 0.05))
    seen = tried(replace(profile, mail=MailMeans("127.0.0.1", free_port)))["e-mails"]
    assert ("wrong", "let the deployment send its e-mails there") == (seen.state, seen.remedy)


def test_a_port_for_e_mails_that_is_taken_is_told(profile: Profile) -> None:
    """Another program listens there."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        seen = tried(replace(profile, mail=MailMeans("127.0.0.1", taken.getsockname()[1])))["e-mails"]
    assert "wrong" == seen.state


def test_people_who_are_left_are_counted(profile: Profile, tmp_path: Path) -> None:
    """By what they are good for; where all are used up a run would show nothing."""
    (tmp_path / "people.toml").write_text(ADA + BOB, encoding="utf-8")
    means = profile_of(tmp_path, f'{LOCAL}[people]\nfile = "people.toml"\n').people
    seen = next(people(replace(profile, people=means)))
    assert ("good", "2 of 2 people of people.toml are left (2 for “passes”, 1 for “frozen”)") == (
        seen.state,
        seen.sentence.partition(";")[0],
    )
    listed = leases(means, "run-1")
    assert listed is not None
    for name in [each.name for each in means.listed]:
        listed.ledger.take([name])
        listed.ledger.use_up(name)
    assert ("wrong", "all 2 people of people.toml are used up") == (
        (seen := next(people(replace(profile, people=means)))).state,
        seen.sentence,
    )


def test_organizations_that_are_left_are_counted(profile: Profile, tmp_path: Path) -> None:
    """By their kinds; where all are used up nothing could be shown of connecting."""
    (tmp_path / "organizations.toml").write_text(PRACTICE + ACO, encoding="utf-8")
    means = profile_of(tmp_path, f'{LOCAL}[organizations]\nfile = "organizations.toml"\n').organizations
    lending = replace(profile, organizations=means)
    assert (
        "2 of organizations.toml are left (1 of the kind “practice”, 1 of the kind “aco”); "
        "each is good for one scenario"
    ) == next(organizations(lending)).sentence
    listed = directory(means, "run-1")
    assert listed is not None
    for kind in ("practice", "aco"):
        listed.lease(kind, 1)
    assert ("wrong", "all of organizations.toml are used up") == (
        (seen := next(organizations(lending))).state,
        seen.sentence,
    )


def test_a_budget_that_suffices_is_good(profile: Profile) -> None:
    """What has no budget is not limited."""
    (seen,) = budget(replace(profile, budgets=Budgets(accounts=3)), SELECTED, COSTS)
    assert ("good", "it suffices: about 3 of 3 accounts") == (seen.state, seen.sentence)
    assert [] == list(budget(profile, SELECTED, COSTS))


def test_a_budget_that_does_not_suffice_is_told(profile: Profile) -> None:
    """The run would be incomplete."""
    (seen,) = budget(replace(profile, budgets=Budgets(accounts=2, messages=9)), SELECTED, COSTS)
    assert ("wrong", "2 scenarios use up about 3 accounts, and the budget is 2") == (seen.state, seen.sentence)


def test_a_budget_of_what_was_never_recorded_is_not_called_enough(profile: Profile) -> None:
    """Nobody knows."""
    (seen,) = budget(replace(profile, budgets=Budgets(proofing_attempts=5)), SELECTED, COSTS)
    assert ("told", "how many attempts at remote proofing scenarios use up is not recorded: 5 may be few") == (
        seen.state,
        seen.sentence,
    )


COSTS = {"S-PWD-01": Cost(accounts=1), "S-PWD-02": Cost(accounts=2, messages=4)}


def test_the_locator_map_is_walked_label_by_label() -> None:
    """What the profile's own locators find is told, and what they do not."""
    view = View("Login", "http://harp/login", ("Login", "User ID"), (Absent("Password", ("Passphrase",)),))
    assert [
        "Login  http://harp/login",
        "  ✔  Login",
        "  ✔  User ID  (by the profile’s locator)",
        "  ✖  Password  (the profile’s locator finds nothing); nearest: “Passphrase”",
        "Home  ",
        "  ✖  could not be looked at: no answer",
    ] == list(walk((view, View("Home", trouble="no answer")), {"Login": ["User ID", "Password"]}))


def test_a_run_is_not_made_where_something_stands_in_its_way(profile: Profile, tmp_path: Path) -> None:
    """All that was found is printed then; of a profile alone, not of two bare addresses."""
    said = Console(file=StringIO(), width=200)
    wrong = replace(profile, path=tmp_path / "p.toml", artefacts=(tmp_path / "none",))
    assert not is_ready(said, Target(wrong, "markup"), wrong, SELECTED)
    assert is_ready(said, Target(profile, "markup"), profile, SELECTED)
    told = said.file.getvalue() if isinstance(said.file, StringIO) else ""
    assert "PREFLIGHT FAILED   1 of 8 stand in the way of a run" in told
    assert told.rstrip().endswith("Nothing was run. --no-preflight goes without it.")
