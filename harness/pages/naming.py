"""Finding what to press where one page has it for several people or organizations, and the guide prints no words."""

import re

from harness.browser.port import Control, Page
from harness.errors import Missing


def naming(page: Page, *words: str) -> Control | None:
    """Give the one control whose name has all these words; or that of the first ones alone, where there is just one."""
    whole = [each for each in page.controls if all(_has(each.name, word) for word in words)]
    alone = [each for each in page.controls if each.name.casefold() == words[0].casefold()]
    found = whole or alone
    return found[0] if len(set(found)) == 1 else None


def the_one_naming(page: Page, *words: str) -> Control:
    """Give the control as `naming` does; raises `Missing` where there is none, or several."""
    found = naming(page, *words)
    if found is None:
        wanted = " … ".join(words)
        raise Missing(f"{page.address} offers nothing, or several things, of the name “{wanted}”; expected one")
    return found


def _has(name: str, word: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", name, re.IGNORECASE) is not None
