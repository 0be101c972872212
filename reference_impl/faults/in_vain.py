"""Faults of what is left, undone or done over, and can't be gone on with afterwards."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from reference_impl.domain import labels
from reference_impl.domain.problem import Problem
from reference_impl.domain.profile import Applicant
from reference_impl.faults.fault import Fault, Rewriting
from reference_impl.login.challenge import Challenge, Device
from reference_impl.login.second_factor import SecondFactor
from reference_impl.login.sessions import Level
from reference_impl.registration.application import Application, Stage
from reference_impl.registration.desk import TAKEN, Desk
from reference_impl.web.door import Door


@dataclass(frozen=True)
class UserIdsHeld(Desk):
    """Holds the User ID of whoever is asked questions until these are answered, for nobody."""

    held: set[str] = field(default_factory=set)

    def account_problems(self, typed: Mapping[str, str], applicant: Applicant) -> list[Problem]:
        """Refuse a User ID that is held."""
        if typed[labels.USER_ID] in self.held:
            return [Problem(labels.USER_ID, TAKEN[labels.USER_ID])]
        return super().account_problems(typed, applicant)

    def ask(self, application: Application) -> None:
        """Hold the User ID while there are questions."""
        super().ask(application)
        if application.stage is Stage.QUESTIONS and application.credentials:
            self.held.add(application.credentials.user_id)

    def submit_answers(self, application: Application, typed: Mapping[str, str]) -> list[Problem]:
        """Hold it no longer."""
        if application.credentials:
            self.held.discard(application.credentials.user_id)
        return super().submit_answers(application, typed)


@dataclass(frozen=True)
class AsksOnce(Door):
    """Leads to the setup at the first login, and asks for a code from the second one on."""

    asked: set[str] = field(default_factory=set)

    def _first_level(self, account: str) -> Level:
        level = super()._first_level(account)
        is_second = account in self.asked
        self.asked.add(account)
        return Level.AWAITING_CODE if level is Level.SETTING_UP and is_second else level


@dataclass(frozen=True)
class RemovedDeviceAsked(SecondFactor):
    """Goes on comparing codes with those for the first device after that was removed."""

    first: dict[str, Device] = field(default_factory=dict)

    def judge(self, account: str, challenge: Challenge, typed: str) -> None:
        """Judge a code for another device as if it were for that one."""
        devices = self.devices.of(account)
        first = self.first.setdefault(account, devices[0]) if devices else None
        is_gone = first is not None and first.place not in {each.place for each in devices}
        super().judge(account, replace(challenge, device=first) if first and is_gone else challenge, typed)


FAULTS: Final[tuple[Fault, ...]] = (
    Fault(
        name="user-id-taken-by-oneself",
        requirements=("ERR-006",),
        summary="Who went back from the questions can't start again with the same User ID.",
        stand_ins={Desk: UserIdsHeld},
    ),
    Fault(
        name="cancelled-manual-proofing-comes-back",
        requirements=("MAN-010",),
        summary="Who has cancelled manual proofing comes back to Step 1 by its Next.",
        pages=(
            # What was pressed last stands in the form for a moment; names are shown again only to who has entered some.
            Rewriting('action="/register" novalidate>', 'action="/register" novalidate data-last="‹action›">'),
            Rewriting(
                r'action="/register"( novalidate) data-last="cancel"'
                r'(?=[\s\S]*name="legal-first-name" [^>]*value="[^"]+")',
                r'action="/register/manual-proofing"\1',
            ),
            Rewriting(r' data-last="[^"]*"'),
        ),
    ),
    Fault(
        name="setup-asked-for-once",
        requirements=("MFA-001", "MFA-002"),
        summary="Who left the setup of two-factor authentication is not asked for it at the next login.",
        stand_ins={Door: AsksOnce},
    ),
    Fault(
        name="codes-of-the-removed-device",
        requirements=("MFA-018",),
        summary="After the first device was removed no code for another one is right.",
        stand_ins={SecondFactor: RemovedDeviceAsked},
    ),
    Fault(
        name="expired-for-good",
        requirements=("RST-004",),
        summary="A password that takes the place of an expired one is as old as that.",
        triggers=(
            """CREATE TRIGGER as_old AFTER INSERT ON passwords WHEN EXISTS (SELECT 1 FROM passwords
            WHERE user_id_key = NEW.user_id_key AND rowid < NEW.rowid
            GROUP BY user_id_key HAVING julianday(max(set_at)) < julianday(NEW.set_at) - 60)
            BEGIN UPDATE passwords SET set_at = (SELECT max(set_at) FROM passwords
            WHERE user_id_key = NEW.user_id_key AND rowid < NEW.rowid) WHERE rowid = NEW.rowid; END""",
        ),
    ),
)
