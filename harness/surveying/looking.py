"""Looking at the pages that need no account: what is there as the guide prints it, and what comes near to the rest."""

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from time import monotonic

from harness.browser.port import Browser, Page
from harness.errors import Trouble
from harness.pages.names import EVERY_PAGE, labels_on
from harness.pages.site import Pages
from harness.profiles.deployment import Sites
from harness.surveying.stops import STOPS, Stop, Wanted

NEAR = 0.4
"""From which likeness on (0 to 1) two names may mean the same thing."""

LETTERS = 0.6
"""From which likeness on letters count: of short words many share half of theirs, such as City and Country."""

MOST_CANDIDATES = 3

PATIENCE_S = 30.0
"""How long all pages together may take: they answer in a second, or something is wrong."""

SERVER_ERROR = 500
"""From which status (RFC 9110) on the server is at fault."""


GUIDE = frozenset(labels_on(EVERY_PAGE))
"""All labels that the guide prints: what has one of them means that, and nothing else."""


@dataclass(frozen=True)
class Absent:
    """What the guide prints and a page does not have, with what the page has instead, the nearest first."""

    label: str
    near: tuple[str, ...]


@dataclass(frozen=True)
class View:
    """What was seen of a page."""

    page: str
    address: str = ""
    found: tuple[str, ...] = ()
    """The labels of the guide that are there."""
    absent: tuple[Absent, ...] = ()
    others: tuple[str, ...] = ()
    """What else it has: names that the guide does not print."""
    trouble: str = ""
    """Why the page could not be looked at; empty where it could."""

    @property
    def is_another(self) -> bool:
        """Tell whether this seems to be no page of the guide at all: nothing on it is as it should be."""
        return not self.trouble and not self.found

    @property
    def total(self) -> int:
        """How much the guide prints on it."""
        return len(self.found) + len(self.absent)


def look_around(open_browser: Callable[[], Browser], sites: Sites, patience_s: float = PATIENCE_S) -> tuple[View, ...]:
    """Look at every page that needs no account, each in a browser of its own.

    After `patience_s` no other page is begun. Raises `Trouble` where no browser opens.
    """
    views = list[View]()
    end = monotonic() + patience_s
    for stop in STOPS:
        if monotonic() > end:
            views.append(View(str(stop.name), trouble=f"{patience_s:g} s were over before its turn came"))
            continue
        browser = open_browser()
        try:
            views.append(_view(stop, browser, Pages(browser, harp=sites.harp, qpp=sites.qpp)))
        finally:
            browser.close()
    return tuple(views)


def _view(stop: Stop, browser: Browser, pages: Pages) -> View:
    try:
        stop.come(pages)
        page = browser.read()
    except Trouble as trouble:
        return View(str(stop.name), trouble=trouble.reason)
    if page.status >= SERVER_ERROR:
        return View(str(stop.name), page.address, trouble=f"{page.address} answers with a server error ({page.status})")
    return compared(stop, page)


def compared(stop: Stop, page: Page) -> View:
    """Compare a page with what the guide prints on it."""
    fields = [each.label for each in page.fields]
    controls = [each.name for each in page.controls]
    found = _present(stop.fields, fields) + _present(stop.controls, controls)
    absent = _absent(stop.fields, _others(stop, fields), found) + _absent(stop.controls, _others(stop, controls), found)
    return View(str(stop.name), page.address, tuple(found), tuple(absent), _others(stop, fields + controls))


def _present(wanted: Iterable[Wanted], there: Collection[str]) -> list[str]:
    return [each.label for each in wanted if any(map(each.is_named, there))]


def _others(stop: Stop, there: Collection[str]) -> tuple[str, ...]:
    """Give the names, each once, that mean nothing that the guide prints."""
    wanted = (*stop.fields, *stop.controls)
    known = {name for name in there if any(each.is_named(name) for each in wanted)} | GUIDE
    return tuple(name for name in dict.fromkeys(there) if name and name not in known)


def _absent(wanted: tuple[Wanted, ...], others: tuple[str, ...], found: Collection[str]) -> list[Absent]:
    """Give what is not there with what may be meant by it; a name comes first for one thing at the most."""
    missing = [each.label for each in wanted if each.label not in found]
    best = _paired(missing, others)
    unpaired = [name for name in others if name not in best.values()]
    return [Absent(label, (*([best[label]] if label in best else []), *nearest(label, unpaired))) for label in missing]


def _paired(labels: Iterable[str], names: Collection[str]) -> dict[str, str]:
    """Pair labels with names, the likest first, each name once."""
    pairs = sorted(((likeness(label, name), label, name) for label in labels for name in names), reverse=True)
    paired = dict[str, str]()
    for rate, label, name in pairs:
        if rate >= NEAR and label not in paired and name not in paired.values():
            paired[label] = name
    return paired


def nearest(label: str, names: Iterable[str]) -> tuple[str, ...]:
    """Give the names that come near to a label, the nearest first."""
    rated = sorted(((likeness(label, name), name) for name in names), reverse=True)
    return tuple(name for rate, name in rated[:MOST_CANDIDATES] if rate >= NEAR)


def likeness(one: str, other: str) -> float:
    """Tell from 0 to 1 how alike two names are, by their words in any order or by their letters in order."""
    first, second = one.casefold(), other.casefold()
    ratio = SequenceMatcher(None, first, second).ratio()
    letters = ratio if ratio >= LETTERS else 0.0
    words, others = set(re.findall(r"\w+", first)), set(re.findall(r"\w+", second))
    shared = 2 * len(words & others) / (len(words) + len(others)) if words and others else 0
    return max(letters, shared)
