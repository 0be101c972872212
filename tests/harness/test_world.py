"""What a scenario's steps share, and the one way to check something."""

from dataclasses import replace

import pytest

from harness.browser.markup import Markup
from harness.errors import NotTestable
from harness.evidence.records import PersonRecord
from tests.harness.samples import HOME, markup_browser
from tests.harness.scene import BARE, Scene


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


def test_the_page_as_a_step_left_it_is_noted() -> None:
    """What was typed since it was read is on it."""
    scene = Scene("PWD-001")
    scene.world.browser.visit(f"{HOME}/form")
    scene.world.browser.fill("User ID", "blue.heron")
    scene.world.look_again()
    scene.world.check("x", "x")
    assert "blue.heron" == scene.record().steps[-1].page["fields"][0]["value"]


def test_without_artefacts_what_is_kept_can_not_be_seen() -> None:
    """With the remedy; it is nobody's fault."""
    with pytest.raises(NotTestable, match="names no place in which the deployment keeps things") as told:
        Scene("PWD-001").world.kept()
    assert "[artefacts]" in told.value.remedy
