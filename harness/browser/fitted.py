"""A browser fitted to a front end that takes the guide's fields otherwise than as one box each, or covers its pages."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import TypeVar

from harness.browser.locators import Calendar, Locators, Override, PageLocators
from harness.browser.port import Browser, ControlKind, Draft, Field, Page, Private
from harness.browser.splitting import option_for, pieces, whole
from harness.errors import Missing, NotTestable, TooSlow, Trouble

T = TypeVar("T")
Rule = tuple[PageLocators, Override]


def fitted(browser: Browser, locators: Locators) -> Browser:
    """Fit a browser, where it needs fitting, to what a profile says of the front end."""
    rules = [(page, each) for page in locators.pages for each in page.overrides if each.is_written_otherwise]
    return Fitted(browser, locators, rules) if rules or locators.overlays.press else browser


class Fitted:
    """The `Browser` over another: it divides texts, picks dates, and sends away what lies over the page."""

    def __init__(self, browser: Browser, locators: Locators, rules: list[Rule]) -> None:
        """Fit a browser by the rules that are written otherwise."""
        self.kind, self.version = browser.kind, browser.version
        self._browser, self._rules = browser, rules
        self._overlays = locators.overlays

    def visit(self, address: str) -> None:
        """See `Browser.visit`."""
        self._browser.visit(address)

    def fill(self, label: str, text: str) -> None:
        """See `Browser.fill`."""
        rule = self._rule(label)
        if rule is None:
            self._uncovered(lambda: self._browser.fill(label, text))
        elif rule[1].calendar is not None:
            self._pick(rule[1].label, rule[1].calendar, text)
        else:
            page, override = rule
            for name, piece in zip(page.part_names(override), pieces(text, override), strict=True):
                self._fill_part(name, piece)

    def choose(self, label: str, option: str) -> None:
        """See `Browser.choose`."""
        self._uncovered(lambda: self._browser.choose(label, option))

    def tick(self, label: str) -> None:
        """See `Browser.tick`."""
        self._uncovered(lambda: self._browser.tick(label))

    def press(self, name: str, kind: ControlKind | None = None) -> None:
        """See `Browser.press`."""
        self._uncovered(lambda: self._browser.press(name, kind))

    def press_twice(self, name: str) -> None:
        """See `Browser.press_twice`."""
        self._uncovered(lambda: self._browser.press_twice(name))

    def begin_to_press(self, name: str) -> Callable[[], None]:
        """See `Browser.begin_to_press`."""
        return self._uncovered(lambda: self._browser.begin_to_press(name))

    def draft(self, name: str, kind: ControlKind | None = None) -> Draft:
        """See `Browser.draft`."""
        return self._uncovered(lambda: self._browser.draft(name, kind))

    def send(self, draft: Draft) -> int:
        """See `Browser.send`."""
        return self._browser.send(draft)

    def escape(self) -> None:
        """See `Browser.escape`."""
        self._browser.escape()

    def read(self) -> Page:
        """See `Browser.read`."""
        page = self._browser.read()
        for _ in self._overlays.press:
            if self._sends_away(page):
                page = self._browser.read()
        return self._fitted(page)

    def wait_until(self, condition: Callable[[Page], bool], what: str) -> Page:
        """See `Browser.wait_until`."""
        return self._fitted(self._browser.wait_until(lambda page: condition(self._fitted(page)), what))

    def screenshot(self, private: Callable[[Page], Private]) -> bytes | None:
        """See `Browser.screenshot`."""

        def in_parts(page: Page) -> Private:
            hide = private(self._fitted(page))
            divided = (rule for rule in self._rules if rule[1].label in hide.fields)
            parts = (name for shown, override in divided for name in shown.part_names(override))
            return replace(hide, fields=(*hide.fields, *parts))

        return self._browser.screenshot(in_parts)

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

    def _rule(self, label: str) -> Rule | None:
        """Give the rule by which a field is written on the page that is shown; None where it is one box."""
        rules = [rule for rule in self._rules if rule[1].label == label]
        if not rules:
            return None

        def is_there(page: Page) -> bool:
            return self._in_force(page, rules) is not None or page.field(label) is not None

        page = self._browser.read()
        if not is_there(page):
            with suppress(TooSlow):
                page = self._browser.wait_until(is_there, f"a field “{label}”")
        return self._in_force(page, rules)

    @staticmethod
    def _in_force(page: Page, rules: list[Rule]) -> Rule | None:
        return next((rule for rule in rules if page.field(rule[0].part_names(rule[1])[0])), None)

    def _fill_part(self, name: str, piece: str) -> None:
        field = self._browser.read().field(name)
        if field is None or field.kind != "drop-down":
            self._uncovered(lambda: self._browser.fill(name, piece))
        elif piece:
            self._browser.choose(name, option_for(piece, field))
        elif field.value:
            raise NotTestable(f"“{name}” lets nobody take “{field.value}” back, so that it can’t be left empty")

    def _pick(self, of: str, calendar: Calendar, text: str) -> None:
        """Pick a date, as the guide prints it, from the calendar beside a field."""
        month, day, year = (*text.split("/"), "", "")[:3]
        if not (year and day.isdecimal()):
            raise NotTestable(f"“{of}” lets nobody enter “{text}”: its calendar has only days")
        self._browser.press(calendar.open, "button")
        page = self._browser.wait_until(lambda page: page.field(calendar.year) is not None, "the calendar")
        for label, piece in ((calendar.year, year), (calendar.month, month)):
            field = page.field(label)
            if field is None:
                raise Missing(f"the calendar of “{of}” has no list “{label}”", "see the profile’s [locators]")
            self._browser.choose(label, option_for(piece, field))
        self._browser.press(str(int(day)), "button")

    def _fitted(self, page: Page) -> Page:
        """Give a page with the parts of a field as the one field that the guide has."""
        for shown, override in self._rules:
            names = shown.part_names(override)
            # In the order of the text, whatever their order on the page.
            parts = [field for name in names if (field := page.field(name)) is not None]
            if parts:
                one = whole(override.label, parts, override)
                page = replace(page, fields=tuple(_in_place(page.fields, names, one)))
        return page

    def _uncovered(self, act: Callable[[], T]) -> T:
        """Do something, once more if what stood in the way can be sent away."""
        try:
            return act()
        except Trouble:
            if not (self._overlays.press and self._sends_away(self._browser.read())):
                raise
            return act()

    def _sends_away(self, page: Page) -> bool:
        """Send an overlay away, if there is one in sight."""
        buttons = [self._overlays.button(css) for css in self._overlays.press]
        shown = next((name for name in buttons if page.control(name)), None)
        if shown is None:
            return False
        self._browser.press(shown)
        return True


def _in_place(fields: tuple[Field, ...], names: tuple[str, ...], one: Field) -> list[Field]:
    """Put a field in the place of the first of its parts."""
    first = next(place for place, field in enumerate(fields) if field.label in names)
    return [
        one if place == first else field
        for place, field in enumerate(fields)
        if place == first or field.label not in names
    ]
