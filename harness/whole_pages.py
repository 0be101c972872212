"""Nothing is said against a deployment by a page that is not whole: the environment may be to blame for that."""

from collections.abc import Iterable

from harness.browser.port import Browser
from harness.errors import ServerError
from harness.evidence.judging import holds
from harness.evidence.records import Check
from harness.verdicts import Verdict

AGAINST = {Verdict.VIOLATES, Verdict.ADVISES, Verdict.NEEDS_REVIEW}
"""What a failed check may say against a deployment."""


def demand_whole_pages(checks: Iterable[Check], browsers: Iterable[Browser]) -> None:
    """Raise `ServerError` where a check fails while a page lacks what its servers did not give."""
    if all(holds(each) or each.otherwise not in AGAINST for each in checks):
        return
    for browser in browsers:
        if failures := browser.failures():
            told = f"{failures[0]}: the page may lack what is missed on it"
            raise ServerError(told, "see the deployment’s log, and run it again")
