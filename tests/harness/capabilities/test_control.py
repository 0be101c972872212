"""What is told of a control API that is another one than the harness needs."""

import httpx
import pytest

from fakes.organizations import Organizations
from harness.capabilities.control import ControlApi
from harness.capabilities.control_organizations import ControlOrganizations
from harness.errors import NotTestable, Trouble
from tests.harness.samples import HOME, applicant


def telling(**told: object) -> ControlApi:
    """Give the client of an API that tells this of itself, and nothing else."""
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json=told))
    return ControlApi(f"{HOME}/control/v1", "a token", transport, 3.0)


@pytest.mark.parametrize(("told", "found"), [({"version": 2, "offers": ["clock"]}, "2"), ({}, "None")])
def test_another_version_is_not_spoken(told: dict[str, object], found: str) -> None:
    """With the remedy."""
    with pytest.raises(Trouble, match=f"^expected version 1 of the control API, found {found}$") as problem:
        telling(**told).offers()
    assert "docs/control-api.md" in problem.value.remedy


def test_what_it_does_not_offer_is_not_testable() -> None:
    """By the name under which it would be offered."""
    lent = ControlOrganizations(telling(version=1, offers=["clock"]), Organizations(7, "qwrtp"))
    assert not lent.is_lent()
    with pytest.raises(NotTestable, match=r"^the deployment’s control API does not offer “organizations”$"):
        lent.open_account(applicant())
