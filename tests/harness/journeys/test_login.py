"""The way through logging in, with each type of device, and what stands in the way."""

from collections.abc import Iterator

import pytest

from harness.deployments.opening import Target, opened
from harness.entries.other_codes import code_of_somebody_else
from harness.errors import Trouble
from harness.evidence.recording import Recorder
from harness.journeys.behind_login import behind_harp_login, come_to
from harness.journeys.guessing import Guessed, guess_codes
from harness.journeys.login import Login
from harness.journeys.registration import Registration
from harness.pages.labels import DeviceType
from harness.pages.standing import Standing, standing
from harness.spec.agreement import Registers
from harness.world import World
from tests.harness.samples import applicant, compiled, recorder

SCENARIO = compiled("S-LGN-01", "LGN-001", tags=("clock",))


@pytest.fixture
def keeper() -> Recorder:
    """Give the recorder of a scenario at its first step."""
    keeper = recorder(SCENARIO)
    keeper.begin_step()
    return keeper


@pytest.fixture
def world(keeper: Recorder) -> Iterator[World]:
    """Give the world of a person who has registered, before the included deployment."""
    with opened(Target(None, "markup")) as deployment:
        world = World(deployment, SCENARIO, Registers({}, {}), keeper, applicant)
        Registration(world).to_confirmation()
        yield world
        world.close()


@pytest.mark.parametrize("kind", DeviceType)
def test_each_type_of_device_lets_in_again_and_again(world: World, kind: DeviceType) -> None:
    """Set up, then a login with a fresh proof; an app's next code may need the clock."""
    Login(world).set_up(kind)
    world.change_browser()
    Login(world).log_in(kind)
    assert Standing.INSIDE is standing(world.browser.read())


def test_what_an_app_reads_is_never_written_down(world: World, keeper: Recorder) -> None:
    """Neither the link nor the key, nor the codes."""
    Login(world).to_setup()
    Login(world).begin_to_add(DeviceType.OKTA_VERIFY)
    shown = world.pages.two_factor.shown_to_app()
    keeper.end_step()
    assert (2, []) == (len(shown), [each for each in shown if each in repr(keeper.finish())])
    assert "‹authenticator secret›" in repr(keeper.finish())


def test_of_several_devices_the_chosen_one_is_proved(world: World) -> None:
    """On both sites."""
    Login(world).set_up(DeviceType.SMS, DeviceType.VOICE)
    Login(world).log_in(DeviceType.VOICE)
    Login(world).sign_in(DeviceType.SMS)
    assert "the QPP site" == world.pages.whose()


def test_a_login_that_does_not_let_on_is_told(world: World) -> None:
    """Blocked by the step, with where the person is instead: what comes later can't be judged."""
    world.applicant = world.applicant.with_password("another Passw0rd of theirs")
    with pytest.raises(
        Trouble, match=r"^blocked by Login: expected the person at the setup .*, found them at the login"
    ):
        Login(world).to_setup()


def test_pages_behind_the_login_are_those_that_others_do_not_see(world: World) -> None:
    """My Account and what it leads to; its owner comes to all, somebody who is setting up to none."""
    pages = behind_harp_login(world)
    assert ["/account", "/two-factor", "/password"] == [address.removeprefix(world.pages.harp) for address in pages]
    Login(world).to_setup()
    assert [] == come_to(world, pages)
    Login(world).set_up()
    assert len(pages) == len(come_to(world, pages))


def test_somebody_elses_code_comes_without_disturbing_the_person(world: World) -> None:
    """They stay who they are, and where they are."""
    Login(world).to_setup()
    person = world.applicant
    assert code_of_somebody_else(world).isdigit()
    assert (person, Standing.SETUP) == (world.applicant, standing(world.browser.read()))


def test_guessing_stops_where_the_page_says_so(world: World) -> None:
    """Long before a hundred tries, and the right code does not help any more."""
    Login(world).set_up()
    world.change_browser()
    assert Guessed(tries=16, is_in=False) == guess_codes(world)
