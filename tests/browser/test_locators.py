"""Pages that call things otherwise than the guide, read and filled in by the guide's labels in every browser."""

import pytest

from harness.browser.port import Browser, Field
from harness.errors import Missing, NotTestable

Opened = tuple[Browser, str]


@pytest.fixture
def otherwise(fitted_browser: Opened) -> Browser:
    """Go to the page that calls things otherwise."""
    browser, address = fitted_browser
    browser.visit(f"{address}/otherwise")
    return browser


def sent(browser: Browser) -> set[str]:
    """Press Next, and give what the site was sent."""
    browser.press("Next")
    return {line for line in browser.read().text.splitlines() if "=" in line}


def test_a_page_is_read_in_the_guides_terms(otherwise: Browser) -> None:
    """By another label, a placeholder, a test id on the frame around; divided fields are one."""
    assert (
        "Legal First Name",
        "Legal Last Name",
        "City",
        "Date of Birth",
        "Social Security Number",
        "Phone Number",
        "Born on",
        "By",
    ) == tuple(field.label for field in otherwise.read().fields if "Next" not in field.label)


def test_the_step_is_known_by_what_shows_it(otherwise: Browser) -> None:
    """The wizard's step has the guide's name, whatever the page calls it."""
    assert "Profile Information" == otherwise.read().step


def test_a_label_means_only_what_the_profile_says(otherwise: Browser) -> None:
    """A button that is called Next by chance does not count any more."""
    assert {"Next": "button"} == {each.name: each.kind for each in otherwise.read().controls if each.name == "Next"}
    assert {"go=on"} <= sent(otherwise)


def test_texts_arrive_where_the_profile_says(otherwise: Browser) -> None:
    """Whole ones, ones divided at a sign or by lengths, and a month by its name."""
    otherwise.fill("Legal First Name", "Ann")
    otherwise.fill("Legal Last Name", "Lee")
    otherwise.fill("City", "Columbus")
    otherwise.fill("Date of Birth", "05/04/1980")
    otherwise.fill("Social Security Number", "900451234")
    read = {field.label: field.value for field in otherwise.read().fields}
    assert ("05/04/1980", "900451234") == (read["Date of Birth"], read["Social Security Number"])
    assert {
        "given=Ann", "family=Lee", "town=Columbus", "month=5", "day=04", "year=1980", "ssn1=900", "ssn2=45", "ssn3=1234"
    } <= sent(otherwise)  # fmt: skip


def test_what_a_field_is_told_is_told_of_the_whole(otherwise: Browser) -> None:
    """An SSN of which one part is masked is masked."""
    field = otherwise.read().field("Social Security Number")
    assert field is not None
    assert ("text", True, "") == (field.kind, field.masked, field.value)


def test_an_entry_that_nobody_can_make_is_not_testable(otherwise: Browser) -> None:
    """A month that the list does not have."""
    with pytest.raises(NotTestable, match="lets nobody choose “13”"):
        otherwise.fill("Date of Birth", "13/01/1980")


def test_a_mask_is_no_part_of_what_a_field_holds(otherwise: Browser) -> None:
    """The ten digits are what was typed."""
    assert Field("Phone Number", "text", "2025550143") == otherwise.read().field("Phone Number")


def test_a_date_field_reads_as_the_guide_prints_dates(otherwise: Browser) -> None:
    """And takes them so; what is no day of the calendar can't be entered by anybody."""
    field = otherwise.read().field("Born on")
    assert field is not None
    assert "05/04/1980" == field.value
    with pytest.raises(NotTestable, match="02/30/1980"):
        otherwise.fill("Born on", "02/30/1980")
    otherwise.fill("Born on", "12/31/1979")
    assert {"born=1979-12-31"} <= sent(otherwise)


def test_a_choice_is_called_as_the_guide_does(otherwise: Browser) -> None:
    """A type of device by other words."""
    field = otherwise.read().field("By")
    assert field is not None
    assert ("SMS", "Call") == field.options
    otherwise.choose("By", "SMS")
    assert {"by=Text message"} <= sent(otherwise)


def test_an_error_beside_a_field_is_its_own(otherwise: Browser) -> None:
    """Where nothing in the markup ties it to the field."""
    assert ["City"] == [field.label for field in otherwise.read().fields if field.message == "Tell us"]


def test_overlays_are_out_of_sight_and_toasts_are_alerts(otherwise: Browser) -> None:
    """As the profile says of them."""
    page = otherwise.read()
    assert page.control("Chat") is None
    assert "Chat with us" not in page.text
    assert ("Saved as a draft",) == page.alerts


def test_what_holds_on_one_page_does_not_hold_on_another(fitted_browser: Opened) -> None:
    """The table of a page is in force where its address and heading are."""
    browser, address = fitted_browser
    browser.visit(f"{address}/form")
    assert {"Legal First Name", "Password"} <= {field.label for field in browser.read().fields}
    assert "Account Information" == browser.read().step


def test_what_the_profile_locates_in_vain_is_told_by_the_guides_label(fitted_browser: Opened) -> None:
    """With what is nearest on the page."""
    browser, address = fitted_browser
    browser.visit(f"{address}/dialog")
    with pytest.raises(Missing, match="no field is named “Social Security Number”"):
        browser.fill("Social Security Number", "900451234")


def test_controls_made_by_script_are_read_like_native_ones(browser: Opened) -> None:
    """Boxes, choices, lists, texts and buttons, known by their roles."""
    opened, address = browser
    opened.visit(f"{address}/custom")
    page = opened.read()
    assert (
        Field("I agree", "check box", "checked"),
        Field("Where?", "choice", "There", ("Here", "There")),
        Field("State", "drop-down", "Ohio", ("Ohio", "Puerto Rico")),
        Field("Note", "text", "old"),
    ) == page.fields
    assert [("Go", "button"), ("Elsewhere", "link")] == [(each.name, each.kind) for each in page.controls]
    assert ("Made by script",) == page.headings


def test_radio_buttons_that_share_a_name_alone_are_one_choice(fitted_browser: Opened) -> None:
    """Though nothing groups them; what groups others does not count them."""
    browser, address = fitted_browser
    browser.visit(f"{address}/loose")
    assert (
        Field("Device Type", "choice", "Texts", ("An app", "Texts")),
        Field("Where?", "choice", options=("Here",)),
    ) == browser.read().fields
    browser.choose("Device Type", "An app")
    assert {"way=app"} == sent(browser)


def test_an_error_between_several_fields_is_told_as_the_pages(fitted_browser: Opened) -> None:
    """It belongs to none of them, and must not be lost."""
    browser, address = fitted_browser
    browser.visit(f"{address}/loose")
    assert ("Tell us how and where",) == browser.read().alerts
    browser.visit(f"{address}/otherwise")
    assert ("Saved as a draft",) == browser.read().alerts
