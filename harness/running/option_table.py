"""The options of a run, one row each: `harp-conformance run`, pytest and docs/options.md all take them from here."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from harness.fuzzing.draws import EXAMPLES
from harness.profiles.authorization import OPTION as AUTHORISED_FOR
from harness.running.sharing import read_shard

OUT = Path("build/conformance")

Offered = Literal["both", "command", "pytest"]
"""Whose command line has an option."""


@dataclass(frozen=True)
class Kind:
    """What an option's value is: its name in help, and how a text is read, which raises ValueError in a sentence."""

    word: str
    read: Callable[[str], Any]
    count: int = 1
    """How many values it takes."""


@dataclass(frozen=True)
class Option:
    """One option of a run."""

    name: str
    kind: Kind
    help: str
    default: Any = None
    many: bool = False
    """Whether it may be given several times."""
    offered: Offered = "both"
    repeats: bool = False
    """Whether the command that repeats a run needs it."""
    lasting: bool = True
    """Whether a run that is resumed goes on with what it began with."""

    @property
    def key(self) -> str:
        """The name of its value."""
        return self.name.removeprefix("--").replace("-", "_")

    @property
    def usual(self) -> Any:
        """Its value where it is not given."""
        return False if self.kind is SWITCH else () if self.many else self.default

    def words(self, value: Any) -> list[str]:
        """Give a value as it is typed; nothing where it is the usual one."""
        if value is None or value == self.usual:
            return []
        if self.kind is SWITCH:
            return [self.name]
        if self.kind.count > 1:
            return [self.name, *map(str, value)]
        return [word for each in (value if self.many else [value]) for word in (self.name, str(each))]


def one_of(*choices: str) -> Kind:
    """Give the kind that is one of some words."""

    def read(text: str) -> str:
        if text not in choices:
            raise ValueError(f"expected {' or '.join(choices)}, found “{text}”")
        return text

    return Kind("|".join(choices), read)


def whole(least: int, most: int | None = None) -> Kind:
    """Give the kind that is a whole number within bounds."""
    expected = f"a whole number from {least} to {most}" if most is not None else f"a whole number, {least} or more"

    def read(text: str) -> int:
        if not text.isdecimal() or int(text) < least or (most is not None and int(text) > most):
            raise ValueError(f"expected {expected}, found “{text}”")
        return int(text)

    return Kind("NUMBER", read)


def _above_nothing(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = 0.0
    if not number > 0:
        raise ValueError(f"expected a number above 0, found “{text}”")
    return number


SECONDS = Kind("SECONDS", _above_nothing)
TEXT = Kind("TEXT", str)
PATH = Kind("PATH", Path)
SWITCH = Kind("", bool)
SCENARIO = Kind("ID", str)
ADDRESSES = Kind("HARP QPP", str, count=2)

OPTIONS = (
    Option("--browser", one_of("markup", "chromium"), "The browser to drive.", "markup", repeats=True),
    Option("--id", SCENARIO, "Run only this scenario, such as S-PWD-01 or S-PWD-01[14].", many=True),
    Option("--chapter", Kind("NAME", str), "Run only this chapter, by its name or number.", many=True),
    Option("--area", Kind("AREA", str), "Run only what checks requirements of this area, such as PWD.", many=True),
    Option("--requirement", SCENARIO, "Run only what checks this requirement, such as PWD-001.", many=True),
    Option(
        "--strength", one_of("MUST", "SHOULD", "INFO"), "Run only what checks something of this strength.", many=True
    ),
    Option("--tags", Kind("EXPRESSION", str), "Run only what these tags select, such as “MUST and not clock”."),
    Option(
        "--last-failed",
        SWITCH,
        "Run only what the run before, of the same --out, left failed.",
        offered="command",
        lasting=False,
    ),
    Option(
        "--shard", Kind("I/N|alone", read_shard), "Run only this shard, such as 2/4; alone has what disturbs others."
    ),
    Option("--costs", PATH, "What scenarios took before, as a run writes it; else what comes with the specification."),
    Option("--plan", SWITCH, "Tell what a run would do and cost, and do nothing.", offered="command", lasting=False),
    Option("--resume", SWITCH, "Go on with the interrupted run of the same --out.", lasting=False),
    Option("--workers", whole(1, 64), "How many run side by side.", 1, offered="command", lasting=False),
    Option("--fault", Kind("NAME", str), "Switch a fault of the included deployment on.", many=True, repeats=True),
    Option("--examples", whole(1), "Made-up credentials to try.", EXAMPLES, repeats=True),
    Option("--seconds", SECONDS, "Try no more of them after this time."),
    Option("--replay", PATH, "Keep counterexamples here; try earlier ones first.", repeats=True),
    Option("--seed", whole(0), "The dice of people and examples; random if not given.", repeats=True),
    Option(
        "--interactive",
        SWITCH,
        "Ask at the terminal for codes that nothing else can tell.",
        repeats=True,
        lasting=False,
    ),
    Option("--pictures", SWITCH, "Keep a picture of each page of the journey; needs --browser chromium."),
    Option("--traces", SWITCH, "Keep a trace of what does not conform, not to be shared; needs --browser chromium."),
    Option("--attestations", PATH, "What people attest to: see spec attestations."),
    Option("--deviations", PATH, "The ledger of what is known to deviate."),
    Option("--write-deviations", PATH, "Draft a ledger of this run here.", lasting=False),
    Option("--retry-failing", SWITCH, "Try what violates once more on the included deployment, too.", repeats=True),
    Option(AUTHORISED_FOR, Kind("HOST", str), "The name of a host of cms.gov, to run there.", many=True, repeats=True),
    Option("--no-preflight", SWITCH, "Go without looking at the deployment first.", offered="command", lasting=False),
    Option("--out", PATH, "Where results go.", OUT, lasting=False),
    Option("--deployment", PATH, "The profile of the deployment to check.", offered="pytest", lasting=False),
    Option("--sites", ADDRESSES, "Two addresses on this machine to check.", offered="pytest", lasting=False),
    Option("--failed-before", SCENARIO, "Run only this scenario, which failed before.", many=True, offered="pytest"),
    Option("--cast", TEXT, "The name that its people get, if not the run’s.", offered="pytest", lasting=False),
    Option("--run-id", TEXT, "The name of this run: lowercase letters.", offered="pytest", lasting=False),
    Option("--again", TEXT, "The command that reports quote for repeating this run.", offered="pytest", lasting=False),
)
"""All of them, in the order of the help."""


def offered(where: Offered) -> Iterator[Option]:
    """Give the options of one command line."""
    return (each for each in OPTIONS if each.offered in {"both", where})


def typed(options: Iterable[Option], given: Mapping[str, Any]) -> list[str]:
    """Give the values of some options as they are typed; those that are usual are left out."""
    return [word for each in options for word in each.words(given[each.key])]


def parsed(words: Iterable[str]) -> dict[str, Any]:
    """Read what was typed back, by the keys of the options; raises ValueError for words that are no options."""
    by_name = {each.name: each for each in OPTIONS}
    given: dict[str, Any] = {}
    left = iter(words)
    for name in left:
        if name not in by_name:
            raise ValueError(f"expected an option of a run, found “{name}”")
        option = by_name[name]
        value = True if option.kind is SWITCH else option.kind.read(next(left))
        given[option.key] = (*given.get(option.key, ()), value) if option.many else value
    return given
