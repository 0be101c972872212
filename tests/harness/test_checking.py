"""The one way in which steps check something."""

import pytest

from harness.errors import Trouble, Violation
from harness.judging import check_judgement
from harness.pages.forms import Judgement
from harness.pages.labels import AccountField
from harness.verdicts import Verdict
from tests.harness.scene import Scene


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
