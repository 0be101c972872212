"""`harp-conformance bundle`: pack the evidence of runs so that others can check it."""

import hashlib
import os
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from harness.commands.scan import of_run
from harness.errors import UsageError
from harness.evidence.writing import NAME
from harness.registers import requirements
from harness.running.session import GUIDE
from harness.scanning import scan
from harness.spec.agreement import REQUIREMENTS
from harness.spec.identity import hashes
from harness.spec.places import features_folder
from reports.bundle.making import Pen, Spec, bundle, gather_all, refuse_incomplete
from reports.bundle.signing import fingerprint, private_key, public_half
from reports.files import replace

PASSPHRASE = "HARP_SIGNING_PASSPHRASE"  # noqa: S105 - the name of a variable
PATH = click.Path(path_type=Path)


@click.command("bundle")
@click.argument("runs", nargs=-1, required=True, type=PATH)
@click.option("--out", required=True, type=PATH, help="The zip file to write.")
@click.option("--profile", "profiles", multiple=True, type=PATH, help="A profile of a run; its secrets are left out.")
@click.option("--incomplete", is_flag=True, help="Take runs that are incomplete, marked as such.")
@click.option("--key", type=PATH, help="Sign with this Ed25519 private key (PEM).")
@click.option("--signer", help="The name that the signature stands for.")
def bundle_command(  # noqa: PLR0913, PLR0917 - one parameter for each option of the command
    runs: tuple[Path, ...],
    out: Path,
    profiles: tuple[Path, ...],
    incomplete: bool,  # noqa: FBT001 - a switch of the command line
    key: Path | None,
    signer: str | None,
) -> int:
    """Pack RUNS (their folders) into one zip file that anybody can verify, without a network and without us.

    It holds evidence, pictures, profiles without their secrets, and hashes; never a trace. “openssl genpkey -algorithm
    ed25519 -out acme.pem” makes a key of one's own; where that has a passphrase, HARP_SIGNING_PASSPHRASE is it.
    """
    pen = _pen(key, signer)
    spec = specification()
    gathered = gather_all(runs, spec, {hashlib.sha256(each).hexdigest(): each for each in map(_read, profiles)})
    if not incomplete:
        refuse_incomplete(gathered)
    content = bundle(gathered, spec, {"harp-conformance": version("harp-conformance"), "guide": GUIDE}, pen)
    _refuse_secrets(content, runs)
    replace(out, content)
    signed = f", signed by {pen.name} (ed25519 {fingerprint(public_half(pen.key))})" if pen else ", not signed"
    click.echo(f"{out}: {len(gathered)} {'run' if len(gathered) == 1 else 'runs'}, {len(content):,} bytes{signed}")
    return 0


def specification() -> Spec:
    """Give the installed specification."""
    folder = features_folder()
    return Spec(requirements(folder / REQUIREMENTS), hashes(folder))


def _pen(key: Path | None, signer: str | None) -> Pen | None:
    if (key is None) != (signer is None):
        raise UsageError("expected --key and --signer together, or neither: a signature stands for a name.")
    return Pen(signer, private_key(key, os.environ.get(PASSPHRASE, ""))) if key and signer else None


def _refuse_secrets(content: bytes, runs: tuple[Path, ...]) -> None:
    """Look through a bundle, as it will be, for the secrets of its people; what holds one is never written."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "bundle.zip"
        path.write_bytes(content)
        wanted = [secret for run in runs for secret in of_run(run / NAME if run.is_dir() else run)]
        for found in scan([path], wanted):
            where = found.place.partition("!")[2]
            raise UsageError(
                f"{where} (byte {found.offset}): expected no secret in a bundle, found the {found.what} of "
                f"{found.owner}. Nothing was written; please report it."
            )


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as problem:
        raise UsageError(f"{path}: expected a profile, found no file that can be read ({problem}).") from problem
