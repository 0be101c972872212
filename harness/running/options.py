"""What a run was asked to do, as pytest's command line carries it to every worker."""

import os
import re
import secrets
from argparse import ArgumentTypeError
from collections.abc import Callable, Collection
from dataclasses import dataclass
from math import inf
from pathlib import Path
from random import Random
from string import ascii_lowercase
from typing import TypeVar

import pytest

from harness.capabilities.operator_codes import TERMINAL
from harness.deployments.opening import BrowserKind, Target
from harness.fuzzing.drawing import EXAMPLES, USUAL, Drawing
from harness.profile import Profile, load, of_addresses
from harness.profile_authorization import OPTION
from harness.spending.ledger import NAME as LEDGER
from harness.spending.ledger import SpendingLedger

OUT = Path("build/conformance")
MAIL = pytest.StashKey[str]()
"""The folder in which this process receives e-mails, where it does."""

Number = TypeVar("Number", int, float)


@dataclass(frozen=True)
class RunOptions:
    """A run: against what, with which browser, which scenarios, with which dice, and where its results go."""

    target: Target
    ids: tuple[str, ...]
    seed: int
    run: str
    out: Path
    again: str
    """The command that repeats this run, for reports to quote."""
    workers: int
    attestations: Path | None = None
    """The sheet in which people attest to what no run can test, if they filled one."""
    deviations: Path | None = None
    """The ledger of what is known to deviate, if there is one."""
    draft: Path | None = None
    """Where to draft a ledger of what this run finds, if it is asked for."""
    drawing: Drawing = USUAL
    """How made-up examples are drawn."""

    @property
    def profile(self) -> Profile | None:
        """The profile of the deployment, None for the included one."""
        return self.target.profile

    @property
    def browser(self) -> BrowserKind:
        """The kind of browser under test."""
        return self.target.browser


def add_options(parser: pytest.Parser) -> None:
    """Add the options of a run to pytest's."""
    group = parser.getgroup("harp", "conformance with the HARP and QPP guide")
    group.addoption("--deployment", metavar="PROFILE", help="the profile of the deployment to check")
    group.addoption("--sites", nargs=2, metavar=("HARP", "QPP"), help="two addresses on this machine to check")
    group.addoption("--browser", choices=("markup", "chromium"), default="markup", help="the browser to drive")
    group.addoption("--fault", action="append", default=[], help="a fault of the included deployment to switch on")
    group.addoption("--id", action="append", default=[], dest="ids", help="run only the scenario of this id")
    group.addoption("--seed", type=int, default=None, help="the dice of people and examples; random if not given")
    group.addoption(
        "--examples", type=positive(int), default=EXAMPLES, help="how many made-up examples a scenario tries"
    )
    group.addoption("--seconds", type=positive(float), default=inf, help="try no more examples after this time")
    group.addoption("--replay", type=Path, default=None, help="keep counterexamples here, and try earlier ones first")
    group.addoption("--out", type=Path, default=OUT, help="the folder for evidence and reports")
    group.addoption("--attestations", type=Path, default=None, help="the sheet of what people attest to")
    group.addoption("--deviations", type=Path, default=None, help="the ledger of what is known to deviate")
    group.addoption("--write-deviations", type=Path, default=None, help="draft a ledger of what this run finds")
    group.addoption("--interactive", action="store_true", help="ask at the terminal for what nothing else can tell")
    group.addoption(
        OPTION, action="append", default=[], dest="confirmed", help="repeat the name of a host of cms.gov to run there"
    )
    group.addoption("--run-id", default=None, help="the name of this run: lowercase letters")
    group.addoption("--again", default=None, help="the command that reports quote for repeating this run")


def settle(config: pytest.Config) -> None:
    """Decide once, before workers start, what is left to chance: the run's name and its seed."""
    option = config.option
    if option.run_id is None:
        option.run_id = new_run_id()
    if option.seed is None:
        option.seed = new_seed()
    if option.again is None:
        option.again = "harp-conformance run"


def from_config(config: pytest.Config) -> RunOptions:
    """Read the options; raises UsageError where the profile is not as it must be."""
    option = config.option
    found = profile(option.deployment, option.sites, option.confirmed)
    return RunOptions(
        target=Target(
            found,
            option.browser,
            tuple(option.fault),
            mail=_mail(config),
            spending=SpendingLedger(Path(option.out) / LEDGER, option.run_id, found.budgets) if found else None,
            terminal=TERMINAL if option.interactive else None,
        ),
        ids=tuple(option.ids),
        seed=option.seed,
        run=option.run_id,
        out=Path(option.out),
        again=option.again,
        drawing=Drawing(option.seed, option.examples, option.seconds, option.replay),
        workers=int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", getattr(option, "numprocesses", None) or 1)),
        attestations=option.attestations,
        deviations=option.deviations,
        draft=option.write_deviations,
    )


def _mail(config: pytest.Config) -> Path | None:
    """Give the folder in which this run's e-mails arrive; a worker is told by the process that receives them."""
    told = getattr(config, "workerinput", {}).get("mail") or config.stash.get(MAIL, "")
    return Path(told) if told else None


def profile(path: str | None, sites: tuple[str, str] | None, confirmed: Collection[str] = ()) -> Profile | None:
    """Give the profile that was named, one of two addresses, or None for the included deployment.

    `confirmed` are the hosts of cms.gov that may be run against, by their names.
    """
    if path:
        return load(Path(path), confirmed=confirmed)
    return of_addresses(*sites) if sites else None


def positive(kind: type[Number]) -> Callable[[str], Number]:
    """Make a reader of numbers above 0 for pytest's command line, which tells ValueError in words of its own."""

    def number(text: str) -> Number:
        if not kind(text) > 0:
            raise ArgumentTypeError(f"expected a number above 0, found {text}")
        return kind(text)

    return number


def new_run_id() -> str:
    """Name a run: ten lowercase letters that spell no name, so that its people's User IDs hold none."""
    dice = Random(secrets.randbits(64))
    return "".join(dice.choice(re.sub("[aeiouyl]", "", ascii_lowercase)) for _ in range(10))


def new_seed() -> int:
    """Throw the dice for the dice."""
    return secrets.randbelow(10_000)
