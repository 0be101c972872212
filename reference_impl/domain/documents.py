"""Documents for manual proofing: which sets verify an identity (MAN-012 to MAN-018, MAN-024, MAN-039)."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import product

from reference_impl.policy import Policy


@dataclass(frozen=True)
class Document:
    """A document as the Service Center reads it; two that are alike in all of this are one document."""

    kind: str
    whose: str
    """First and last name on it."""
    address: str = ""
    """The address on it, in one line."""
    issuer: str = ""
    expires: date | None = None
    """Its last day, none where it has none."""


def set_reasons(
    documents: Collection[Document], person: Mapping[str, str], today: date, policy: Policy
) -> tuple[str, ...]:
    """Say why a set is not enough, rule by rule; nothing when it verifies the identity.

    `person` is what is kept of the profile. A document more than needed does no harm.
    """
    reasons = {document: tuple(document_reasons(document, person, today, policy)) for document in documents}
    sound = [document.kind for document, why in reasons.items() if not why]
    lacking = [
        f"{what}: expected {needed}, found {found}."
        for what, needed, kinds in (
            ("Different documents that confirm the address", policy.address_documents, policy.address_document_kinds),
            ("Government photo IDs", policy.photo_ids, policy.photo_id_kinds),
        )
        if (found := _count(sound, kinds)) < needed
    ]
    return (*(each for why in reasons.values() for each in why), *lacking) if lacking else ()


def document_reasons(document: Document, person: Mapping[str, str], today: date, policy: Policy) -> Iterator[str]:
    """Say why a document does not count."""
    confirms_address = document.kind in policy.address_document_kinds
    if not confirms_address and document.kind not in policy.photo_id_kinds:
        yield f"{document.kind}: this is no approved kind of document."
    if _signs(document.whose) != _signs(f"{person['first_name']}{person['last_name']}"):
        yield f"{document.kind}: it is not in the applicant's name."
    if "address" in policy.document_rules and confirms_address and not _is_home(document.address, person):
        yield f"{document.kind}: it is not addressed to the address of the registration."
    if "expiry" in policy.document_rules and document.expires and document.expires < today:
        yield f"{document.kind}: it has expired."


def _is_home(address: str, person: Mapping[str, str]) -> bool:
    # Second line and ZIP+4 are often left out on a bill.
    second, extension = {"", person["line_2"]}, {"", person["zip_extension"]}
    known = {
        _signs(f"{person['line_1']}{line_2}{person['city']}{person['state']}{person['zip_code']}{plus_4}")
        for line_2, plus_4 in product(second, extension)
    }
    return _signs(address) in known


def _signs(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def _count(kinds: Iterable[str], counted: Collection[str]) -> int:
    return sum(kind in counted for kind in kinds)
