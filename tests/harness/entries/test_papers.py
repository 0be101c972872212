"""Papers for manual proofing, made of words."""

from dataclasses import replace
from datetime import date

import pytest

from harness.entries.papers import COMPLETE, papers
from tests.harness.samples import applicant

TODAY = date(2026, 11, 2)
ANN = applicant(1)


def test_a_complete_set_is_the_persons_own() -> None:
    """In their name, to their home, and current."""
    bill, statement, license_ = papers(COMPLETE, ANN, TODAY)
    assert ["personal bill", "financial institution statement", "driver's license"] == [
        each.kind for each in (bill, statement, license_)
    ]
    assert {f"{ANN.person.first_name} {ANN.person.last_name}"} == {bill.whose, statement.whose, license_.whose}
    assert ANN.person.address.line_1 in bill.address
    assert license_.expires is not None
    assert license_.expires > TODAY


@pytest.mark.parametrize(
    ("wrong", "right", "field"),
    [
        ("an expired driver's license", "a driver's license", "expires"),
        ("a payroll stub to another address", "a payroll stub", "address"),
        ("a U.S. passport of somebody else", "a U.S. passport", "whose"),
        ("a U.S. passport of another person", "a U.S. passport", "whose"),
        ("a second personal bill", "a personal bill", "issuer"),
    ],
)
def test_a_wrong_paper_differs_in_one_point(wrong: str, right: str, field: str) -> None:
    """So that it can be refused for nothing else."""
    (one,), (other,) = papers(wrong, ANN, TODAY), papers(right, ANN, TODAY)
    assert one != other
    assert other == replace(one, **{field: getattr(other, field)})


def test_the_words_for_a_form_stand_for_its_kind() -> None:
    """As the control API calls it."""
    assert ["alien registration receipt card"] == [each.kind for each in papers("a Form I-551", ANN, TODAY)]


def test_words_that_name_no_paper_are_refused() -> None:
    """With a set that would do."""
    with pytest.raises(ValueError, match=r"expected papers such as “a personal bill, .*”, found “a shopping list”"):
        papers("a personal bill, a shopping list", ANN, TODAY)
