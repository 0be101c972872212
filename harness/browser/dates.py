"""Dates as the guide prints them (mm/dd/yyyy), and as HTML's own date fields hold them (yyyy-mm-dd)."""

import re
from datetime import date

from harness.errors import NotTestable

MONTHS = tuple("January February March April May June July August September October November December".split())


def as_printed(held: str) -> str:
    """Give what a date field holds as the guide prints dates."""
    found = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", held)
    return f"{found[2]}/{found[3]}/{found[1]}" if found else held


def as_held(label: str, printed: str) -> str:
    """Give a printed date as a date field takes it; raises `NotTestable` for what no such field can be given."""
    if not printed:
        return ""
    found = re.fullmatch(r"(\d\d?)/(\d\d?)/(\d{4})", printed)
    try:
        return date(int(found[3]), int(found[1]), int(found[2])).isoformat() if found else _refuse(label, printed)
    except ValueError:
        return _refuse(label, printed)


def _refuse(label: str, printed: str) -> str:
    raise NotTestable(f"“{label}” lets nobody enter “{printed}”: it takes days of the calendar only")
