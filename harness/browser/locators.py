"""How a deployment's own labels, controls and overlays stand for what the guide names: what a profile says of them.

docs/locators.md tells it to those who write profiles.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

PartKind = Literal["field", "control", "option"]

PART = " › "
"""What stands in the names of parts between the page, the label and the part's number."""


@dataclass(frozen=True)
class Locator:
    """By what a field or control is known; all that is said must hold."""

    label: str = ""
    """Its accessible name, without the asterisk."""
    role: str = ""
    """Its ARIA role, such as `button` or `combobox`."""
    placeholder: str = ""
    test_id: str = ""
    css: str = ""


@dataclass(frozen=True)
class Calendar:
    """A calendar that is opened beside a date, with a list of years, one of months, and days to press."""

    open: str
    """The name of the button that opens it."""
    year: str
    month: str
    """The labels of its two lists."""


@dataclass(frozen=True)
class Override:
    """What stands for one thing that the guide names."""

    label: str
    """The guide's."""
    kind: PartKind
    parts: tuple[Locator, ...]
    """One, or for a field that is split the locators of its parts, in the order in which its text is written."""
    split: str | tuple[int, ...] = ""
    """What stands between the parts of the text, or how many characters each part takes."""
    mask: str = ""
    """How a field shows what is typed key by key: 9 is a digit, A a letter, * either, all else comes by itself."""
    calendar: Calendar | None = None

    @property
    def is_written_otherwise(self) -> bool:
        """Tell whether more is to be done than to write the text into one field."""
        return len(self.parts) > 1 or self.calendar is not None


@dataclass(frozen=True)
class PageLocators:
    """What a profile says of one page, and how the page is known."""

    page: str
    overrides: tuple[Override, ...] = ()
    at: str = ""
    """Its address after the site's, with * for anything."""
    heading: str = ""
    step: Locator | None = None
    """What shows that the wizard is at this step."""
    errors: str = ""
    """CSS of the errors that stand beside their fields without being tied to them."""
    is_every: bool = False
    """Whether it is said of every page; its step then tells how the wizard marks whichever step is current."""

    def part_names(self, override: Override) -> tuple[str, ...]:
        """Name the parts of what stands for a label; one that is written otherwise is not mistaken for the whole."""
        if not override.is_written_otherwise:
            return (override.label,)
        return tuple(f"{self.page}{PART}{override.label}{PART}{n}" for n, _ in enumerate(override.parts, 1))


@dataclass(frozen=True)
class Overlays:
    """What lies over pages without being part of them, by CSS."""

    hide: tuple[str, ...] = ()
    """Taken out of sight."""
    wait: tuple[str, ...] = ()
    """While it is in sight, the page is not ready."""
    alert: tuple[str, ...] = ()
    """Told like an alert, also if it is gone again soon."""
    press: Mapping[str, Locator] = field(default_factory=dict)
    """Sent away by the button within that is so known."""

    def button(self, css: str) -> str:
        """Name the button that sends an overlay away."""
        return f"away with {css}"


@dataclass(frozen=True)
class Locators:
    """All that a profile says of how a deployment's pages are found their way around."""

    pages: tuple[PageLocators, ...] = ()
    overlays: Overlays = Overlays()

    @property
    def selectors(self) -> tuple[str, ...]:
        """All CSS selectors, each once."""
        known = [each.css for page in self.pages for override in page.overrides for each in override.parts]
        known += [each.css for each in self.overlays.press.values()]
        for page in self.pages:
            known += [page.errors, page.step.css if page.step else ""]
        overlays = (*self.overlays.hide, *self.overlays.wait, *self.overlays.alert, *self.overlays.press)
        return tuple(dict.fromkeys(each for each in (*known, *overlays) if each))


NO_LOCATORS = Locators()
"""A deployment that names everything as the guide does."""
