"""What a person can do with a web page, and what a person perceives on it.

Fields and controls are named by the label that the guide prints, without its asterisk. Both browsers implement
`Browser` and pass the same contract (tests/browser/).
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, Protocol

FieldKind = Literal["text", "password", "check box", "choice", "drop-down"]
ControlKind = Literal["button", "link"]


@dataclass(frozen=True)
class Field:
    """A field of a form: a box to write in, a check box, a list or a group of radio buttons."""

    label: str
    kind: FieldKind
    value: str = ""
    """What it holds; of a list or group the chosen option's words; of a check box `checked` or nothing."""
    options: tuple[str, ...] = ()
    required: bool = False
    invalid: bool = False
    message: str = ""
    """The error shown at the field."""
    hint: str = ""
    masked: bool = False
    enabled: bool = True


@dataclass(frozen=True)
class Control:
    """Something to press: a button or a link."""

    name: str
    kind: ControlKind
    enabled: bool = True
    target: str = ""
    """Where a link leads, as an absolute address."""
    landmarks: tuple[str, ...] = field(default=(), compare=False)
    """The parts of the page it stands in, by their roles (`banner`, `navigation`, `main` …), the outermost first."""


@dataclass(frozen=True)
class Page:
    """A page as a person perceives it at one moment."""

    address: str
    status: int
    headings: tuple[str, ...]
    step: str
    """The current step of a wizard by its name, or nothing."""
    alerts: tuple[str, ...]
    fields: tuple[Field, ...]
    controls: tuple[Control, ...]
    text: str
    """All visible words, a block a line."""

    def field(self, label: str) -> Field | None:
        """Give the field of that label, or None."""
        return next((each for each in self.fields if each.label == label), None)

    def control(self, name: str) -> Control | None:
        """Give the button or link of that name, or None."""
        return next((each for each in self.controls if each.name == name), None)


@dataclass(frozen=True)
class Private:
    """What no picture of a page may show."""

    fields: tuple[str, ...] = ()
    """Labels of fields whose content is private."""
    texts: tuple[str, ...] = ()
    """Secrets: whatever says one of them is painted over."""
    words: Literal["shown", "hidden"] = "shown"
    """Whether the page's own words may be seen; hidden, only headings and controls can be read."""


@dataclass(frozen=True)
class Draft:
    """What a page asks of its server when a button is pressed or a link followed."""

    method: str
    address: str
    page: str
    """The address of the page that asks."""
    kind: str = ""
    """The media type of what is sent along."""
    body: bytes = field(default=b"", repr=False)


class Browser(Protocol):
    """A person's browser: one window, its own cookies.

    Every act raises `Missing` where the page has not exactly one such field or control, `Unreachable` where the
    deployment does not answer, `TooSlow` where it takes longer than the profile allows. After an act the page that
    it led to is there to be read.
    """

    kind: str
    version: str

    def visit(self, address: str) -> None:
        """Go to an absolute address."""

    def fill(self, label: str, text: str) -> None:
        """Write a text into the field of that label, replacing what it held."""

    def choose(self, label: str, option: str) -> None:
        """Choose an option, by its words, of a list or of a group of radio buttons."""

    def tick(self, label: str) -> None:
        """Tick a check box; one that is ticked already stays so."""

    def press(self, name: str, kind: ControlKind | None = None) -> None:
        """Press the button or follow the link of that name; links of one name to one address count as one.

        Where a button and a link share the name, `kind` tells which is meant.
        """

    def press_twice(self, name: str) -> None:
        """Press a button twice in a row, as impatient people do, before the answer to the first time is there."""

    def begin_to_press(self, name: str) -> Callable[[], None]:
        """Press a button without waiting for the answer; what is given waits for the page that it leads to.

        So two people in browsers of their own press at the same moment.
        """

    def draft(self, name: str, kind: ControlKind | None = None) -> Draft:
        """Tell what pressing would ask of the server, which is not asked: the page stays as it is.

        One that a profile’s spinner covers for want of an answer is loaded anew.
        """

    def send(self, draft: Draft) -> int:
        """Ask the server directly, as the person who is at this browser, and give the status of its answer.

        The page that is shown stays as it is.
        """

    def escape(self) -> None:
        """Press the Escape key, which leaves a dialog; without script there is none to leave."""

    def read(self) -> Page:
        """Perceive the page as it is now."""

    def wait_until(self, condition: Callable[[Page], bool], what: str) -> Page:
        """Give the first page that meets the condition; raises `TooSlow`, naming what was waited for."""

    def screenshot(self, private: Callable[[Page], Private]) -> bytes | None:
        """Give a picture (PNG) of the whole page, or None where there are no pictures.

        `private` tells of the page as it is at that moment what is painted over, in one colour. Fields that mask what
        is typed always are, and so is whatever may be a code for an app to read.
        """

    def errors(self) -> tuple[str, ...]:
        """Give the errors of the page's scripts since it was last asked; nothing where scripts do not run."""

    def failures(self) -> tuple[str, ...]:
        """Say what the page as it is needed and its servers failed to give, such as an answer to what a script asked.

        A page that lacks something, or says that it is still busy, is not the deployment's last word. Nothing where
        pages ask for nothing by themselves.
        """

    def end_trace(self) -> bytes | None:
        """Give what was recorded of the window since it opened (a zip of Playwright's, unredacted), and record no more.

        None where nothing is recorded.
        """

    def close(self) -> None:
        """Close the window and forget its cookies."""
