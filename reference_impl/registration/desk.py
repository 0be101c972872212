"""What happens between the pages of the registration: the one place where rules, storage and Experian meet."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from argon2 import PasswordHasher

from reference_impl.clock import Clock
from reference_impl.domain import labels
from reference_impl.domain.credentials import account_problems
from reference_impl.domain.problem import Problem, missing
from reference_impl.domain.profile import Applicant, Path, Profile, profile_of, profile_problems
from reference_impl.domain.proofing import (
    NOT_A_ROBOT,
    Decision,
    Failure,
    Questions,
    Verdict,
    answer_problems,
    failure_of,
)
from reference_impl.experian import Experian, ExperianUnavailableError, SessionExpiredError
from reference_impl.policy import Policy
from reference_impl.registration.application import Application, Stage
from reference_impl.registration.letters import confirmation
from reference_impl.registration.phone_counter import PhoneCounter
from reference_impl.storage import Credentials, Storage, TakenError

Deliver = Callable[[str, str, str], None]
"""Sends an e-mail: to, subject, body."""

TAKEN = {
    labels.USER_ID: "This User ID can't be used. Choose another one.",
    labels.EMAIL: "This email address can't be used for a new account. If you have an account, sign in instead.",
}
"""DSC-052: says nothing about the other account."""


@dataclass(frozen=True)
class Desk:
    """Carries applications from stage to stage; callers hold the application's lock."""

    storage: Storage
    experian: Experian
    hasher: PasswordHasher
    deliver: Deliver
    clock: Clock
    policy: Policy

    @property
    def phone_counter(self) -> PhoneCounter:
        """Where those go on whom Experian verified over the phone."""
        return PhoneCounter(self.storage, self.experian, self.policy)

    def profile_problems(self, typed: Mapping[str, str], path: Path = Path.REMOTE) -> list[Problem]:
        """Judge Step 1 by the rules and by the accounts there are (DSC-052)."""
        problems = profile_problems(typed, self.policy, self.clock.today(), path)
        unique = labels.EMAIL in self.policy.unique
        if not problems and unique and self.storage.email_taken(typed[labels.EMAIL]):
            return [Problem(labels.EMAIL, TAKEN[labels.EMAIL])]
        return problems

    def account_problems(self, typed: Mapping[str, str], applicant: Applicant) -> list[Problem]:
        """Judge Step 2 by the rules and by the accounts there are (DSC-052)."""
        problems = account_problems(typed, applicant, self.policy)
        unique = labels.USER_ID in self.policy.unique
        if not problems and unique and self.storage.user_id_taken(typed[labels.USER_ID]):
            return [Problem(labels.USER_ID, TAKEN[labels.USER_ID])]
        return problems

    def credentials(self, typed: Mapping[str, str]) -> Credentials:
        """Make what an account is opened with from a Step 2 without problems."""
        return Credentials(
            user_id=typed[labels.USER_ID],
            password_hash=self.hasher.hash(typed[labels.PASSWORD]),
            challenge_question=typed[labels.CHALLENGE_QUESTION],
            challenge_answer_hash=self.hasher.hash(self.policy.answer_compared(typed[labels.CHALLENGE_ANSWER])),
        )

    def submit_profile(self, application: Application, typed: Mapping[str, str]) -> list[Problem]:
        """Take Step 1: problems to show, or none and the application is at Step 2.

        ExperianUnavailableError when it must say whether this is whom it verified by phone; nothing else is lost.
        """
        application.restart()
        application.typed |= shown_again(typed)
        problems = self.profile_problems(typed, application.path)
        if not problems and application.path is Path.REMOTE and application.phone_entry:
            problems = self.phone_counter.problems(
                application.phone_entry, Applicant(profile_of(typed), typed[labels.SSN])
            )
        if not problems:
            application.profile = profile_of(typed)
            application.ssn = typed[labels.SSN]
            application.stage = Stage.ACCOUNT
        return problems

    def submit_account(self, application: Application, typed: Mapping[str, str]) -> list[Problem]:
        """Take Step 2: problems to show, or none and Experian was asked, if it has still to verify the person."""
        application.typed |= shown_again(typed)
        problems = self.account_problems(typed, Applicant(_profile(application), application.ssn))
        is_manual = application.path is Path.MANUAL
        if is_manual:
            # DSC-011: on the manual path the robot check is on this page (CAP-004).
            problems += missing(typed, NOT_A_ROBOT)
        if not problems:
            application.credentials = self.credentials(typed)
            # MAN-020: documents are awaited. EXR-001, DSC-072: no questions for whom Experian has verified.
            proceed = self._open_account if is_manual or application.phone_entry else self.ask
            proceed(application)
        return problems

    def ask(self, application: Application) -> None:
        """Make the primary call; when Experian is unavailable the application waits, and nothing is lost."""
        profile = _profile(application)
        if not self.attempts_left(profile.email):
            self._refuse_attempt(application, profile)
            return
        try:
            reply = self.experian.questions_about(Applicant(profile, application.ssn))
        except ExperianUnavailableError:
            application.stage = Stage.WAITING
            return
        application.forget_secrets()
        if isinstance(reply, Questions):
            application.questions = reply
            application.stage = Stage.QUESTIONS
        else:
            self._conclude(application, reply)

    def submit_answers(self, application: Application, typed: Mapping[str, str]) -> list[Problem]:
        """Take Step 3: problems to show, or none and Experian decided; ExperianUnavailableError changes nothing."""
        questions = application.questions
        if questions is None:
            raise ValueError("Expected an application with questions, found one without. Ask Experian first.")
        problems = answer_problems(questions, typed)
        if not problems and not self.attempts_left(_profile(application).email):
            # Other browsers may have used the attempts up while this one showed its questions.
            self._refuse_attempt(application, _profile(application))
        elif not problems:
            answers = {question.number: int(typed[question.label]) for question in questions.questions}
            self._judge(application, questions, answers)
        return problems

    def attempts_left(self, email: str) -> int:
        """Give how many more remote attempts the person with this e-mail address has (DSC-024)."""
        return max(0, self.policy.proofing_attempts - self.storage.failed_proofings(email))

    def _judge(self, application: Application, questions: Questions, answers: Mapping[int, int]) -> None:
        try:
            verdict = self.experian.judge(questions, answers)
        except SessionExpiredError:
            # Experian judged nothing, so no attempt is counted (DSC-024).
            if "expiry" in self.policy.attempts:
                self.storage.add_failed_proofing(_profile(application).email, "", self.clock.now())
            application.forget_secrets()
            application.stage = Stage.EXPIRED
            return
        application.forget_secrets()
        self._conclude(application, verdict)

    def _conclude(self, application: Application, verdict: Verdict) -> None:
        if verdict.decision is Decision.ACCEPTED:
            self._open_account(application)
            return
        email = _profile(application).email
        self.storage.add_failed_proofing(email, verdict.reference_number, self.clock.now())
        application.reference_numbers[email.casefold()] = verdict.reference_number
        application.failure = failure_of(verdict, self.attempts_left(email))
        application.stage = Stage.FAILED

    @staticmethod
    def _refuse_attempt(application: Application, profile: Profile) -> None:
        application.forget_secrets()
        number = application.reference_numbers.get(profile.email.casefold(), "")
        application.failure = Failure(reference_number=number, may_call=True, may_retry=False)
        application.stage = Stage.FAILED

    def _open_account(self, application: Application) -> None:
        profile, credentials = _profile(application), application.credentials
        if credentials is None:
            raise ValueError("Expected an application with credentials, found one without. Take Step 2 first.")
        # DSC-023: the days for the documents count from here.
        submitted = self.clock.today() if application.path is Path.MANUAL else None
        try:
            self.storage.add_account(profile, credentials, self.clock.now(), submitted)
        except TakenError as error:
            # Somebody took the name or address while this person was answering.
            application.restart()
            application.notice = TAKEN[error.field_label]
            return
        application.finish(Stage.SUBMITTED if submitted else Stage.DONE)
        if not submitted:
            self.deliver(profile.email, *confirmation(profile, credentials.user_id))


def shown_again(typed: Mapping[str, str]) -> dict[str, str]:
    """Give what a page may show again of what was typed."""
    return {label: text for label, text in typed.items() if label not in labels.NEVER_SENT_BACK}


def _profile(application: Application) -> Profile:
    if application.profile is None:
        raise ValueError("Expected an application with a profile, found one without. Take Step 1 first.")
    return application.profile
