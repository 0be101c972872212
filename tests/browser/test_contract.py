"""What every browser does, whichever it is: the contract of harness/browser/port.py."""

import pytest

from harness.browser.port import Browser, Control, Field
from harness.errors import Missing, Unreachable

Opened = tuple[Browser, str]


def at(opened: Opened, path: str) -> Browser:
    """Go to a page of the site."""
    browser, address = opened
    browser.visit(f"{address}{path}")
    return browser


def sent(browser: Browser) -> list[str]:
    """Give what the site was sent."""
    return [line for line in browser.read().text.splitlines() if "=" in line]


def test_fields_are_perceived_by_their_labels(browser: Opened) -> None:
    """Labels are found wherever accessible markup may put them, without asterisks and colons."""
    expected = (
        "Legal First Name",
        "Password",
        "Confirm Password",
        "Nick name",
        "Apartment",
        "mm/dd/yyyy",
        "Note",
        "State",
        "In the United States?",
        "I agree to the Terms & Conditions",
        "Locked",
    )
    assert expected == tuple(field.label for field in at(browser, "/form").read().fields)


def test_a_field_tells_all_that_a_person_perceives(browser: Opened) -> None:
    """Value, whether it is required or refused, the error and the hint."""
    expected = Field(
        label="Legal First Name",
        kind="text",
        value="Ann",
        required=True,
        invalid=True,
        message="Too short",
        hint="As on your ID",
    )
    assert expected == at(browser, "/form").read().field("Legal First Name")


def test_kinds_of_fields_are_told_apart(browser: Opened) -> None:
    """What can be written in, ticked or chosen from."""
    page = at(browser, "/form").read()
    kinds = {field.label: field.kind for field in page.fields}
    assert "password" == kinds["Password"]
    assert "drop-down" == kinds["State"]
    assert "choice" == kinds["In the United States?"]
    assert "check box" == kinds["I agree to the Terms & Conditions"]
    assert [("Ohio", "Puerto Rico"), ("Yes", "No")] == [field.options for field in page.fields if field.options]
    assert ["Password", "Confirm Password"] == [field.label for field in page.fields if field.masked]
    assert ["Locked"] == [field.label for field in page.fields if not field.enabled]


def test_a_required_group_and_its_error_are_perceived(browser: Opened) -> None:
    """A legend's asterisk and an error within the group count like a field's."""
    field = at(browser, "/form").read().field("In the United States?")
    assert field is not None
    assert (True, "Choose one", "") == (field.required, field.message, field.value)


def test_controls_are_perceived(browser: Opened) -> None:
    """Buttons and links by their words, disabled ones as such, links with their targets."""
    opened, address = browser
    controls = at(browser, "/form").read().controls
    assert Control("Next →", "button") in controls
    assert Control("Later", "button") in controls
    assert Control("Pay", "button", enabled=False) in controls
    assert Control("Help", "link", target=f"{address}/elsewhere") in controls
    assert opened.read().control("Close") is None


def test_landmarks_of_controls_are_perceived(browser: Opened) -> None:
    """A control tells the parts of the page it stands in, from the outermost; a section's header is no banner."""
    page = at(browser, "/form").read()
    expected = {
        "Help": (),
        "Home": ("banner",),
        "Sign In": ("banner", "navigation"),
        "More": ("main",),
        "Contact": ("contentinfo",),
    }
    assert expected == {each.name: each.landmarks for each in page.controls if each.name in expected}


def test_the_page_is_perceived(browser: Opened) -> None:
    """Headings, the wizard's step, alerts and words, without what is out of sight."""
    opened, address = browser
    page = at(browser, "/form").read()
    assert (f"{address}/form", 200) == (page.address, page.status)
    assert ("Create an Account", "Profile Information") == page.headings
    assert ("Account Information", ("One thing is wrong",)) == (page.step, page.alerts)
    assert "Line one\nline two" in page.text
    assert "Unseen" not in page.text
    assert opened.read() == page


def test_an_empty_page_has_nothing_on_it(browser: Opened) -> None:
    """No markup at all is no error of ours."""
    page = at(browser, "/empty").read()
    assert ((), (), "") == (page.fields, page.headings, page.text)


def test_a_form_is_sent_as_filled_in(browser: Opened) -> None:
    """Texts, choices, boxes and the button pressed arrive; what was left alone arrives as it was."""
    opened = at(browser, "/form")
    opened.fill("Legal First Name", "Zoë-Ann O’Hara")
    opened.fill("Password", " ö<>&+ ")
    opened.fill("Note", "new\nlines")
    opened.choose("State", "Puerto Rico")
    opened.choose("In the United States?", "No")
    opened.choose("In the United States?", "Yes")
    opened.tick("I agree to the Terms & Conditions")
    opened.tick("I agree to the Terms & Conditions")
    opened.press("Next →", "button")
    found = sent(opened)
    assert {"token=t0", "first=Zoë-Ann O’Hara", "state=PR", "us=y", "terms=on", "go=next"} <= set(found)
    assert "from form" in opened.read().text
    assert not [line for line in found if line.startswith(("off=", "us=n"))]


def test_what_is_filled_in_is_perceived(browser: Opened) -> None:
    """A field holds what was written into it, in place of what it held."""
    opened = at(browser, "/form")
    opened.fill("Legal First Name", "Bo")
    opened.fill("Note", "new")
    opened.choose("State", "Ohio")
    opened.choose("In the United States?", "No")
    opened.tick("I agree to the Terms & Conditions")
    values = {field.label: field.value for field in opened.read().fields if field.value}
    expected = {
        "Legal First Name": "Bo",
        "Note": "new",
        "State": "Ohio",
        "In the United States?": "No",
        "I agree to the Terms & Conditions": "checked",
        "Locked": "x",
    }
    assert expected == values


