"""Switches faults on from outside: in the policy before the sites are built, and around the sites after."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

import requests

from reference_impl.experian import Post
from reference_impl.faults.fault import Fault
from reference_impl.faults.middleware import (
    SPILL,
    Borrower,
    DetourSign,
    FormLogger,
    FormRewriter,
    PageRewriter,
    rewritten,
)
from reference_impl.policy import Policy

if TYPE_CHECKING:
    from wsgiref.types import WSGIApplication

T = TypeVar("T")

Deliver = Callable[[str, str, str], None]
"""Sends an e-mail: to, subject, body."""


def changed(policy: Policy, faults: Iterable[Fault]) -> Policy:
    """Give the policy with the faults' constants; a TypeError tells of a constant that is none."""
    for fault in faults:
        # mypy can't see that a fault names constants of the policy; `replace` refuses others.
        constants: dict[str, Any] = dict(fault.policy)
        policy = replace(policy, **constants)
    return policy


def standing_in(part: type[T], faults: Iterable[Fault]) -> type[T]:
    """Give a part of the deployment, or what stands in its place by a fault."""
    for fault in faults:
        part = fault.stand_ins.get(part, part)
    return part


def delivering(deliver: Deliver, faults: Iterable[Fault], typed: Mapping[str, str]) -> Deliver:
    """Give the delivery of e-mails with the faults' changes to them; `typed` is what `wrap` has seen."""
    rewritings = [rewriting for fault in faults for rewriting in fault.letters]

    def deliver_changed(to: str, subject: str, body: str) -> None:
        subject, _, body = rewritten(f"{subject}\n{body}", rewritings, typed).partition("\n")
        if body:
            deliver(to, subject, body)

    return deliver_changed if rewritings else deliver


def asking(post: Post, faults: Iterable[Fault]) -> Post:
    """Give the way requests go to Experian with the faults' changes to them."""
    rewritings = [rewriting for fault in faults for rewriting in fault.inquiries]

    def post_changed(address: str, **arguments: Any) -> requests.Response:
        if "json" in arguments:
            arguments["json"] = json.loads(rewritten(json.dumps(arguments["json"]), rewritings, {}))
        return post(address, **arguments)

    return post_changed if rewritings else post


def borrowing(qpp: "WSGIApplication", harp: "WSGIApplication", faults: Iterable[Fault]) -> "WSGIApplication":
    """Give the QPP site with what it serves of the HARP site by the faults; the site itself where that is nothing."""
    beginnings = tuple(each for fault in faults for each in fault.served_by_qpp)
    return Borrower(qpp, harp, beginnings) if beginnings else qpp


def wrap(app: "WSGIApplication", faults: Sequence[Fault], typed: dict[str, str]) -> "WSGIApplication":
    """Give the site with the faults' middleware around it; the site itself when they need none.

    What people type goes into `typed`, by field name, for the faults that spill it.
    """
    forms = [form for fault in faults for form in fault.forms]
    pages = [page for fault in faults for page in fault.pages]
    detours = [detour for fault in faults for detour in fault.detours]
    letters = [letter for fault in faults for letter in fault.letters]
    logged = {name for fault in faults for name in fault.logged}
    if logged:
        app = FormLogger(app, logged)
    if forms or any(SPILL.search(each.replacement) for each in (*pages, *letters)):
        app = FormRewriter(app, forms, typed)
    if pages:
        app = PageRewriter(app, pages, typed)
    return DetourSign(app, detours) if detours else app
