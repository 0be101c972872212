"""Deployments that are wrong in one way each, and the honest one beside them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count
from threading import Event, Lock
from typing import Final

from werkzeug.wrappers import Request, Response

from tests.wrong.small import FIELDS, Befalls, Entries, Judge, Said, Small, nothing

SHORTEST: Final = 15
ACCOUNT: Final = "Account Information"
PASSWORD: Final = "Password"


def honest(step: str, entries: Entries) -> Said:
    """Refuse what is left out, and passwords that are too short or have no number, each for its reason."""
    errors = {label: "Enter this, it is required." for label in _required(step) if not entries[label]}
    password = entries.get(PASSWORD, "")
    if password and len(password) < SHORTEST:
        errors[PASSWORD] = f"Your password needs at least {SHORTEST} characters."
    elif password and not any(each.isdigit() for each in password):
        errors[PASSWORD] = "Your password needs a number."
    return Said(leads_on=not errors, errors=errors)


def accepting(_: str, _entries: Entries) -> Said:
    """Accept whatever is sent."""
    return Said(leads_on=True)


def refusing(step: str, _: Entries) -> Said:
    """Refuse whatever is sent, at every field and without a reason."""
    return Said(leads_on=False, errors=dict.fromkeys(_required(step), ""))


def refusing_accounts(step: str, entries: Entries) -> Said:
    """Refuse whatever is sent at Step 2, and be honest before."""
    return refusing(step, entries) if step == ACCOUNT else honest(step, entries)


def lying(step: str, entries: Entries) -> Said:
    """Refuse what is to be refused, and say that it is for what it is not."""
    said = honest(step, entries)
    return Said(said.leads_on, dict.fromkeys(said.errors, "This is forbidden: it spells a planet."))


def boasting(step: str, entries: Entries) -> Said:
    """Tell everybody at Step 2 that it went well, and do nothing."""
    return Said(leads_on=False, words=f"{ACCOUNT} was accepted.") if step == ACCOUNT else honest(step, entries)


@dataclass
class Fickle:
    """Judges Step 2 by turns the wrong way round and rightly, and is honest before."""

    turns: "count[int]" = field(default_factory=count)
    lock: Lock = field(default_factory=Lock)

    def __call__(self, step: str, entries: Entries) -> Said:
        """Judge a form."""
        said = honest(step, entries)
        if step != ACCOUNT:
            return said
        with self.lock:
            is_wrong = next(self.turns) % 2 == 0
        if not is_wrong:
            return said
        return refusing(step, entries) if said.leads_on else accepting(step, entries)


def crashing(_: Request) -> Response:
    """Answer each request with a server error."""
    return Response("<h1>Sorry</h1>", 500, mimetype="text/html")


def on_accounts(befalls: Befalls) -> Befalls:
    """Let it befall only who sends Step 2."""
    return lambda request: befalls(request) if request.method == "POST" and request.path.endswith("/1") else None


@dataclass(frozen=True)
class Hanging:
    """Answers nothing until it is ended."""

    ended: Event

    def __call__(self, _: Request) -> Response:
        """Keep a request waiting."""
        self.ended.wait()
        return Response(status=503)


def wrong(ended: Event) -> Mapping[str, Small]:
    """Give every deployment by what it does; the one that hangs does so until this has ended."""
    judges: Mapping[str, Judge] = {
        "is honest": honest,
        "always accepts": accepting,
        "always refuses": refusing,
        "always refuses at Step 2": refusing_accounts,
        "lies about its reason": lying,
        "claims success and does nothing": boasting,
        "changes its mind": Fickle(),
    }
    befalls: Mapping[str, Befalls] = {
        "crashes": crashing,
        "crashes at Step 2": on_accounts(crashing),
        "hangs": Hanging(ended),
        "hangs at Step 2": on_accounts(Hanging(ended)),
    }
    return {
        **{name: Small(judge, nothing) for name, judge in judges.items()},
        **{name: Small(honest, what) for name, what in befalls.items()},
    }


def _required(step: str) -> list[str]:
    return [label.rstrip("*") for label in FIELDS.get(step, ()) if label.endswith("*")]
