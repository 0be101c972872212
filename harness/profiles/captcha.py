"""[captcha] of a profile: how a run gets past what asks whether somebody is a robot (CAP-001)."""

from dataclasses import dataclass

from harness.profiles.form import Form, key
from harness.profiles.kinds import SECONDS, TEXT, one_of
from harness.profiles.table import Table

TEST_KEYS, CONTROL, OPERATOR = "test keys", "control", "operator"


@dataclass(frozen=True, kw_only=True)
class Captcha:
    """How a run gets past the captcha; nobody solves one by machine, and a run does not try to."""

    by: str = key(
        one_of(TEST_KEYS, CONTROL, OPERATOR),
        "its provider’s test keys, which let everybody through who ticks the box; a control of the test environment’s "
        "own; or the operator, in the browser’s window (run --interactive)",
        '"operator"',
        default=TEST_KEYS,
    )
    control: str = key(
        TEXT,
        "the check box or button that stands for the captcha, as the page names it",
        '"Skip the captcha"',
        default="",
    )
    timeout: float = key(SECONDS, "how long the operator has", "120", default=120.0)


def _captcha(keys: Captcha, table: Table) -> Captcha:
    if keys.by == CONTROL and not keys.control:
        table.problem("control", "expected the name of a check box or button with by = “control”, found none.")
    if keys.control and keys.by != CONTROL:
        table.problem(
            "control", f"expected by = “control” with a control, found by = “{keys.by}”. Take one of them away."
        )
    return keys


CAPTCHA = Form[Captcha, Captcha | None]("captcha", Captcha, _captcha, absent=lambda _: None)
