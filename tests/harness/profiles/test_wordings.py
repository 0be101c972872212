"""A deployment's own wordings of its errors."""

from dataclasses import replace
from pathlib import Path

import pytest

from harness.errors import Violation
from harness.judging import check_judgement
from harness.pages.forms import Judgement
from harness.pages.labels import AccountField
from harness.profiles.wordings import Wordings
from tests.harness.profiles.test_profile import LOCAL, problems, profile_of
from tests.harness.scene import BARE, Scene

SHORT = Wordings({"its length": "At least 15 Characters"})


def refused(wordings: Wordings, error: str) -> Scene:
    """Let a password be refused for its length, in these words."""
    scene = Scene("PWD-001", deployment=replace(BARE, wordings=wordings))
    judgement = Judgement(accepted=False, refused={AccountField.PASSWORD: error})
    check_judgement(scene.world, judgement, AccountField.PASSWORD, "refused for its length")
    return scene


def test_wordings_are_read(tmp_path: Path) -> None:
    """By the rules that scenarios name."""
    text = f'{LOCAL}[wordings]\n"its length" = "At least 15 Characters"\n'
    assert profile_of(tmp_path, text).wordings == SHORT


def test_a_rule_that_no_scenario_names_is_told(tmp_path: Path) -> None:
    """With the nearest that there is."""
    (told,) = problems(tmp_path, f'{LOCAL}[wordings]\n"its lenght" = "15"\n')
    assert told.startswith("staging.toml:6: [wordings]")
    assert told.endswith("found “its lenght”. Did you mean “its length”?")


def test_a_refusal_in_the_deployments_words_conforms() -> None:
    """White space and letter case aside, even where no word of it is known to us."""
    assert "conforms" == refused(Wordings({"its length": "too puny"}), "That is TOO\n puny.").record().verdict


def test_a_refusal_in_other_words_violates() -> None:
    """Though the guide’s own check would take them."""
    with pytest.raises(Violation, match="expected its length, observed another reason"):
        refused(SHORT, "Its length must be 15 characters or more")


def test_without_wordings_other_words_will_do() -> None:
    """The twin: the guide prints none."""
    assert "conforms" == refused(Wordings(), "Its length must be 15 characters or more").record().verdict
