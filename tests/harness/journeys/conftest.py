"""The worlds in which people go their ways."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from typing import Any

import pytest

from harness.deployments.opening import Target, opened
from harness.spec.agreement import Registers
from harness.world import World
from tests.harness.samples import applicant, compiled, recorder

Opener = Callable[..., World]


@pytest.fixture
def before() -> Iterator[Opener]:
    """Give what opens the world of a scenario before the included deployment, with faults on or something changed."""
    with ExitStack() as stack:

        def open_world(*faults: str, **changed: Any) -> World:
            scenario = compiled("S-LGN-01", "LGN-001", tags=("clock",))
            keeper = recorder(scenario)
            keeper.begin_step()
            deployment = replace(stack.enter_context(opened(Target(None, "markup", faults))), **changed)
            world = World(deployment, scenario, Registers({}, {}), keeper, applicant)
            stack.callback(world.close)
            return world

        yield open_world
