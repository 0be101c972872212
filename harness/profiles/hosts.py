"""[hosts] of a profile: where else requests may leave to, and where the proxy is found that sees to it."""

from dataclasses import dataclass

from harness.outbound.gate import Place, place_of
from harness.profiles.form import Form, key
from harness.profiles.kinds import MAYBE_TEXT, TEXTS
from harness.profiles.table import Table


@dataclass(frozen=True, kw_only=True)
class HostsKeys:
    """Where requests may leave to, apart from the addresses that the profile names: nowhere else."""

    further: tuple[str, ...] = key(
        TEXTS,
        "hosts that the pages need; `*.` stands for any",
        '["captcha.example.com", "*.cdn.example.gov:8443"]',
        default=(),
    )
    filter: str = key(
        MAYBE_TEXT,
        "for a browser on another machine: host and port under which it reaches this one’s filtering proxy",
        '"runner.example.gov:3128"',
        default="",
    )


@dataclass(frozen=True)
class Hosts:
    """Where else requests may leave to, and where a browser elsewhere finds the filtering proxy, if anywhere."""

    further: tuple[Place, ...] = ()
    filter: Place | None = None


def _hosts(keys: HostsKeys, table: Table) -> Hosts:
    further = tuple(place for each in keys.further if (place := _place("further", each, table)))
    found = _place("filter", keys.filter, table) if keys.filter else None
    if found and found.port is None:
        table.problem("filter", f"expected a host and a port such as “runner.example.gov:3128”, found “{keys.filter}”.")
    return Hosts(further, found)


def _place(key: str, text: str, table: Table) -> Place | None:
    try:
        return place_of(text)
    except ValueError:
        table.problem(key, f"expected a host such as “cdn.example.gov” or “cdn.example.gov:8443”, found “{text}”.")
        return None


HOSTS = Form("hosts", HostsKeys, _hosts)
