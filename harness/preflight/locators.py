"""A walk along the locator map: every label that the guide prints on the pages that need no account, one by one."""

from collections.abc import Iterator, Sequence

from harness.preflight.pages import Overridden
from harness.surveying.looking import View


def walk(views: Sequence[View], overridden: Overridden) -> Iterator[str]:
    """Give a heading for each page, and a line for each label: how it was found, or what comes near to it."""
    for view in views:
        yield f"{view.page}  {view.address}"
        if view.trouble:
            yield f"  ✖  could not be looked at: {view.trouble}"
        mine = overridden.get(view.page, ())
        for label in view.found:
            yield f"  ✔  {label}{'  (by the profile’s locator)' if label in mine else ''}"
        for each in view.absent:
            near = f"; nearest: {', '.join(f'“{name}”' for name in each.near)}" if each.near else ""
            yield f"  ✖  {each.label}{'  (the profile’s locator finds nothing)' if each.label in mine else ''}{near}"
