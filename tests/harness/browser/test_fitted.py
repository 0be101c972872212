"""Front ends that take the guide's fields otherwise than as one box each."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from harness.browser.fitted import fitted
from harness.browser.locators import Calendar, Locator, Locators, Override, PageLocators
from harness.browser.port import Browser
from harness.errors import Missing, NotTestable
from tests.harness.samples import HOME
from tests.harness.small_site import browser_at

FORM = """<h1>About you</h1><form action="/calendar">
<label>Born <input name="born"></label><button>Open the calendar</button></form>"""
LIST = '<label>{label} <select name="{name}"><option value="">-</option>{options}</select></label>'
YEAR = LIST.format(label="Year", name="year", options="<option>1979</option><option>1980</option>")
MONTH = LIST.format(label="Month", name="month", options="<option>April</option><option>May</option>")
CALENDAR = '<h1>Calendar</h1><form action="/picked">{lists}<button name="day" value="4">4</button></form>'
DIVIDED = """<h1>About you</h1><form action="/sent">
<label>Month <select name="month">{nothing}<option>05</option></select></label><label>Year <input name="year"></label>
<button>Next</button></form>"""
BORN = Override(
    "Date of Birth", "field", (Locator(label="Born"),), calendar=Calendar("Open the calendar", "Year", "Month")
)
EXPIRES = Override("Expiration", "field", (Locator(label="Month"), Locator(label="Year")), split="/")


def at(markup: str, override: Override, **others: str) -> Browser:
    """Give a browser at a page of this markup, fitted to what the profile says of it."""
    locators = Locators((PageLocators("Profile Information", (override,)),))
    return fitted(browser_at(markup, locators, **others), locators)


def sent(browser: Browser) -> dict[str, list[str]]:
    """Give what the page that is shown was asked for with."""
    return parse_qs(urlsplit(browser.read().address).query)


def test_a_date_is_picked_from_the_calendar() -> None:
    """By the year, the month's name and the day without its zero."""
    browser = at(FORM, BORN, calendar=CALENDAR.format(lists=YEAR + MONTH))
    browser.fill("Date of Birth", "05/04/1980")
    assert {"year": ["1980"], "month": ["May"], "day": ["4"]} == sent(browser)


@pytest.mark.parametrize("text", ["", "05/04", "05/??/1980"])
def test_what_is_no_day_can_not_be_picked(text: str) -> None:
    """No calendar has it, and it is not opened."""
    browser = at(FORM, BORN, calendar=CALENDAR.format(lists=YEAR + MONTH))
    with pytest.raises(NotTestable, match=f"“Date of Birth” lets nobody enter “{re.escape(text)}”: its calendar"):
        browser.fill("Date of Birth", text)
    assert f"{HOME}/" == browser.read().address


def test_a_month_that_the_calendar_does_not_have_can_not_be_picked() -> None:
    """Nor one that lies outside it."""
    browser = at(FORM, BORN, calendar=CALENDAR.format(lists=YEAR + MONTH))
    with pytest.raises(NotTestable, match="“Month” lets nobody choose “12”"):
        browser.fill("Date of Birth", "12/04/1980")


def test_a_calendar_without_its_months_is_told() -> None:
    """By the label that the profile gives."""
    browser = at(FORM, BORN, calendar=CALENDAR.format(lists=YEAR))
    with pytest.raises(Missing, match=r"^the calendar of “Date of Birth” has no list “Month”$") as told:
        browser.fill("Date of Birth", "05/04/1980")
    assert "see the profile’s [locators]" == told.value.remedy


def test_an_option_of_exactly_these_words_is_chosen() -> None:
    """Whatever else might stand for the piece."""
    browser = at(DIVIDED.format(nothing="<option>5</option>"), EXPIRES)
    browser.fill("Expiration", "05/1980")
    browser.press("Next")
    assert {"month": ["05"], "year": ["1980"]} == sent(browser)


def test_a_list_that_holds_something_can_not_be_left_empty() -> None:
    """Nobody can take a choice back; what holds nothing is left as it is."""
    browser = at(DIVIDED.format(nothing='<option value="">-</option>'), EXPIRES)
    browser.fill("Expiration", "")
    browser.fill("Expiration", "05/1980")
    with pytest.raises(NotTestable, match=r"^“Profile Information › Expiration › 1” lets nobody take “05” back"):
        browser.fill("Expiration", "")
