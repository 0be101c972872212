"""Addresses within a report, and the command that runs one scenario again."""

import shlex
from urllib.parse import quote

from harness.evidence.reading import Evidence

_KEPT_IN_FRAGMENTS = "!#$%&'()*+,/:;=?@[]{}|\\^~"
"""What browsers leave as it is in a fragment (WHATWG URL, fragment percent-encode set), so that a typed one matches."""


def anchor(id_: str) -> str:
    """Give the fragment of a scenario's or requirement's id, which is also the id of its element in the report."""
    return quote(id_, safe=_KEPT_IN_FRAGMENTS, errors="replace")


def again(evidence: Evidence, scenario: str) -> str:
    """Give the command that runs one scenario again, quoted for a shell (rows of outlines have brackets)."""
    command = evidence.header.run.selection.get("again", "harp-conformance run")
    return f"{command} --id {shlex.quote(scenario)}"
