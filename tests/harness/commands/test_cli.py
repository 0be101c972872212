"""The command line within this process: what it is told wrongly, and whole runs of a few scenarios."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from harness.evidence.reading import read
from harness.evidence.writing import NAME, part

Command = Callable[..., tuple[int, str]]


def results(folder: Path) -> dict[str, str]:
    """Give the verdicts a run wrote, by scenario."""
    written = json.loads((folder / "results.json").read_text(encoding="utf-8"))
    return {each["id"]: each["verdict"] for each in written["scenarios"]}


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((), "Usage: harp-conformance"),
        (("prove",), "harp-conformance: No such command 'prove'"),
        (("run", "a", "b", "c"), "found 3 arguments"),
        (("run", "none.toml"), "none.toml: expected a profile"),
        (("run", "--id", "S-NAV-99"), "expected the id of a scenario"),
        (("run", "--chapter", "stepp 1"), "expected a chapter"),
        (("run", "--last-failed", "--out", "none"), "expected the evidence of a run before in none"),
        (("run", "--costs", "none.toml"), "none.toml: expected a table of costs"),
        (("merge", "none"), "expected the evidence of a shard in none"),
        (("run", "--fault", "none"), "Expected the name of a fault"),
        (("run", "--attestations", "none.toml"), "none.toml: expected [[attestation]] in TOML"),
        (("spec", "check-guide", "none"), "none: expected the texts of the guide"),
        (("report", "."), "expected the evidence of a run in ., found no evidence.jsonl"),
    ],
)
def test_wrong_usage_is_told_and_nothing_runs(command: Command, arguments: tuple[str, ...], sentence: str) -> None:
    """Exit code 2."""
    code, said = command(*arguments)
    assert (2, True) == (code, sentence in said), said
    assert not Path("build").exists()


def test_a_place_that_cannot_be_written_is_told(command: Command) -> None:
    """Before anything runs."""
    Path("file").touch()
    code, said = command("run", "--out", "file")
    assert (2, True) == (code, "expected to write into file" in said), said


def test_a_run_of_some_scenarios_says_of_how_many(command: Command) -> None:
    """Those that were named conform, all others are deselected, and the sums add up."""
    code, said = command("run", "--id", "S-NAV-01", "--id", "S-CNF-03", "--seed", "7", "--out", "out")
    assert 0 == code, said
    assert {"S-NAV-01": "conforms", "S-CNF-03": "conforms"} == {
        id_: verdict for id_, verdict in results(Path("out")).items() if verdict != "deselected"
    }
    evidence = read(Path("out") / NAME)
    assert (7, ()) == (evidence.header.run.seed, evidence.lost)
    assert "seed 7" in said
    assert "no violation in" in said


def test_a_selection_that_leaves_nothing_over_is_told(command: Command) -> None:
    """It is incomplete, and not silently so."""
    code, said = command("run", "--chapter", "1", "--area", "CAP")
    assert (3, True) == (code, "INCOMPLETE   nothing is selected" in said)


@pytest.mark.parametrize("workers", ["1", "2"])
def test_what_people_attest_to_is_part_of_the_evidence(command: Command, workers: str) -> None:
    """So that a report of it tells the same later, without the sheet; it is no verdict."""
    _, sheet = command("spec", "attestations")
    filled = sheet.replace('answer = ""\nby = ""\non = ""', 'answer = "no"\nby = "Ann Field"\non = 2026-11-01', 1)
    Path("sheet.toml").write_text(filled, encoding="utf-8")
    arguments = ("run", "--id", "S-NAV-01", "--attestations", "sheet.toml", "--workers", workers, "--out", "out")
    code, said = command(*arguments)
    assert (0, True) == (code, "attested not to hold by Ann Field on 2026-11-01" in said), said
    Path("sheet.toml").unlink()
    code, said = command("report", "out")
    assert (0, True) == (code, "attested not to hold by Ann Field on 2026-11-01" in said), said
    assert ["no"] == [each.answer for each in read(Path("out") / NAME).header.attestations]


def test_a_sheet_that_is_filled_wrongly_stops_the_run(command: Command) -> None:
    """Before anything runs, with all that is wrong."""
    Path("sheet.toml").write_text('[[attestation]]\nid = "PWD-001"\nanswer = "maybe"\n', encoding="utf-8")
    code, said = command("run", "--attestations", "sheet.toml", "--id", "S-NAV-01")
    assert (2, ["id", "by", "on", "answer"]) == (
        code,
        [line.split(":")[1].split()[1] for line in said.splitlines()],
    )
    assert not Path("build").exists()


def test_a_ledger_is_drafted_filled_kept_and_told_to_be_out_of_date(command: Command) -> None:
    """From the violation that it knows to the day on which the deployment is mended."""
    fault = ("run", "--fault", "password-minimum-12", "--id", "S-PWD-01")
    code, _ = command(*fault, "--write-deviations", "ledger.toml")
    drafted = Path("ledger.toml").read_text(encoding="utf-8")
    assert (1, True) == (code, 'scenario = "S-PWD-01[14]"\nobserved = "accepted"' in drafted)
    Path("ledger.toml").write_text(drafted.replace('= ""', '= "Jo Doe"'), encoding="utf-8")
    code, said = command(*fault, "--deviations", "ledger.toml")
    assert (0, True) == (code, "; 1 known deviation\n" in said), said
    assert "known_deviation" == results(Path("build/conformance"))["S-PWD-01[14]"]
    code, said = command("report", "--write-deviations", "ledger.toml")
    assert (2, True) == (code, "found that ledger.toml exists" in said)
    code, said = command("run", "--id", "S-PWD-01", "--deviations", "ledger.toml")
    assert (1, True) == (code, "S-PWD-01[14]  no longer occurs: remove it from the ledger" in said), said


def test_what_violates_is_tried_again_by_somebody_else(command: Command) -> None:
    """Twice alike it violates, and both attempts are in the evidence; without being asked to, in-process it is not."""
    fault = ("run", "--fault", "password-minimum-12", "--id", "S-PWD-01[14]", "--out", "out")
    for asked, attempts in ((("--retry-failing",), 2), ((), 1)):
        code, said = command(*fault, *asked)
        (record,) = read(Path("out") / NAME).scenarios
        assert (1, "violates", attempts) == (code, record.verdict, 1 + (record.earlier is not None)), said
        assert attempts == len({each.user_id for each in record.people})


def test_no_scenario_is_lost_or_stopped_by_a_fault_of_ours(command: Command) -> None:
    """Of the whole specification; every chapter is told as it is done."""
    _, said = command("run", "--out", "out")
    evidence = read(Path("out") / NAME)
    assert ((), False) == (evidence.lost, evidence.footer is None), said
    assert [] == [each.id for each in evidence.scenarios if "a fault of the harness" in each.reason]
    chapters = {each.chapter for each in evidence.header.compiled}
    assert [] == [chapter for chapter in sorted(chapters) if f"\n{chapter}" not in said]


def test_a_fault_is_a_violation(command: Command) -> None:
    """Exit code 1, with what was expected and observed, and how to repeat it."""
    code, said = command("run", "--fault", "password-minimum-12", "--id", "S-PWD-01")
    assert 1 == code, said
    assert "violates" in results(Path("build/conformance")).values()
    assert "PWD-001" in said
    assert "harp-conformance run --fault password-minimum-12" in said


def test_what_failed_is_run_once_more(command: Command) -> None:
    """And nothing else."""
    command("run", "--fault", "password-minimum-12", "--requirement", "PWD-001", "--area", "PWD")
    failed = {id_ for id_, verdict in results(Path("build/conformance")).items() if verdict == "violates"}
    code, said = command("run", "--last-failed")
    verdicts = results(Path("build/conformance"))
    assert (0, failed) == (code, {id_ for id_, verdict in verdicts.items() if verdict == "conforms"}), said


def test_a_plan_does_nothing(command: Command) -> None:
    """It tells what would be done, and leaves no folder."""
    code, said = command("run", "--plan", "--chapter", "9", "--workers", "2", "--out", "out")
    assert (0, True, True) == (code, "logging in" in said, "with 2 workers" in said), said
    assert not Path("out").exists()


def test_a_run_is_gone_on_with_and_repeats_nothing(command: Command) -> None:
    """What is on disk stays as it is; asked for something else it is refused, and nothing happens."""
    command("run", "--chapter", "5", "--seed", "7", "--out", "out")
    whole = read(Path("out") / NAME)
    lines = (Path("out") / NAME).read_bytes().splitlines(keepends=True)
    killed = [line for line in lines if b'"kind":"footer"' not in line]
    (Path("out") / NAME).write_bytes(b"".join(line for line in killed if b'"id":"S-CNF-03"' not in line[:40]))
    code, said = command("run", "--resume", "--out", "out", "--seed", "8")
    assert (2, True) == (code, "expected to go on as the run began, with --seed 7" in said), said
    code, said = command("run", "--resume", "--out", "out")
    assert (0, True) == (code, "4 of 5 scenarios are done" in said), said
    again = {each.id: each for each in read(Path("out") / NAME).scenarios}
    assert {each.id for each in whole.scenarios} == set(again)
    assert [each.id for each in whole.scenarios if each.id != "S-CNF-03"] == [
        each.id for each in whole.scenarios if each == again[each.id]
    ]


def test_shards_are_merged(command: Command) -> None:
    """Also under pytest's own name for workers; without a seed no shard is begun."""
    chosen = ("run", "--chapter", "5")
    assert "expected --shard with a --seed" in command(*chosen, "--shard", "1/2")[1]
    for name in ("1", "2"):
        code, said = command(*chosen, "--seed", "7", "--shard", f"{name}/2", "--out", name)
        assert 0 == code, said
    code, said = command("merge", "1", "2", "--out", "whole")
    assert (0, True) == (code, "5 conform" in said), said
    assert () == read(Path("whole") / NAME).lost
    code, said = command("merge", "1", "--out", "whole")
    assert (3, True) == (code, "nothing is there of shard 2/2, alone" in said), said
    assert 2 == command("merge", "1", "1")[0]
    assert 2 == command("merge", "1", "none")[0]


