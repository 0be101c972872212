"""The normalisation under which a quote and its source are the same."""

import pytest

from harness.spec.normalising import normalised, paragraphs


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("Create a **User ID** and *Password*.", "Create a User ID and Password."),
        ("### ***Why do I have to?***", "Why do I have to?"),
        ("- A lowercase\n  letter\n* A number", "A lowercase letter A number"),
        ("> Quoted\n> twice", "Quoted twice"),
        ("see [Remote \\(Identity\\) Proofing](#there) now", "see Remote (Identity) Proofing now"),
        ("![the page](page.png) Next", "the page Next"),
        ("Go to <https://qpp.cms.gov/login?page=register>", "Go to https://qpp.cms.gov/login?page=register"),
        ("<p>Click <b>Send Code</b>.</p><p>Wait&nbsp;for it &amp; go</p>", "Click Send Code. Wait for it & go"),
        ('<ul style="x"><li>• A number (0-9)</li></ul>', "A number (0-9)"),
        ("| Device | Contact |\n|---|:---:|\n| SMS | x |", "Device Contact SMS x"),
        ("☐ Yes\n- [x] I agree\n☒ No", "Yes I agree No"),
        ("can\u2019t \u201cnow\u201d 8 a.m. \u2013 8 p.m., so\u2014called", 'can\'t "now" 8 a.m. 8 p.m., so-called'),
        ("`code` and  \t space\n\n\nbelow", "code and space below"),
        ("'+', '(', ')', '>', '<', or more", "'+', '(', ')', '>', '<', or more"),
        ("an asterisk (\\*) and (*)", "an asterisk (*) and (*)"),
        ("Legal First Name \\* (text)", "Legal First Name * (text)"),
        ("symbol (!@#\\$%^&\\*)", "symbol (!@#$%^&*)"),
    ],
)
def test_marks_are_dropped_and_words_kept(marked: str, plain: str) -> None:
    """Each kind of mark, and what only looks like one."""
    assert plain == normalised(marked)


@pytest.mark.parametrize("twin", ["user id", "User IDs", "User ID *", "UserID", "User 1D"])
def test_case_words_and_required_marks_are_kept(twin: str) -> None:
    """What a person would read as another text stays one."""
    assert normalised("User ID") != normalised(twin)


@pytest.mark.parametrize("text", ["A – b\n\n**c** \\* <b>d</b>", "- x\n- y", "8 a.m. – 8 p.m. ET"])
def test_what_is_normalised_stays_as_it_is(text: str) -> None:
    """So that a quote taken from a normalised text is found in the text."""
    assert normalised(text) == normalised(normalised(text))


def test_paragraphs_are_told_apart_by_empty_lines() -> None:
    """Nothing is left of one that holds only marks."""
    assert ("One two", "Three") == paragraphs("One\n**two**\n  \n\n---\n\nThree\n")
