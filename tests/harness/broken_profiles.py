"""Wrong profiles by the hundred: each made from a good one by one slip, with the line on which it must be told."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

GOOD = """\
[deployment]
name = "Staging"
harp = "{sink}"
qpp = "{sink}"

[authorization]
by = "A. Sample"
reference = "T-1"
expires = 2999-01-31
accepts_statements = "A. Sample"

[budgets]
accounts = 200
proofing_attempts = 300
messages = 500
requests_per_second = 5.5

[offers]
without_chapters = ["manual proofing"]
without_areas = ["CAP"]
without_requirements = ["MFA-003"]
without_devices = ["Okta Verify Push"]

[wordings]
"its length" = "at least 15 characters"

[locators."Profile Information"]
at = "/register*"
"Legal First Name" = "Given Name"
"Date of Birth" = {{ parts = ["Month", "Day", "Year"], split = "/" }}

[overlays]
hide = [".chat"]
press = {{ "#cookies" = "Accept" }}

[people]
reusable = true
email = "qa+{{run}}.{{number}}@staging.example.gov"

[timeouts]
act = 3

[browser]
path = "/opt/chromium"

[control]
address = "{sink}/control/v1"
token_env = "TOKEN"

[experian]
operator = "{sink}/operator"

[capabilities.codes]
command = ["sh", "codes.sh", "{{channel}}", "{{to}}", "{{since}}"]
timeout = 5
pattern = "code is (.+)"

[capabilities.mail]
smtp = "127.0.0.1:2525"

[artefacts]
places = ["data"]
"""
"""Every table, all addresses at one place."""

WRONG = ("7", "true", "[1]", '{ x = "y" }', "1999-02-03T04:05:06", '""', '["", "nonsense"]', "-1", "nan", '"nonsense"')
"""Values, none of which fits every key."""

FITTING = {
    "path": ('""', '"nonsense"'),
    "timeout": ("7",),
    "act": ("7",),
    "accounts": ("7",),
    "proofing_attempts": ("7",),
    "messages": ("7",),
    "requests_per_second": ("7",),
    "places": ('["", "nonsense"]',),
}
"""Which of them fit which key after all; any text fits these others."""
ANY_TEXT = {"name", "by", "reference", "accepts_statements", "pattern", "at", '"its length"', '"Legal First Name"'}


@dataclass(frozen=True)
class Broken:
    """A wrong profile."""

    text: str
    line: int
    """Where it must be told, from 1."""
    about: str
    """What the sentence must name."""


def broken(good: str, seed: int) -> Iterator[Broken]:
    """Give wrong profiles without end, by slips that dice choose."""
    dice = Random(seed)
    slips: tuple[Callable[[list[str], Random], Broken | None], ...] = (
        _wrong_value, _misspelt_key, _misspelt_table, _left_out, _said_twice, _not_toml, _secret, _stray,
    )  # fmt: skip
    while True:
        if (made := dice.choice(slips)(good.splitlines(), dice)) is not None:
            yield made


def _key(lines: list[str], dice: Random) -> tuple[int, str]:
    at = dice.choice([n for n, line in enumerate(lines) if "=" in line])
    return at, lines[at].split(" = ")[0]


def _wrong_value(lines: list[str], dice: Random) -> Broken | None:
    at, key = _key(lines, dice)
    value = dice.choice(WRONG)
    if value in FITTING.get(key, ()) or (key in ANY_TEXT and value == '"nonsense"'):
        return None
    return _changed(lines, at, f"{key} = {value}", key)


def _misspelt_key(lines: list[str], dice: Random) -> Broken:
    at, key = _key(lines, dice)
    wrong = f'"{_slip(key.strip(chr(34)), dice)}"'
    return _changed(lines, at, lines[at].replace(key, wrong, 1), wrong.strip('"'))


def _misspelt_table(lines: list[str], dice: Random) -> Broken:
    at = dice.choice([n for n, line in enumerate(lines) if line.startswith("[")])
    wrong = _slip(lines[at].strip("[]").rpartition(".")[2].strip('"'), dice)
    outer = lines[at].strip("[]").rpartition(".")[0]
    return _changed(lines, at, f'[{outer}{"." if outer else ""}"{wrong}"]', wrong)


def _left_out(lines: list[str], dice: Random) -> Broken:
    needed = [n for n, line in enumerate(lines) if line.startswith(("harp", "qpp", "address", "token_env", "operator"))]
    at = dice.choice([*needed, next(n for n, line in enumerate(lines) if line.startswith("smtp"))])
    table = max(n for n, line in enumerate(lines[:at]) if line.startswith("["))
    return Broken("\n".join(lines[:at] + lines[at + 1 :]), table + 1, lines[at].split(" = ")[0])


def _said_twice(lines: list[str], dice: Random) -> Broken:
    at, _ = _key(lines, dice)
    return Broken("\n".join([*lines[: at + 1], lines[at], *lines[at + 1 :]]), at + 2, "TOML")


def _not_toml(lines: list[str], dice: Random) -> Broken:
    at, key = _key(lines, dice)
    return _changed(lines, at, dice.choice([f"{key}", f"{key} = nonsense", f'{key} = "open', f"{key} = ?"]), "TOML")


def _secret(lines: list[str], dice: Random) -> Broken:
    at = dice.choice([n for n, line in enumerate(lines) if line.startswith("[") and line != "[wordings]"])
    name = dice.choice(["token", "password", "secret", "api_token"])
    return Broken("\n".join([*lines[: at + 1], f'{name} = "open sesame"', *lines[at + 1 :]]), at + 2, name)


def _stray(lines: list[str], dice: Random) -> Broken:
    name = dice.choice(["deployments", "people_", "x", "harp"])
    return Broken("\n".join([f"{name} = {dice.choice(WRONG[:4])}", *lines]), 1, name)


def _changed(lines: list[str], at: int, line: str, about: str) -> Broken:
    return Broken("\n".join([*lines[:at], line, *lines[at + 1 :]]), at + 1, about.strip('"'))


def _slip(word: str, dice: Random) -> str:
    """Leave a letter out, double one, or add one."""
    at = dice.randrange(len(word))
    return dice.choice(
        [word[:at] + "q" + word[at:], word[:at] + word[at] + word[at:], word[:at] + "q" + word[at + 1 :]]
    )
