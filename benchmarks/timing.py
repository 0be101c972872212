"""A pytest plugin that writes down how long each test took, from its set-up to its tear-down.

In-process all work is this process's own, so that its processor time is what counts: it is hardly touched by what else
the machine does. With Chromium, another process, only the clock on the wall tells.
"""

import json
import os
from collections.abc import Generator
from pathlib import Path
from time import perf_counter, process_time

import pytest

TIMES = pytest.StashKey[dict[str, float]]()


def pytest_configure(config: pytest.Config) -> None:
    """Begin to count."""
    config.stash[TIMES] = {}


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, bool, bool]:
    """Time one test."""
    now = process_time if os.environ["BENCH_BROWSER"] == "markup" else perf_counter
    began = now()
    done = yield
    item.config.stash[TIMES][item.name] = now() - began
    return done


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Write the times, in seconds, where BENCH_TIMES says."""
    Path(os.environ["BENCH_TIMES"]).write_text(json.dumps(session.config.stash[TIMES]), encoding="utf-8")
