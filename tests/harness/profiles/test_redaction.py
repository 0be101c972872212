import json

import pytest

from harness.profiles.redaction import LEFT_OUT, shareable


def _shared(text: str) -> dict[str, dict[str, object]]:
    told: dict[str, dict[str, object]] = json.loads(shareable(text.encode()))
    return told


def test_what_is_no_secret_is_kept() -> None:
    """Names, addresses, dates, and where a secret is to be found, are told."""
    profile = '[authorization]\nby = "Jo Doe"\nexpires = 2027-01-31\n[control]\ntoken_env = "STAGING_TOKEN"\n'

    assert {"by": "Jo Doe", "expires": "2027-01-31"} == _shared(profile)["authorization"]
    assert {"token_env": "STAGING_TOKEN"} == _shared(profile)["control"]


@pytest.mark.parametrize("key", ["token", "password", "client_secret", "ssn", "challenge_answer", "API_KEY"])
def test_what_a_key_calls_secret_is_left_out(key: str) -> None:
    """Whatever stands there, a text or a list."""
    assert {key: LEFT_OUT} == _shared(f'[control]\n{key} = "abc"\n')["control"]
    assert {key: LEFT_OUT} == _shared(f'[control]\n{key} = ["abc"]\n')["control"]


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://me:pw@harp.example.gov/a", f"https://{LEFT_OUT}@harp.example.gov/a"),
        ("wss://browser.example.gov/?token=abc", f"wss://browser.example.gov/?{LEFT_OUT}"),
        ("https://harp.example.gov", "https://harp.example.gov"),
    ],
)
def test_addresses_lose_what_opens_them(address: str, kept: str) -> None:
    """What stands before the host and after the path is left out."""
    assert {"harp": kept} == _shared(f'[deployment]\nharp = "{address}"\n')["deployment"]


@pytest.mark.parametrize("ssn", ["900014321", "900-01-4321", "of 900 01 4321."])
def test_what_looks_like_an_ssn_is_left_out(ssn: str) -> None:
    """However it is divided; longer numbers stay."""
    assert "4321" not in str(_shared(f'[people]\nnames = ["{ssn}"]\n'))
    assert {"phone": "2025550143"} == _shared('[people]\nphone = "2025550143"\n')["people"]
