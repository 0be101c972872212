"""[locators] and [overlays] of a profile: what is read, and what is told of what is wrong."""

from pathlib import Path

import pytest

from harness.browser.locators import Calendar, Locator, Locators, Overlays, Override, PageLocators
from harness.errors import UsageError
from harness.pages.listing import with_table
from harness.pages.names import EVERY_PAGE, PAGES, labels_on
from harness.profiles.profile import load

SITES = '[deployment]\nharp = "http://127.0.0.1:8700"\nqpp = "http://127.0.0.1:8701"\n'


def locators_of(folder: Path, text: str) -> Locators:
    """Read what a profile of this text says of locators."""
    path = folder / "p.toml"
    path.write_text(SITES + text, encoding="utf-8")
    return load(path, {}).locators


def problem(folder: Path, text: str) -> str:
    """Give what is told about a wrong profile, without the folder."""
    with pytest.raises(UsageError) as told:
        locators_of(folder, text)
    return str(told.value).replace(f"{folder}/", "")


def test_without_locators_the_guides_labels_are_the_pages_own(tmp_path: Path) -> None:
    """Nothing needs to be said of a deployment that follows the guide."""
    assert Locators() == locators_of(tmp_path, "")


def test_every_way_to_know_a_part_is_read(tmp_path: Path) -> None:
    """By another label, a role with it, a placeholder, a test id or CSS; and what is pressed and what is chosen."""
    text = """
[locators."Two-Factor Authentication"]
at = "/devices*"
"Security Code" = "One-time code"
"Phone Number" = { placeholder = "Your number" }
"Device Type" = { test_id = "kind" }
"Submit" = { role = "button", label = "Verify" }
"Cancel" = { css = "a.back" }
"SMS" = "Text message"
"""
    overrides = (
        Override("Security Code", "field", (Locator(label="One-time code"),)),
        Override("Phone Number", "field", (Locator(placeholder="Your number"),)),
        Override("Device Type", "field", (Locator(test_id="kind"),)),
        Override("Submit", "control", (Locator(role="button", label="Verify"),)),
        Override("Cancel", "control", (Locator(css="a.back"),)),
        Override("SMS", "option", (Locator(label="Text message"),)),
    )
    expected = PageLocators("Two-Factor Authentication", overrides, at="/devices*")
    assert (expected,) == locators_of(tmp_path, text).pages


def test_every_way_to_write_a_field_is_read(tmp_path: Path) -> None:
    """In parts, by a sign or by lengths, through a mask, from a calendar; known by the guide's label if by no other."""
    text = """
[locators."Profile Information"]
heading = "Who are you?"
step = { css = ".now" }
errors = ".error"
"Date of Birth" = { parts = ["Month", { css = "#day" }, "Year"], split = "/" }
"Social Security Number" = { parts = ["A", "B", "C"], split = [3, 2, 4] }
"Phone Number" = { mask = "(999) 999-9999" }
[locators."Every page"]
"Date of Birth" = { calendar = { open = "Choose date", year = "Year", month = "Month" } }
"""
    page, everywhere = locators_of(tmp_path, text).pages
    assert ("Who are you?", Locator(css=".now"), ".error") == (page.heading, page.step, page.errors)
    assert (
        Override("Date of Birth", "field", (Locator("Month"), Locator(css="#day"), Locator("Year")), "/"),
        Override("Social Security Number", "field", (Locator("A"), Locator("B"), Locator("C")), (3, 2, 4)),
        Override("Phone Number", "field", (Locator("Phone Number"),), mask="(999) 999-9999"),
    ) == page.overrides
    calendar = Calendar("Choose date", "Year", "Month")
    expected = (Override("Date of Birth", "field", (Locator("Date of Birth"),), calendar=calendar),)
    assert (EVERY_PAGE, expected) == (everywhere.page, everywhere.overrides)


