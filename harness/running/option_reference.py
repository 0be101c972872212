"""`python -m harness.running.option_reference DOCUMENT`: the table of a run's options between its two markers."""

import sys
from pathlib import Path

from harness.running.option_table import OPTIONS, SWITCH, Option
from harness.spec.documents import between

BEGIN, END = "<!-- options: written by `make readme` -->", "<!-- end of options -->"

WHERE = {"both": "both", "command": "`harp-conformance run`", "pytest": "pytest"}
"""Whose option it is, in words."""


def renewed(document: str) -> str:
    """Give a document with the table of options between its two markers; raises UsageError without them."""
    rows = [_row(each) for each in OPTIONS]
    return between(
        document, BEGIN, END, "\n".join(["| option | means | if not given | of |", "| --- " * 4 + "|", *rows])
    )


def _row(option: Option) -> str:
    value = f" {option.kind.word}".rstrip().replace("|", "\\|")
    several = " May be given several times." if option.many else ""
    usual = "" if option.kind is SWITCH or option.usual in {None, ()} else f"`{option.usual}`"
    return f"| `{option.name}{value}` | {option.help}{several} | {usual} | {WHERE[option.offered]} |"


if __name__ == "__main__":
    path = Path(sys.argv[1])
    path.write_text(renewed(path.read_text(encoding="utf-8")), encoding="utf-8")
