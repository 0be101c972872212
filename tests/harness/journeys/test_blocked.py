"""Ways on which somebody is stopped: what is told is where, what was expected, what was found, and what was said."""

from dataclasses import replace
from math import ceil
from typing import Any
from urllib.parse import urljoin

import pytest

from harness.errors import Trouble
from harness.journeys.behind_login import behind_harp_login
from harness.journeys.guessing import Guessed, guess_codes
from harness.journeys.login import Login
from harness.journeys.manual import ManualRegistration
from harness.journeys.password_life import PasswordLife
from harness.journeys.phone import ByPhone
from harness.journeys.registration import Registration
from harness.journeys.second_factor import SecondFactor
from harness.pages.account_home import AccountHome
from harness.pages.account_information import AccountInformation
from harness.pages.labels import DeviceType, Step
from harness.pages.profile_information import ProfileInformation
from harness.pages.refining import Refinements
from harness.pages.standing import Standing, standing
from harness.pages.two_factor import TwoFactor
from harness.world import World
from tests.harness.journeys.conftest import Opener
from tests.harness.scene import Coded


class NextIsDead(ProfileInformation):
    """Step 1 whose Next leads nowhere and says nothing."""

    def submit(self) -> None:
        """Do nothing."""


class NextIsDeadToo(AccountInformation):
    """Step 2 whose Next leads nowhere and says nothing."""

    def submit(self) -> None:
        """Do nothing."""


class LeadsNowhere(AccountHome):
    """My Account without a way on."""

    def links(self, site: str) -> tuple[str, ...]:
        """Give what everybody sees."""
        return (f"{site}/login",)


class OneTry(TwoFactor):
    """The second factor of a deployment that leads back to the login after one code."""

    def submit(self, code: str) -> None:
        """Enter it, and begin anew."""
        super().submit(code)
        self._browser.visit(urljoin(self._browser.read().address, "/login"))


def refined(page: type[Any]) -> Refinements:
    """Let a page stand for the one from which it is derived."""
    return Refinements({page.__mro__[1]: page})


def registered(world: World) -> World:
    """Let the world's person have an account."""
    Registration(world).to_confirmation()
    return world


def test_an_experian_that_asks_nothing_blocks_step_3(before: Opener) -> None:
    """The page says that it is not available, and nobody can be judged by it."""
    world = before()
    world.bureau.trouble(world.applicant.person.ssn, "primary", "unavailable")
    with pytest.raises(Trouble) as told:
        Registration(world).to_remote_proofing()
    assert "blocked by Remote Proofing: Experian asked nothing, and the page says it is not available" == str(
        told.value
    )


def test_wrong_answers_that_let_on_block_what_comes_after_a_failure(before: Opener) -> None:
    """Nobody has failed then."""
    registration = Registration(before("failure-shown-as-success"))
    registration.to_remote_proofing()
    with pytest.raises(Trouble) as told:
        registration.fail_proofing()
    assert "blocked by Remote Proofing: expected wrong answers to fail, found the person confirmed" == str(told.value)


def test_a_refused_step_blocks_who_would_be_proofed(before: Opener) -> None:
    """In the words of the page."""
    world = before("every-profile-refused")
    registration = Registration(world)
    registration.to_profile_information()
    with pytest.raises(
        Trouble, match=r"^blocked by Profile Information: expected to come to Account Information, found "
    ):
        registration.be_proofed_if_let()


@pytest.mark.parametrize(("page", "left"), [(NextIsDead, Step.PROFILE), (NextIsDeadToo, Step.ACCOUNT)])
def test_who_is_not_let_on_without_a_word_stays(before: Opener, page: type[Any], left: Step) -> None:
    """What that means is for others to say."""
    world = before(refined=refined(page))
    registration = Registration(world)
    registration.to_profile_information()
    registration.be_proofed_if_let()
    assert left == world.browser.read().step


