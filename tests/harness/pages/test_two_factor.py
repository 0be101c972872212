"""The pages of two-factor authentication, as deployments may build them."""

from wsgiref.types import StartResponse, WSGIEnvironment

import httpx
import pytest
from werkzeug.wrappers import Request, Response

from harness.browser.markup import Markup
from harness.errors import Missing
from harness.pages.labels import DeviceType
from harness.pages.two_factor import Device, TwoFactor

HOME = "http://harp.example.com"
TABLE = """<table><tr><th>Device Type<th>Contact<th>Status</tr>
<tr><td>SMS<td>(***) ***-0123<td>ACTIVE<td><form method=post action=/remove/sms>
<button aria-label="Remove SMS (***) ***-0123">Remove</button></form></tr>
<tr><td>Okta Verify Push<td>Okta Verify<td>Active<td><form method=post action=/remove/push>
<button aria-label="Remove Okta Verify Push Okta Verify">Remove</button></form></tr></table>"""


def two_factor(markup: str) -> tuple[TwoFactor, Markup]:
    """Give the page objects of a site of which each page has this markup, and the browser."""

    def site(environ: WSGIEnvironment, start_response: StartResponse) -> list[bytes]:
        told = f"<h1>{Request(environ).path}</h1>{markup}"
        return list(Response(told, mimetype="text/html")(environ, start_response))

    browser = Markup({HOME: httpx.WSGITransport(site)}, 3.0)
    browser.visit(f"{HOME}/two-factor")
    return TwoFactor(browser), browser


def test_devices_are_read_from_the_table() -> None:
    """Three cells each; the heading above them is no device."""
    page, _ = two_factor(TABLE)
    push = Device("Okta Verify Push", "Okta Verify", "Active")
    assert (Device("SMS", "(***) ***-0123", "ACTIVE"), push) == page.devices()


def test_a_device_is_removed_by_its_type() -> None:
    """Okta Verify Push begins with the name of another type, which is not meant."""
    page, browser = two_factor(TABLE)
    page.remove(DeviceType.OKTA_VERIFY_PUSH)
    assert "/remove/push" == browser.read().headings[0]


def test_a_type_that_is_not_there_is_not_removed() -> None:
    """Nothing else is taken for it."""
    page, _ = two_factor(TABLE)
    with pytest.raises(Missing, match="expected one way to remove the device “Okta Verify”, found 0"):
        page.remove(DeviceType.OKTA_VERIFY)


def test_the_only_device_may_have_a_bare_remove() -> None:
    """As the guide's table draws it."""
    page, browser = two_factor("<form method=post action=/gone><button>Remove</button></form>")
    page.remove(DeviceType.SMS)
    assert "/gone" == browser.read().headings[0]


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        ("<a href='otpauth://totp/HARP:who?secret=ABCDEFGH'>Open</a>", "otpauth://totp/HARP:who?secret=ABCDEFGH"),
        ("<p>Setup Key: <code>ABCD EFGH 2345</code></p>", "ABCD EFGH 2345"),
    ],
)
def test_what_an_app_reads(markup: str, shown: str) -> None:
    """The link behind the picture, the key for typing, or both."""
    page, _ = two_factor(markup)
    assert (shown,) == page.shown_to_app()


def test_without_anything_for_an_app_it_is_missing() -> None:
    """Told as what the page should show."""
    page, _ = two_factor("<p>Scan the picture.</p>")
    with pytest.raises(Missing, match="otpauth link"):
        page.shown_to_app()
