"""Which sets of documents verify an identity, and why others do not."""

from dataclasses import replace
from datetime import date

import pytest

from reference_impl.domain.documents import Document, set_reasons
from reference_impl.policy import Policy

TODAY = date(2026, 11, 2)
ANN = {
    "first_name": "Ann",
    "last_name": "O'Testperson",
    "line_1": "1 Main Street",
    "line_2": "Apt. 7",
    "city": "Baltimore",
    "state": "MD",
    "zip_code": "21201",
    "zip_extension": "1234",
}
HOME = "1 Main Street, Apt. 7, Baltimore, MD 21201-1234"
BILL = Document("personal bill", "Ann O'Testperson", HOME, "City Water")
STATEMENT = Document("financial institution statement", "Ann O'Testperson", HOME, "Maple Bank")
STUB = Document("payroll stub", "ANN OTESTPERSON", "1 Main Street Baltimore MD 21201")
LICENSE = Document("driver's license", "Ann O'Testperson", expires=date(2027, 1, 1))


def reasons(*documents: Document) -> str:
    """Judge a set of Ann's."""
    return " ".join(set_reasons(documents, ANN, TODAY, Policy()))


@pytest.mark.parametrize(
    "two", [(BILL, STATEMENT), (BILL, STUB), (STATEMENT, STUB), (BILL, replace(BILL, issuer="Gas"))]
)
def test_two_different_documents_of_three_types_and_a_photo_id_do(two: tuple[Document, ...]) -> None:
    """MAN-012, MAN-013, DSC-013: of one type too; second line and ZIP+4 may be left out."""
    assert "" == reasons(*two, LICENSE)


@pytest.mark.parametrize("kind", Policy().photo_id_kinds)
def test_each_approved_photo_id_does(kind: str) -> None:
    """MAN-014 to MAN-018, DSC-012."""
    assert "" == reasons(BILL, STUB, replace(LICENSE, kind=kind))


@pytest.mark.parametrize(
    ("documents", "why"),
    [
        ((BILL, LICENSE), "confirm the address: expected 2, found 1."),
        ((BILL, BILL, LICENSE), "confirm the address: expected 2, found 1."),
        ((BILL, STUB), "Government photo IDs: expected 1, found 0."),
        ((), "confirm the address: expected 2, found 0."),
        ((BILL, STUB, replace(LICENSE, kind="library card")), "library card: this is no approved kind"),
        ((BILL, STUB, replace(LICENSE, expires=date(2026, 11, 1))), "driver's license: it has expired."),
        ((BILL, STUB, replace(LICENSE, whose="Bob Sample")), "driver's license: it is not in the applicant's name."),
        ((BILL, replace(STUB, address="2 Main Street"), LICENSE), "payroll stub: it is not addressed to the address"),
        ((BILL, replace(STUB, address=""), LICENSE), "payroll stub: it is not addressed to the address"),
        ((BILL, replace(STUB, whose="Ann"), LICENSE), "payroll stub: it is not in the applicant's name."),
    ],
)
def test_a_set_that_lacks_something_does_not_and_says_why(documents: tuple[Document, ...], why: str) -> None:
    """Rule by rule, each document by its kind."""
    assert why in reasons(*documents)


def test_on_its_last_day_a_photo_id_is_current() -> None:
    """MAN-039; and so is one without a last day."""
    assert "" == reasons(BILL, STUB, replace(LICENSE, expires=TODAY))
    assert "" == reasons(BILL, STUB, replace(LICENSE, expires=None))


def test_a_document_too_many_does_no_harm() -> None:
    """An expired passport beside a current license is nobody's concern."""
    assert "" == reasons(BILL, STUB, LICENSE, replace(LICENSE, kind="U.S. passport", expires=date(2020, 1, 1)))
