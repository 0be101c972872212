"""Where requests may leave to."""

import pytest

from harness.outbound.gate import Gate, Place, place_of


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("https://harp.example.gov/app", Place("harp.example.gov", 443)),
        ("http://127.0.0.1:8700", Place("127.0.0.1", 8700)),
        ("http://[::1]:8700", Place("::1", 8700)),
        ("CDN.example.gov.", Place("cdn.example.gov", None)),
        ("cdn.example.gov:8443", Place("cdn.example.gov", 8443)),
        ("*.example.gov", Place("*.example.gov", None)),
    ],
)
def test_a_place_is_read(text: str, place: Place) -> None:
    """An address, a host, or a host with a port."""
    assert place == place_of(text)


@pytest.mark.parametrize("text", ["", "https://", "cdn.example.gov/pictures", "cdn.example.gov:port", "a b/c"])
def test_what_is_no_place_is_refused(text: str) -> None:
    """So that a slip in a profile is told."""
    with pytest.raises(ValueError, match=r"expected a host|Port"):
        place_of(text)


@pytest.mark.parametrize(
    ("host", "port", "leaves"),
    [
        ("harp.example.gov", 443, True),
        ("HARP.example.gov.", 443, True),
        ("harp.example.gov", 80, False),
        ("harp.example.gov", 8443, False),
        ("evil-harp.example.gov", 443, False),
        ("harp.example.gov.evil.example", 443, False),
        ("a.cdn.example.gov", 443, True),
        ("a.cdn.example.gov", 80, True),
        ("a.cdn.example.gov", 22, False),
        ("cdn.example.gov", 443, False),
        ("evilcdn.example.gov", 443, False),
    ],
)
def test_only_what_is_named_leaves(host: str, port: int, leaves: bool) -> None:  # noqa: FBT001 - a column
    """By whole names and by port."""
    gate = Gate([place_of("https://harp.example.gov"), place_of("*.cdn.example.gov")])
    assert leaves == gate.lets_out(host, port)


def test_what_was_stopped_is_counted_once() -> None:
    """By host and port, since it was last asked."""
    gate = Gate([])
    for host in ("a.example", "b.example", "A.example"):
        gate.lets_out(host, 443)
    assert {"a.example:443": 2, "b.example:443": 1} == gate.stopped()
    assert {} == gate.stopped()
