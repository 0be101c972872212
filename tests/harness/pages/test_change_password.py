"""How the form for a new password is judged by the page that came next."""

import pytest

from harness.browser.port import Page
from harness.pages.change_password import ChangePassword
from harness.pages.labels import AccountField
from tests.harness.samples import field, markup_browser, page

FORM = tuple(field(label, kind="password") for label in (AccountField.PASSWORD, AccountField.CONFIRM_PASSWORD))
LOGIN = (field("User ID"), field(AccountField.PASSWORD, kind="password"))


def seen(shown: Page) -> ChangePassword:
    """Offer the form in a window that shows a page."""
    browser = markup_browser()
    vars(browser).update(read=lambda: shown)
    return ChangePassword(browser)


def test_a_page_that_asks_no_more_for_a_new_password_has_accepted_it() -> None:
    """Such as the login, which asks for the password alone."""
    form = seen(page(*LOGIN, alerts=("Your password has been reset.",)))
    assert (False, False, True) == (form.is_shown(), form.has_spent_link(), form.judgement().accepted)


def test_the_form_again_has_refused_it_at_its_fields() -> None:
    """With the error there."""
    refused = field(AccountField.PASSWORD, error="Used before.", kind="password")
    assert {AccountField.PASSWORD: "Used before."} == seen(page(refused, FORM[1])).judgement().refused


@pytest.mark.parametrize(
    "alert",
    ["This link has expired.", "The link was used already", "That link is no longer valid", "Ask for a new link."],
)
def test_a_page_that_refuses_the_link_has_not_accepted_it(alert: str) -> None:
    """Though it asks for no password."""
    form = seen(page(alerts=(alert,)))
    assert (True, False) == (form.has_spent_link(), form.judgement().accepted)
