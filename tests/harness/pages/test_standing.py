"""How far somebody has come, by the page before them."""

import pytest

from harness.browser.document import Document
from harness.browser.perceiving import find, perceive
from harness.browser.port import Page
from harness.pages.standing import Standing, standing

CODE = "<label>Security Code <input name=code></label>"
LOG_OUT = "<button>Log Out</button>"
DEVICES = "<h1>Set Up Two-Factor Authentication</h1>"


def page(markup: str, status: int = 200) -> Page:
    """Give the page that some markup is."""
    document = Document(f"<main>{markup}</main>", "http://harp.example.com/", status)
    return perceive(document, find(document))


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<label>User ID <input name=u></label><label>Password <input type=password></label>", Standing.LOGIN),
        (f"{DEVICES}<p>You are required to set up two-factor authentication.</p>{LOG_OUT}", Standing.SETUP),
        (f"{DEVICES}{CODE}", Standing.SETUP),
        (f"{DEVICES}{LOG_OUT}", Standing.INSIDE),
        (f"<h1>Two-Factor Authentication</h1><label>Device Type <input></label>{CODE}", Standing.SETUP),
        (f"<label>Device Type <input></label>{CODE}{LOG_OUT}", Standing.INSIDE),
        (CODE, Standing.PROOF),
        ("<h1>Two-Factor Authentication</h1><button>Continue</button>", Standing.PROOF),
        ("<h1>Manage Access</h1><a href='/out'>Sign out</a>", Standing.INSIDE),
        ("<label>Password <input type=password></label>", Standing.ELSEWHERE),
        ("<h1>Welcome</h1>", Standing.ELSEWHERE),
    ],
)
def test_a_page_tells_how_far_somebody_has_come(markup: str, expected: Standing) -> None:
    """By what it asks for, and by whether they may log out."""
    assert expected is standing(page(markup))


def test_an_error_is_no_place_inside() -> None:
    """Even where its header lets people log out."""
    assert Standing.ELSEWHERE is standing(page(LOG_OUT, 404))
