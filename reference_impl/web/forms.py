"""What a person typed, by label."""

from collections.abc import Iterable

from flask import request

from reference_impl.domain import labels

VERBATIM = frozenset({labels.USER_ID, labels.PASSWORD, labels.CONFIRM_PASSWORD, labels.CURRENT_PASSWORD})
"""Outer spaces count in these: they are refused in a User ID and part of a password."""


def typed(fields: Iterable[str]) -> dict[str, str]:
    """Read the fields with these labels from the submitted form, an empty text for a field left out."""
    read = {label: request.form.get(labels.field_name(label), "") for label in fields}
    return {label: text if label in VERBATIM else text.strip() for label, text in read.items()}


def going_back() -> bool:
    """Tell whether the form was submitted with its Back button."""
    return request.form.get("action") == "back"
