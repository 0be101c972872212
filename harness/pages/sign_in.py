"""QPP's sign-in page, with the Statement of Truth."""

from urllib.parse import urldefrag

from harness.browser.port import Browser, Control, Page
from harness.pages.forms import Judgement, refusals
from harness.pages.labels import Press, SignInField

STATEMENT = "statement of truth"


class SignInPage:
    """QPP's sign-in page (NAV-009), from which people without an account go to register."""

    def __init__(self, browser: Browser, site: str) -> None:
        """Offer the page of the QPP site at `site`."""
        self._browser, self._site = browser, site

    def open(self) -> None:
        """Go to the sign-in page."""
        self._browser.visit(f"{self._site}/login")

    def is_shown(self) -> bool:
        """Tell whether the form is what the browser shows: it asks for a password on the QPP site."""
        page = self._browser.read()
        return page.address.startswith(self._site) and page.field(SignInField.PASSWORD) is not None

    def go_to_register(self) -> None:
        """Take the way to the Register view (NAV-010)."""
        self._browser.press(Press.REGISTER)

    def arrivals(self) -> tuple[Page, ...]:
        """Take each way to register from here, one after the other, and give the pages arrived at (NAV-010)."""
        ways = [control for control in self._browser.read().controls if control.name == Press.REGISTER]
        return tuple(self._arrival(way) for way in ways)

    def enter(self, user_id: str, password: str) -> None:
        """Type the credentials."""
        self._browser.fill(SignInField.USER_ID, user_id)
        self._browser.fill(SignInField.PASSWORD, password)

    def show_password(self) -> None:
        """Ask to see what was typed (SGN-002)."""
        self._browser.tick(SignInField.SHOW_PASSWORD)

    def password_is_masked(self) -> bool:
        """Tell whether somebody looking on can't read the password."""
        field = self._browser.read().field(SignInField.PASSWORD)
        return field is not None and field.masked

    def agree(self) -> None:
        """Agree to the Statement of Truth (SGN-008)."""
        self._browser.tick(SignInField.TRUTH)

    def submit(self) -> None:
        """Sign in; the tab of the same name is a link."""
        self._browser.press(Press.SIGN_IN, "button")

    def agreement(self) -> Judgement:
        """Tell what became of the agreement: refused at its box, or by an alert that speaks of the Statement of Truth.

        A sign-in that is refused for anything else accepts the agreement.
        """
        page = self._browser.read()
        spoken = next((alert for alert in page.alerts if STATEMENT in alert.casefold()), None)
        error = refusals(page).get(SignInField.TRUTH, spoken)
        return Judgement(accepted=error is None, refused={} if error is None else {SignInField.TRUTH: error})

    def _arrival(self, way: Control) -> Page:
        self.open()
        # A link to nowhere but the page itself is moved by a script: it must be pressed.
        if way.kind == "link" and urldefrag(way.target).url != urldefrag(self._browser.read().address).url:
            self._browser.visit(way.target)
        else:
            self._browser.press(way.name, way.kind)
        return self._browser.read()