def test_overlays_are_read(tmp_path: Path) -> None:
    """What is hidden, waited for, read as an alert, and sent away."""
    text = '[overlays]\nhide = [".chat"]\nwait = [".spinner"]\nalert = [".toast"]\npress = { "#cookies" = "Accept" }\n'
    expected = Overlays((".chat",), (".spinner",), (".toast",), {"#cookies": Locator("Accept")})
    assert expected == locators_of(tmp_path, text).overlays


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            '[locators."Profile Information"]\n"Legal Frist Name" = "First name"\n',
            (
                'p.toml:5: [locators."Profile Information"] Legal Frist Name: expected a field or control that the '
                "guide has on that page, found “Legal Frist Name”. Did you mean “Legal First Name”?"
            ),
        ),
        (
            '[locators."Profle Information"]\n"City" = "Town"\n',
            (
                'p.toml:4: [locators."Profle Information"]: expected a page of the guide, found “Profle Information”. '
                "Did you mean “Profile Information”?"
            ),
        ),
        (
            '[locators."Login"]\n\n"User ID" = { labl = "Name" }\n',
            (
                'p.toml:6: [locators."Login"] User ID: expected a label in quotes, or a locator such as '
                "{ css = \"#here\" }, found “{'labl': 'Name'}”. “labl” says nothing here. Did you mean “label”?"
            ),
        ),
        (
            '[locators."Login"]\n"User ID" = { css = "#a[" }\n',
            "“#a[” is no CSS selector",
        ),
        (
            '[locators."Login"]\n"User ID" = { parts = ["A", "B"] }\n',
            'With parts, and only with them, say how to split: split = "/" or, by lengths, [3, 2, 4].',
        ),
        (
            '[locators."Login"]\n"User ID" = { parts = ["A", "B"], split = [1, 2, 3] }\n',
            "There are 2 parts, and 3 lengths to split by.",
        ),
        (
            '[locators."Login"]\n"Login" = { mask = "999" }\n',
            "expected a locator alone, since “Login” is pressed or chosen, found how to write it.",
        ),
        (
            '[locators."Two-Factor Authentication"]\n"SMS" = { css = "#sms" }\n',
            "expected the words of the choice in quotes, found another locator.",
        ),
        (
            '[locators."Profile Information"]\n"Date of Birth" = { calendar = { open = "x" } }\n',
            'A calendar is { open = "Choose date", year = "Year", month = "Month" }.',
        ),
        (
            '[locators."Login"]\n"User ID" = { mask = 999 }\n',
            "found “{'mask': 999}”. A mask is a text such as \"(999) 999-9999\".",
        ),
        (
            '[locators."Login"]\n"User ID" = { parts = ["A"], split = "/" }\n',
            'Parts are two or more locators in a list such as ["Month", "Day", "Year"], and stand alone.',
        ),
        ('[locators."Login"]\n"User ID" = 7\n', "expected a label in quotes, or a locator such as"),
        (
            '[overlays]\nhide = ".chat"\n',
            'p.toml:5: [overlays] hide: expected a list of CSS selectors such as [".chat"]',
        ),
        (
            "[overlays]\nhide = [7]\n",
            (
                'p.toml:5: [overlays] hide: expected a list of CSS selectors such as [".chat"], found “[7]”. '
                "Write it in quotes."
            ),
        ),
        (
            '[overlays]\npress = { "#a" = "" }\n',
            "p.toml:5: [overlays] press: expected CSS selectors with a button each",
        ),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, text: str, told: str) -> None:
    """With file and line, what was expected, what was found, the nearest name and the remedy."""
    assert told in problem(tmp_path, text)


def test_every_label_of_the_guide_stands_on_a_page() -> None:
    """What a page reads by its label can be located otherwise, and on the page that has it."""
    assert set(labels_on(EVERY_PAGE)) == {label for labels in PAGES.values() for label in labels}


def test_the_documentation_lists_all_pages_and_labels() -> None:
    """As they are; `make readme` renews them."""
    document = (Path(__file__).parents[3] / "docs" / "locators.md").read_text(encoding="utf-8")
    assert with_table(document) == document
    assert all(f"| {page} | " in document for page in PAGES)
