"""[control] and [experian] of a profile: the control API and the fake Experian's operator interface."""

import re
from dataclasses import dataclass, field

from harness.profiles.form import Form, key, private_key
from harness.profiles.kinds import ADDRESS, TEXT
from harness.profiles.table import Table

VARIABLE = re.compile(r"[A-Z_][A-Z0-9_]*")
"""How variables are named whose name may be shown: anything else may be the secret itself."""


@dataclass(frozen=True)
class Control:
    """Where the control API is, if the deployment lends one, and the token that opens it."""

    address: str
    token: str = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class ControlKeys:
    """The control API (docs/control-api.md), if the deployment lends its clock, its messages and so on by one."""

    address: str = key(ADDRESS, "where it is", '"https://harp.staging.example.gov/control/v1"')
    token_env: str = private_key(TEXT, "the variable of the environment that holds the token", '"TOKEN"', default="")
    token_file: str = key(TEXT, "the file, beside the profile, that holds the token", '"token"', default="")


@dataclass(frozen=True, kw_only=True)
class ExperianKeys:
    """This project's fake Experian, if the deployment asks it: scenarios then put it in trouble, person by person."""

    operator: str = key(ADDRESS, "its operator interface", '"http://127.0.0.1:8702/operator"')


def _control(keys: ControlKeys, table: Table) -> Control:
    if keys.token_env:
        return Control(keys.address, _from_environment(keys.token_env, table))
    if keys.token_file:
        return Control(keys.address, _from_file(keys.token_file, table))
    table.problem("token_env", "expected where the token is: token_env (a variable) or token_file (a file).")
    return Control(keys.address, "")


def _from_environment(variable: str, table: Table) -> str:
    token = table.source.environment.get(variable, "")
    if not token and not VARIABLE.fullmatch(variable):
        table.problem("token_env", "expected the name of a variable, in capitals, found another text. Name one.")
    elif not token:
        table.problem("token_env", f"expected a token in the environment’s {variable}, found none. Set it.")
    return token


def _from_file(name: str, table: Table) -> str:
    file = table.folder / name
    try:
        token = file.read_text(encoding="utf-8", errors="replace").strip()
    except (OSError, ValueError) as problem:
        why = getattr(problem, "strerror", None) or problem
        table.problem("token_file", f"expected a file with the token, found none at {file} ({why}).")
        return ""
    if not token:
        table.problem("token_file", f"expected a token in {file}, found nothing. Write it there.")
    return token


CONTROL = Form[ControlKeys, Control | None]("control", ControlKeys, _control, absent=lambda _: None)
EXPERIAN = Form[ExperianKeys, str]("experian", ExperianKeys, lambda keys, _: keys.operator, absent=lambda _: "")
