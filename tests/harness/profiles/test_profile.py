"""Reading a deployment's profile: everything that is wrong with it is told at once."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from harness.errors import UsageError
from harness.outbound.gate import Place
from harness.profiles.form import Form
from harness.profiles.profile import Control, Profile, Sites, is_loopback, load, of_addresses
from harness.profiles.tables import TABLES

LOCAL = '[deployment]\nname = "Local"\nharp = "http://127.0.0.1:8700/"\nqpp = "http://localhost:8701"\n'
STAGING = '[deployment]\nharp = "https://harp.staging.example.gov"\nqpp = "https://qpp.staging.example.gov"\n'
CONTROL = '[control]\naddress = "http://localhost:8700/control/v1"\n'


def authorized(until: date) -> str:
    """Give an authorisation that is good until the end of a day."""
    said = 'by = "A. Sample"\nreference = "T-1"\naccepts_statements = "A. Sample"\n'
    return f"[authorization]\n{said}expires = {until.isoformat()}\n"


def profile_of(folder: Path, text: str, **environment: str) -> Profile:
    """Read a profile of this text."""
    path = folder / "staging.toml"
    path.write_text(text, encoding="utf-8")
    return load(path, environment)


def problems(folder: Path, text: str, **environment: str) -> list[str]:
    """Give what is told about a wrong profile, a problem a line, without the folder."""
    with pytest.raises(UsageError) as told:
        profile_of(folder, text, **environment)
    return str(told.value).replace(f"{folder}/", "").splitlines()


def test_a_local_profile_is_read(tmp_path: Path) -> None:
    """Addresses lose their closing slash, what is not said has its default, the content has its hash."""
    profile = profile_of(tmp_path, LOCAL)
    assert Sites("http://127.0.0.1:8700", "http://localhost:8701") == profile.sites
    assert ("Local", 10.0, "", None) == (profile.name, profile.timeouts.act, profile.browser, profile.control)
    assert 64 == len(profile.sha256)
    assert profile.sha256 != profile_of(tmp_path, f"{LOCAL}# changed").sha256


def test_all_that_can_be_said_is_read(tmp_path: Path) -> None:
    """Time-outs in seconds, the browser, the control API."""
    text = f'{LOCAL}[timeouts]\nact = 3\n[browser]\npath = "/opt/chrome"\n{CONTROL}token_env = "TOKEN"\n'
    profile = profile_of(tmp_path, text, TOKEN="open-sesame")
    assert (3.0, "/opt/chrome") == (profile.timeouts.act, profile.browser)
    assert Control("http://localhost:8700/control/v1", "open-sesame") == profile.control


def test_every_problem_is_told_with_file_line_key_and_remedy(tmp_path: Path) -> None:
    """All of them at once, whatever table they stand in."""
    text = (
        '[deployment]  # staging\nname = 7\nharp = "harp.example.gov"\nqqp = "https://qpp.example.gov"\n'
        "[timeouts]\nact = 0\n[authorization]\nexpires = 2020-01-31\n"
    )
    assert [
        (
            "staging.toml:1: [deployment] qpp: expected an http or https address, found nothing. "
            'Write qpp = "https://qpp.staging.example.gov".'
        ),
        'staging.toml:2: [deployment] name: expected a text in quotes, found “7”. Write name = "Staging".',
        (
            "staging.toml:3: [deployment] harp: expected an http or https address, found “harp.example.gov”. "
            "Write “https://harp.example.gov”."
        ),
        "staging.toml:4: [deployment] qqp: expected a key this version knows, found “qqp”. Did you mean “qpp”?",
        "staging.toml:6: [timeouts] act: expected a number of seconds above 0, found “0”. Write act = 10.",
        (
            "staging.toml:7: [authorization] by: harp.example.gov is not on this machine: say who authorised the run: "
            "by, reference, expires, accepts_statements."
        ),
        (
            "staging.toml:8: [authorization] expires: expired on 2020-01-31. Runs against hosts other than this "
            "machine need a current one."
        ),
    ] == problems(tmp_path, text)


@pytest.mark.parametrize(
    "address", ["http://[::1", "http://localhost:99999", "http://:80", "ftp://localhost", "https://"]
)
def test_what_is_no_address_is_told(tmp_path: Path, address: str) -> None:
    """Brackets, ports, schemes and hosts that can't be are problems of the profile, no crash."""
    told = problems(tmp_path, f'[deployment]\nharp = "{address}"\nqpp = "http://localhost:1"\n')
    sentence = f"staging.toml:2: [deployment] harp: expected an http or https address, found “{address}”"
    assert any(each.startswith(sentence) for each in told)


