import re

from fakes.experian.credit_files import POSSIBILITIES, Topic, credit_file, opened
from fakes.people import People


def test_file_depends_on_the_ssn_alone(people: People) -> None:
    """A fake in another process finds the same facts, and another person has others."""
    ssn = people.person(1).ssn

    assert credit_file(ssn) == credit_file(ssn)
    assert credit_file(people.person(2).ssn).facts != credit_file(ssn).facts


def test_some_facts_do_not_apply(people: People) -> None:
    """Everyone has four facts of seven, each one of those possible."""
    for index in range(100):
        facts = credit_file(people.person(index).ssn).facts
        assert 4 == len(facts)
        assert all(fact in POSSIBILITIES[topic] for topic, fact in facts.items())


def test_opening_is_a_month_and_a_year(people: People) -> None:
    """Loans are dated as the guide shows them: "February 2018"."""
    assert re.fullmatch(r"[A-Z][a-z]+ 20[0-9]{2}", opened(people.person(1).ssn, Topic.MORTGAGE))
