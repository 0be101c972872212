"""What a scenario's steps share, and the one way to check something."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from harness.browser.markup import Markup
from harness.capabilities.port import Contact, Message
from harness.deployments.deployment import Deployment
from harness.errors import NotTestable, Trouble, Violation
from harness.evidence.records import PersonRecord, ScenarioRecord
from harness.judging import check_judgement
from harness.pages.forms import Judgement
from harness.pages.labels import AccountField
from harness.profile import Sites
from harness.spec.agreement import Registers
from harness.verdicts import Verdict
from harness.world import World
from tests.harness.samples import HOME, SENTENCES, applicant, compiled, markup_browser, recorder, requirement
from tests.harness.spec.samples import ROW, SPARING

ROWS = (
    requirement("PWD-001"),
    requirement("PWD-002", "SHOULD"),
    requirement("PWD-003"),
    replace(requirement("PWD-004"), overruled_by="DSC-002"),
    replace(requirement("PWD-005", "INFO"), same_as="PWD-001"),
)
REGISTERS = Registers({row.id: row for row in ROWS}, {"DSC-002": ROW, "DSC-003": replace(SPARING, id="DSC-003")})
BARE = Deployment("Local", Sites(HOME, HOME), markup_browser, {"kind": "markup"})


class Letters:
    """A mailbox in which one letter lies for everyone."""

    def messages(self, to: str) -> tuple[Message, ...]:
        """Give the letter."""
        return (Message(to, "Welcome", "Hello"),)


class Coded:
    """A source that gives everyone the same code, and a mailbox in which it lies too."""

    def expect(self, _contact: Contact) -> Callable[[], str]:
        """Give what gives the code."""
        return lambda: "271828"

    def messages(self, to: str) -> tuple[Message, ...]:
        """Give the letter with the code."""
        return (Message(to, "271828 is your code", "Hello"),)


@dataclass(frozen=True)
class Received:
    """What some phones got."""

    by_phone: dict[str, list[Message]]

    def messages(self, to: str) -> tuple[Message, ...]:
        """Give what one of them got."""
        return tuple(self.by_phone[to])


class Scene:
    """The world of a scenario at its last step, and what is recorded of it."""

    def __init__(self, *requirements: str, deployment: Deployment = BARE) -> None:
        """Set the scene of a scenario that claims these requirements."""
        scenario = compiled("S-PWD-01", *requirements)
        self._recorder = recorder(scenario)
        for _ in SENTENCES[1:]:
            self._recorder.begin_step()
            self._recorder.end_step()
        self._recorder.begin_step()
        self.world = World(deployment, scenario, REGISTERS, self._recorder, applicant)

    def record(self) -> ScenarioRecord:
        """End the scenario and give its record."""
        self._recorder.end_step()
        return self._recorder.finish()


def test_a_check_that_holds_conforms() -> None:
    """It speaks for all that the scenario claims."""
    scene = Scene("PWD-001", "PWD-003")
    scene.world.check("accepted", "accepted")
    record = scene.record()
    assert Verdict.CONFORMS == record.verdict
    assert ("PWD-001", "PWD-003") == record.steps[-1].checks[0].requirements


def test_a_check_that_fails_on_a_must_violates() -> None:
    """It ends the step, and tells requirement, expected and observed."""
    scene = Scene("PWD-001")
    with pytest.raises(Violation, match=r"^PWD-001: expected accepted, observed refused$"):
        scene.world.check("refused", "accepted")
    assert Verdict.VIOLATES == scene.record().verdict


def test_a_check_that_fails_on_a_should_only_advises() -> None:
    """The step goes on."""
    scene = Scene("PWD-002")
    scene.world.check("refused", "accepted")
    assert Verdict.ADVISES == scene.record().verdict


def test_a_check_that_fails_on_an_overruled_must_only_advises() -> None:
    """The guide's governing reading demands something else."""
    scene = Scene("PWD-004")
    scene.world.check("refused", "accepted")
    assert Verdict.ADVISES == scene.record().verdict


def test_a_check_that_fails_on_what_repeats_a_must_violates() -> None:
    """However weakly it is repeated."""
    with pytest.raises(Violation, match=r"^PWD-005: expected accepted, observed refused$"):
        Scene("PWD-005").world.check("refused", "accepted")


