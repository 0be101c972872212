import re

from fakes.phones import synthetic_phone


def test_phone_is_reserved_for_fiction() -> None:
    """Every number is an area code and 555-01xx, which rings nowhere."""
    phones = [synthetic_phone("spring", index) for index in range(1000)]

    assert not [phone for phone in phones if not re.fullmatch(r"[2-9][0-9]{2}55501[0-9]{2}", phone)]


def test_phones_of_a_run_are_unique() -> None:
    """No two people of a run share a phone."""
    assert 20_000 == len({synthetic_phone("spring", index) for index in range(20_000)})
