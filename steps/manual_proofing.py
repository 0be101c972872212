"""Sentences on the way into manual proofing: initiate, submit, cancel."""

from pytest_bdd import given, parsers, then, when

from harness.entries.fields import with_entry
from harness.journeys.manual import ManualRegistration
from harness.journeys.registration import Registration
from harness.judging import check_judgement, expect_no_refusal_but_of
from harness.pages.labels import ROBOT, ProfileField, Step
from harness.verdicts import Verdict
from harness.world import World


@given("an applicant who has initiated manual proofing")
def has_initiated(world: World) -> None:
    """MAN-036: before anything is entered."""
    Registration(world).to_profile_information()
    world.pages.manual_proofing.initiate()


@given("an applicant who has filled Profile Information in and initiated manual proofing")
def has_filled_in_and_initiated(world: World) -> None:
    """MAN-010."""
    Registration(world).to_profile_information()
    world.pages.manual_proofing.fill_in(world.applicant.profile)
    world.pages.manual_proofing.initiate()


@given("an applicant at Account Information of the manual path")
def at_account_information(world: World) -> None:
    """MAN-019."""
    ManualRegistration(world).to_account_information()


@when("they initiate manual proofing")
def initiate(world: World) -> None:
    """MAN-008, ERR-004."""
    world.pages.manual_proofing.initiate()


@when(parsers.parse("they give {entry} as Social Security Number and go on"))
def give_ssn_and_go_on(world: World, entry: str) -> None:
    """MAN-001: as far as Step 1, and then Step 2, let them."""
    world.pages.profile_information.complete(with_entry(world.applicant.profile, entry, ProfileField.SSN))
    if world.pages.account_information.is_current():
        world.pages.account_information.complete(world.applicant.account)
    expect_no_refusal_but_of(world, ProfileField.SSN)


@when(parsers.parse("they submit their info for manual proofing without the {label}"))
def submit_info_without(world: World, label: str) -> None:
    """MAN-003, MAN-005, MAN-011: all that is missing is this, and the SSN."""
    page, left_out = world.pages.manual_proofing, (ProfileField(label), ProfileField.SSN)
    page.fill_in({**world.applicant.profile, **dict.fromkeys(map(str, left_out), "")})
    page.submit_info()


@when("they submit their info for manual proofing, Social Security Number and all")
def submit_info_with_ssn(world: World) -> None:
    """MAN-011: it may be missing, and need not be."""
    world.pages.manual_proofing.fill_in(world.applicant.profile)
    world.pages.manual_proofing.submit_info()


@when("they enter their info without the Social Security Number, and initiate and submit it")
def enter_initiate_and_submit(world: World) -> None:
    """MAN-004: in this order."""
    ManualRegistration(world).submit_info()


@when("they submit their info for manual proofing with agreeing to the Terms & Conditions")
def submit_info_agreeing(world: World) -> None:
    """MAN-004, MAN-006, the accepted twin."""
    ManualRegistration(world).submit_info()


@when("they submit their info for manual proofing without agreeing to the Terms & Conditions")
def submit_info_without_agreeing(world: World) -> None:
    """MAN-004, MAN-006."""
    page = world.pages.manual_proofing
    page.fill_in({**world.applicant.profile, ProfileField.TERMS: "", ProfileField.SSN: ""})
    page.submit_info()


@when("they initiate manual proofing after all, and submit their info without the Social Security Number")
def initiate_after_all(world: World) -> None:
    """CHQ-009: from Step 2."""
    world.pages.manual_proofing.initiate()
    ManualRegistration(world).submit_info()


@when("they cancel manual proofing")
def cancel(world: World) -> None:
    """MAN-010."""
    world.pages.manual_proofing.cancel()


@when("they cancel manual proofing and are proofed remotely")
def cancel_and_be_proofed(world: World) -> None:
    """MAN-010: nothing stands in the way."""
    world.pages.manual_proofing.cancel()
    Registration(world).be_proofed_if_let()


@when("they submit Account Information with proving to be no robot")
def submit_account_proving(world: World) -> None:
    """CAP-004, the accepted twin."""
    world.pages.account_information.complete(world.applicant.account)


@when("they submit Account Information without proving to be no robot")
def submit_account_unproved(world: World) -> None:
    """CAP-004: all that is wrong is the box."""
    world.pages.account_information.complete_without(ROBOT, world.applicant.account)


@then("they are at Account Information")
def at_step_2(world: World) -> None:
    """MAN-019."""
    world.check(world.browser.read().step or "no step", Step.ACCOUNT)


@then("they are at Account Information of the manual path")
def at_step_2_of_the_manual_path(world: World) -> None:
    """CAP-004: only there it has the robot check (DSC-011)."""
    page = world.browser.read()
    robot = "with" if page.field(ROBOT) else "without"
    world.check(f"{page.step}, {robot} the robot check", f"{Step.ACCOUNT}, with the robot check")


@then(parsers.parse("their info is {judged} at {label}"))
def info_is_judged(world: World, judged: str, label: str) -> None:
    """MAN-011: refused at that field, or accepted."""
    check_judgement(world, world.pages.manual_proofing.judgement(), ProfileField(label), judged)


@then("they are at Profile Information without manual proofing")
def manual_proofing_is_left(world: World) -> None:
    """MAN-010."""
    guidance = "with" if world.pages.manual_proofing.is_displayed() else "without"
    found = f"{world.browser.read().step}, {guidance} the way on to manual proofing"
    world.check(found, f"{Step.PROFILE}, without the way on to manual proofing")


@then("nothing that they entered but the Social Security Number is lost")
def nothing_is_lost(world: World) -> None:
    """No statement of the guide demands it, so a loss is told, not judged."""
    lost = world.pages.profile_information.lost(world.applicant.profile, ProfileField.SSN)
    world.check(lost, [], otherwise=Verdict.ADVISES)


@then(parsers.parse("Account Information is {judged} at the robot check"))
def account_is_judged_at_robot_check(world: World, judged: str) -> None:
    """CAP-004: refused at the captcha's box, or accepted."""
    check_judgement(world, world.pages.account_information.judgement(), ROBOT, judged)
