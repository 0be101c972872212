import pytest

from fakes.organizations import CLINICIANS_MAX, Organizations, Practice, TooManyCliniciansError


def numbers(practice: Practice) -> list[str]:
    """Give all NPIs and PTANs of a practice."""
    each = [number for one in practice.clinicians for number in (one.npi, one.ptan)]
    return [*each, practice.group_npi, practice.group_ptan]


def test_an_organization_is_always_the_same() -> None:
    """Two processes agree on it."""
    assert Organizations(7, "spring").practice(3) == Organizations(7, "spring").practice(3)
    assert Organizations(7, "spring").aco(3) == Organizations(7, "spring").aco(3)


def test_names_come_from_the_seed_and_numbers_from_the_run() -> None:
    """So runs repeat themselves without colliding."""
    spring, autumn = Organizations(7, "spring").practice(3), Organizations(7, "autumn").practice(3)
    assert spring.name == autumn.name
    assert spring.tin != autumn.tin
    assert not set(numbers(spring)) & set(numbers(autumn))


def test_no_number_belongs_to_two() -> None:
    """Neither to two clinicians or groups of a practice, nor to two practices."""
    found = [number for index in range(50) for number in numbers(Organizations(7, "spring").practice(index, 5))]
    assert 50 * 12 == len(set(found))


def test_names_of_a_run_differ() -> None:
    """Practices are told apart by their names."""
    names = {Organizations(7, "spring").practice(index).name for index in range(300)}
    assert 300 == len(names)


def test_a_practice_has_as_many_clinicians_as_are_asked_for() -> None:
    """Up to the numbers that it has for them."""
    organizations = Organizations(7, "spring")
    assert CLINICIANS_MAX == len(organizations.practice(1, CLINICIANS_MAX).clinicians)
    with pytest.raises(TooManyCliniciansError, match="found 100"):
        organizations.practice(1, CLINICIANS_MAX + 1)
