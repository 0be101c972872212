"""The one hierarchy of errors: what went wrong, told in a sentence, and whose affair it is."""

from harness.verdicts import Verdict


class HarnessError(Exception):
    """Any error that the harness tells a person about."""


class UsageError(HarnessError):
    """The command line, a profile or a file is not as it must be: nothing was run, exit code 2."""


class Violation(AssertionError):
    """The deployment did not do what the guide says; the failed check is already recorded."""


class Trouble(HarnessError):
    """A scenario can't be judged; the deployment is not to blame for that."""

    verdict = Verdict.COULD_NOT_RUN

    def __init__(self, reason: str, remedy: str = "") -> None:
        """Say what stood in the way, and what a person can do about it."""
        super().__init__(reason)
        self.reason = reason
        self.remedy = remedy


class Missing(Trouble):
    """The page has no field or control of that name, or several."""


class Unreachable(Trouble):
    """The deployment does not answer."""


class TooSlow(Trouble):
    """What was waited for did not come in time."""


class ServerError(Trouble):
    """The deployment answered with a server error (5xx) that is not what the scenario is about."""


class NoBrowser(Trouble):
    """No browser was found on this machine."""


class BudgetSpent(Trouble):
    """As much of something was used up as may be."""


class NotTestable(Trouble):
    """The profile gives no means to test this."""

    verdict = Verdict.NOT_TESTABLE


class NotApplicable(Trouble):
    """The profile says that the deployment does not offer this."""

    verdict = Verdict.NOT_APPLICABLE
