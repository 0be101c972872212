"""The pages around the registration, and how all pages are marked up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reference_impl.domain import labels

if TYPE_CHECKING:
    from tests.reference_impl.conftest import Forms
    from tests.reference_impl.visitor import Visitor

HARP_PAGES = [
    "/", "/login", "/login/help", "/recover", "/terms", "/privacy", "/register", "/register/retry",
    "/register/reference-number", "/register/manual-proofing",
]  # fmt: skip
QPP_PAGES = ["/", "/about", "/mips", "/apms", "/resources", "/login", "/login?page=register"]


def judge_markup(visitor: Visitor) -> None:
    """One h1, a label for each input, unique ids, and links that lead somewhere."""
    page = visitor.page
    ids = page.xpath("//@id")
    assert 1 == len(page.xpath("//h1"))
    assert sorted(set(ids)) == sorted(ids)
    inputs = page.xpath("//input[not(@type='hidden')]/@id | //select/@id")
    assert sorted(inputs) == sorted(page.xpath("//label/@for"))
    described = " ".join(page.xpath("//@aria-describedby")).split()
    targets = [link[1:] for link in page.xpath("//a/@href") if link.startswith("#")]
    assert set() == {*described, *targets} - set(ids)
    for words in ("1-866-288-8292", "can dial 711", "QPP@cms.hhs.gov", "8 a.m. – 8 p.m. ET"):
        assert words in visitor.text


@pytest.mark.parametrize("address", HARP_PAGES)
def test_harp_pages_are_marked_up_for_everybody(ann: Visitor, address: str) -> None:
    """Every page is accessible and carries the footer (SUP-001 to SUP-004)."""
    judge_markup(ann.open(address))


@pytest.mark.parametrize("address", QPP_PAGES)
def test_qpp_pages_are_marked_up_for_everybody(qpp: Visitor, address: str) -> None:
    """Every page is accessible and carries the footer (SUP-001 to SUP-004)."""
    judge_markup(qpp.open(address))


def test_wizard_pages_are_marked_up_for_everybody(ann: Visitor, forms: Forms) -> None:
    """Refused pages too: their errors and summaries point to the fields."""
    judge_markup(ann.submit("/register", {}))
    ann.submit("/register", forms.profile)
    judge_markup(ann.submit("/register/account", {}))
    ann.submit("/register/account", forms.account)
    judge_markup(ann.submit("/register/proofing", {}))
    judge_markup(ann.submit("/register/proofing", forms.answers))


def test_qpp_offers_sign_in_and_register(qpp: Visitor) -> None:
    """The header leads to the sign-in, and that to the Register view twice (NAV-004, NAV-010, NAV-015)."""
    qpp.open("/")
    names = [link.text_content() for link in qpp.page.xpath("//header//nav//a")]
    assert ["Home", "About", "MIPS", "APMs", "Resources", "Sign In"] == names
    assert 2 == len(qpp.open("/login").page.xpath("//main//a[@href='/login?page=register' and text()='Register']"))


def test_register_with_harp_leads_to_the_registration(qpp: Visitor) -> None:
    """The Register view leads to the HARP site (REG-001)."""
    links = qpp.open("/login?page=register").page.xpath("//a[normalize-space()='Register with HARP']/@href")
    assert ["http://harp.example.com/register"] == links


@pytest.mark.parametrize("label", [labels.USER_ID, labels.PASSWORD, labels.TRUTH])
def test_signing_in_needs_every_field(qpp: Visitor, label: str) -> None:
    """Without User ID, password or agreement a sign-in is refused there (SGN-004)."""
    entries = {labels.USER_ID: "green.heron", labels.PASSWORD: "x", labels.TRUTH: "yes"}
    assert qpp.submit("/login", entries | {label: ""}).error(label)


def test_nobody_signs_in_without_two_factor_authentication(qpp: Visitor, ann: Visitor, forms: Forms) -> None:
    """A new account is refused at QPP with a message that fits any reason (ELG-004)."""
    forms.register(ann)
    password = forms.account[labels.PASSWORD]
    qpp.submit("/login", {labels.USER_ID: "green.heron", labels.PASSWORD: password, labels.TRUTH: "yes"})
    assert qpp.alert.startswith("We could not sign you in.")


@pytest.mark.parametrize("label", [labels.USER_ID, labels.PASSWORD, labels.TERMS])
def test_logging_in_to_harp_needs_every_field(ann: Visitor, label: str) -> None:
    """The terms are agreed to at each login (DSC-035)."""
    entries = {labels.USER_ID: "green.heron", labels.PASSWORD: "x", labels.TERMS: "yes"}
    assert ann.submit("/login", entries | {label: ""}).error(label)
    assert "Check your User ID and password" in ann.submit("/login", entries).alert


def test_the_statement_of_truth_and_the_banner_carry_their_key_phrases(qpp: Visitor) -> None:
    """The sign-in page says what SGN-005 to SGN-007 and BNR-001 to BNR-009 prescribe."""
    text = qpp.open("/login").text
    for phrase in (
        "all of the information that will be submitted will be true, accurate, and complete.",
        "I will correct such information promptly.",
        "This system is provided for Government-authorized use only.",
        "By using this system, you understand and consent to the following:",
        "you have no reasonable expectation of privacy",
        "may be disclosed or used for any lawful Government purpose.",
    ):
        assert phrase in text


def test_the_terms_open_in_place_and_as_a_page(ann: Visitor) -> None:
    """The dialog and the page carry the same text and a Close; the box is not checked (TNC-001, TNC-012)."""
    ann.open("/register")
    assert "OMB No. 0938-1236" in ann.page.xpath("string(//dialog)")
    assert ann.page.xpath("//dialog//button[text()='Close']")
    assert not ann.page.xpath("//input[@type='checkbox' and @checked]")
    assert ann.open("/terms").page.xpath("//a[@href='/register' and text()='Close']")
