"""QPP's pages of an organization: its data, and its users."""

from harness.browser.port import Browser
from harness.pages.labels import Access, DataField, Role
from harness.pages.naming import naming, the_one_naming

OTHER_ROLE = {Role.STAFF_USER: Role.SECURITY_OFFICIAL, Role.SECURITY_OFFICIAL: Role.STAFF_USER}


class OrganizationData:
    """Where those report data who have access (ROL-002, ROL-003)."""

    def __init__(self, browser: Browser) -> None:
        """Offer the page in a browser that may show it."""
        self._browser = browser

    def enter(self, value: str) -> None:
        """Fill a value in, of the first category."""
        field = self._browser.read().field(DataField.CATEGORY)
        if field is not None:
            self._browser.choose(DataField.CATEGORY, field.options[0])
        self._browser.fill(DataField.VALUE, value)

    def submit(self, value: str) -> None:
        """Report a value."""
        self.enter(value)
        self._browser.press(Access.SUBMIT_DATA, "button")

    def can_submit(self) -> bool:
        """Tell whether the page lets somebody report data."""
        return self._browser.read().control(Access.SUBMIT_DATA) is not None

    def deletion(self, value: str) -> str:
        """Name what deletes a value; raises `Missing` where nothing does."""
        return the_one_naming(self._browser.read(), Access.DELETE, value).name

    def can_delete(self, value: str) -> bool:
        """Tell whether the page lets somebody delete a value."""
        return naming(self._browser.read(), Access.DELETE, value) is not None

    def has(self, value: str) -> bool:
        """Tell whether a value was reported."""
        return value in self._browser.read().text.replace("\n", " ").split()


class OrganizationUsers:
    """Where Security Officials manage users (ROL-003, ORG-013); people are told by their first and last names."""

    def __init__(self, browser: Browser) -> None:
        """Offer the page in a browser that may show it."""
        self._browser = browser

    def awaits_decision(self, name: str) -> bool:
        """Tell whether a request of this person awaits a decision."""
        return self.offers(Access.APPROVE, name)

    def names(self, name: str) -> bool:
        """Tell whether the page names a person at all."""
        return name in self._browser.read().text

    def role_of(self, name: str) -> str:
        """Give a person's role, or `no access`: who can be removed has access, and the other role can be given."""
        if not self.offers(Access.REMOVE, name):
            return "no access"
        return next((role for role, other in OTHER_ROLE.items() if self.offers(name, other)), "no role")

    def control(self, act: Access, name: str) -> str:
        """Name what does this to a person, or to a person's request; raises `Missing` where nothing does."""
        return the_one_naming(self._browser.read(), act, name).name

    def change_of_role(self, name: str, role: Role) -> str:
        """Name what gives a person this role instead of the other; raises `Missing` where nothing does."""
        return the_one_naming(self._browser.read(), name, role).name

    def do(self, act: Access, name: str) -> None:
        """Approve or deny a person's request, or remove the person."""
        self._browser.press(self.control(act, name), "button")

    def change_role(self, name: str, role: Role) -> None:
        """Give a person this role instead of the other."""
        self._browser.press(self.change_of_role(name, role), "button")

    def offers(self, *words: str) -> bool:
        """Tell whether the page lets somebody do what these words say."""
        return naming(self._browser.read(), *words) is not None
