"""The file of the ledger of deviations: read, refused, drafted."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from harness.errors import UsageError
from harness.evidence.judging import judge
from harness.evidence.reading import Evidence
from harness.evidence.records import Check, Deviation, ScenarioRecord, Step
from harness.registers import Register
from harness.spec.deviations import deviations, draft
from tests.harness.samples import compiled, header, requirement

CATALOGUE = {each.id: each for each in (compiled("S-PWD-01[14]", "PWD-001"), compiled("S-PWD-02", "PWD-002"))}
REGISTER: Register = {
    "PWD-001": requirement("PWD-001"),
    "PWD-002": requirement("PWD-002"),
    "PWD-003": requirement("PWD-003"),
    "UID-001": replace(requirement("UID-001"), same_as="PWD-001"),
}
ENTRY = """[[deviation]]
scenario = "S-PWD-01"
observed = "accepted"
reason = "a patch is due"
owner = "Jo Doe"
expires = 2027-01-31
"""
KNOWN = Deviation("S-PWD-01", (), "accepted", "a patch is due", "Jo Doe", "2027-01-31")

Written = Callable[[str], Path]


@pytest.fixture
def ledger(tmp_path: Path) -> Written:
    """Give a function that writes a ledger."""

    def write(text: str) -> Path:
        path = tmp_path / "ledger.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def evidence(*found: tuple[str, str], known: tuple[Deviation, ...] = ()) -> Evidence:
    """Give evidence of what was observed in some scenarios, each of which expects “refused”."""
    records = []
    for id_, observed in found:
        steps = (
            Step("then", "Then", "it is refused", 9, "failed", checks=(Check(("PWD-001",), "refused", observed),)),
        )
        verdict, reason = judge(steps, None)
        records.append(ScenarioRecord(id_, verdict, reason, "2026-11-02T10:00:01+00:00", 0.25, "", steps))
    return Evidence(replace(header("r1", *CATALOGUE.values()), deviations=known), tuple(records), (), None)


def test_an_entry_is_about_a_scenario(ledger: Written) -> None:
    """Or about all rows of an outline."""
    assert (KNOWN,) == deviations(ledger(ENTRY), REGISTER, CATALOGUE)


def test_an_entry_about_a_requirement_holds_under_each_of_its_ids(ledger: Written) -> None:
    """The guide says some things twice; the one that was written comes first."""
    text = ENTRY.replace('scenario = "S-PWD-01"', 'requirement = "UID-001"')
    assert ("UID-001", "PWD-001") == deviations(ledger(text), REGISTER, CATALOGUE)[0].requirements


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("S-PWD-01", "S-PWD-09"), "S-PWD-09 scenario: expected the id of a scenario, found “S-PWD-09”. Did you mean"),
        (
            ('scenario = "S-PWD-01"', 'requirement = "PWD-003"'),
            "PWD-003 requirement: expected a requirement that a sce",
        ),
        (('scenario = "S-PWD-01"\n', ""), "entry 1 scenario: expected either scenario or requirement, found “neither”"),
        (("reason", 'requirement = "PWD-001"\nreason'), "expected either scenario or requirement, found “"),
        (('"accepted"', '" "'), "S-PWD-01 observed: expected a phrase of what is observed"),
        (('"a patch is due"', '""'), "S-PWD-01 reason: expected a text, found nothing"),
        (('owner = "Jo Doe"\n', ""), "S-PWD-01 owner: expected a text, found nothing"),
        (("2027-01-31", '"2027-01-31"'), "S-PWD-01 expires: expected a date such as 2027-01-31 without quotes"),
        (("owner", "ower"), "S-PWD-01 ower: expected one of observed, reason, owner, expires, scenario, requirement"),
        (("[[deviation]]", "[[deviations]]"), "expected tables [[deviation]] and nothing else, found deviations"),
    ],
)
def test_a_wrong_entry_is_one_sentence(ledger: Written, change: tuple[str, str], told: str) -> None:
    """With the entry and the key."""
    path = ledger(ENTRY.replace(*change))
    with pytest.raises(UsageError) as refused:
        deviations(path, REGISTER, CATALOGUE)
    assert told in str(refused.value)


def test_a_draft_wants_a_reason_and_an_owner(ledger: Written) -> None:
    """Nobody excuses what a person has not answered for; filled in, it is what the run found."""
    path = ledger(draft(evidence(("S-PWD-01[14]", 'accepted "K\x7f\\"'))))
    with pytest.raises(UsageError, match="reason: expected a text") as refused:
        deviations(path, REGISTER, CATALOGUE)
    assert 2 == len(str(refused.value).splitlines())
    filled = path.read_text(encoding="utf-8").replace('reason = ""\nowner = ""', 'reason = "r"\nowner = "o"')
    drafted = deviations(ledger(filled), REGISTER, CATALOGUE)
    assert (Deviation("S-PWD-01[14]", (), 'accepted "K\x7f\\"', "r", "o", "2027-01-31"),) == drafted


def test_a_draft_keeps_what_still_occurs(ledger: Written) -> None:
    """Word for word; what is new is added, what no longer occurs is left out."""
    gone = replace(KNOWN, observed="refused at User ID")
    found = evidence(("S-PWD-01[14]", "accepted"), ("S-PWD-02", "accepted too"), known=(KNOWN, gone))
    filled = draft(found).replace('reason = ""\nowner = ""', 'reason = "r"\nowner = "o"')
    drafted = deviations(ledger(filled), REGISTER, CATALOGUE)
    assert [KNOWN, "accepted too"] == [drafted[0], drafted[1].observed]
    assert 2 == len(drafted)


def test_a_draft_of_a_run_without_violations_is_empty(ledger: Written) -> None:
    """And can be read as it is."""
    assert () == deviations(ledger(draft(evidence(("S-PWD-02", "refused")))), REGISTER, CATALOGUE)