def test_a_back_that_leads_nowhere_leaves_the_person_at_step_3(before: Opener) -> None:
    """There is no step to be done once more."""
    world = before("back-of-step-3-leads-nowhere")
    registration = Registration(world)
    registration.to_remote_proofing()
    registration.start_again_if_let()
    assert Step.PROOFING == world.browser.read().step


def test_who_is_refused_on_the_manual_path_goes_no_further(before: Opener) -> None:
    """They are still at Step 1."""
    world = before()
    world.applicant = replace(world.applicant, person=replace(world.applicant.person, last_name=""))
    ManualRegistration(world).as_far_as_possible()
    assert Step.PROFILE == world.browser.read().step


def test_who_is_asked_questions_is_told_no_reference_number(before: Opener) -> None:
    """Neither at once nor the second time."""
    with pytest.raises(Trouble) as told:
        ByPhone(before()).fail_remotely()
    assert "blocked by Remote Proofing: expected a Review Reference Number, found none" == str(told.value)


def test_a_device_that_is_not_listed_was_not_added(before: Opener) -> None:
    """The page says why: here the code was another one."""
    world = registered(before(codes={"sms": Coded()}))
    Login(world).to_setup()
    with pytest.raises(
        Trouble, match=r"^blocked by Add Device: expected SMS among the devices, found it missing: .*code"
    ):
        Login(world).add(DeviceType.SMS)


def test_who_is_refused_at_the_sign_in_is_asked_for_no_code(before: Opener) -> None:
    """They are at the login still."""
    world = registered(before())
    Login(world).set_up()
    world.applicant = world.applicant.with_password("another Passw0rd of theirs")
    with pytest.raises(Trouble, match=r"^blocked by Sign in: expected the person logged in, found them at the login: "):
        Login(world).sign_in()


def test_a_change_of_the_password_that_is_refused_is_told(before: Opener) -> None:
    """At which field, and why."""
    world = registered(before())
    Login(world).set_up()
    with pytest.raises(Trouble, match=r"^blocked by Change Password: refused at Password\. .*[a-z]{3}"):
        PasswordLife(world).have_changed(world.applicant.password)


def test_where_nothing_is_behind_the_login_nobody_can_be_kept_out(before: Opener) -> None:
    """My Account leads only to what everybody sees."""
    with pytest.raises(Trouble) as told:
        behind_harp_login(before(refined=refined(LeadsNowhere)))
    assert "expected at least one page that only those see who are logged in, found none" == str(told.value)


def test_who_is_sent_away_after_a_wrong_code_can_not_try_the_right_one(before: Opener) -> None:
    """One try was all."""
    world = registered(before())
    Login(world).set_up()
    world.change_browser()
    world.pages.two_factor = OneTry(world.browser)
    assert Guessed(tries=1, is_in=False) == guess_codes(world)
    assert Standing.LOGIN is standing(world.browser.read())


def test_without_an_app_there_is_no_code(before: Opener) -> None:
    """Nobody has read anything into it."""
    with pytest.raises(Trouble) as told:
        SecondFactor(before()).code_of(DeviceType.OKTA_VERIFY)()
    assert "the person has no app of the type “Okta Verify” yet" == str(told.value)


def test_for_an_apps_next_code_real_time_goes_by(before: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a scenario may not move the clock; each code is good for half a minute."""
    world = before()
    world.scenario = replace(world.scenario, tags=())
    slept = list[float]()

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        world.clock.advance(ceil(seconds))

    monkeypatch.setattr("harness.journeys.second_factor.sleep", sleep)
    registered(world)
    Login(world).to_setup()
    Login(world).begin_to_add(DeviceType.OKTA_VERIFY)
    next_code = SecondFactor(world).code_of(DeviceType.OKTA_VERIFY)
    assert next_code().isdigit()
    assert [] == slept
    next_code()
    assert [True] == [0 < seconds <= 31 for seconds in slept]
