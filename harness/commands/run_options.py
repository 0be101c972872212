"""The options of a run on the command line of `harp-conformance run`."""

from collections.abc import Callable
from typing import Any

import click

from harness.running.option_table import SWITCH, Kind, Option, offered

Command = Callable[..., Any]


def with_run_options(command: Command) -> Command:
    """Give a command the options of a run; it gets their values by their keys."""
    for each in reversed(list(offered("command"))):
        command = _decorator(each)(command)
    return command


class _Reading(click.ParamType[Any]):
    """Reads a value by the kind of an option."""

    def __init__(self, kind: Kind) -> None:
        self.name, self._kind = kind.word, kind

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Read what was typed; a default is what it is."""
        if not isinstance(value, str):
            return value
        try:
            return self._kind.read(value)
        except ValueError as problem:
            self.fail(str(problem), param, ctx)


def _decorator(option: Option) -> Callable[[Command], Command]:
    if option.kind is SWITCH:
        return click.option(option.name, option.key, is_flag=True, help=option.help)
    if option.many:
        return click.option(option.name, option.key, type=_Reading(option.kind), multiple=True, help=option.help)
    return click.option(
        option.name, option.key, type=_Reading(option.kind), default=option.default, show_default=True, help=option.help
    )
