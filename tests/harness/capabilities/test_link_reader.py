"""Finding the link in an e-mail that only its reader shall follow."""

import pytest

from harness.capabilities.link_reader import tokens_in

TOKEN = "Zm9vYmFyYmF6-qux_42"


@pytest.mark.parametrize(
    "address",
    [
        f"https://harp.example.com/recover/password/{TOKEN}",
        f"https://harp.example.com/reset?user=1&token={TOKEN}",
        f"http://localhost:8080/reset#{TOKEN}",
    ],
)
def test_a_token_is_found_wherever_it_stands_in_an_address(address: str) -> None:
    """Without the full stop or the bracket behind it."""
    assert {address: TOKEN} == tokens_in(f"Open this address (it works once): {address}.\nThank you")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Hello",
        "See https://harp.example.com/login/help.",
        f"The word {TOKEN} alone",
        "https://a-long-host-name.example.com/",
    ],
)
def test_other_addresses_and_words_hold_none(text: str) -> None:
    """They are no secret."""
    assert {} == tokens_in(text)


def test_several_come_in_their_order() -> None:
    """The first may be the one that is meant."""
    first, second = (f"https://harp.example.com/{TOKEN}{number}" for number in (1, 2))
    assert [first, second] == list(tokens_in(f"{first} or <{second}>"))
