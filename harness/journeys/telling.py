"""Whether people are told by e-mail what was decided about their access; the checklist prints no words for it."""

import re
from types import MappingProxyType

from harness.journeys.company import company
from harness.verdicts import Verdict
from harness.world import World

TOLD = MappingProxyType(
    {
        "approved": r"\bapproved\b|\bgranted\b|\bhave access\b",
        "denied": r"\bdenied\b|\brejected\b|\bdeclined\b|\bnot approved\b",
        "withdrawn": r"\bwithdrawn\b|\bwithdrew\b",
        "removed": r"\bremoved\b|\bended\b|\bno (longer|more)\b",
    }
)
"""How a message may tell what was decided."""


def mark_mails(world: World) -> None:
    """Note which e-mails the person has already, before something is decided about them."""
    world.noted["mails"] = len(world.inbox())


def check_told(world: World, done: str) -> None:
    """Check that an e-mail since then tells the person so, about the practice; it should, and only advises."""
    name = company(world).organization().name
    came = [f"{each.subject}\n{each.body}" for each in world.inbox()[int(str(world.noted["mails"])) :]]
    told = [each for each in came if name in each and re.search(TOLD[done], each, re.IGNORECASE)]
    world.check(done if told else "not told", done, otherwise=Verdict.ADVISES)


def told_in(mails: list[str]) -> list[str]:
    """Name the decisions, approved or denied, that some e-mails tell, one by one."""
    return [done for done in ("approved", "denied") for each in mails if re.search(TOLD[done], each, re.IGNORECASE)]
