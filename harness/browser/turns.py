"""Letting what a window asks for wait its turn."""

from playwright.sync_api import BrowserContext, Request, Route

from harness.outbound.pacing import Pace, unhurried


def keep_to(context: BrowserContext, pace: Pace) -> None:
    """Let each request of a window wait its turn.

    What a redirect leads to is under way before anybody is asked: the requests after it wait the longer.
    """
    if pace is unhurried:
        return

    def send(route: Route) -> None:
        pace()
        route.continue_()

    def catch_up(request: Request) -> None:
        if request.redirected_from is not None:
            pace()

    context.route("**/*", send)
    context.on("request", catch_up)