@pytest.mark.parametrize("form", TABLES, ids=lambda form: form.name)
@pytest.mark.parametrize("text", ["{0} = 5\n", "{0} = []\n", "[[{0}]]\n", "[{0}.x]\n", '[{0}]\n"" = ""\n'])
def test_a_table_that_is_none_is_told(tmp_path: Path, form: Form[Any, Any], text: str) -> None:
    """In sentences with a line each, whatever else depends on it; never in a traceback."""
    told = problems(tmp_path, text.format(form.name) + STAGING)
    assert [] == [each for each in told if not each.startswith("staging.toml:")]


def test_a_profile_without_a_deployment_is_told(tmp_path: Path) -> None:
    """Of the one table that every profile needs each key is missed that has no default."""
    told = problems(tmp_path, "[timeouts]\nact = 3\n")
    assert ["harp", "qpp"] == [each.removeprefix("staging.toml:1: [deployment] ").partition(":")[0] for each in told]
    assert 'expected an http or https address, found nothing. Write harp = "https://harp.staging' in told[0]


def test_a_missing_profile_is_told(tmp_path: Path) -> None:
    """The file and the reason."""
    with pytest.raises(UsageError, match=r"none\.toml: expected a profile, found no file that can be read \(No such"):
        load(tmp_path / "none.toml")


def test_another_host_needs_an_authorisation(tmp_path: Path) -> None:
    """Who allowed the run, under which reference, until when."""
    told = problems(tmp_path, f'{STAGING}[authorization]\nby = "A. Sample"\n')
    assert [
        (
            "staging.toml:5: [authorization] by: https://harp.staging.example.gov is not on this machine: say who "
            "authorised the run: by, reference, expires, accepts_statements."
        )
    ] == told


def test_an_authorisation_holds_through_its_last_day(tmp_path: Path) -> None:
    """Today is in time, and so is any later day."""
    today = datetime.now(UTC).date()
    for days in (0, 1):
        profile = profile_of(tmp_path, STAGING + authorized(today + timedelta(days)))
        assert "https://qpp.staging.example.gov" == profile.sites.qpp


def test_an_expired_authorisation_is_refused(tmp_path: Path) -> None:
    """Yesterday is over."""
    yesterday = datetime.now(UTC).date() - timedelta(1)
    (told,) = problems(tmp_path, STAGING + authorized(yesterday))
    assert told.startswith(f"staging.toml:8: [authorization] expires: expired on {yesterday}.")


@pytest.mark.parametrize("host", ["harp.cms.gov", "cms.gov", "HARP.CMS.GOV", "harp.cms.gov."])
def test_a_host_of_cms_gov_needs_its_name_repeated(tmp_path: Path, host: str) -> None:
    """However the host is written, and whoever authorised it; another one’s name does not do."""
    text = f'[deployment]\nharp = "https://{host}"\nqpp = "http://localhost"\n{authorized(datetime.now(UTC).date())}'
    path, plain = tmp_path / "staging.toml", host.lower().rstrip(".")
    path.write_text(text, encoding="utf-8")
    for confirmed in ((), ("test.cms.gov",)):
        with pytest.raises(UsageError) as told:
            load(path, {}, confirmed=confirmed)
        sentence = f"{plain} is a host of cms.gov: repeat its name with --i-am-authorised-for {plain}, if you may."
        assert f"{path}:5: [authorization] by: {sentence}" == str(told.value)
    assert f"https://{host}" == load(path, {}, confirmed=(plain,)).sites.harp


def test_a_name_repeated_authorises_nothing_by_itself(tmp_path: Path) -> None:
    """The block is needed all the same."""
    path = tmp_path / "staging.toml"
    path.write_text('[deployment]\nharp = "https://harp.cms.gov"\nqpp = "http://localhost"\n', encoding="utf-8")
    with pytest.raises(UsageError, match="say who authorised the run"):
        load(path, {}, confirmed=("harp.cms.gov",))


def test_a_further_host_needs_an_authorisation_too(tmp_path: Path) -> None:
    """Requests leave to it, though it is no site of the deployment."""
    (told,) = problems(tmp_path, f'{LOCAL}[hosts]\nfurther = ["captcha.example.com"]\n')
    assert "captcha.example.com is not on this machine" in told


def test_further_hosts_are_read(tmp_path: Path) -> None:
    """Requests leave to them, to the sites and to what is lent, and nowhere else."""
    hosts = '[hosts]\nfurther = ["captcha.example.com", "*.cdn.example.gov:8443"]\nfilter = "runner.example.gov:3128"\n'
    lent = f'{CONTROL}token_env = "TOKEN"\n'
    profile = profile_of(tmp_path, LOCAL + lent + hosts + authorized(datetime.now(UTC).date()), TOKEN="t")
    assert (
        Place("127.0.0.1", 8700),
        Place("localhost", 8701),
        Place("localhost", 8700),
        Place("captcha.example.com", None),
        Place("*.cdn.example.gov", 8443),
    ) == profile.places
    assert Place("runner.example.gov", 3128) == profile.hosts.filter


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('further = ["https://captcha.example.com/a b"]', None),
        ('further = ["captcha.example.com/script.js"]', "expected a host such as “cdn.example.gov”"),
        ('filter = "runner.example.gov"', "expected a host and a port such as “runner.example.gov:3128”"),
        ('filter = "runner.example.gov:port"', "expected a host such as"),
    ],
)
def test_a_wrong_host_is_told(tmp_path: Path, line: str, told: str | None) -> None:
    """With what was expected; a whole address names its host."""
    text = f"{LOCAL}[hosts]\n{line}\n{authorized(datetime.now(UTC).date())}"
    if told is None:
        assert (Place("captcha.example.com", 443),) == profile_of(tmp_path, text).hosts.further
    else:
        assert told in problems(tmp_path, text)[0]


