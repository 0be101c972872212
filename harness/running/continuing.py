"""Going on with a run that was interrupted or killed: the same run, the same dice, the same choice, nothing twice."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from harness.errors import UsageError
from harness.evidence.gathering import gathered
from harness.evidence.reading import Evidence
from harness.evidence.records import Header
from harness.evidence.writing import NAME, parts, save
from harness.running.option_table import OPTIONS, Option, parsed
from harness.running.options import new_run_id


def go_on(asked: Mapping[str, Any]) -> tuple[dict[str, Any], Evidence]:
    """Give the options with which the run in the folder of --out goes on, and what it left there.

    Raises UsageError where there is nothing to go on with, or where other options are asked for than it began with.
    """
    evidence = gathered(asked["out"])
    if evidence is None:
        raise UsageError(
            f"expected the evidence of an interrupted run in {asked['out']}, found none. Run without --resume."
        )
    return _as_before(asked, evidence.header), evidence


def _as_before(asked: Mapping[str, Any], header: Header) -> dict[str, Any]:
    before = parsed(header.run.selection.get("asked", ()))
    lasting = [each for each in OPTIONS if each.lasting and each.key in asked]
    for option in lasting:
        said, begun = (_value(option, each) for each in (asked, before))
        if said not in {option.usual, None, begun}:
            told = " ".join(option.words(begun)) or f"no {option.name}"
            raise UsageError(
                f"expected to go on as the run began, with {told}, found {' '.join(option.words(said))}. "
                "Leave it away, or run without --resume."
            )
    begun_with = {each.key: _value(each, before) for each in lasting}
    return {**asked, **begun_with, "run_id": header.run.id, "cast": new_run_id()}


def _value(option: Option, given: Mapping[str, Any]) -> Any:
    value = given.get(option.key, option.usual)
    return tuple(value) if option.many else value


def take_over(evidence: Evidence, now: Header, folder: Path) -> None:
    """Put all that was done into one file, so that shares of the same names can be begun.

    Raises UsageError where the run can't go on because what it is about has changed: `now` is what it would begin with.
    """
    _refuse_another(evidence.header, now, folder)
    save(folder / NAME, replace(evidence, footer=None))
    for share in parts(folder):
        share.unlink()


def _refuse_another(before: Header, now: Header, folder: Path) -> None:
    compared = {
        "the deployment": (before.run.deployment, now.run.deployment),
        "the profile’s fingerprint": (before.run.profile_sha256, now.run.profile_sha256),
        "the version of harp-conformance": tuple(each.run.versions.get("harp-conformance") for each in (before, now)),
        "the specification’s number of scenarios": (len(before.compiled), len(now.compiled)),
        "the specification": (before.compiled, now.compiled),
        "what people attest to": (before.attestations, now.attestations),
        "the ledger of deviations": (before.deviations, now.deviations),
    }
    for what, (then, found) in compared.items():
        if then != found:
            plain = isinstance(then, str | int)
            told = f"{then or 'none'}, found {found or 'none'}" if plain else "as it was, found another"
            raise UsageError(
                f"expected {what} to be what the run in {folder} began with, {told}. "
                "Run without --resume to begin anew."
            )
