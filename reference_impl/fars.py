"""FARS messages: asking Experian's archive whether a person was proofed by phone, and reading what it says."""

from typing import Final

from reference_impl.domain.phone_proofing import PhoneProof, Standing, VerifiedNames
from reference_impl.ridp import Json, UnreadableError

NOT_PROOFED: Final = "HX"
"""How the code of an answer about nobody begins: the number is unknown, waits for the call, or has expired."""


def archive_request(number: str) -> Json:
    """Ask about a Review Reference Number (EXR-003)."""
    return {"farsRequest": {"hubReferenceNumber": number}}


def read_archive(body: object) -> PhoneProof:
    """Read what the archive says; UnreadableError when it says neither that a person was proofed nor that not."""
    match body:
        case {"farsResponse": {"idProofedResponse": {"finalDecisionCode": "ACC", **proofed}}}:
            return PhoneProof(Standing.VERIFIED, _names(proofed))
        case {"farsResponse": {"idProofedResponse": {"finalDecisionCode": "RF1" | "RF2" | "RF3" | "RF4"}}}:
            return PhoneProof(Standing.FAILED)
        case {"farsResponse": {"responseMetadata": {"responseCode": str(code)}, **rest}} if (
            code.startswith(NOT_PROOFED) and not rest
        ):
            return PhoneProof(Standing.NOT_VERIFIED)
    raise UnreadableError("Expected in farsResponse a decision or that there is none, found neither.")


def _names(proofed: object) -> VerifiedNames:
    match proofed:
        case {"idProofedIndividual": {"person": {"personGivenName": str(given), "personSurName": str(surname)}}}:
            return VerifiedNames(given, surname)
    raise UnreadableError("Expected the names of the proofed individual, found none.")
