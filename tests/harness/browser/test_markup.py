"""What is read from markup and done on it, beyond what all browsers have in common (tests/browser)."""

import pytest

from harness.browser.locators import Locator, Locators, Overlays, Override, PageLocators
from harness.browser.port import Field
from harness.errors import Missing
from tests.harness.samples import HOME
from tests.harness.small_site import browser_at

BY_SCRIPT = '<h1>Form</h1><form action="/sent"><button type="button">Add</button></form><button>Alone</button>'
STEPS = '<h1>Join</h1><p aria-current="step">2. Your {step}</p><label>Given name <input></label>'


@pytest.mark.parametrize("name", ["Add", "Alone"])
def test_a_button_for_scripts_asks_nothing_of_the_server(name: str) -> None:
    """Pressing it leads nowhere, and there is nothing to be asked for directly."""
    browser = browser_at(BY_SCRIPT)
    browser.press(name)
    browser.press_twice(name)
    browser.begin_to_press(name)()
    assert f"{HOME}/" == browser.read().address
    with pytest.raises(Missing, match=f"^pressing “{name}” on {HOME}/ asks nothing of the server$"):
        browser.draft(name)


@pytest.mark.parametrize(
    ("shown", "step", "label"),
    [("account", "Account Information", "Legal First Name"), ("papers", "Your papers", "Given name")],
)
def test_a_step_is_known_by_what_the_page_calls_it(shown: str, step: str, label: str) -> None:
    """What the profile says of one step does not hold at another."""
    first = Override("Legal First Name", "field", (Locator(label="Given name"),))
    mine = PageLocators("Account Information", (first,), step=Locator(label="Your account"))
    page = browser_at(STEPS.format(step=shown), Locators((mine,))).read()
    assert (step, [label]) == (page.step, [field.label for field in page.fields])


def test_a_choice_made_by_script_is_known_by_its_role() -> None:
    """Its native twin on the page is not meant."""
    markup = """<fieldset><legend>Way</legend><label><input type="radio" name="n"> Text</label></fieldset>
        <div role="radiogroup" aria-label="Way"><div role="radio">Call</div></div>"""
    way = Override("Device Type", "field", (Locator(label="Way", role="radio"),))
    page = browser_at(markup, Locators((PageLocators("Two-Factor Authentication", (way,)),))).read()
    assert Field("Device Type", "choice", options=("Call",)) == page.field("Device Type")


def test_what_a_combobox_opens_is_no_list_of_its_own() -> None:
    """The box speaks for it, also while it is open."""
    markup = """<label for="box">State</label><button id="box" role="combobox" aria-controls="all">Ohio</button>
        <ul id="all" role="listbox" aria-label="States"><li role="option">Ohio</li><li role="option">Utah</li></ul>"""
    assert (Field("State", "drop-down", "Ohio", ("Ohio", "Utah")),) == browser_at(markup).read().fields


def test_a_date_is_taken_back() -> None:
    """An empty text empties a date field."""
    browser = browser_at('<label>Born on <input type="date" value="1980-05-04"></label>')
    browser.fill("Born on", "")
    assert Field("Born on", "text") == browser.read().field("Born on")


def test_an_error_on_a_page_without_fields_is_the_pages() -> None:
    """It must not be lost."""
    locators = Locators((PageLocators("every page", errors=".bad"),))
    assert ("Try later",) == browser_at('<h1>Sorry</h1><p class="bad">Try later</p>', locators).read().alerts


def test_of_several_overlays_the_one_with_the_button_is_sent_away() -> None:
    """Others of its kind may have none."""
    markup = """<div class="over">Loading <a href="/help">Help</a></div>
        <form action="/gone" class="over">Cookies <button>Accept</button></form>"""
    overlays = Overlays(press={".over": Locator(label="Accept")})
    browser = browser_at(markup, Locators(overlays=overlays))
    browser.press(overlays.button(".over"))
    assert ("At /gone",) == browser.read().headings
