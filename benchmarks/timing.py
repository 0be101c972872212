"""A pytest plugin that writes down how long each test took, from its set-up to its tear-down."""

import json
import os
from collections.abc import Generator
from pathlib import Path
from time import perf_counter

import pytest

TIMES = pytest.StashKey[dict[str, float]]()


def pytest_configure(config: pytest.Config) -> None:
    """Begin to count."""
    config.stash[TIMES] = {}


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, bool, bool]:
    """Time one test."""
    began = perf_counter()
    done = yield
    item.config.stash[TIMES][item.name] = perf_counter() - began
    return done


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Write the times, in seconds, where BENCH_TIMES says."""
    Path(os.environ["BENCH_TIMES"]).write_text(json.dumps(session.config.stash[TIMES]), encoding="utf-8")
