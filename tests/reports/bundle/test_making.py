from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from harness.errors import UsageError
from harness.evidence.reading import Evidence
from reports.bundle.archive import unzipped
from reports.bundle.making import Pen, Spec, bundle, gather_all, refuse_incomplete
from reports.bundle.manifest import read

Bundle = Callable[..., bytes]
Written = Callable[..., Path]


def _run(evidence: Evidence, **changes: object) -> Evidence:
    run = replace(evidence.header.run, **changes)  # type: ignore[arg-type] # a run's own fields
    return replace(evidence, header=replace(evidence.header, run=run))


def test_the_same_run_gives_the_same_bytes(bundled: Bundle, green: Evidence, pen: Pen) -> None:
    """A bundle depends on nothing but what is in it."""
    assert bundled(green, pen) == bundled(green, pen)


def test_nothing_but_what_belongs_there_is_taken(written: Written, green: Evidence, spec: Spec) -> None:
    """A trace, a log or another picture beside the evidence stays where it is."""
    folder = written(green)
    for name in ("trace.zip", "run.log", f"pictures/{'0' * 64}.png"):
        (folder / name).write_bytes(b"what was typed")

    (gathered,) = gather_all((folder,), spec, {})

    picture = next(iter(gathered.evidence.scenarios)).screenshots[0]
    assert ["runs/r1/evidence.jsonl", f"runs/r1/pictures/{picture}"] == [each.name for each in gathered.members]


def test_the_manifest_has_each_verdict(bundled: Bundle, red: Evidence) -> None:
    """Somebody without this program reads what each requirement came to from the manifest."""
    manifest = read({each.name: each for each in unzipped(bundled(red))}["manifest.json"].content)

    (run,) = manifest.runs
    assert ("nonconformant", "violates", "untested") == (
        run.verdict,
        run.requirements["PWD-002"],
        run.requirements["PWD-011"],
    )


def test_a_profile_goes_with_its_run_without_its_secrets(written: Written, green: Evidence, spec: Spec) -> None:
    """The profile that the run names by its hash is taken, and no other."""
    profiles = {"ab" * 32: b'[control]\naddress = "http://me:pw@x/"\ntoken = "abc"\n', "cd" * 32: b""}

    (gathered,) = gather_all((written(green),), spec, profiles)

    (profile,) = [each.content.decode() for each in gathered.members if each.name.endswith("profile.json")]
    assert "http://‹not kept›@x/" in profile
    assert "abc" not in profile


def test_runs_without_an_end_are_refused(written: Written, green: Evidence, spec: Spec) -> None:
    """A run that was cut off is no proof of anything; the remedy is told."""
    gathered = gather_all((written(replace(green, footer=None)),), spec, {})

    with pytest.raises(UsageError, match=r"expected complete runs, found r1 of Staging: .* --incomplete"):
        refuse_incomplete(gathered)


def test_violations_are_no_reason_to_refuse(written: Written, evidence_of: Callable[..., Evidence], spec: Spec) -> None:
    """A nonconformant run that came to its end is complete."""
    refuse_incomplete(gather_all((written(evidence_of(("S-PWD-01", "violates"))),), spec, {}))


def test_the_same_run_twice_is_refused(written: Written, green: Evidence, spec: Spec) -> None:
    """One run can't count for two."""
    folder = written(green)

    with pytest.raises(UsageError, match="expected each run once, found r1 more than once"):
        gather_all((folder, folder), spec, {})


def test_runs_of_another_specification_are_refused(written: Written, green: Evidence, spec: Spec) -> None:
    """Verdicts are only told by the rules that the run was made by."""
    other = _run(green, versions={"specification": "0123456789abcdef"})

    with pytest.raises(UsageError, match=r"found r1 of 0123456789abcdef\. Make the bundle with the version"):
        gather_all((written(other),), spec, {})


@pytest.mark.parametrize("picture", [None, b"another one"])
def test_pictures_that_are_missing_or_others_are_refused(
    written: Written, green: Evidence, spec: Spec, picture: bytes | None
) -> None:
    """A picture that the evidence names is there, and is the one that was taken."""
    with pytest.raises(UsageError, match=r"pictures/[0-9a-f]{64}\.png: expected a picture"):
        gather_all((written(green, picture),), spec, {})


@pytest.mark.parametrize("name", ["../../etc/passwd", "trace.zip", "/etc/passwd", "a" * 64])
def test_odd_names_of_pictures_are_refused(written: Written, green: Evidence, spec: Spec, name: str) -> None:
    """Evidence can't make a bundle take any other file."""
    folder = written(green)
    path = folder / "evidence.jsonl"
    line = path.read_text(encoding="utf-8").replace('"screenshots":["', f'"screenshots":["{name}","')
    path.write_text(line, encoding="utf-8")

    with pytest.raises(UsageError, match="expected a picture that the evidence names"):
        gather_all((folder,), spec, {})


def test_a_run_whose_id_is_a_path_is_refused(written: Written, green: Evidence, spec: Spec) -> None:
    """A run's id names a folder of a bundle, and no other."""
    with pytest.raises(UsageError, match="expected a run’s id of letters and digits"):
        gather_all((written(_run(green, id="..")),), spec, {})


def test_several_runs_share_a_bundle(written: Written, green: Evidence, red: Evidence, spec: Spec) -> None:
    """Each run has a folder of its own."""
    gathered = gather_all((written(green), written(_run(red, id="r2"))), spec, {})

    names = {each.name for each in unzipped(bundle(gathered, spec, {}, None))}
    assert {"runs/r1/evidence.jsonl", "runs/r2/evidence.jsonl"} <= names
