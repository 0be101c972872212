"""Whether the pages that need no account have what the guide prints, by the profile's locators or as they are."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from harness.browser.locators import Locators
from harness.deployments.deployment import Deployment
from harness.errors import Trouble
from harness.pages.names import EVERY_PAGE, PAGES
from harness.preflight.findings import Finding, good, told, wrong
from harness.profiles.offers import Offers
from harness.surveying.looking import View, look_around
from harness.surveying.stops import CHAPTERS

Overridden = Mapping[str, Sequence[str]]
"""The labels that a profile's locators stand for, by page."""


def overridden(locators: Locators) -> Overridden:
    """Give the labels that some locators stand for, by page; those for every page by each page's name."""
    everywhere = [each.label for page in locators.pages if page.page == EVERY_PAGE for each in page.overrides]
    named = {page.page: [each.label for each in page.overrides] for page in locators.pages}
    return {page: [*named.get(page, ()), *everywhere] for page in PAGES}


def pages(deployment: Deployment, overridden: Overridden, offers: Offers) -> Iterator[Finding]:
    """Look at every page that needs no account; nothing is submitted."""
    try:
        views = look_around(deployment.open_browser, deployment.sites)
    except Trouble as trouble:
        yield wrong("browser", trouble.reason, trouble.remedy)
        return
    yield from findings(tuple(offered(views, offers)), overridden)


def offered(views: Sequence[View], offers: Offers) -> Iterator[View]:
    """Leave out what the profile says that the deployment does not offer."""
    for view in views:
        if CHAPTERS.get(view.page, "") not in offers.without_chapters:
            absent = [each for each in view.absent if CHAPTERS.get(each.label, "") not in offers.without_chapters]
            yield replace(view, absent=tuple(absent))


def findings(views: Sequence[View], overridden: Overridden) -> Iterator[Finding]:
    """Judge what was seen.

    A locator of the profile that finds nothing is the profile's fault, and so is an address at which nothing of the
    guide is found. What else is missing is the deployment's affair, for the run to judge; it is told all the same.
    """
    if all(view.is_another or view.trouble for view in views):
        yield _elsewhere(views)
        return
    found = sum(len(view.found) for view in views)
    mine = sum(label in overridden.get(view.page, ()) for view in views for label in view.found)
    through = f", {mine} through the profile" if mine else ""
    yield good("pages", f"{found} of {sum(each.total for each in views)} fields and controls found{through}")
    for view in views:
        yield from _of(view, overridden.get(view.page, ()))


def _elsewhere(views: Sequence[View]) -> Finding:
    why = next((view.trouble for view in views if view.trouble), "")
    sentence = "nothing of what the guide prints is found on any page" + (f": {why}" if why else "")
    return wrong("pages", sentence, "compare [deployment] harp and qpp with the addresses of the two sites")


def _of(view: View, overridden: Sequence[str]) -> Iterator[Finding]:
    if view.trouble:
        yield told(view.page, f"could not be looked at: {view.trouble}", "scenarios about it will tell")
    for each in view.absent:
        if each.label in overridden:
            sentence = f"the profile’s locator of “{each.label}” finds nothing on {view.address}"
            yield wrong(view.page, sentence, f'correct “{each.label}” in [locators."{view.page}"]')
        elif each.near:
            line = f'"{each.label}" = "{each.near[0]}" below [locators."{view.page}"]'
            yield told(view.page, f"no “{each.label}”; nearest: “{each.near[0]}”", f"if that is it, write {line}")
        else:
            yield told(view.page, f"no “{each.label}”, and nothing like it", "scenarios about it will judge that")
