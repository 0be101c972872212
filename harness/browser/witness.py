"""A browser that tells what it sees: every page read or arrived at is noted, and server errors are not overlooked."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from harness.browser.port import Browser, ControlKind, Draft, Page, Private
from harness.errors import ServerError

FIRST_SERVER_ERROR = 500

Pay = Callable[[Page, str, int], Callable[[Page], None]]
"""Pays for pressing a control of a page so many times; what it gives is told the page that came next."""


def for_nothing(_page: Page, _name: str, _times: int) -> Callable[[Page], None]:
    """Pay nothing."""
    return lambda _: None


Ticks = Mapping[str, Callable[[Browser], None]]
"""What is done instead of ticking a box, by its label."""

NO_TICKS: Ticks = MappingProxyType({})

NOTHING = Page("about:blank", 200, (), "", (), (), (), "")


class Witness:
    """Passes everything on to a browser, and each page that was read to `note`."""

    def __init__(
        self, browser: Browser, note: Callable[[Page], None], pay: Pay = for_nothing, ticks: Ticks = NO_TICKS
    ) -> None:
        """Watch a browser; what is pressed is paid for before, `ticks` stand for ticking single boxes."""
        self.kind, self.version = browser.kind, browser.version
        self._browser, self._note, self._pay, self._ticks = browser, note, pay, ticks
        self._acted = False
        self.seen = NOTHING
        """The page as it was last read."""

    def visit(self, address: str) -> None:
        """See `Browser.visit`."""
        self._browser.visit(address)
        self._arrived()

    def fill(self, label: str, text: str) -> None:
        """See `Browser.fill`."""
        self._acted = True
        self._browser.fill(label, text)

    def choose(self, label: str, option: str) -> None:
        """See `Browser.choose`."""
        self._acted = True
        self._browser.choose(label, option)

    def tick(self, label: str) -> None:
        """See `Browser.tick`."""
        self._acted = True
        instead = self._ticks.get(label)
        if instead is not None:
            instead(self._browser)
        else:
            self._browser.tick(label)

    def press(self, name: str, kind: ControlKind | None = None) -> None:
        """See `Browser.press`."""
        settle = self._pay(self.seen, name, 1)
        self._browser.press(name, kind)
        settle(self._arrived())

    def press_twice(self, name: str) -> None:
        """See `Browser.press_twice`."""
        settle = self._pay(self.seen, name, 2)
        self._browser.press_twice(name)
        settle(self._arrived())

    def begin_to_press(self, name: str) -> Callable[[], None]:
        """See `Browser.begin_to_press`."""
        arrive = self._browser.begin_to_press(name)

        def arrived() -> None:
            arrive()
            self._arrived()

        return arrived

    def draft(self, name: str, kind: ControlKind | None = None) -> Draft:
        """See `Browser.draft`."""
        return self._browser.draft(name, kind)

    def send(self, draft: Draft) -> int:
        """See `Browser.send`."""
        return self._browser.send(draft)

    def escape(self) -> None:
        """See `Browser.escape`."""
        self._acted = True
        self._browser.escape()

    def read(self) -> Page:
        """See `Browser.read`."""
        return self._seen(self._browser.read())

    def wait_until(self, condition: Callable[[Page], bool], what: str) -> Page:
        """See `Browser.wait_until`."""
        return self._seen(self._browser.wait_until(condition, what))

    def screenshot(self, private: Callable[[Page], Private]) -> bytes | None:
        """See `Browser.screenshot`."""
        return self._browser.screenshot(private)

    def errors(self) -> tuple[str, ...]:
        """See `Browser.errors`."""
        return self._browser.errors()

    def failures(self) -> tuple[str, ...]:
        """See `Browser.failures`."""
        return self._browser.failures()

    def end_trace(self) -> bytes | None:
        """See `Browser.end_trace`."""
        return self._browser.end_trace()

    def close(self) -> None:
        """See `Browser.close`."""
        self._browser.close()

    def look_again(self) -> None:
        """Note the page as it is now, if something was done on it since it was last read."""
        if self._acted:
            self.read()

    def _arrived(self) -> Page:
        self._acted = True
        page = self.read()
        if page.status >= FIRST_SERVER_ERROR:
            raise ServerError(
                f"{page.address} answered with a server error ({page.status})", "see the deployment’s log"
            )
        return page

    def _seen(self, page: Page) -> Page:
        self._acted = False
        self.seen = page
        self._note(page)
        return page
