"""Beginning a run under pytest, in the process that no worker is: once for all of them."""

from collections.abc import Iterable
from contextlib import ExitStack

import pytest

from harness.evidence.gathering import gathered
from harness.running.claiming import claimed
from harness.running.continuing import go_on, take_over
from harness.running.option_table import OPTIONS, parsed, typed
from harness.running.options import from_config, settled
from harness.running.session import Session


def begin(config: pytest.Config) -> Iterable[str]:
    """Settle what was left to chance, and give what an interrupted run had done where this one goes on with it.

    Raises UsageError where it can't go on.
    """
    option = config.option
    if option.resume and not option.cast:
        return _go_on(config)
    _set(config, settled(vars(option)))
    # `harness run` has seen to the folder already, and says so by a cast.
    evidence = gathered(option.out) if option.resume else None
    return [each.id for each in evidence.scenarios] if evidence else ()


def as_told(config: pytest.Config) -> Iterable[str]:
    """Take what the controlling process settled, in a worker: it reads the same command line, and would throw dice."""
    told = vars(config)["workerinput"]
    _set(config, parsed(told["settled"]))
    return tuple(told["done"])


def to_tell(config: pytest.Config) -> list[str]:
    """Give what a worker must be told: all that was settled, as it is typed."""
    given = vars(config.option)
    return typed((each for each in OPTIONS if each.kind.count == 1 and each.key in given), given)


def _go_on(config: pytest.Config) -> Iterable[str]:
    stack = ExitStack()
    config.add_cleanup(stack.close)
    stack.enter_context(claimed(config.option.out))
    given, evidence = go_on(vars(config.option))
    _set(config, settled(given))
    options = from_config(config)
    take_over(evidence, Session(options, "").header(evidence.header.run.browser), options.out)
    return [each.id for each in evidence.scenarios]


def _set(config: pytest.Config, given: dict[str, object]) -> None:
    for key, value in given.items():
        setattr(config.option, key, value)
