from datetime import date

import pytest

from fakes.names import NameKind
from fakes.people import People, Person, UnusableRunError
from fakes.ssn import FileKind, file_kind


def _traits(person: Person) -> tuple[object, ...]:
    return person.first_name, person.last_name, person.middle_initial, person.date_of_birth, person.address


def _identity(person: Person) -> tuple[str, ...]:
    return person.email, person.phone, person.ssn


def test_person_is_always_the_same(people: People) -> None:
    """The same seed, run and number give the same person in every process."""
    assert People(seed=7, run="spring").person(3) == people.person(3)


def test_another_run_keeps_traits_and_changes_identity(people: People) -> None:
    """A repeated scenario meets a person with the same traits whom the deployment doesn't know yet."""
    again = People(seed=7, run="autumn").person(3)

    assert _traits(people.person(3)) == _traits(again)
    assert not set(_identity(people.person(3))) & set(_identity(again))


def test_another_seed_changes_traits_and_keeps_identity(people: People) -> None:
    """The seed decides nothing by which a deployment knows a person."""
    other = People(seed=8, run="spring").person(3)

    assert _traits(people.person(3)) != _traits(other)
    assert _identity(people.person(3)) == _identity(other)


def test_people_of_a_run_are_distinct(people: People) -> None:
    """No e-mail address, phone or SSN is used twice."""
    identities = [detail for index in range(300) for detail in _identity(people.person(index))]

    assert 900 == len(set(identities))


def test_people_are_adults(people: People) -> None:
    """Everybody was born from 1940 to 2000, unless a scenario asks for another date."""
    births = [people.person(index).date_of_birth for index in range(200)]

    assert date(1940, 1, 1) <= min(births)
    assert date(2000, 12, 31) >= max(births)


def test_asked_traits_are_given(people: People) -> None:
    """State, birth date and credit file are as asked for."""
    person = people.person(5, file=FileKind.FROZEN, state="GU", date_of_birth=date(2001, 2, 3))

    assert "GU" == person.address.state
    assert date(2001, 2, 3) == person.date_of_birth
    assert FileKind.FROZEN is file_kind(person.ssn)


def test_asked_trait_leaves_the_others_alone(people: People) -> None:
    """A twin that differs in one trait is the same person otherwise."""
    plain, hyphened = people.person(5), people.person(5, first_name=NameKind.HYPHEN)

    assert plain.last_name == hyphened.last_name
    assert plain.date_of_birth == hyphened.date_of_birth


@pytest.mark.parametrize(
    ("kind", "mark"),
    [(NameKind.HYPHEN, "-"), (NameKind.APOSTROPHE, "'"), (NameKind.SPACE, " ")],
)
def test_special_name_has_its_mark(people: People, kind: NameKind, mark: str) -> None:
    """Names with a hyphen, an apostrophe or a space can be asked for."""
    person = people.person(5, first_name=kind, last_name=kind)

    assert 1 == person.first_name.count(mark)
    assert 1 == person.last_name.count(mark)


def test_accented_name_leaves_ascii(people: People) -> None:
    """Names with accents can be asked for."""
    assert not people.person(5, last_name=NameKind.ACCENT).last_name.isascii()


@pytest.mark.parametrize(("kind", "length"), [(NameKind.ONE_LETTER, 1), (NameKind.FORTY_LETTERS, 40)])
def test_name_has_the_asked_length(people: People, kind: NameKind, length: int) -> None:
    """The shortest and very long names can be asked for."""
    name = people.person(5, first_name=kind).first_name

    assert length == len(name)
    assert name.isalpha()


def test_email_uses_the_asked_domain() -> None:
    """A deployment that knows only one mail domain gets addresses of it."""
    assert "person3.spring@mail.example.org" == People(7, "spring", "mail.example.org").person(3).email


def test_repr_hides_the_ssn(people: People) -> None:
    """An SSN reaches no log by way of a printed person."""
    assert people.person(3).ssn not in repr(people.person(3))


def test_run_must_fit_an_address() -> None:
    """A run whose name can't be part of an e-mail address is refused with the name."""
    with pytest.raises(UnusableRunError, match="'Spring 2026'"):
        People(seed=7, run="Spring 2026")
