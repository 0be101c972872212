"""Deployments that follow another reading of a discrepancy than the reference, where the register leaves that free.

They violate nothing. What is to be seen on them is that a scenario which only tells readings can tell this one.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Final

from reference_impl.domain import labels
from reference_impl.domain.credentials import Entry
from reference_impl.domain.help_desk import Intake, ItemProblem
from reference_impl.domain.problem import Problem
from reference_impl.faults.fault import Fault, Rewriting
from reference_impl.login.passwords import CHANGED_TODAY, Kept, Passwords
from reference_impl.organizations.help_desk import HelpDesk, IncompleteError

_DAYS: Final = 24 * 60
"""Minutes of a day."""


class OnceIn24Hours(Passwords):
    """Counts a day from the last change, not from midnight."""

    def _problems(self, entry: Entry, kept: Sequence[Kept]) -> Iterator[Problem]:
        if self._changed_lately(entry.user_id):
            yield Problem(labels.PASSWORD, CHANGED_TODAY)
        yield from super()._problems(entry, kept)

    def _changes_today(self, kept: Sequence[Kept]) -> int:
        return 0

    def _changed_lately(self, user_id: str) -> bool:
        query = "SELECT max(set_at) FROM passwords WHERE user_id_key = ? AND NOT is_first"
        with self._storage.transaction() as connection:
            newest = connection.execute(query, (user_id.casefold(),)).fetchone()[0]
        return newest is not None and datetime.fromisoformat(newest) > self._clock.now() - timedelta(days=1)


class TwoNumbers(HelpDesk):
    """Takes no number for both phones of a business."""

    def take_in(self, intake: Intake) -> str:
        """Refuse equal ones."""
        if intake.business.get("company_phone") == intake.business.get("office_phone"):
            raise IncompleteError([ItemProblem("business_contact_information.office_phone", "Enter another number.")])
        return super().take_in(intake)


FAULTS: Final[tuple[Fault, ...]] = (
    Fault(
        name="codes-for-days",
        requirements=("LGN-007",),
        summary="A security code that was not used works for three days.",
        # As many can be sent within its life as would be in ten minutes, so that this alone is another.
        policy={"code_minutes": 3 * _DAYS, "code_sendings": 5 * 3 * _DAYS // 10},
        reading="DSC-055 no-limits",
    ),
    Fault(
        name="challenge-question-for-the-user-id",
        requirements=("RST-007",),
        summary="Whoever has forgotten their User ID is asked for their challenge answer too.",
        pages=(
            Rewriting(
                '(action="/recover/user-id" novalidate class="narrow">)',
                r'\1<label for="answer">Challenge Question Answer</label><input id="answer" name="answer">',
            ),
        ),
        reading="DSC-048 user-id-too",
    ),
    Fault(
        name="current-password-among-the-six",
        requirements=("RST-002",),
        summary="A new password may be the sixth before the current one.",
        policy={"password_history": 5},
        reading="DSC-046 current-and-5-former",
    ),
    Fault(
        name="a-change-in-24-hours",
        requirements=("RST-003",),
        summary="A password is not changed twice in 24 hours, past midnight neither.",
        stand_ins={Passwords: OnceIn24Hours},
        reading="DSC-045 24-hours",
    ),
    Fault(
        name="creation-is-a-change",
        requirements=("RST-003",),
        summary="On the day of the registration the password can't be changed.",
        triggers=(
            """CREATE TRIGGER creation AFTER INSERT ON passwords WHEN NEW.is_first
            BEGIN UPDATE passwords SET is_first = 0 WHERE rowid = NEW.rowid; END""",
        ),
        reading="DSC-047 creation-counts",
    ),
    Fault(
        name="tin-for-every-type",
        requirements=("ORG-007",),
        summary="The way to an APM Entity and to a Registry asks for a TIN as that to a Practice does.",
        pages=(
            Rewriting(
                "(?=<p>What those must provide who connect)",
                '<p><label for="practice-tin">Practice TIN</label> <input id="practice-tin" name="practice-tin"></p>',
            ),
        ),
        reading="DSC-042 same-evidence-for-all",
    ),
    Fault(
        name="two-phones-of-a-business",
        requirements=("HLP-003",),
        summary="The Help Desk refuses one number as company phone and as office phone.",
        stand_ins={HelpDesk: TwoNumbers},
        reading="DSC-063 numbers-must-differ",
    ),
)