def test_a_host_that_only_ends_alike_is_not_of_cms_gov(tmp_path: Path) -> None:
    """The twin that is accepted: a whole label decides."""
    text = '[deployment]\nharp = "https://notcms.gov.example.com"\nqpp = "https://notcms.gov"\n'
    assert "https://notcms.gov" == profile_of(tmp_path, text + authorized(datetime.now(UTC).date())).sites.qpp


@pytest.mark.parametrize(
    ("address", "here"),
    [
        ("http://127.0.0.1:8700", True),
        ("http://127.9.9.9", True),
        ("http://[::1]:8700", True),
        ("http://LOCALHOST", True),
        ("http://localhost.example.com", False),
        ("http://127.0.0.1.example.com", False),
        ("http://127.0.0.1@example.com", False),
        ("http://192.0.2.7", False),
        ("http://0.0.0.0", False),
        ("no address", False),
    ],
)
def test_loopback_is_this_very_machine(address: str, here: bool) -> None:  # noqa: FBT001 - a column of the table
    """By the host, not by what an address looks like."""
    assert here == is_loopback(address)


def test_a_token_is_read_from_a_file_beside_the_profile(tmp_path: Path) -> None:
    """Without the line break that editors put at the end."""
    (tmp_path / "token").write_text("open-sesame\n", encoding="utf-8")
    profile = profile_of(tmp_path, f'{LOCAL}{CONTROL}token_file = "token"\n')
    assert Control("http://localhost:8700/control/v1", "open-sesame") == profile.control


def test_no_token_is_in_a_repr(tmp_path: Path) -> None:
    """A profile may be logged."""
    profile = profile_of(tmp_path, f'{LOCAL}{CONTROL}token_env = "TOKEN"\n', TOKEN="open-sesame")
    assert "open-sesame" not in repr(profile)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("", "5: [control] token_env: expected where the token is: token_env (a variable) or token_file (a file)."),
        (
            'token_env = "TOKEN"\n',
            "7: [control] token_env: expected a token in the environment’s TOKEN, found none. Set it.",
        ),
        (
            'token_env = "open-sesame"\n',
            "7: [control] token_env: expected the name of a variable, in capitals, found another text. Name one.",
        ),
        (
            'token_file = "none"\n',
            "7: [control] token_file: expected a file with the token, found none at none (No such file or directory).",
        ),
        (
            'token_file = "empty"\n',
            "7: [control] token_file: expected a token in empty, found nothing. Write it there.",
        ),
    ],
)
def test_a_missing_token_is_told(tmp_path: Path, line: str, sentence: str) -> None:
    """Where it was looked for, and what to do."""
    (tmp_path / "empty").write_text("\n", encoding="utf-8")
    assert [f"staging.toml:{sentence}"] == problems(tmp_path, LOCAL + CONTROL + line)


def test_two_addresses_of_this_machine_make_a_profile() -> None:
    """Named after the HARP site; without a token there is no control API."""
    profile = of_addresses("http://127.0.0.1:8700/", "http://localhost:8701", {})
    assert ("127.0.0.1:8700", None) == (profile.name, profile.control)
    assert Sites("http://127.0.0.1:8700", "http://localhost:8701") == profile.sites
    assert 64 == len(profile.sha256)


def test_the_environment_opens_the_control_api_of_two_addresses() -> None:
    """HARP_CONTROL_TOKEN lends it."""
    profile = of_addresses("http://localhost:1/", "http://localhost:2", {"HARP_CONTROL_TOKEN": "open-sesame"})
    assert Control("http://localhost:1/control/v1", "open-sesame") == profile.control


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("localhost:1", "expected the address of a site such as “http://127.0.0.1:8700”, found “localhost:1”"),
        ("https://harp.example.gov", "is not on this machine: write a profile with an \\[authorization\\] block"),
    ],
)
def test_two_bare_addresses_must_be_of_this_machine(address: str, sentence: str) -> None:
    """Either of them; anything else needs a profile with an authorisation."""
    for pair in ((address, "http://localhost:2"), ("http://localhost:1", address)):
        with pytest.raises(UsageError, match=sentence):
            of_addresses(*pair, {})
