"""`harp-conformance serve`: the included deployment on ports of this machine, to look at or to run against."""

import secrets
import shutil
import signal
from pathlib import Path
from threading import Event

import click

from fakes.experian.server import serving as serving_experian
from harness.deployments.included import Places, experian, new_clock, reference
from harness.deployments.opening import Target
from harness.deployments.serving import address_of, listening, serving
from harness.errors import UsageError
from harness.profiles.profile import Sites
from harness.running.selection import check_faults

PORT = 8700
OUT = Path("build/serve")

PROFILE = """\
# The included deployment, as “harp-conformance serve” runs it.
[deployment]
name = "{name}"
harp = "{harp}"
qpp = "{qpp}"

[control]
address = "{harp}/control/v1"
token_file = "token"

[experian]
operator = "{experian}/operator"

[artefacts]
places = ["data"]
"""


@click.command()
@click.option("--port", type=click.IntRange(0, 65533), default=PORT, show_default=True, help="HARP’s; 0 for any free.")
@click.option("--fault", "faults", multiple=True, help="Switch a fault on.")
@click.option("--out", type=click.Path(path_type=Path), default=OUT, show_default=True, help="Where its profile goes.")
def serve(port: int, faults: tuple[str, ...], out: Path) -> int:
    """Serve both sites and the fake Experian until interrupted, HARP at the port and the others at those after it."""
    check_faults(Target(None, "markup", faults))
    ended = Event()
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, lambda *_: ended.set())
    clock, token = new_clock(), secrets.token_hex(16)
    following = [port + 1, port + 2] if port else [0, 0]
    # The fake Experian takes its port by itself: whether it is free is seen before.
    with listening(following[1]):
        pass
    _make_ready(out)
    with listening(port) as harp, listening(following[0]) as qpp:
        sites = Sites(harp=address_of(harp), qpp=address_of(qpp))
        with (
            serving_experian(experian(clock), port=following[1]) as bureau,
            reference(Places(sites, bureau, out / "data"), clock=clock, token=token, faults=faults) as built,
            serving(built.harp, harp),
            serving(built.qpp, qpp),
        ):
            profile = _write_profile(out, sites, bureau, token, faults)
            click.echo(f"HARP      {sites.harp}\nQPP       {sites.qpp}\nExperian  {bureau}")
            click.echo(f"check it  harp-conformance run {profile}\nstop it   Ctrl-C")
            ended.wait()
    return 0


def _make_ready(out: Path) -> None:
    """Begin with an empty folder for what the deployment keeps."""
    try:
        shutil.rmtree(out / "data", ignore_errors=True)
        (out / "data").mkdir(parents=True)
    except OSError as problem:
        raise UsageError(f"expected to write into {out}, found that this can’t be done: {problem}.") from problem


def _write_profile(out: Path, sites: Sites, bureau: str, token: str, faults: tuple[str, ...]) -> Path:
    name = "the served reference implementation" + "".join(f" with {fault}" for fault in faults)
    try:
        out.mkdir(parents=True, exist_ok=True)
        (out / "token").write_text(token, encoding="utf-8")
        (out / "token").chmod(0o600)
        profile = out / "profile.toml"
        addresses = {"harp": sites.harp, "qpp": sites.qpp, "experian": bureau}
        profile.write_text(PROFILE.format(name=name, **addresses), encoding="utf-8")
    except OSError as problem:
        raise UsageError(f"expected to write into {out}, found that this can’t be done: {problem}.") from problem
    return profile
