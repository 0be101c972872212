"""Bob, who has an account, at browsers of both sites."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.reference_impl.conftest import Deployment
from tests.reference_impl.web.at_qpp import Town
from tests.reference_impl.web.logging_in import ACCOUNT, Member


@pytest.fixture
def bob(deployment: Deployment, call: Callable[..., tuple[int, Any]]) -> Member:
    """Bob at a browser of HARP; his setup is not complete."""
    assert 201 == call("POST", "/accounts", json=ACCOUNT)[0]
    return Member(deployment.visitor(), deployment.devices)


@pytest.fixture
def bob_elsewhere(deployment: Deployment) -> Member:
    """Bob at another browser of HARP, or somebody in his place."""
    return Member(deployment.visitor(), deployment.devices)


@pytest.fixture
def bob_at_qpp(deployment: Deployment) -> Member:
    """Bob at a browser of QPP."""
    return Member(deployment.visitor_of_qpp(), deployment.devices)


@pytest.fixture
def town(deployment: Deployment, call: Callable[..., tuple[int, Any]]) -> Town:
    """Two practices, an ACO, and whoever comes."""
    return Town(deployment, call).build()
