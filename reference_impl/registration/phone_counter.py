"""Going on with Experian's reference number: who was verified by phone needs no questions (EXR-001, DSC-072)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from reference_impl.domain import labels
from reference_impl.domain.phone_proofing import Standing, VerifiedNames, name_problems
from reference_impl.domain.problem import Problem, missing
from reference_impl.domain.profile import Applicant
from reference_impl.domain.proofing import Decision, Verdict
from reference_impl.experian import Experian
from reference_impl.policy import Policy
from reference_impl.storage import GivenNumber, Storage

REQUIRED: Final = {
    labels.REFERENCE_NUMBER: "Enter the reference number that Experian gave you.",
    labels.EMAIL: "Enter the email address that you registered with when you were given the number.",
}
APART: Final = "Enter a reference number and the email address that belongs to it, as they were when proofing failed."
"""Which of both is wrong, or whether there is such a number, is nobody else's affair."""
SPENT: Final = "This reference number can't be used any more. If you have an account, sign in instead."
REFUSED: Final = {
    Standing.NOT_VERIFIED: (
        "Experian has not verified you over the phone by this number, or it was too long ago. "
        "Call 1-866-578-5409 and provide the number, then enter it here."
    ),
    Standing.FAILED: "Experian could not verify you over the phone. Use the manual proofing process below.",
}


@dataclass(frozen=True)
class PhoneEntry:
    """A reference number that was accepted with its e-mail address, and whom Experian verified by it."""

    number: str
    email: str
    names: VerifiedNames = field(repr=False)


@dataclass(frozen=True)
class PhoneCounter:
    """Judges reference numbers and the profiles that follow; nothing of the SSN is kept (PRV-002)."""

    storage: Storage
    experian: Experian
    policy: Policy

    def enter(self, typed: Mapping[str, str]) -> PhoneEntry | list[Problem]:
        """Take number and e-mail address (EXR-002, EXR-003); ExperianUnavailableError when no answer comes."""
        number, email = typed[labels.REFERENCE_NUMBER], typed[labels.EMAIL]
        if problems := missing(typed, REQUIRED):
            return problems
        given = self.storage.given_number(number, email)
        if given is None:
            return [Problem(labels.REFERENCE_NUMBER, APART), Problem(labels.EMAIL, APART)]
        if self._spent(given):
            return [Problem(labels.REFERENCE_NUMBER, SPENT)]
        proof = self.experian.phone_proof(number)
        if proof.standing.value not in self.policy.phone_standings:
            return [Problem(labels.REFERENCE_NUMBER, REFUSED[proof.standing])]
        return PhoneEntry(number, email, proof.names)

    def problems(self, entry: PhoneEntry, applicant: Applicant) -> list[Problem]:
        """Judge a valid Step 1 against who was verified (EXR-007); ExperianUnavailableError when no answer comes.

        The archive cuts names off and has no SSN. So Experian is asked about the person once more, with all of both:
        it accepts without questions whom it verified, and nobody else.
        """
        profile = applicant.profile
        if profile.email.casefold() != entry.email.casefold():
            return [Problem(labels.EMAIL, "Enter the email address that belongs to your reference number.")]
        if problems := name_problems(profile, entry.names, self.policy):
            return problems
        given = self.storage.given_number(entry.number, entry.email)
        if given is None or self._spent(given):
            return [Problem(labels.SSN, SPENT)]
        if self.policy.phone_ssn_check and not self._is_verified(applicant):
            self.storage.count_mismatch(entry.number, entry.email)
            return [Problem(labels.SSN, "Enter name and Social Security Number as Experian verified them.")]
        return []

    def _is_verified(self, applicant: Applicant) -> bool:
        reply = self.experian.questions_about(applicant)
        return isinstance(reply, Verdict) and reply.decision is Decision.ACCEPTED

    def _spent(self, given: GivenNumber) -> bool:
        # Whoever has another's number must not try one SSN after another.
        return given.used or given.mismatches >= self.policy.reference_number_tries
