"""Going on with a run: with what it began with, or not at all."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from harness.errors import UsageError
from harness.evidence.reading import Evidence, read
from harness.evidence.records import Attestation, Header
from harness.evidence.writing import NAME, EvidenceWriter, part, parts
from harness.running.continuing import go_on, take_over
from harness.running.option_table import OPTIONS, parsed
from tests.harness.samples import compiled, conforming, header

BEGUN = ["--browser", "chromium", "--id", "S-A-01", "--id", "S-A-02", "--seed", "7"]


def begun(*asked: str) -> Header:
    """Give the header of a run that was asked for something."""
    made = header("r1", compiled("S-A-01"), compiled("S-A-02"))
    return replace(made, run=replace(made.run, selection={"asked": list(asked)}))


def left(folder: Path, *asked: str) -> Path:
    """Leave an interrupted run in a folder."""
    with EvidenceWriter(folder / NAME, begun(*asked)):
        return folder


def asking(folder: Path, **said: Any) -> Mapping[str, Any]:
    """Ask for some options and leave the others as they usually are."""
    return {each.key: each.usual for each in OPTIONS} | {"out": folder} | said


def test_a_run_goes_on_with_what_it_began_with(tmp_path: Path) -> None:
    """Whether it is said once more or not; its people get another name, lest one of them has an account already."""
    folder = left(tmp_path, *BEGUN)
    for said in ({}, {"seed": 7}, {"id": ["S-A-01", "S-A-02"], "workers": 4}):
        given, _ = go_on(asking(folder, **said))
        assert ("chromium", ("S-A-01", "S-A-02"), 7, "r1") == tuple(
            given[key] for key in ("browser", "id", "seed", "run_id")
        )
        assert given["cast"] not in {"", "r1", None}
    assert 4 == given["workers"]


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"seed": 8}, "expected to go on as the run began, with --seed 7, found --seed 8. Leave it away"),
        ({"id": ("S-A-02",)}, "with --id S-A-01 --id S-A-02, found --id S-A-02"),
        ({"tags": "MUST"}, "with no --tags, found --tags MUST"),
    ],
)
def test_asked_for_something_else_it_is_refused(tmp_path: Path, said: dict[str, Any], sentence: str) -> None:
    """In a sentence that names both."""
    with pytest.raises(UsageError) as problem:
        go_on(asking(left(tmp_path, *BEGUN), **said))
    assert sentence in str(problem.value)


def test_without_a_run_there_is_nothing_to_go_on_with(tmp_path: Path) -> None:
    """And what to do is said."""
    with pytest.raises(UsageError, match=r"expected the evidence of an interrupted run in .* Run without --resume"):
        go_on(asking(tmp_path))


def test_what_was_done_is_taken_over(tmp_path: Path) -> None:
    """Into one file, so that workers can begin shares anew."""
    with EvidenceWriter(part(tmp_path, "gw0"), begun()) as writer:
        writer.write(conforming("S-A-01"))
    _, evidence = go_on(asking(tmp_path))
    take_over(evidence, begun(), tmp_path)
    assert ([], evidence) == (parts(tmp_path), read(tmp_path / NAME))


PERSON = Attestation("PWD-001", "yes", "Ann Field", "2026-11-01")


@pytest.mark.parametrize(
    ("now", "sentence"),
    [
        (replace(begun(), run=replace(begun().run, deployment="Other")), "expected the deployment to be"),
        (replace(begun(), run=replace(begun().run, profile_sha256="ff")), "with, none, found ff. Run without --resume"),
        (replace(begun(), run=replace(begun().run, versions={"harp-conformance": "9"})), "the version of harp-conf"),
        (replace(begun(), compiled=begun().compiled[:1]), "number of scenarios to be what the run in .* 2, found 1"),
        (replace(begun(), compiled=(compiled("S-A-01"), compiled("S-A-09"))), "the specification to be .* another"),
        (replace(begun(), attestations=(PERSON,)), "what people attest to to be .* another"),
    ],
)
def test_a_run_about_something_else_is_refused(tmp_path: Path, now: Header, sentence: str) -> None:
    """And what was done stays as it is."""
    evidence = Evidence(begun(), (), (), None)
    with pytest.raises(UsageError, match=sentence):
        take_over(evidence, now, tmp_path)
    assert not (tmp_path / NAME).exists()


def test_what_is_typed_is_read_back() -> None:
    """All kinds of options; and what is none is refused."""
    words = ["--browser", "chromium", "--id", "a", "--id", "b", "--seed", "7", "--interactive"]
    assert {"browser": "chromium", "id": ("a", "b"), "seed": 7, "interactive": True} == parsed(words)
    with pytest.raises(ValueError, match="expected an option of a run, found “--brwser”"):
        parsed(["--brwser", "x"])
