"""What must never be written down is taken out as a record is made."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harness.browser.port import Control
from harness.evidence.records import Json
from harness.evidence.redaction import Redactor
from harness.pages.labels import PRIVATE_FIELDS, Step
from tests.harness.samples import UNTIMED, field, page, redactor

SECRETS = {"SSN": ("900-12-3456", "900123456"), "password": ("Bcdfg7hjkm",)}


def knowing() -> Redactor:
    """Give a redactor that knows some secrets."""
    knows = redactor()
    knows.keep_secret(SECRETS)
    return knows


def test_a_secret_is_replaced_by_what_it_is() -> None:
    """Wherever it stands in a text."""
    told = knowing().redacted("SSN 900-12-3456 or 900123456, password Bcdfg7hjkm!")
    assert "SSN ‹SSN› or ‹SSN›, password ‹password›!" == told


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(0, 9)
    | st.text()
    | st.sampled_from([v for vs in SECRETS.values() for v in vs]),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.sampled_from(["900123456"]), inner),
)


@UNTIMED
@given(JSON, st.text())
def test_no_secret_is_left_in_any_json(value: Json, around: str) -> None:
    """In keys and values at any depth, and within longer texts."""
    written = json.dumps(knowing().redacted([value, f"{around}Bcdfg7hjkm{around}"]), ensure_ascii=False)
    assert [] == [secret for values in SECRETS.values() for secret in values if secret in written]


@UNTIMED
@given(JSON)
def test_a_redactor_without_secrets_changes_nothing(value: Json) -> None:
    """Only tuples become lists, as in JSON."""
    assert value == redactor().redacted(value)


def test_tuples_become_lists_as_in_json() -> None:
    """A record read back is equal then."""
    assert ["a", ["b"]] == redactor().redacted(("a", ("b",)))


def test_a_longer_secret_goes_before_one_it_contains() -> None:
    """Else a piece of it would be left."""
    knows = redactor()
    knows.keep_secret({"answer": ("bcdf",), "password": ("bcdfg7",)})
    assert "‹password› and ‹answer›" == knows.redacted("bcdfg7 and bcdf")


def test_short_secrets_are_left_alone() -> None:
    """They would be found in innocent words; four characters are the least."""
    knows = redactor()
    knows.keep_secret({"answer": ("cat",), "code": ("cats",)})
    assert "catalogue, ‹code›" == knows.redacted("catalogue, cats")


@pytest.mark.parametrize("label", PRIVATE_FIELDS)
def test_private_fields_show_that_they_are_filled_and_no_more(label: str) -> None:
    """Even before anyone told what the secret is."""
    found = redactor().snapshot(page(field(label, "anything"), field("City", "Columbus")))
    assert ["‹not kept›", "Columbus"] == [each["value"] for each in found["fields"]]
    assert [""] == [each["value"] for each in redactor().snapshot(page(field(label)))["fields"]]


def test_masked_fields_are_private_whatever_their_label() -> None:
    """A deployment may call its password something else."""
    found = redactor().snapshot(page(field("Passphrase", "Bcdfg7hjkm", kind="password")))
    assert "‹not kept›" == found["fields"][0]["value"]


def test_a_page_is_kept_as_json_without_secrets() -> None:
    """An address, an alert or the text may repeat what was typed; where links lead is not kept."""
    shown = replace(page(text="Hello Bcdfg7hjkm"), address="http://x/?p=900123456", alerts=("900-12-3456 is wrong",))
    shown = replace(shown, controls=(Control("Next", "button"), Control("Help", "link", target="http://x/help")))
    found = knowing().snapshot(shown)
    assert ("http://x/?p=‹SSN›", ["‹SSN› is wrong"]) == (found["address"], found["alerts"])
    assert "Hello ‹password›" == found["text"]
    assert {"name": "Help", "kind": "link", "enabled": True} == found["controls"][1]
    assert found == json.loads(json.dumps(found))


@pytest.mark.parametrize("step", [Step.PROOFING, ""])
def test_a_page_of_questions_keeps_its_structure_only(step: str) -> None:
    """Neither questions nor choices nor answers, also where no progress bar says so: they are a credit history."""
    question = field("Who holds your mortgage?", "Acme Bank", kind="choice")
    question = replace(question, options=("Acme Bank", "None of the above"), hint="Acme is a lender")
    box = field("I'm not a robot", "checked", kind="check box")
    shown = page(question, box, step=step, alerts=("Acme Bank is wrong",), text="Acme Bank")
    found = redactor().snapshot(shown)
    assert "Acme" not in json.dumps(found)
    assert [("question 1", "choice", "‹not kept›"), ("I'm not a robot", "check box", "checked")] == [
        (each["label"], each["kind"], each["value"]) for each in found["fields"]
    ]
    assert (["‹not kept›"], ["Create an Account"]) == (found["alerts"], found["headings"])


def test_an_unanswered_question_is_seen_to_be_one() -> None:
    """Its value is empty, not hidden."""
    shown = page(replace(field("Which?", kind="choice"), options=("a", "b")), step=Step.PROOFING)
    assert "" == redactor().snapshot(shown)["fields"][0]["value"]
