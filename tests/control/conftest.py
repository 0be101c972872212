"""The same tests for the control API in-process and over HTTP."""

from collections.abc import Callable, Iterator

import httpx
import pytest

from harness.browser.markup import Markup
from harness.capabilities.control import ControlApi
from harness.capabilities.port import Document
from harness.days import day_of
from harness.deployments.deployment import Deployment
from harness.entries.papers import COMPLETE, papers
from harness.journeys.manual import ManualRegistration
from harness.journeys.registration import Registration
from harness.spec.agreement import Registers
from harness.world import World
from tests.control.lending import TIMEOUT_S, TOKEN, Lending, in_process, over_http
from tests.harness.samples import applicant, compiled, recorder

WAYS = {"in-process": in_process, "over HTTP": over_http}


@pytest.fixture(params=sorted(WAYS))
def lending(request: pytest.FixtureRequest) -> Iterator[Lending]:
    """Give a deployment with a control API, reached in each way in turn."""
    with WAYS[request.param](TOKEN) as opened:
        yield opened


@pytest.fixture(params=sorted(WAYS))
def silent(request: pytest.FixtureRequest) -> Iterator[Lending]:
    """Give a deployment for which no token is configured."""
    with WAYS[request.param]("") as opened:
        yield opened


@pytest.fixture
def control(lending: Lending) -> Iterator[ControlApi]:
    """Give the harness's client, with the right token."""
    client = lending.control()
    yield client
    client.close()


@pytest.fixture
def raw(lending: Lending) -> httpx.Client:
    """Give a client that has the right token and shows answers as they are."""
    return lending.raw(Authorization=f"Bearer {TOKEN}")


@pytest.fixture
def person(lending: Lending, control: ControlApi) -> Callable[[int], World]:
    """Give a function that sets a person of a number before the deployment's pages."""

    def person(number: int) -> World:
        deployment = Deployment(
            "Local", lending.sites, lambda: Markup(lending.transports, TIMEOUT_S), {"kind": "markup"}, control, control
        )
        scenario = compiled("S-CNF-01")
        keeper = recorder(scenario)
        keeper.begin_step()
        return World(deployment, scenario, Registers({}, {}), keeper, lambda _nth: applicant(number))

    return person


@pytest.fixture
def pending(person: Callable[[int], World]) -> Callable[[int], World]:
    """Give a function that submits the request of a person of a number for manual proofing."""

    def pending(number: int) -> World:
        world = person(number)
        ManualRegistration(world).to_confirmation()
        return world

    return pending


@pytest.fixture
def documents(control: ControlApi) -> Callable[[World], list[Document]]:
    """Give a function that gives a person's complete set of documents."""
    return lambda world: papers(COMPLETE, world.applicant, day_of(control.now()))


@pytest.fixture
def register(person: Callable[[int], World]) -> Callable[[int], World]:
    """Give a function that registers a person of a number through the pages."""

    def register(number: int) -> World:
        world = person(number)
        Registration(world).to_confirmation()
        return world

    return register
