"""Filling forms in, and telling whether and where they were refused."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from harness.browser.port import Browser, ControlKind, Field, Page
from harness.errors import Missing, NotTestable, Trouble


def fill_in(browser: Browser, answers: Mapping[str, str], seen: Page | None = None) -> None:
    """Answer the fields of a form by their labels, each in the way of its kind; an empty answer is left empty.

    `seen` is the page, where it has been read already.
    """
    fields = {field.label: field for field in (seen or browser.read()).fields}
    for label, answer in answers.items():
        kind = fields[label].kind if label in fields else "text"
        if kind in {"choice", "drop-down"}:
            _choose(browser, fields[label], answer)
        elif kind == "check box":
            browser.tick(label)
        else:
            browser.fill(label, answer)


def _choose(browser: Browser, field: Field, answer: str) -> None:
    if answer:
        browser.choose(field.label, answer)
    elif field.value:
        remedy = "nobody can leave it empty here: see for yourself whether the field may choose for people"
        raise NotTestable(f"“{field.label}” has “{field.value}” chosen beforehand", remedy)


def press_one_of(browser: Browser, names: Sequence[str], kind: ControlKind) -> None:
    """Press what the page has of these names, the first before the others: where the guide gives no name.

    Raises `Missing` where it has none.
    """
    browser.press(one_of(browser.read(), names, kind), kind)


def one_of(page: Page, names: Sequence[str], kind: ControlKind) -> str:
    """Give the first of these names that a control of the page has; raises `Missing` where none has any."""
    offered = {control.name for control in page.controls if control.kind == kind}
    known = next((name for name in names if name in offered), None)
    if known is None:
        raise Missing(f"{page.address} offers no {kind} of the names {', '.join(names)}")
    return known


@dataclass(frozen=True)
class Judgement:
    """What a deployment said to a form: whether it was accepted, and at which fields it was refused for what."""

    accepted: bool
    refused: Mapping[str, str]
    """The error shown at each refused field, by its label; empty words where only a mark shows it."""

    def at(self, label: str) -> str:
        """Say in words what became of one field."""
        if self.accepted:
            return "accepted"
        if label in self.refused:
            return f"refused at {label}"
        return f"refused at {', '.join(self.refused) or 'no field'}"


def judgement(page: Page, step: str) -> Judgement:
    """Tell how a form of a wizard's step was judged, from the page that came next.

    Accepted is what leads on to another step. A refusal shows at the field: it is marked invalid, has an error, or an
    alert names it. Raises `Trouble` for a page of no step that refuses nothing: it may be anything, an error too.
    """
    if page.step and page.step != step:
        return Judgement(accepted=True, refused={})
    refused = refusals(page)
    if not page.step and not refused:
        raise Trouble(f"blocked by {step}: the page that came next marks no step, so it tells neither yes nor no")
    return Judgement(accepted=False, refused=refused)


def refusals(page: Page) -> dict[str, str]:
    """Give the error at each refused field of a page, by its label; empty words where only a mark shows it."""
    # Where fields are marked, alerts do not count: their running words ("the same password") name fields not meant.
    marked = [field for field in page.fields if field.invalid or field.message]
    named = (field for field in page.fields if any(_names(alert, field, page) for alert in page.alerts))
    return {field.label: _error(field, page) for field in marked or named}


def _names(alert: str, field: Field, page: Page) -> bool:
    """Tell whether an alert names a field, and not only one whose label is longer ("Confirm Password")."""
    label, told = field.label.casefold(), alert.casefold()
    others = {each.label.casefold() for each in page.fields} - {label}
    for longer in sorted((each for each in others if label in each), key=len, reverse=True):
        told = told.replace(longer, "")
    return bool(label) and label in told


def _error(field: Field, page: Page) -> str:
    return field.message or " ".join(alert for alert in page.alerts if _names(alert, field, page))