def test_one_must_among_several_decides() -> None:
    """A check for both a MUST and a SHOULD violates."""
    with pytest.raises(Violation, match=r"^PWD-001, PWD-002: "):
        Scene("PWD-001", "PWD-002").world.check("refused", "accepted")


def test_a_check_may_speak_for_some_of_the_claims() -> None:
    """Its gravity is theirs."""
    scene = Scene("PWD-001", "PWD-002")
    scene.world.check("refused", "accepted", "PWD-002")
    scene.world.check("accepted", "accepted", "PWD-001")
    assert [("PWD-002",), ("PWD-001",)] == [each.requirements for each in scene.record().steps[-1].checks]


def test_the_reading_that_governs_conforms() -> None:
    """It is told with what was asked."""
    scene = Scene("PWD-001")
    scene.world.reading("DSC-002", "15-characters", "14: refused", "15: accepted")
    record = scene.record()
    (check,) = record.steps[-1].checks
    assert check.reading is not None
    assert (Verdict.CONFORMS, ("14: refused", "15: accepted")) == (record.verdict, check.reading.questions)


def test_another_reading_gets_what_the_register_says() -> None:
    """Here it violates, and ends the step."""
    scene = Scene("PWD-001")
    with pytest.raises(Violation, match=r"^PWD-001: expected 15-characters, observed 12-characters$"):
        scene.world.reading("DSC-002", "12-characters")
    assert Verdict.VIOLATES == scene.record().verdict


@pytest.mark.parametrize(
    ("reading", "verdict"), [("neither", Verdict.NEEDS_REVIEW), ("not observed", Verdict.NOT_TESTABLE)]
)
def test_a_reading_of_nobodys_does_not_violate(reading: str, verdict: Verdict) -> None:
    """The step goes on; a person looks, or nobody could see it."""
    scene = Scene("PWD-001")
    scene.world.reading("DSC-002", reading)
    record = scene.record()
    assert (verdict, None) == (record.verdict, record.trouble)


def test_a_reading_is_checked_for_all_it_touches_before_the_step_ends() -> None:
    """What it does not break is known to be met, whichever comes first."""
    scene = Scene("PWD-001", "PWD-002")
    with pytest.raises(Violation, match=r"^PWD-001: "):
        scene.world.reading("DSC-003", "12-characters")
    assert [("PWD-001",), ("PWD-002",)] == [each.requirements for each in scene.record().steps[-1].checks]


@pytest.mark.parametrize(("discrepancy", "reading"), [("DSC-009", "neither"), ("DSC-002", "13-characters")])
def test_a_reading_that_the_register_does_not_have_is_refused(discrepancy: str, reading: str) -> None:
    """It is a fault of ours."""
    with pytest.raises(ValueError, match=r"expected a (discrepancy of the register|reading of DSC-002)"):
        Scene("PWD-001").world.reading(discrepancy, reading)


def test_a_check_may_say_what_its_failure_means() -> None:
    """A MUST's wording, for one, is for a person to look at."""
    scene = Scene("PWD-001")
    scene.world.check("another reason", "its length", otherwise=Verdict.NEEDS_REVIEW)
    assert Verdict.NEEDS_REVIEW == scene.record().verdict


def test_a_phrase_may_be_looked_for() -> None:
    """Included, or left out."""
    scene = Scene("PWD-001")
    scene.world.check("Your account has been created!", "account has been", relation="includes")
    with pytest.raises(Violation):
        scene.world.check("Your account has been created!", "account", relation="excludes")


def test_a_requirement_that_is_not_claimed_is_refused() -> None:
    """Coverage is computed from claims: a stray check is a fault of ours."""
    scene = Scene("PWD-001")
    with pytest.raises(ValueError, match="S-PWD-01 checks PWD-002, PWD-003 without claiming it"):
        scene.world.check("x", "x", "PWD-003", "PWD-002", "PWD-001")


def test_secrets_are_kept_out_of_what_a_violation_says() -> None:
    """It ends up in pytest's output."""
    scene = Scene("PWD-001")
    password = scene.world.applicant.password
    with pytest.raises(Violation) as told:
        scene.world.check(password, "nothing")
    assert password not in str(told.value)
    assert "‹password›" in str(told.value)


def test_the_person_comes_into_being_once() -> None:
    """When first needed, and is noted."""
    scene = Scene("PWD-001")
    person = scene.world.applicant
    assert person is scene.world.applicant
    scene.world.check("x", "x")
    assert (PersonRecord(0, person.user_id, person.person.email, {}, person.run),) == scene.record().people


