"""messages.ndjson: what a run found as Cucumber Messages, for every tool of the Cucumber family."""

import json
from collections.abc import Iterator
from pathlib import Path

from gherkin.stream.id_generator import IdGenerator

from harness.evidence.reading import Evidence
from harness.evidence.rollup import roll_up
from harness.registers import Register
from harness.verdicts import RunVerdict
from reports.cases import cases
from reports.files import replace
from reports.messages.documents import Message, documents
from reports.messages.testing import duration, since_1970, test_case
from reports.wording import headline

PROTOCOL = "34.2.1"
"""The version of Cucumber Messages that is written."""


def write(path: Path, evidence: Evidence, register: Register, features: Path) -> Path:
    """Write messages.ndjson and give its path; raises UsageError where it can't be written."""
    lines = (
        json.dumps(each, ensure_ascii=False, separators=(",", ":")) for each in messages(evidence, register, features)
    )
    return replace(path, "".join(f"{line}\n" for line in lines).encode("utf-8", "replace"))


def messages(evidence: Evidence, register: Register, features: Path) -> Iterator[Message]:
    """Give the results of a run as envelopes of Cucumber Messages, in order; `features` has the specification."""
    ids = IdGenerator()
    told = documents(evidence, features, ids)
    run = ids.get_next_id()
    yield {"meta": _meta(evidence)}
    for document in told:
        yield from ({"source": each} for each in (document.source,) if each)
        yield {"gherkinDocument": document.gherkin}
        yield from ({"pickle": each} for each in document.pickles.values())
    began = since_1970(evidence.header.run.started)
    yield {"testRunStarted": {"timestamp": duration(began), "id": run}}
    pickles = {id_: pickle for document in told for id_, pickle in document.pickles.items()}
    for case in cases(evidence):
        yield from test_case(case, pickles[case.id], run, began, ids)
    rollup = roll_up(evidence, register)
    ended = since_1970(evidence.footer.finished, began) if evidence.footer else began
    finished = {"success": rollup.verdict == RunVerdict.CONFORMANT, "message": headline(rollup)}
    yield {"testRunFinished": finished | {"timestamp": duration(ended), "testRunStartedId": run}}


def _meta(evidence: Evidence) -> Message:
    versions = evidence.header.run.versions
    return {
        "protocolVersion": PROTOCOL,
        "implementation": {"name": "harp-conformance", "version": versions.get("harp-conformance", "unknown")},
        "runtime": {"name": "python", "version": versions.get("python", "unknown")},
        "os": {"name": "unknown"},
        "cpu": {"name": "unknown"},
    }
