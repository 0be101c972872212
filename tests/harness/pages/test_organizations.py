"""What Manage Access and an organization's users tell, as deployments may build them."""

from wsgiref.types import StartResponse, WSGIEnvironment

import httpx
import pytest
from werkzeug.wrappers import Request, Response

from harness.browser.markup import Markup
from harness.pages.labels import Access, Role
from harness.pages.manage_access import ManageAccess
from harness.pages.manage_access import Request as Asked
from harness.pages.organization import OrganizationUsers

HOME = "http://qpp.example.com"
LEE, KAY = "Lee Clinic", "Kay Clinic"
ACCESS = f"""<header><nav><a href="/">Home</a></nav></header><nav><a href="/access">Manage Access</a></nav>
<main><h2>Your Organizations</h2>
<section><h3>{LEE}</h3><p>TIN: 96-0000001</p><p>Role: Staff User</p><a href="/lee">Report Data for {LEE}</a></section>
<h2>Your Requests</h2>
<section><h3>{LEE}</h3><p>Requested role: Security Official</p><p>Status: Pending approval</p></section>
<section><h3>{KAY}</h3><p>Requested role: Security Official</p><p>Status: Denied</p></section></main>"""
USERS = """<h2>Requests</h2><form method=post action=/approve><button>Approve Bo Kay</button></form>
<h2>Users</h2><form method=post action=/make><button>Make Ann Lee Staff User</button>
<button>Remove Ann Lee</button></form>"""


def browser_at(markup: str) -> Markup:
    """Give a browser at a site of which each page has this markup, below its own address."""

    def site(environ: WSGIEnvironment, start_response: StartResponse) -> list[bytes]:
        told = f"<h1>{Request(environ).path}</h1>{markup}"
        return list(Response(told, mimetype="text/html")(environ, start_response))

    browser = Markup({HOME: httpx.WSGITransport(site)}, 3.0)
    browser.visit(f"{HOME}/access")
    return browser


@pytest.mark.parametrize(("name", "role"), [(LEE, "Staff User"), (KAY, "no access"), ("Nobody's Clinic", "no access")])
def test_the_role_is_told_below_the_organizations_name(name: str, role: str) -> None:
    """A role that is only requested is none."""
    assert role == ManageAccess(browser_at(ACCESS)).role_in(name)


@pytest.mark.parametrize(
    ("name", "asked"), [(LEE, Asked.PENDING), (KAY, Asked.DENIED), ("Nobody's Clinic", Asked.NONE)]
)
def test_what_became_of_a_request_is_told(name: str, asked: Asked) -> None:
    """Beside a role that its person has already, too."""
    assert asked is ManageAccess(browser_at(ACCESS)).request_for(name)


def test_manage_access_stands_aside_in_a_navigation_of_its_own() -> None:
    """Not among what the page offers at its top."""
    at_top = '<header><nav><a href="/access">Manage Access</a></nav></header>'
    assert (True, False) == tuple(ManageAccess(browser_at(each)).is_aside() for each in (ACCESS, at_top))


def test_it_leads_on_for_one_organization_at_a_time() -> None:
    """To what the person may do there."""
    browser = browser_at(ACCESS)
    page = ManageAccess(browser)
    assert (True, False) == (page.leads_to(Access.REPORT_DATA, LEE), page.leads_to(Access.REPORT_DATA, KAY))
    page.go_to(Access.REPORT_DATA, LEE)
    assert "/lee" == browser.read().headings[0]


def test_users_are_told_by_what_can_be_done_to_them() -> None:
    """Whoever can be removed is one, and has the role that the other one would be given instead of."""
    page = OrganizationUsers(browser_at(USERS))
    assert ("Security Official", "no access") == (page.role_of("Ann Lee"), page.role_of("Bo Kay"))
    assert (True, False) == (page.awaits_decision("Bo Kay"), page.awaits_decision("Ann Lee"))


def test_a_role_is_changed_by_the_name_of_the_other() -> None:
    """Whatever stands between the words."""
    browser = browser_at(USERS)
    OrganizationUsers(browser).change_role("Ann Lee", Role.STAFF_USER)
    assert "/make" == browser.read().headings[0]
