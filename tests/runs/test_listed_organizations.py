"""Organizations from a profile’s file, leased to two workers who connect people to them on one deployment."""

import json
import sqlite3
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

import httpx
import pytest

from fakes.organizations import Organizations, Practice
from tests.runs.command import Run

CONNECTING = (
    *("S-ORG-08", "S-ORG-12", "S-ORG-16", "S-ORG-17", "S-ORG-24", "S-ORG-30", "S-NAV-13"),
    *("S-ROL-03", "S-ROL-04"),
)
"""Of chapters 13 and 14: a TIN of nobody’s, who is first and who is not, decisions, two practices, and removal."""

NEEDED = 24
"""As many practices as these scenarios use up, and not one more: the TINs differ in their last digits alone."""

FILE = "organizations.toml"


@pytest.fixture
def listing(served: Callable[..., Any]) -> Callable[[], Any]:
    """Give a context in which a deployment knows practices that its profile lists; it yields the profile."""

    @contextmanager
    def listed() -> Iterator[Path]:
        with served() as profile:
            made = [Organizations(7, "listed").practice(index) for index in range(NEEDED)]
            let_know(profile, made)
            profile.with_name(FILE).write_text("\n".join(map(entry, made)), encoding="utf-8")
            with profile.open("a", encoding="utf-8") as told:
                told.write(f'\n[organizations]\nfile = "{FILE}"\n')
            yield profile

    return listed


def test_each_is_leased_once_whichever_worker_asks(harp: Callable[..., Run], listing: Callable[[], Any]) -> None:
    """All scenarios conform, none finds another’s people there, and the next run is told that none is left."""
    selected = [part for id_ in CONNECTING for part in ("--id", id_)]
    with listing() as profile:
        run = harp("run", str(profile), "--workers", "2", *selected)
        names = used_up(profile)
        again = harp("run", str(profile), *selected)
    assert (0, {"conforms"}, NEEDED) == (run.code, set(run.verdicts.values()), len(names)), run.said
    seen = seen_by_scenarios(run, names)
    assert [] == [name for name, at in seen.items() if len(at) > 1]
    assert {"gw0", "gw1"} == {worker for at in seen.values() for worker, _ in at}
    assert (3, True) == (again.code, f"all of {FILE} are used up" in again.said), again.said


def let_know(profile: Path, made: Sequence[Practice]) -> None:
    """Let a deployment know practices, as its owners would."""
    address = tomllib.loads(profile.read_text(encoding="utf-8"))["control"]["address"]
    token = profile.with_name("token").read_text(encoding="utf-8")
    with httpx.Client(headers={"Authorization": f"Bearer {token}"}) as control:
        for each in made:
            told = control.post(f"{address}/organizations", json={"type": "practice", **asdict(each)})
            told.raise_for_status()


def entry(practice: Practice) -> str:
    """Give a practice as a file lists it."""
    clinicians = ", ".join(f"{{ {pairs(vars(each), ', ')} }}" for each in practice.clinicians)
    keys = {name: value for name, value in vars(practice).items() if name != "clinicians"}
    return f'[[organization]]\nkind = "practice"\n{pairs(keys, chr(10))}\nclinicians = [{clinicians}]\n'


def pairs(keys: Mapping[str, str], between: str) -> str:
    """Give keys with their texts as TOML has them."""
    return between.join(f'{name} = "{value}"' for name, value in keys.items())


def used_up(profile: Path) -> set[str]:
    """Give the names of the organizations that are leased for good."""
    with closing(sqlite3.connect(profile.with_name(f"{FILE}.leases"))) as leases:
        return {name for (name,) in leases.execute("SELECT name FROM leases WHERE used = 1")}


def seen_by_scenarios(run: Run, names: Iterable[str]) -> Mapping[str, set[tuple[str, str]]]:
    """Tell on whose pages each organization stood: by which worker, in which scenario."""
    seen = defaultdict[str, set[tuple[str, str]]](set)
    for line in (run.folder / "evidence.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if "worker" in record:
            for name in (each for each in names if each in line):
                seen[name].add((record["worker"], record["id"]))
    return seen
