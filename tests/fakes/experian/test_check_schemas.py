import json
from pathlib import Path

import pytest

from fakes.experian.check_schemas import (
    FARS_REQUEST,
    FARS_RESPONSE,
    RIDP_REQUEST,
    RIDP_RESPONSE,
    STATE_CODES,
    UncheckableError,
    main,
    samples,
    violations,
)
from fakes.experian.ridp_response import Decision

DRAFT = {"$schema": "http://json-schema.org/draft-04/schema#"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder of schemas that take anything."""
    for name in (RIDP_REQUEST, RIDP_RESPONSE, FARS_REQUEST, FARS_RESPONSE, STATE_CODES):
        (tmp_path / name).write_text(json.dumps(DRAFT))
    return tmp_path


def test_samples_cover_every_decision() -> None:
    """All five decisions, and messages of all four schemas, are among the samples."""
    told = json.dumps([sample.message for sample in samples()])

    assert not [decision for decision in Decision if f'"finalDecisionCode": "{decision.value}"' not in told]
    assert {RIDP_REQUEST, RIDP_RESPONSE, FARS_REQUEST, FARS_RESPONSE} == {sample.schema for sample in samples()}


def test_agreeing_messages_pass(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where all agree the exit code is 0, and the number of messages is told."""
    assert 0 == main([str(folder)])
    assert f"{len(samples())} messages checked, 0 violations\n" == capsys.readouterr().out


def test_disagreeing_message_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A schema that refuses a message, here through a reference to another file, gives a sentence and exit code 1."""
    (folder / STATE_CODES).write_text(json.dumps({**DRAFT, "definitions": {"code": {"enum": []}}}))
    reference = {"$ref": f"./{STATE_CODES}#/definitions/code"}
    nested = {"properties": {"farsRequest": {"properties": {"subscriberNumber": reference}}}}
    (folder / FARS_REQUEST).write_text(json.dumps({**DRAFT, **nested}))

    assert 1 == main([str(folder)])
    assert "FARS request, phone pending, at $.farsRequest.subscriberNumber:" in capsys.readouterr().out


def test_missing_schema_is_named(tmp_path: Path) -> None:
    """A folder without the schemas can't be checked against, and the missing file is named."""
    with pytest.raises(UncheckableError, match=RIDP_REQUEST):
        violations(tmp_path)


def test_wrong_use_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a folder, or with an empty one, the exit code is 2 and the reason goes to the error stream."""
    assert [2, 2] == [main([]), main([str(tmp_path)])]
    assert 2 == capsys.readouterr().err.count("Expected")
