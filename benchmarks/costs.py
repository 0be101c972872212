"""What each scenario costs on the included deployment: `python -m benchmarks.costs [--browser chromium]`.

Writes harness/running/costs.toml anew: the time of the browser that is asked for, and what the scenario's people used
up, as the fakes around the deployment tell it: accounts, inquiries of Experian, messages.
"""

import sys
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from harness.applicant import Applicant, Casting
from harness.deployments.deployment import Deployment
from harness.errors import Trouble
from harness.evidence.reading import read
from harness.evidence.writing import NAME as EVIDENCE
from harness.plugin import RECORD, SESSION
from harness.running.costs import NAME, Cost, costs, renewed, written
from harness.spec.catalogue import specification
from harness.spec.places import features_folder

SEED = "7"
TABLE = Path(__file__).parents[1] / "harness" / "running" / NAME


class Meter:
    """A pytest plugin that looks, after each scenario, at what its people used up."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.used: dict[str, Cost] = {}

    @pytest.hookimpl(trylast=True)
    def pytest_bdd_after_scenario(self, request: pytest.FixtureRequest) -> None:
        """Ask the fakes for each person of the scenario."""
        session, record = request.config.stash[SESSION], request.node.stash[RECORD]
        used = [
            _used(session.deployment, Casting(each.run, session.options.seed).applicant(each.number, **each.traits))
            for each in record.people
        ]
        sums = {
            what: sum(getattr(each, what) for each in used) for what in ("accounts", "proofing_attempts", "messages")
        }
        self.used[record.id] = Cost(**sums)


def main(arguments: list[str]) -> int:
    """Run everything once, and write the table."""
    browser = "chromium" if "chromium" in arguments else "markup"
    meter = Meter()
    with TemporaryDirectory() as folder:
        settings = ["-c", str(files("harness.running") / "pytest.ini"), "--rootdir", str(features_folder().parent)]
        quiet = ["-p", "harness.plugin", "-p", "no:terminal", str(features_folder()), "--seed", SEED]
        pytest.main([*settings, *quiet, "--browser", browser, "--out", folder], plugins=[meter])
        records = read(Path(folder) / EVIDENCE).scenarios
    table = renewed(costs(TABLE), records, browser)
    known = {id_: _with(cost, meter.used.get(id_)) for id_, cost in table.items() if id_ in specification()}
    TABLE.write_text(written(known), encoding="utf-8")
    print(f"{len(meter.used)} scenarios in {TABLE}")
    return 0


def _with(cost: Cost, used: Cost | None) -> Cost:
    return replace(used, markup=cost.markup, chromium=cost.chromium) if used else cost


def _used(deployment: Deployment, person: Applicant) -> Cost:
    """Give what was used up for one person; how often a message goes elsewhere can't be seen, and is little."""
    assert deployment.messages is not None
    assert deployment.bureau is not None
    to = dict.fromkeys((person.person.email, person.person.phone, person.other_phone, person.landline))
    return Cost(
        accounts=int(_has_account(deployment, person)),
        proofing_attempts=len(deployment.bureau.inquiries(person.person.ssn)),
        messages=sum(len(deployment.messages.messages(each)) for each in to),
    )


def _has_account(deployment: Any, person: Applicant) -> bool:
    try:
        return bool(deployment.accounts.kept_profile(person.user_id))
    except Trouble:
        return False


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
