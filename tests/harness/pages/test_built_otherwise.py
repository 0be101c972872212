"""Pages that deployments build otherwise than the included one, where the guide leaves it open."""

from urllib.parse import parse_qs, urlsplit

import pytest

from harness.browser.markup import Markup
from harness.pages.labels import DeviceField, Press, Step
from harness.pages.organization import OrganizationData
from harness.pages.proofing_outcome import ProofingOutcome
from harness.pages.recovery import Recovery
from harness.pages.retrying import Retrying
from harness.pages.sign_in import SignInPage
from harness.pages.site import Pages
from harness.pages.two_factor import TwoFactor
from tests.harness.samples import HOME, markup_browser
from tests.harness.small_site import browser_at

EMAIL = '<label>Email Address <input name="email"></label>'
ANSWER = '<label>Challenge Question Answer <input name="answer"></label>'
SEND = '<form action="/sent">{fields}<button>Send</button></form>'


def asked_with(browser: Markup) -> dict[str, list[str]]:
    """Give what the page that is shown was asked for with."""
    return parse_qs(urlsplit(browser.read().address).query)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [(EMAIL, {"email": ["ann@example.com"]}), (EMAIL + ANSWER, {"email": ["ann@example.com"], "answer": ["blue"]})],
)
def test_the_challenge_answer_is_given_where_it_is_asked_for(fields: str, expected: dict[str, list[str]]) -> None:
    """For a User ID, which the guide leaves open (DSC-048)."""
    browser = browser_at(SEND.format(fields=fields))
    Recovery(browser, HOME).ask_for_user_id("ann@example.com", "blue")
    assert expected == asked_with(browser)


@pytest.mark.parametrize(
    ("page", "headings"),
    [
        (f'<h1>Step 1</h1><p aria-current="step">{Step.PROFILE}</p>{SEND.format(fields=EMAIL)}', ("Step 1",)),
        ("<h1>Questions</h1>", ("Questions",)),
        (f"<h1>Who is it?</h1>{SEND.format(fields=EMAIL)}".replace("Send", "Continue"), ("At /sent",)),
    ],
)
def test_who_tries_again_says_who_it_is_only_if_asked(page: str, headings: tuple[str, ...]) -> None:
    """Step 1 asks for the address as well, and is not meant."""
    browser = browser_at(f'<a href="/again">{Press.RETRY}</a>', again=page)
    Retrying(browser).retry("ann@example.com")
    assert headings == browser.read().headings


@pytest.mark.parametrize(
    ("way", "heading"),
    [
        ('<a href="/there">Register</a>', "At /there"),
        ('<a href="#register">Register</a>', "Sign in"),
        ('<form action="/other"><button>Register</button></form>', "At /other"),
    ],
)
def test_a_way_to_register_is_taken_from_the_sign_in(way: str, heading: str) -> None:
    """By its address, or pressed where it is a button or a link to the page itself, which only a script moves."""
    browser = browser_at("", login=f"<h1>Sign in</h1>{way}")
    page = SignInPage(browser, HOME)
    page.open()
    assert [(heading,)] == [arrived.headings for arrived in page.arrivals()]


def test_a_site_that_is_neither_is_named_by_its_host() -> None:
    """Such as that of a provider of logins."""
    browser = browser_at("<h1>Log in</h1>")
    pages = Pages(browser, harp="http://harp.example.com", qpp="http://qpp.example.com")
    assert "site.example.com" == pages.whose()


def test_a_type_of_device_may_lead_on_by_itself() -> None:
    """Then there is nothing to press."""
    browser = browser_at('<h1>Number</h1><a href="/help">Add Device</a>')
    TwoFactor(browser).add_device()
    assert ("Number",) == browser.read().headings


@pytest.mark.parametrize(("asked", "accepted"), [(f"<label>{DeviceField.CODE} <input></label>", False), ("", True)])
def test_a_code_is_not_accepted_while_it_is_asked_for(asked: str, accepted: bool) -> None:  # noqa: FBT001 - a case
    """Though the page lets somebody log out."""
    assert accepted == TwoFactor(browser_at(f"{asked}<button>Log Out</button>")).judgement().accepted


def test_data_may_have_no_categories() -> None:
    """The value alone is reported."""
    browser = browser_at(
        '<form action="/sent"><label>Value <input name="value"></label><button>Submit Data</button></form>'
    )
    OrganizationData(browser).submit("61.25")
    assert {"value": ["61.25"]} == asked_with(browser)


@pytest.mark.parametrize(("path", "outcome"), [("broken", "a server error"), ("form", "undecided")])
def test_a_server_error_is_no_outcome_of_proofing(path: str, outcome: str) -> None:
    """It is told as what it is."""
    browser = markup_browser()
    browser.visit(f"{HOME}/{path}")
    assert outcome == ProofingOutcome(browser).outcome()
