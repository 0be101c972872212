"""Gathering what goes into a bundle of one run: its evidence, its pictures and its profile; nothing else, ever.

A trace of Playwright, a video or a log beside the evidence may hold what was typed, and is never taken.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath

from harness.errors import UsageError
from harness.evidence.pictures import PICTURES, named, picture
from harness.evidence.reading import Evidence, read
from harness.evidence.rollup import roll_up
from harness.evidence.writing import NAME
from harness.profiles.redaction import shareable
from harness.registers import Register
from harness.verdicts import RunVerdict
from reports.bundle.archive import Member, deflated
from reports.bundle.manifest import Bundled
from reports.cases import cases
from reports.coverage import coverage

PROFILE = "profile.json"

_RUN_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")


@dataclass(frozen=True)
class Gathered:
    """A run's part of a bundle: its evidence as it was read, its files, and its row in the manifest."""

    evidence: Evidence
    members: tuple[Member, ...]
    bundled: Bundled


def gather(run: Path, register: Register, profiles: Mapping[str, bytes]) -> Gathered:
    """Gather the files of a run: `run` is its folder or its evidence; profiles are keyed by their SHA-256.

    Raises UsageError where evidence or pictures are missing or not what they say they are.
    """
    path = run / NAME if run.is_dir() else run
    evidence = read(path)
    refuse_odd_id(path, evidence)
    folder = folder_of(evidence)
    members = [deflated(f"{folder}/{NAME}", path.read_bytes()), *_pictures(path.parent, evidence, folder)]
    profile = profiles.get(evidence.header.run.profile_sha256)
    if profile is not None:
        members.append(deflated(f"{folder}/{PROFILE}", shareable(profile)))
    return Gathered(evidence, tuple(members), bundled(evidence, register))


def refuse_odd_id(path: PurePath, evidence: Evidence) -> None:
    """Raise UsageError for an id that would be no folder of its own: it names one in the bundle."""
    if not _RUN_ID.fullmatch(evidence.header.run.id):
        raise UsageError(f"{path}:1: expected a run’s id of letters and digits, found “{evidence.header.run.id}”.")


def folder_of(evidence: Evidence) -> str:
    """Name the folder of a run in a bundle."""
    return f"runs/{evidence.header.run.id}"


def bundled(evidence: Evidence, register: Register) -> Bundled:
    """Give what a manifest says of a run: the verdicts that follow from its evidence."""
    rollup, run = roll_up(evidence, register), evidence.header.run
    covered = coverage(rollup, register, cases(evidence))
    return Bundled(
        id=run.id,
        folder=folder_of(evidence),
        deployment=run.deployment,
        verdict=rollup.verdict.value,
        sentence=rollup.sentence,
        is_complete=is_complete(evidence, rollup.verdict),
        profile_sha256=run.profile_sha256,
        requirements={each.requirement.id: each.outcome for each in covered},
    )


def is_complete(evidence: Evidence, verdict: RunVerdict) -> bool:
    """Tell whether a run came to its end with a result for all that it was to try."""
    ended = evidence.footer is not None and not evidence.footer.interrupted
    return ended and not evidence.lost and verdict != RunVerdict.INCOMPLETE


def _pictures(folder: Path, evidence: Evidence, into: str) -> Iterator[Member]:
    for name in sorted(named(evidence)):
        content = picture(folder, name)
        if content is None:
            raise UsageError(
                f"{folder / PICTURES / name}: expected a picture that the evidence names, and no other of that name, "
                f"found none. Put the folder “{PICTURES}” of the run beside its {NAME}."
            )
        yield deflated(f"{into}/{PICTURES}/{name}", content)
