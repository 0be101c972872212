"""Flask-Security-Too, which nobody here wrote, gets the verdicts that it deserves, by a profile and one refinement.

Some of the table; `make strangers` holds it against all of it (at_length.py).
"""

import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path

from tests.runs.command import Run

HERE = Path(__file__).parent
VERDICTS: dict[str, str] = tomllib.loads((HERE / "flask_security_verdicts.toml").read_text(encoding="utf-8"))[
    "verdicts"
]

Harp = Callable[..., Run]


def test_it_gets_the_verdicts_that_it_deserves(harp: Harp, flask_security: Path) -> None:
    """Every third of the table: what conforms, what does not, and what a person must look at."""
    some = sorted(VERDICTS)[::3]
    assert {id_: VERDICTS[id_] for id_ in some} == checked(harp, flask_security, some)


def checked(harp: Harp, profile: Path, ids: Iterable[str]) -> dict[str, str]:
    """Run scenarios, and give their verdicts."""
    selected = [part for id_ in ids for part in ("--id", id_)]
    run = harp("run", str(profile), "--browser", "markup", *selected)
    print(run.said)  # noqa: T201 - for who sees the verdicts differ
    return run.verdicts
