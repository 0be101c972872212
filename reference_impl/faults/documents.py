"""Faults of the documents for manual proofing: which the guidance asks for, and which are accepted."""

from typing import Final

from reference_impl.faults.fault import Fault, Rewriting
from reference_impl.policy import Policy

ADDRESS_KINDS: Final = Policy.address_document_kinds
PHOTO_IDS: Final = Policy.photo_id_kinds

FORMS: Final = (
    ("passport", "MAN-014", r"U\.S\. Passport or a", "U.S. passport card"),
    ("permanent-resident-card", "MAN-015", r"Permanent Resident Card or", "alien registration receipt card"),
    ("driver-s-license", "MAN-016", r"Driver's License or an ID card", "state ID card"),
    ("military-id", "MAN-017", r"U\.S\. Military ID card", "U.S. military ID card"),
    ("military-dependent-s-id", "MAN-018", r"U\.S\. Military dependent's ID Card", "U.S. military dependent's ID card"),
)
"""An approved form of photo ID: its name, its requirement, how its line in the guidance begins, and a card of it."""

FAULTS: Final[tuple[Fault, ...]] = (
    Fault(
        name="address-documents-not-counted",
        requirements=("MAN-012",),
        summary="The guidance does not tell how many documents confirm the address.",
        pages=(Rewriting(r"Two d(ocuments that [^<]*</h4>\s*<p>Send a copy of) 2 of", r"D\1 some of"),),
    ),
    Fault(
        name="payroll-stub-not-listed",
        requirements=("MAN-012",),
        summary="The guidance does not list payroll information.",
        pages=(Rewriting(r"<li>Personal Payroll information/stub</li>"),),
    ),
    Fault(
        name="photo-id-not-asked-for",
        requirements=("MAN-009", "MAN-013"),
        summary="The guidance does not ask for a photo ID, it only lists some.",
        pages=(Rewriting(r"(?s)<h4>One photo ID</h4>\s*<p>Send.*?</p>"),),
    ),
    Fault(
        name="documents-not-listed",
        requirements=("MAN-009", "MAN-012", "MAN-013", "MAN-014", "MAN-015", "MAN-016", "MAN-017", "MAN-018"),
        summary="The guidance lists no documents.",
        pages=(Rewriting(r"(?s)(where to send them at the end\.</p>).*?</section>", r"\1</section>"),),
    ),
    *(
        Fault(
            name=f"{name}-not-listed",
            requirements=(requirement,),
            summary="The guidance does not list this form of photo ID.",
            pages=(Rewriting(rf"(?s)<li>{line}.*?</li>"),),
        )
        for name, requirement, line, _ in FORMS
    ),
    *(
        Fault(
            name=f"{name}-not-accepted",
            requirements=(requirement,),
            summary=f"As photo ID no {card} is accepted.",
            policy={"photo_id_kinds": tuple(kind for kind in PHOTO_IDS if kind != card)},
        )
        for name, requirement, _, card in FORMS
    ),
    Fault(
        name="one-address-document-enough",
        requirements=("MAN-012", "MAN-024"),
        summary="One document that confirms the address is accepted as enough.",
        policy={"address_documents": 1},
    ),
    Fault(
        name="payroll-stub-not-accepted",
        requirements=("MAN-012",),
        summary="A payroll stub does not confirm the address.",
        policy={"address_document_kinds": ADDRESS_KINDS[:2]},
    ),
    Fault(
        name="another-address-accepted",
        requirements=("MAN-024",),
        summary="A document to another address than the registered one is accepted.",
        policy={"document_rules": ("expiry",)},
    ),
    Fault(
        name="no-photo-id-needed",
        requirements=("MAN-013",),
        summary="Documents are accepted without a photo ID.",
        policy={"photo_ids": 0},
    ),
    Fault(
        name="library-card-accepted",
        requirements=("MAN-013",),
        summary="A library card is accepted as photo ID.",
        policy={"photo_id_kinds": (*PHOTO_IDS, "library card")},
    ),
    Fault(
        name="expired-photo-id-accepted",
        requirements=("MAN-013", "MAN-039"),
        summary="A photo ID that has expired is accepted.",
        policy={"document_rules": ("address",)},
    ),
)
