"""What is told of a password by the page to which a login with it leads."""

import pytest

from harness.browser.port import Control, Page
from harness.journeys.password_life import PasswordLife
from harness.pages.labels import AccountField
from harness.spec.agreement import Registers
from harness.world import World
from tests.harness.samples import applicant, compiled, field, page, recorder
from tests.harness.scene import BARE

LOGIN = tuple(field(label) for label in (AccountField.USER_ID, AccountField.PASSWORD))
NEW = tuple(field(label) for label in (AccountField.PASSWORD, AccountField.CONFIRM_PASSWORD))
ACCOUNT = Page("", 200, ("My Account",), "", (), (), (Control("Log Out", "button"),), "")


@pytest.mark.parametrize(
    ("shown", "holds"),
    [
        (ACCOUNT, "works"),
        (page(*NEW, step=""), "must be changed"),
        (page(*LOGIN, step="", alerts=("Your password has expired.",)), "must be changed"),
        (page(*LOGIN, step="", alerts=("User ID or password is wrong.",)), "does neither: they are at the login"),
    ],
)
def test_it_works_or_must_be_changed(shown: Page, holds: str) -> None:
    """A login that is refused for another reason tells neither."""
    scenario = compiled("S-RST-19", "RST-004")
    world = World(BARE, scenario, Registers({}, {}), recorder(scenario), applicant)
    vars(world.browser).update(read=lambda: shown)
    assert holds == PasswordLife(world).hold()
