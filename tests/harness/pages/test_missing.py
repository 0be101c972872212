"""What is told of a page that lacks what the guide has on it."""

from collections.abc import Callable

import pytest

from harness.browser.port import Browser
from harness.errors import Missing
from harness.pages.account_home import AccountHome
from harness.pages.account_information import AccountInformation
from harness.pages.labels import AccountField, ProfileField, Step
from harness.pages.profile_information import ProfileInformation
from harness.pages.proofing_outcome import ProofingOutcome
from harness.pages.qpp import HomePage
from harness.pages.remote_proofing import RemoteProofing
from tests.harness.samples import HOME
from tests.harness.small_site import browser_at

STEP_1 = (
    f'<p aria-current="step">{Step.PROFILE}</p><label>State <select></select></label><label>Password <input></label>'
)
TAKEN = """<fieldset><legend>Which street?</legend><label><input type="radio" checked> Elm</label></fieldset>"""


@pytest.mark.parametrize(
    ("markup", "act", "sentence"),
    [
        (
            "",
            lambda browser: AccountHome(browser).log_out(),
            f"{HOME}/ offers no way to log out: none of log out, logout, log off, sign out",
        ),
        (
            STEP_1,
            lambda browser: AccountInformation(browser).field(AccountField.PASSWORD),
            "expected Password on Account Information, found no such field there",
        ),
        (
            "",
            lambda browser: AccountInformation(browser).questions(),
            "the page offers no Challenge Question to choose",
        ),
        (
            STEP_1,
            lambda browser: ProfileInformation(browser).states(),
            "“State” offers nothing to choose from",
        ),
        (
            "",
            lambda browser: ProfileInformation(browser).field(ProfileField.STATE),
            "the page has no field “State”: Profile Information is not shown, or does not ask for it",
        ),
        (
            "<h1>Not available</h1>",
            lambda browser: ProofingOutcome(browser).try_again(),
            f"{HOME}/ offers no way to try again: none of Try Again, Retry, Next",
        ),
        ("", lambda browser: HomePage(browser, HOME).go_to_sign_in(), "the QPP home page has no Sign In"),
        (
            "",
            lambda browser: RemoteProofing(browser).asked(),
            "the page shows no question of which one choice can be taken",
        ),
        (
            TAKEN,
            lambda browser: RemoteProofing(browser).answer_all_but(0, lambda _, choices: choices[0]),
            "the question to be left out has a choice that is taken already",
        ),
    ],
)
def test_what_is_missing_is_told_in_one_sentence(markup: str, act: Callable[[Browser], object], sentence: str) -> None:
    """In the guide's terms."""
    with pytest.raises(Missing) as told:
        act(browser_at(markup))
    assert sentence == str(told.value)
