"""How a form is filled in, and how its judgement is read from the page that came next."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harness.browser.port import Field, Page
from harness.errors import Missing, Trouble
from harness.pages.forms import Judgement, fill_in, judgement, press_one_of
from harness.pages.labels import AccountField, ProfileField
from tests.harness.samples import HOME, UNTIMED, field, markup_browser, page

STEP = "Account Information"
LABELS = ("User ID", "Password", "Confirm Password")


def form(*alerts: str, **errors: str) -> Page:
    """Give Step 2 with some alerts, and errors at fields by the first word of their label."""
    fields = [field(label, error=errors.get(label.split()[0], "")) for label in LABELS]
    return page(*fields, alerts=alerts)


def judged(*alerts: str, **errors: str) -> Judgement:
    """Judge Step 2 by the page that came next."""
    return judgement(form(*alerts, **errors), STEP)


def test_each_field_is_answered_in_the_way_of_its_kind() -> None:
    """Texts are written, lists chosen from, boxes ticked."""
    browser = markup_browser()
    browser.visit(f"{HOME}/form")
    fill_in(browser, {"User ID": "blue.heron", "State": "Ohio", "I agree": "yes"})
    assert ["blue.heron", "Ohio", "checked"] == [each.value for each in browser.read().fields]


def test_the_first_name_that_the_page_has_is_pressed() -> None:
    """Where the guide gives no name, a deployment may have any of several."""
    browser = markup_browser()
    browser.visit(f"{HOME}/form")
    press_one_of(browser, ("Save", "Next", "Submit"), "button")
    assert ("At /form",) == browser.read().headings


def test_none_of_the_names_is_missing() -> None:
    """All of them are told; a link is no button."""
    browser = markup_browser()
    browser.visit(f"{HOME}/form")
    with pytest.raises(Missing, match="offers no link of the names Save, Next"):
        press_one_of(browser, ("Save", "Next"), "link")


def test_a_field_that_is_not_there_is_missing() -> None:
    """It is not passed over."""
    browser = markup_browser()
    browser.visit(f"{HOME}/form")
    with pytest.raises(Missing, match="“Nickname”"):
        fill_in(browser, {"Nickname": "x"})


def test_going_on_to_the_next_step_is_acceptance() -> None:
    """Of every field."""
    found = judgement(page(step="Remote Proofing", alerts=("Password is fine",)), STEP)
    assert Judgement(accepted=True, refused={}) == found
    assert "accepted" == found.at("Password")


def test_a_page_of_no_step_tells_nothing() -> None:
    """A page that is not found, for example, is no acceptance."""
    with pytest.raises(Trouble, match="neither yes nor no"):
        judgement(page(step=""), STEP)


def test_an_error_at_a_field_refuses_there() -> None:
    """With its words."""
    found = judged(Password="Too short")
    assert (False, {"Password": "Too short"}) == (found.accepted, found.refused)
    assert "refused at Password" == found.at("Password")
    assert "refused at Password" == found.at("User ID")


def test_a_mark_without_words_refuses_too() -> None:
    """There is no reason then."""
    shown = page(replace(field("Password"), invalid=True), field("User ID"))
    assert {"Password": ""} == judgement(shown, STEP).refused


def test_a_summary_that_names_a_field_refuses_there() -> None:
    """Whatever the case of its letters; several alerts about one field are one error."""
    found = judged("Please correct: password is too short", "PASSWORD needs a digit", "Something else")
    assert {"Password": "Please correct: password is too short PASSWORD needs a digit"} == found.refused


@pytest.mark.parametrize(
    "alert",
    ["Confirm Password does not match", "Your confirm password is wrong", "CONFIRM PASSWORD", "Confirm Password!"],
)
def test_a_longer_label_is_not_taken_for_a_shorter_one(alert: str) -> None:
    """“Confirm Password” is not “Password”."""
    assert {"Confirm Password"} == set(judged(alert).refused)


def test_a_summary_may_name_both() -> None:
    """The short label stands beside the long one."""
    assert {"Password", "Confirm Password"} == set(judged("Confirm Password and Password differ").refused)


def test_of_nested_labels_the_longest_counts() -> None:
    """“ZIP Code Extension” is neither “ZIP Code” nor “ZIP”."""
    shown = page(
        field("ZIP"), field("ZIP Code"), field("ZIP Code Extension"), alerts=("ZIP Code Extension has 4 digits",)
    )
    assert {"ZIP Code Extension"} == set(judgement(shown, STEP).refused)


def test_the_error_at_the_field_goes_before_the_summary() -> None:
    """It is nearer."""
    assert {"Password": "Too short"} == judged("Password is wrong", Password="Too short").refused


def test_a_refusal_nowhere_is_told_as_such() -> None:
    """As is one at other fields."""
    assert "refused at no field" == judged("Something went wrong").at("Password")
    assert "refused at User ID, Password" == judged(User="x", Password="y").at("Confirm Password")


def test_a_field_without_a_label_is_named_by_nothing() -> None:
    """No alert is about it."""
    shown = page(field(""), field("Password"), alerts=("Password is wrong",))
    assert {"Password"} == set(judgement(shown, STEP).refused)


GUIDE_LABELS = sorted({*ProfileField, *AccountField})


@UNTIMED
@given(st.sampled_from(GUIDE_LABELS), st.sampled_from(["{} is wrong", "Please correct {}.", "{}", "“{}”: missing"]))
def test_a_summary_names_exactly_one_of_the_guides_fields(label: str, sentence: str) -> None:
    """None of the labels that the guide prints is taken for another."""
    fields: tuple[Field, ...] = tuple(field(each) for each in GUIDE_LABELS)
    assert {label} == set(judgement(page(*fields, alerts=(sentence.format(label),)), STEP).refused)
