"""What a run was asked to do, as pytest's command line carries it to every worker."""

import os
import re
import secrets
from argparse import ArgumentTypeError
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from math import inf
from pathlib import Path
from random import Random
from string import ascii_lowercase
from typing import Any

import pytest

from harness.capabilities.operator_codes import TERMINAL
from harness.deployments.opening import BrowserKind, Target
from harness.errors import UsageError
from harness.fuzzing.draws import USUAL, Drawing
from harness.profiles.profile import Profile, load, of_addresses
from harness.running.choosing import Choice
from harness.running.option_table import OPTIONS, SWITCH, Option, offered, typed
from harness.shares import budgets_of
from harness.spending.ledger import NAME as LEDGER
from harness.spending.ledger import SpendingLedger

MAIL = pytest.StashKey[str]()
"""The folder in which this process receives e-mails, where it does."""


RUN = "harp-conformance run"


@dataclass(frozen=True)
class RunOptions:
    """A run: against what, with which browser, which scenarios, with which dice, and where its results go."""

    target: Target
    choice: Choice
    """What is chosen of the specification."""
    seed: int
    run: str
    out: Path
    again: str
    """The command that repeats this run, for reports to quote."""
    workers: int
    shard: str = ""
    """The shard that this machine runs, empty where it runs all."""
    costs: Path | None = None
    """What scenarios took before, if not the specification’s own table."""
    asked: tuple[str, ...] = ()
    """What was asked for and holds for the whole run, as it is typed."""
    resumes: bool = False
    """Whether it goes on with an interrupted run."""
    cast: str = ""
    """The name that its people get; the run's own where it is empty."""
    attestations: Path | None = None
    """The sheet in which people attest to what no run can test, if they filled one."""
    deviations: Path | None = None
    """The ledger of what is known to deviate, if there is one."""
    draft: Path | None = None
    """Where to draft a ledger of what this run finds, if it is asked for."""
    retry_failing: bool = False
    """Whether what violates in-process is tried again, too."""
    drawing: Drawing = USUAL
    """How made-up examples are drawn."""
    pictures: bool = False
    """Whether a picture of each page of the journey is kept."""

    @property
    def profile(self) -> Profile | None:
        """The profile of the deployment, None for the included one."""
        return self.target.profile

    @property
    def browser(self) -> BrowserKind:
        """The kind of browser under test."""
        return self.target.browser


def run_options(
    given: Mapping[str, Any], deployment: Profile | None, *, workers: int, mail: Path | None = None
) -> RunOptions:
    """Make a run's options of the settled values of the option table, by their keys."""
    terminal = TERMINAL if given["interactive"] else None
    shard = given["shard"] or ""
    if deployment is not None:
        deployment = replace(deployment, budgets=budgets_of(deployment.budgets, shard))
    spending = SpendingLedger(given["out"] / LEDGER, given["run_id"], deployment.budgets) if deployment else None
    return RunOptions(
        target=Target(
            deployment,
            given["browser"],
            tuple(given["fault"]),
            mail=mail,
            spending=spending,
            terminal=terminal,
            traced=given["traces"],
        ),
        choice=_choice(given),
        seed=given["seed"],
        run=given["run_id"],
        out=given["out"],
        again=given["again"],
        drawing=Drawing(given["seed"], given["examples"], given["seconds"] or inf, given["replay"]),
        workers=workers,
        shard=shard,
        costs=given["costs"],
        asked=tuple(typed((each for each in OPTIONS if each.lasting and each.key in given), given)),
        resumes=given["resume"],
        cast=given["cast"] or "",
        attestations=given["attestations"],
        deviations=given["deviations"],
        draft=given["write_deviations"],
        retry_failing=given["retry_failing"],
        pictures=given["pictures"],
    )


def _choice(given: Mapping[str, Any]) -> Choice:
    return Choice(
        ids=tuple(given["id"]),
        chapters=tuple(given["chapter"]),
        areas=tuple(given["area"]),
        requirements=tuple(given["requirement"]),
        strengths=tuple(given["strength"]),
        tags=given["tags"] or "",
        failed=tuple(given["failed_before"]),
    )


def add_options(parser: pytest.Parser) -> None:
    """Add the options of a run to pytest's."""
    group = parser.getgroup("harp", "conformance with the HARP and QPP guide")
    for each in offered("pytest"):
        group.addoption(each.name, dest=each.key, help=each.help, **_pytests(each))


def settled(given: Mapping[str, Any]) -> dict[str, Any]:
    """Decide what was left to chance: the run's name and its seed.

    Raises UsageError for a shard without a seed: the others could not throw the same dice.
    """
    if given.get("shard") and given.get("seed") is None:
        raise UsageError("expected --shard with a --seed, found none: give all shards of a run the same one.")
    chance: dict[str, Callable[[], Any]] = {"run_id": new_run_id, "seed": new_seed, "again": lambda: RUN}
    return {**given, **{key: decide() for key, decide in chance.items() if given.get(key) is None}}


def from_config(config: pytest.Config) -> RunOptions:
    """Read the options; raises UsageError where the profile is not as it must be."""
    option = config.option
    workers = os.environ.get("PYTEST_XDIST_WORKER_COUNT", getattr(option, "numprocesses", None) or 1)
    deployment = profile(option.deployment, option.sites, option.i_am_authorised_for)
    return run_options(vars(option), deployment, workers=int(workers), mail=_mail(config))


def _mail(config: pytest.Config) -> Path | None:
    """Give the folder in which this run's e-mails arrive; a worker is told by the process that receives them."""
    told = getattr(config, "workerinput", {}).get("mail") or config.stash.get(MAIL, "")
    return Path(told) if told else None


def profile(path: Path | None, sites: tuple[str, str] | None, confirmed: Collection[str] = ()) -> Profile | None:
    """Give the profile that was named, one of two addresses, or None for the included deployment.

    `confirmed` are the hosts of cms.gov that may be run against, by their names.
    """
    if path:
        return load(path, confirmed=confirmed)
    return of_addresses(*sites) if sites else None


def _pytests(option: Option) -> dict[str, Any]:
    """Give what pytest's command line must know of an option."""
    if option.kind is SWITCH:
        return {"action": "store_true"}
    several = {"nargs": option.kind.count} if option.kind.count > 1 else {}
    repeated = {"action": "append", "default": []} if option.many else {"default": option.default}
    words = option.kind.word.split()
    metavar = tuple(words) if len(words) > 1 else words[0]
    return {"type": _told(option.kind.read), "metavar": metavar, **several, **repeated}


def _told(read: Callable[[str], Any]) -> Callable[[str], Any]:
    """Read a value for pytest's command line, which tells ValueError in words of its own."""

    def told(text: str) -> Any:
        try:
            return read(text)
        except ValueError as problem:
            raise ArgumentTypeError(str(problem)) from problem

    return told


def new_run_id() -> str:
    """Name a run: ten lowercase letters that spell no name, so that its people's User IDs hold none."""
    dice = Random(secrets.randbits(64))
    return "".join(dice.choice(re.sub("[aeiouyl]", "", ascii_lowercase)) for _ in range(10))


def new_seed() -> int:
    """Throw the dice for the dice."""
    return secrets.randbelow(10_000)
