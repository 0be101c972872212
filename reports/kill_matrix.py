"""The kill matrix as JSON and as a page: which fault of the included deployment is noticed by which scenario."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from harness.killing.matrix import KillMatrix, Outcome
from reports.files import replace
from reports.rendering import environment

JSON, PAGE = "kill_matrix.json", "kill_matrix.html"


def write(folder: Path, matrices: Mapping[str, KillMatrix], summaries: Mapping[str, str]) -> Path:
    """Write both into a folder and give the page's path; raises UsageError where they can't be written.

    `matrices` are keyed by the browser, the first of them decides; `summaries` say what each fault does.
    """
    first, *_ = matrices.values()
    content = as_json(first) | {browser: as_json(each) for browser, each in matrices.items() if each is not first}
    replace(folder / JSON, (json.dumps(content, indent=1) + "\n").encode())
    return replace(folder / PAGE, _page(matrices, summaries).encode())


def as_json(matrix: KillMatrix) -> dict[str, Any]:
    """Give a kill matrix as plain data."""
    return {
        "faults": [_fault(each) for each in matrix.outcomes],
        "scenarios_never_failed": list(matrix.scenarios_never_failed),
        "rows_never_failed": list(matrix.rows_never_failed),
        "requirements_without_fault": [
            {"id": id_, "reason": why} for id_, why in matrix.requirements_without_fault.items()
        ],
        "scenarios_excused": [{"id": id_, "reason": why} for id_, why in matrix.excused.items()],
        "holes": list(matrix.holes),
    }


def _fault(outcome: Outcome) -> dict[str, Any]:
    return {
        "name": outcome.trial.fault,
        "requirements": list(outcome.trial.requirements),
        "killed_by": list(outcome.killed_by),
        "killed_by_claiming": list(outcome.killed_by_claiming),
        "also_failed": list(outcome.also_failed),
        "tried_on": len(outcome.verdicts),
    }


def _page(matrices: Mapping[str, KillMatrix], summaries: Mapping[str, str]) -> str:
    return environment().get_template("kill_matrix.html").render(matrices=matrices, summaries=summaries)
