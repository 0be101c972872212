"""Taking out of a record, as it is made, what must never be written down."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from html import unescape
from typing import Any
from urllib.parse import unquote_plus

from harness.browser.port import Field, Page, Private
from harness.evidence.records import Json

SHORTEST = 4
"""Shorter secrets would be found in innocent words."""


class Redactor:
    """Knows the secrets of a scenario's people and replaces them by what they are, such as ‹SSN›."""

    def __init__(self, private_fields: Iterable[str], private_steps: Iterable[str]) -> None:
        """Never show what the named fields hold, nor the words on the pages of the named steps."""
        self._private_fields = frozenset(private_fields)
        self._private_steps = frozenset(private_steps)
        self._secrets: dict[str, str] = {}

    def keep_secret(self, secrets: Mapping[str, Iterable[str]]) -> None:
        """Replace these values, keyed by what they are, wherever they turn up from now on."""
        for what, values in secrets.items():
            self._secrets |= {value: f"‹{what}›" for value in values if len(value) >= SHORTEST}

    def redacted(self, value: Json) -> Json:
        """Give the same value, as JSON has it, without any secret in it."""
        text = json.dumps(value, ensure_ascii=False)
        plain = json.loads(text)
        # Most pages hold no secret: that is seen in one look, and only the others are gone through.
        if any(secret in text or _as_in_json(secret) in text for secret in self._secrets):
            return self._replaced(plain)
        return plain

    def _replaced(self, value: Json) -> Json:
        if isinstance(value, str):
            for secret, name in sorted(self._secrets.items(), key=lambda each: -len(each[0])):
                value = value.replace(secret, name)
            return value
        if isinstance(value, dict):
            return {self._replaced(key): self._replaced(each) for key, each in value.items()}
        if isinstance(value, list):
            return [self._replaced(each) for each in value]
        return value

    def said(self, text: str) -> str:
        """Give a text of a page's script without any secret in it; nothing of one that has it in another spelling."""
        plain = str(self.redacted(text))
        decoded = unquote_plus(unescape(plain))
        return "‹not kept: a secret is in it›" if any(each in decoded for each in self._secrets) else plain

    @property
    def secrets(self) -> Mapping[str, str]:
        """All that must never be written down, with what stands for it."""
        return self._secrets

    def snapshot(self, page: Page) -> Json:
        """Give a page as evidence keeps it: as JSON, redacted."""
        if self._is_private_page(page):
            page = _structure(page)
        content: dict[str, Any] = vars(page) | {
            "fields": [vars(self._hidden(field)) for field in page.fields],
            "controls": [{"name": each.name, "kind": each.kind, "enabled": each.enabled} for each in page.controls],
        }
        return self.redacted(content)

    def private(self, page: Page) -> Private:
        """Tell what a picture of a page must not show: the same as what a snapshot does not keep."""
        return Private(
            fields=tuple(field.label for field in page.fields if self._is_private(field)),
            texts=tuple(self._secrets),
            words="hidden" if self._is_private_page(page) else "shown",
        )

    def _is_private(self, field: Field) -> bool:
        return field.masked or field.label in self._private_fields

    def _is_private_page(self, page: Page) -> bool:
        return page.step in self._private_steps or _asks_credit_questions(page)

    def _hidden(self, field: Field) -> Field:
        if field.value and self._is_private(field):
            return replace(field, value="‹not kept›")
        return field


def _as_in_json(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)[1:-1]


def _asks_credit_questions(page: Page) -> bool:
    """Know the page of Step 3 also where its progress bar does not say so (RIP-005)."""
    choices = [option for field in page.fields if field.kind == "choice" for option in field.options]
    return any(option.upper().startswith("NONE OF THE ABOVE") for option in choices)


def _structure(page: Page) -> Page:
    """Keep how a private page is built, not what it says; of a single check box, the captcha's, the label too."""
    boxes = [field for field in page.fields if field.kind == "check box"]
    fields = tuple(
        replace(field, label=f"question {number}", value="‹not kept›" if field.value else "", options=(), hint="")
        if [field] != boxes
        else field
        for number, field in enumerate(page.fields, 1)
    )
    alerts = tuple("‹not kept›" for _ in page.alerts)
    return replace(page, fields=fields, alerts=alerts, text="‹the questions of this page are not kept›")
