"""`harp-conformance verify`: check a bundle, on any machine, without a network."""

from collections.abc import Iterator, Mapping
from importlib.metadata import version
from pathlib import Path
from types import MappingProxyType

import click
from rich.console import Console

from harness.commands.bundle import specification
from harness.errors import UsageError
from harness.evidence.writing import NAME
from harness.running.progress import tell_lines
from reports.bundle.archive import unzipped
from reports.bundle.checking import Answer, Verification, Verifier, verify
from reports.bundle.gathering import folder_of
from reports.bundle.making import Spec
from reports.bundle.signing import public_key
from reports.files import replace
from reports.summary import Line, Style
from reports.wording import one_line
from reports.writing import write_all

PATH = click.Path(path_type=Path)
MARKS = MappingProxyType({"holds": "✔", "fails": "✖", "absent": "○", "unknown": "?"})
STYLES: Mapping[Answer, Style] = MappingProxyType(
    {"holds": "good", "fails": "bad", "absent": "warning", "unknown": "warning"}
)


@click.command("verify")
@click.argument("bundle", type=PATH)
@click.option("--key", type=PATH, help="The public key (PEM) that the signer gave you.")
@click.option("--out", type=PATH, help="Unpack what was verified into this folder, with its reports.")
def verify_command(bundle: Path, key: Path | None, out: Path | None) -> int:
    """Check BUNDLE: its hashes, its signature, and that its verdicts follow from its evidence.

    Ends with 0 if all of it holds, 1 if anything does not, 3 if it is of a specification that is not known here.
    """
    spec = specification()
    verifier = Verifier(spec, version("harp-conformance"), public_key(key) if key else "")
    content = _read(bundle)
    verification = verify(content, verifier)
    told = _told(verification)
    if out and verification.exit_code == 0:
        told += [Line(f"report  {path}") for path in _unpacked(content, verification, out, spec)]
    tell_lines(told, Console())
    return verification.exit_code


def _told(verification: Verification) -> list[Line]:
    found = [Line(one_line(f"{MARKS[each.answer]} {each.text}"), STYLES[each.answer]) for each in verification.findings]
    return [*found, *(Line(one_line(each)) for each in verification.came_to), Line(verification.proves)]


def _unpacked(content: bytes, verification: Verification, out: Path, spec: Spec) -> Iterator[Path]:
    """Write the runs of a verified bundle, whose names verification has seen to be harmless, and their reports."""
    for member in unzipped(content):
        replace(out / member.name, member.content)
    for run in verification.runs:
        folder = out / folder_of(run)
        write_all(folder / NAME, folder, spec.register)
        yield folder / "report.html"


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as problem:
        raise UsageError(f"{path}: expected a bundle, found no file that can be read ({problem}).") from problem