def test_a_new_person_may_be_introduced() -> None:
    """With traits, and never the same one again."""
    scene = Scene("PWD-001")
    first = scene.world.applicant
    scene.world.introduce(state="PR")
    assert "PR" == scene.world.applicant.person.address.state
    assert first.user_id != scene.world.applicant.user_id
    scene.world.check("x", "x")
    assert [{}, {"state": "PR"}] == [each.traits for each in scene.record().people]


def test_a_changed_persons_secrets_are_kept_too() -> None:
    """The old password's and the new one's."""
    scene = Scene("PWD-001")
    old = scene.world.applicant
    scene.world.applicant = old.with_password("Wxyzwxyz7")
    scene.world.check([old.password, "Wxyzwxyz7"], ["‹password›", "‹password›"])
    assert ["‹password›", "‹password›"] == scene.record().steps[-1].checks[0].observed


def test_without_a_fake_experian_its_troubles_are_not_testable() -> None:
    """With the remedy."""
    with pytest.raises(NotTestable, match="no means to act for Experian") as told:
        Scene("PWD-001").world.bureau.reference_numbers()
    assert "[experian]" in told.value.remedy


@pytest.mark.parametrize(("means", "named"), [("back_office", "hand documents in"), ("clock", "move the clock")])
def test_without_a_control_api_its_means_are_not_testable(means: str, named: str) -> None:
    """With the remedy."""
    with pytest.raises(NotTestable, match=f"no means to {named}") as told:
        getattr(Scene("PWD-001").world, means)
    assert "[control]" in told.value.remedy


def test_only_a_scenario_that_says_so_moves_the_clock() -> None:
    """Or others that are under way would lose days."""
    with pytest.raises(ValueError, match="expected the tag @clock, found none"):
        Scene("PWD-001").world.let_go_by(60)


def test_without_a_mailbox_email_is_not_testable() -> None:
    """With the remedy; it is nobody's fault."""
    with pytest.raises(NotTestable, match="no means to read e-mails") as told:
        Scene("PWD-001").world.inbox()
    assert Verdict.NOT_TESTABLE == told.value.verdict
    assert "[control]" in told.value.remedy


def test_the_inbox_is_the_persons_own() -> None:
    """By their e-mail address."""
    world = Scene("PWD-001", deployment=replace(BARE, messages=Letters())).world
    assert (Message(world.applicant.person.email, "Welcome", "Hello"),) == world.inbox()


def test_without_means_for_codes_they_are_not_testable() -> None:
    """By the kind of code, with the remedy."""
    deployment = replace(BARE, codes={"email": Coded()})
    with pytest.raises(NotTestable, match="security codes of the kind “sms”") as told:
        Scene("PWD-001", deployment=deployment).world.expect_code(Contact("sms", "2025550101"))
    assert "[capabilities.codes]" in told.value.remedy
    assert "--interactive" in told.value.remedy


def test_a_code_is_given_and_never_written_down() -> None:
    """Whatever a page or a check says of it afterwards."""
    scene = Scene("PWD-001", deployment=replace(BARE, codes={"sms": Coded()}))
    assert "271828" == scene.world.expect_code(Contact("sms", "2025550101"))()
    scene.world.check("271828 was entered", "271828 was entered")
    assert "271828" not in repr(scene.record())
    assert "‹security code› was entered" in repr(scene.record())


def test_a_code_in_an_email_is_never_written_down() -> None:
    """Nor where nobody was waiting for it."""
    scene = Scene("PWD-001", deployment=replace(BARE, messages=Coded()))
    (mail,) = scene.world.inbox()
    scene.world.check(mail.subject, "271828 is your code")
    assert "271828" not in repr(scene.record())


def test_a_browser_is_opened_when_it_is_needed_and_closed_at_the_end() -> None:
    """One for all steps; a scenario without one opens none."""
    windows: list[Markup] = []

    def open_browser() -> Markup:
        windows.append(markup_browser())
        return windows[-1]

    world = Scene("PWD-001", deployment=replace(BARE, open_browser=open_browser)).world
    world.look_again()
    world.close()
    assert [] == windows
    world.pages.register_view.open()
    assert world.browser is world.pages.browser
    assert 1 == len(windows)
    world.close()
    with pytest.raises(RuntimeError, match="closed"):
        windows[0].visit(HOME)