def test_an_untouched_choice_sends_nothing(browser: Opened) -> None:
    """Nothing is chosen or ticked on a person's behalf."""
    opened = at(browser, "/form")
    opened.press("Later")
    assert not [line for line in sent(opened) if line.startswith(("us=", "terms="))]
    assert "state=" in sent(opened)


def test_a_button_may_send_the_form_elsewhere(browser: Opened) -> None:
    """The button's own address counts."""
    opened = at(browser, "/form")
    opened.press("Back")
    assert "from back" in opened.read().text


def test_a_button_may_be_pressed_twice(browser: Opened) -> None:
    """What is shown then is one answer, to the form as it was filled in."""
    opened = at(browser, "/form")
    opened.fill("Legal First Name", "Bo")
    opened.press_twice("Later")
    assert {"first=Bo", "go=Later"} <= set(sent(opened))
    with pytest.raises(Missing, match="no button is named “Later”"):
        opened.press_twice("Later")


def test_a_button_is_pressed_without_waiting(browser: Opened) -> None:
    """Whoever waits then sees the page that it leads to."""
    opened = at(browser, "/form")
    opened.fill("Note", "new")
    arrive = opened.begin_to_press("Back")
    arrive()
    assert "note=new" in sent(opened)


def test_a_draft_leaves_the_page_as_it_is(browser: Opened) -> None:
    """It tells what would be asked: where, and with what."""
    opened, address = browser
    at(browser, "/form").fill("Note", "new")
    draft = opened.draft("Back")
    assert ("POST", f"{address}/echo?from=back", f"{address}/form") == (draft.method, draft.address, draft.page)
    assert b"note=new" in draft.body
    page = opened.read()
    assert (f"{address}/form", "new") == (page.address, page.fields[6].value)


def test_a_link_is_drafted_too(browser: Opened) -> None:
    """Nothing is sent along with it."""
    draft = at(browser, "/form").draft("Help")
    assert ("GET", f"{browser[1]}/elsewhere", b"") == (draft.method, draft.address, draft.body)


def test_a_draft_is_sent_with_the_cookies_and_proofs_of_its_sender(browser: Opened) -> None:
    """Drafted on a page of one session, and sent by another one."""
    opened = at(browser, "/mine")
    draft = opened.draft("Remove Ann")
    at(browser, "/count")
    assert 403 == opened.send(draft)
    at(browser, "/mine")
    assert 200 == opened.send(draft)
    assert ("Visit 1",) == opened.read().headings


def test_links_are_followed(browser: Opened) -> None:
    """Two links of one name to one address are one link."""
    opened, address = browser
    at(browser, "/form").press("Register")
    assert (f"{address}/there", ("At /there",)) == (opened.read().address, opened.read().headings)


def test_a_link_is_told_from_a_button_of_the_same_name(browser: Opened) -> None:
    """A tab and the form's own button may share a name."""
    opened = at(browser, "/form")
    opened.press("Next →", "link")
    assert ("At /three",) == opened.read().headings


def test_redirections_are_followed(browser: Opened) -> None:
    """The address is that of the page arrived at."""
    opened, address = browser
    assert f"{address}/form" == at(browser, "/move").read().address
    assert opened.read().status == 200


def test_cookies_are_kept(browser: Opened) -> None:
    """The same person comes back."""
    at(browser, "/count")
    assert ("Visit 2",) == at(browser, "/count").read().headings


def test_a_server_error_is_perceived(browser: Opened) -> None:
    """The status is told, the page shown."""
    page = at(browser, "/broken").read()
    assert (500, ("Sorry",)) == (page.status, page.headings)


@pytest.mark.parametrize(
    ("act", "named"),
    [
        (lambda browser: browser.fill("Legal Frist Name", "x"), "nearest: “Legal First Name”"),
        (lambda browser: browser.choose("State", "Ontario"), "no option of “State”"),
        (lambda browser: browser.choose("In the United States?", "Maybe"), "no option of “In the United States?”"),
        (lambda browser: browser.press("Submit"), "no button or link"),
        (lambda browser: browser.press("Twice"), "2 times “Twice”"),
        (lambda browser: browser.press("Next →"), "2 times “Next →” as button or link"),
        (lambda browser: browser.press("Later", "link"), "no link is named “Later”"),
        (lambda browser: browser.press("Pay"), "it is disabled"),
    ],
)
def test_what_is_not_there_is_told(browser: Opened, act: object, named: str) -> None:
    """One sentence says what was looked for, where, and what is nearest."""
    assert callable(act)
    with pytest.raises(Missing, match=named.replace("?", r"\?")):
        act(at(browser, "/form"))


def test_an_address_where_nothing_listens_is_told(browser: Opened) -> None:
    """It is the deployment that is unreachable, not the harness that fails."""
    opened, _ = browser
    with pytest.raises(Unreachable):
        opened.visit("http://127.0.0.1:9/")


def test_waiting_ends_with_the_page_waited_for(browser: Opened) -> None:
    """A condition that holds gives the page."""
    assert at(browser, "/form").wait_until(lambda page: bool(page.alerts), "an alert").alerts


def test_where_no_dialog_is_open_escape_changes_nothing(browser: Opened) -> None:
    """Not even what was filled in."""
    opened = at(browser, "/form")
    opened.fill("Note", "kept")
    opened.escape()
    assert "kept" == {field.label: field.value for field in opened.read().fields}["Note"]
