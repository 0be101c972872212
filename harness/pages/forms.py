"""Filling forms in, and telling whether and where they were refused."""

from collections.abc import Mapping
from dataclasses import dataclass

from harness.browser.port import Browser, Field, Page


def fill_in(browser: Browser, answers: Mapping[str, str]) -> None:
    """Answer the fields of a form by their labels, each in the way of its kind; an empty answer is left empty."""
    fields = {field.label: field for field in browser.read().fields}
    for label, answer in answers.items():
        kind = fields[label].kind if label in fields else "text"
        if kind in {"choice", "drop-down"}:
            browser.choose(label, answer)
        elif kind == "check box":
            browser.tick(label)
        else:
            browser.fill(label, answer)


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

    A refusal shows at the field: it is marked invalid, has an error, or an alert names it.
    """
    if page.step != step:
        return Judgement(accepted=True, refused={})
    return Judgement(
        accepted=False, refused={field.label: _error(field, page) for field in page.fields if _is_refused(field, page)}
    )


def _is_refused(field: Field, page: Page) -> bool:
    return field.invalid or bool(field.message) or any(_names(alert, field, page) for alert in page.alerts)


def _names(alert: str, field: Field, page: Page) -> bool:
    """Tell whether an alert names a field, and not only one whose label is longer ("Confirm Password")."""
    longer = [each.label for each in page.fields if field.label in each.label and each.label != field.label]
    for label in longer:
        alert = alert.replace(label, "")
    return field.label.casefold() in alert.casefold()


def _error(field: Field, page: Page) -> str:
    return field.message or " ".join(alert for alert in page.alerts if _names(alert, field, page))
