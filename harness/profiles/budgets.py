"""[budgets] of a profile: how much of what a run may use up."""

from dataclasses import dataclass

from harness.profiles.form import key, plain
from harness.profiles.kinds import COUNT, RATE


@dataclass(frozen=True, kw_only=True)
class Budgets:
    """How much of what a run may use up; what is not said is not limited."""

    accounts: int | None = key(COUNT, "accounts that a run may open at most", "200", default=None)
    proofing_attempts: int | None = key(
        COUNT, "times that a run may let Experian ask about somebody at most", "300", default=None
    )
    messages: int | None = key(
        COUNT, "e-mails, texts and calls that a run may let the deployment send at most", "500", default=None
    )
    requests_per_second: float | None = key(
        RATE, "requests that all workers of a run together may send in a second at most", "5", default=None
    )


BUDGETS = plain("budgets", Budgets)