def test_a_person_may_change_to_another_browser() -> None:
    """A new window of its own, with pages of its own; the old one is closed."""
    world = Scene("PWD-001").world
    before, pages = world.browser, world.pages
    world.change_browser()
    assert before is not world.browser
    assert pages is not world.pages
    with pytest.raises(RuntimeError, match="closed"):
        before.visit(HOME)


def test_a_person_may_go_to_and_fro_between_two_browsers() -> None:
    """Each stays as it was left, and both are closed at the end."""
    world = Scene("PWD-001").world
    world.browser.visit(f"{HOME}/form")
    first = world.browser
    world.swap_browsers()
    world.browser.visit(f"{HOME}/elsewhere")
    second = world.browser
    world.swap_browsers()
    assert (first, f"{HOME}/form") == (world.browser, world.pages.browser.read().address)
    world.close()
    for each in (first, second):
        with pytest.raises(RuntimeError, match="closed"):
            each.visit(HOME)


def test_what_is_kept_secret_is_never_written_down() -> None:
    """But what it is."""
    scene = Scene("PWD-001")
    scene.world.keep_secret("authenticator secret", "JBSWY3DP")
    scene.world.check("JBSWY3DP is shown", "JBSWY3DP is shown")
    assert "JBSWY3DP" not in repr(scene.record())
    assert "‹authenticator secret› is shown" in repr(scene.record())


def test_what_comes_to_phones_is_what_came_since() -> None:
    """On any of them, oldest first; what was there before is left out."""
    phones = {"2025550101": [Message("2025550101", "", "before", "sms")], "2025550102": []}
    world = Scene("PWD-001", deployment=replace(BARE, messages=Received(phones))).world
    received = world.expect_on_phones(*phones)
    phones["2025550102"].append(Message("2025550102", "", "Your code is 271828", "voice"))
    assert ["2025550102"] == [each.to for each in received()]


def test_the_page_as_a_step_left_it_is_noted() -> None:
    """What was typed since it was read is on it."""
    scene = Scene("PWD-001")
    scene.world.browser.visit(f"{HOME}/form")
    scene.world.browser.fill("User ID", "blue.heron")
    scene.world.look_again()
    scene.world.check("x", "x")
    assert "blue.heron" == scene.record().steps[-1].page["fields"][0]["value"]


ACCEPTED = Judgement(accepted=True, refused={})
LABEL = AccountField.PASSWORD


def refused(error: str) -> Judgement:
    """Give a refusal at the password with these words."""
    return Judgement(accepted=False, refused={LABEL: error})


@pytest.mark.parametrize(
    ("judgement", "judged", "verdict"),
    [
        (ACCEPTED, "accepted", Verdict.CONFORMS),
        (refused("at least 15 characters"), "refused for its length", Verdict.CONFORMS),
        (refused(""), "refused for its length", Verdict.ADVISES),
        (refused("must have a digit"), "refused for its length", Verdict.NEEDS_REVIEW),
        (refused(""), "refused", Verdict.CONFORMS),
    ],
)
def test_a_judgement_is_checked_for_place_and_reason(judgement: Judgement, judged: str, verdict: Verdict) -> None:
    """No reason only advises, another one is for a person to look at."""
    scene = Scene("PWD-001")
    check_judgement(scene.world, judgement, LABEL, judged)
    assert verdict == scene.record().verdict


def test_a_form_refused_for_other_fields_says_nothing_about_this_one() -> None:
    """Where it should have been accepted, they stand in the way."""
    judgement = Judgement(accepted=False, refused={"User ID": "is taken"})
    with pytest.raises(Trouble, match=r"^blocked by User ID: is taken$"):
        check_judgement(Scene("PWD-001").world, judgement, LABEL, "accepted")


@pytest.mark.parametrize(
    ("judgement", "judged"),
    [
        (ACCEPTED, "refused for its length"),
        (refused("too short"), "accepted"),
        (Judgement(accepted=False, refused={}), "refused for its length"),
        (Judgement(accepted=False, refused={"User ID": "too short"}), "refused for its length"),
    ],
)
def test_a_judgement_that_is_not_as_it_should_be_violates(judgement: Judgement, judged: str) -> None:
    """Accepted for refused, refused for accepted, or refused at another place."""
    with pytest.raises(Violation, match=r"^PWD-001: expected"):
        check_judgement(Scene("PWD-001").world, judgement, LABEL, judged)
