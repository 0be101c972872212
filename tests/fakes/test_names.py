from faker import Faker
from faker.providers.lorem.en_US import Provider

from fakes.names import last_name_beside, plain_first_name, plain_last_name


def _faker() -> Faker:
    faker = Faker("en_US")
    faker.seed_instance(11)
    return faker


def test_plain_names_are_letters_and_in_no_common_word() -> None:
    """A test that a User ID holds no name must not trip over "Art" in "party"."""
    faker = _faker()
    names = [choose(faker) for choose in (plain_first_name, plain_last_name) for _ in range(500)]

    assert all(name.isascii() and name.isalpha() and len(name) >= 3 for name in names)
    assert not [name for name in names for word in Provider.word_list if name.lower() in word.lower()]


def test_last_name_shares_nothing_with_the_first() -> None:
    """Neither name of a person holds the other."""
    faker = _faker()

    last_names = {last_name_beside(faker, "Thomas") for _ in range(3000)}

    assert not [name for name in last_names if "thomas" in name.lower() or name.lower() in "thomas"]
