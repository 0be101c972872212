"""How far somebody has come in logging in, as the page before them tells."""

from enum import StrEnum
from http import HTTPStatus

from harness.browser.port import Page
from harness.pages.labels import LOG_OUT_WORDS, AccountField, DeviceField

SETTING_UP = "set up two-factor authentication"
PROVING = "two-factor authentication"


class Standing(StrEnum):
    """The places between a stranger and somebody who is logged in."""

    LOGIN = "at the login"
    SETUP = "at the setup of two-factor authentication"
    PROOF = "at two-factor authentication"
    INSIDE = "logged in"
    ELSEWHERE = "elsewhere"


def standing(page: Page) -> Standing:
    """Tell how far they have come: inside is who may log out."""
    if page.status >= HTTPStatus.BAD_REQUEST:
        return Standing.ELSEWHERE
    if page.field(AccountField.USER_ID) and page.field(AccountField.PASSWORD):
        return Standing.LOGIN
    if is_asked_to_set_up(page):
        return Standing.SETUP
    if offers_log_out(page):
        return Standing.INSIDE
    return _unfinished(page)


def is_asked_to_set_up(page: Page) -> bool:
    """Tell whether a page says that the setup is required (MFA-006), which it does not say to those inside."""
    return f"required to {SETTING_UP}" in page.text.casefold()


def offers_log_out(page: Page) -> bool:
    """Tell whether a page lets somebody end their login."""
    return any(control.name.casefold() in LOG_OUT_WORDS for control in page.controls)


def _unfinished(page: Page) -> Standing:
    headings = " ".join(page.headings).casefold()
    if SETTING_UP in headings or page.field(DeviceField.TYPE) is not None:
        return Standing.SETUP
    asks = page.field(DeviceField.CODE) is not None
    return Standing.PROOF if asks or PROVING in headings else Standing.ELSEWHERE