def test_two_silent_addresses_are_incomplete(command: Command) -> None:
    """No violation: nobody answered."""
    code, said = command("run", "http://127.0.0.1:1", "http://127.0.0.1:1", "--id", "S-NAV-01")
    assert (3, True) == (code, "does not answer" in said), said
    assert {"could_not_run"} == set(results(Path("build/conformance")).values()) - {"deselected"}


def test_a_run_is_reported_once_more_from_its_evidence(command: Command) -> None:
    """The same verdict, the same exit code."""
    command("run", "--id", "S-NAV-01", "--out", "out")
    before = results(Path("out"))
    (Path("out") / "results.json").unlink()
    assert 0 == command("report", "out")[0]
    assert before == results(Path("out"))


def test_what_the_workers_of_a_killed_run_left_is_reported(command: Command) -> None:
    """Joined, without a footer: incomplete."""
    command("run", "--id", "S-NAV-01", "--out", "out")
    lines = (Path("out") / NAME).read_bytes().splitlines(keepends=True)
    part(Path("out"), "gw0").write_bytes(b"".join(lines[:-1]))
    (Path("out") / NAME).write_bytes(b"")  # where there are workers it is written when they have ended
    code, said = command("report", "out")
    assert (3, True) == (code, "cut off" in said), said


def test_an_earlier_runs_leftovers_are_cleared_away(command: Command) -> None:
    """They would be taken for this run's."""
    Path("out").mkdir()
    part(Path("out"), "gw7").write_text("left over", encoding="utf-8")
    assert 0 == command("run", "--id", "S-NAV-01", "--out", "out")[0]
    assert not part(Path("out"), "gw7").exists()
