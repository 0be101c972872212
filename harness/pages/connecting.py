"""QPP's way to an organization: its type, the practice, the first user's clinician or a later user's role."""

from collections.abc import Mapping

from harness.browser.port import Browser, Field
from harness.pages.forms import Judgement, fill_in, one_of, press_one_of, refusals
from harness.pages.labels import ConnectField, OrganizationType

GO_ON = ("Continue", "Next", "Submit")
FIND = ("Find Practice", "Find a Practice", "Find", "Search", "Continue", "Next")
CONFIRM = ("Confirm", "Confirm Practice", "Yes", "Continue", "Next")
CONNECT = ("Connect", "Submit", "Continue", "Next")
REQUEST = ("Request Access", "Submit Request", "Request", "Submit", "Continue")
"""What the buttons may be called; the guide prints “confirm” alone."""

CLINICIAN = (ConnectField.NPI, ConnectField.PTAN)


class Connecting:
    """The pages behind Connect to an Organization."""

    def __init__(self, browser: Browser) -> None:
        """Offer the pages in a browser of somebody who has signed in."""
        self._browser = browser

    def types(self) -> Field | None:
        """Give the choice of an organization's type (ORG-007)."""
        return self._browser.read().field(ConnectField.TYPE)

    def choose_type(self, kind: str) -> None:
        """Choose a type, or none, and go on."""
        fill_in(self._browser, {ConnectField.TYPE: kind})
        press_one_of(self._browser, GO_ON, "button")

    def choose_practice(self) -> None:
        """Come to Find a Practice."""
        self.choose_type(OrganizationType.PRACTICE)

    def find(self, tin: str) -> None:
        """Find a practice by its TIN (ORG-011)."""
        self._browser.fill(ConnectField.TIN, tin)
        press_one_of(self._browser, FIND, "button")

    def confirm(self) -> None:
        """Confirm the practice that was found (ORG-011)."""
        press_one_of(self._browser, CONFIRM, "button")

    def asks_for_clinician(self) -> bool:
        """Tell whether the page asks for a clinician's NPI and PTAN, as it does of the first user (ORG-009)."""
        return all(self._browser.read().field(each) for each in CLINICIAN)

    def offers_role(self) -> Field | None:
        """Give the choice of a role, as later users have it (ROL-001)."""
        return self._browser.read().field(ConnectField.ROLE)

    def enter(self, clinician: Mapping[str, str]) -> None:
        """Fill a clinician's NPI and PTAN in."""
        fill_in(self._browser, clinician)

    def submit_clinician(self) -> None:
        """Connect as the first user, with the clinician that was entered (ORG-008)."""
        press_one_of(self._browser, CONNECT, "button")

    def connect_name(self) -> str:
        """Name what a first user presses in the end; raises `Missing` where there is none."""
        return one_of(self._browser.read(), CONNECT, "button")

    def request(self, role: str) -> None:
        """Request access in a role, or in none (ROL-001)."""
        self.choose_role(role)
        press_one_of(self._browser, REQUEST, "button")

    def choose_role(self, role: str) -> None:
        """Choose a role, or none."""
        fill_in(self._browser, {ConnectField.ROLE: role})

    def request_name(self) -> str:
        """Name what a later user presses in the end; raises `Missing` where there is none."""
        return one_of(self._browser.read(), REQUEST, "button")

    def judgement(self, *labels: str) -> Judgement:
        """Tell what became of a form with these fields: accepted is what leads to a page without them."""
        page = self._browser.read()
        refused = refusals(page)
        is_left = all(page.field(label) is None for label in labels)
        return Judgement(accepted=is_left and not refused, refused=refused)
