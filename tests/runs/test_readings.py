"""A run tells which readings of the guide the deployment follows."""

import json
from collections.abc import Callable
from typing import Any

OF_CREDENTIALS = ("--id", "S-RDG-01", "--id", "S-RDG-02")
STALE = ("password-minimum-12", "password-needs-symbol", "user-id-minimum-6")
"""The rules of the screenshots of Step 2, which were not renewed."""


def with_faults(*names: str) -> list[str]:
    """Give the options that switch faults on."""
    return [part for name in names for part in ("--fault", name)]


def followed(run: Any) -> dict[str, tuple[str, str]]:
    """Give the reading of each discrepancy, and what follows from it."""
    return {each["discrepancy"]: (each["reading"], each["verdict"]) for each in run.results["readings"]}


def test_the_included_deployment_follows_what_governs(harp: Callable[..., Any]) -> None:
    """And, where nothing does, what the register says of it; no reading is told that is nothing to tell."""
    run = harp("run", *OF_CREDENTIALS)
    assert {
        "DSC-001": ("5-characters", "conforms"),
        "DSC-002": ("15-characters", "conforms"),
        "DSC-003": ("symbol-optional", "conforms"),
        "DSC-004": ("whole-user-id", "conforms"),
        "DSC-005": ("five-forbidden-symbols", "conforms"),
        "DSC-006": ("runs-of-4", "conforms"),
        "DSC-007": ("ascending-only", "conforms"),
        "DSC-008": ("symbols-optional", "conforms"),
        "DSC-009": ("names-allowed-in-user-id", "conforms"),
        "DSC-010": ("both-rules", "conforms"),
        "DSC-068": ("no-maximum", "conforms"),
    } == followed(run), run.said
    assert (0, False) == (run.code, "this deployment follows" in run.said)


def test_a_deployment_on_the_outdated_screenshots_is_told_so(harp: Callable[..., Any]) -> None:
    """A line for each of the three, the scenarios of their requirements violate, and no other reading changes."""
    run = harp("run", *with_faults(*STALE), *OF_CREDENTIALS)
    said = " ".join(run.said.split())
    for line in (
        "✖ this deployment follows a screenshot that does not govern (DSC-001, reading 6-characters): A User ID has",
        "✖ this deployment follows the outdated screenshot (DSC-002, reading 12-characters): A password has at le",
        "✖ this deployment follows the outdated screenshot (DSC-003, reading symbol-required): A password includes",
    ):
        assert line in said, run.said
    assert (1, 3) == (run.code, run.said.count("this deployment follows"))
    assert {f"S-RDG-01[DSC-00{number}]" for number in (1, 2, 3)} == run.of("violates")


def test_a_reading_that_is_permitted_advises(harp: Callable[..., Any]) -> None:
    """It is told, and the run conforms: the number is not needed after the first failure."""
    run = harp("run", *with_faults("no-review-reference-number"), "--id", "S-ERR-01", "--id", "S-ERR-02")
    assert ("after-the-second-failure", "advises") == followed(run)["DSC-025"]
    assert (0, {"S-ERR-02"}) == (run.code, run.of("advises")), run.said
    assert "◆ this deployment follows a reading that does not govern (DSC-025" in run.said


def test_a_deployment_on_no_known_reading_needs_review(harp: Callable[..., Any]) -> None:
    """Which rule it breaks is for other scenarios to say."""
    run = harp("run", *with_faults("password-minimum-14"), *OF_CREDENTIALS)
    assert ("neither", "needs_review") == followed(run)["DSC-002"]
    assert "? this deployment follows none of the readings of DSC-002" in run.said


def test_only_what_a_reading_breaks_violates(harp: Callable[..., Any]) -> None:
    """Answers without a maximum break CHQ-005; that they hold neither question nor credentials is met."""
    run = harp("run", *with_faults("challenge-answer-without-maximum"), "--id", "S-RDG-01[DSC-010]")
    verdicts = {each["id"]: each["verdict"] for each in run.results["requirements"]}
    assert ("violates", "conforms") == (verdicts["CHQ-005"], verdicts["CHQ-006"]), run.said


def test_no_account_comes_of_asking(harp: Callable[..., Any]) -> None:
    """The page of Step 2 is never left."""
    run = harp("run", *OF_CREDENTIALS)
    records = map(json.loads, (run.folder / "evidence.jsonl").read_text(encoding="utf-8").splitlines())
    pages = [record["steps"][-1]["page"] or record["steps"][-2]["page"] for record in records if record.get("steps")]
    assert {"Account Information"} == {page["step"] for page in pages}
