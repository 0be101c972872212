"""Calls of a control API, for tests of what it does."""

from collections.abc import Callable

import httpx

from harness.world import World
from tests.harness.samples import applicant

Person = Callable[[int], World]

CALLS = [
    ("GET", ""),
    ("GET", "/clock"),
    ("POST", "/clock"),
    ("GET", "/messages?to=ann@example.com"),
    ("POST", "/messages"),
    ("POST", "/accounts"),
    ("POST", "/reset"),
    ("POST", "/documents"),
    ("POST", "/decisions"),
    ("GET", "/applications?user_id=nobody"),
    ("POST", "/pushes"),
]


def account(number: int = 1, **changes: object) -> dict[str, object]:
    """Give an account to open, of a made-up person."""
    one = applicant(number)
    return {
        "user_id": one.user_id,
        "password": one.password,
        "email": one.person.email,
        "first_name": one.person.first_name,
        "last_name": one.person.last_name,
    } | changes


def sentence(answer: httpx.Response) -> str:
    """Give the one sentence of a refusal; all that it says is an error."""
    told = answer.json()
    assert ["error"] == list(told)
    assert "application/json" == answer.headers["Content-Type"].partition(";")[0]
    assert told["error"][0].isupper()
    assert "." == told["error"][-1]
    return str(told["error"])
