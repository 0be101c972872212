"""Making a bundle: the files of some runs, the manifest of their hashes, and a signature of it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from harness.errors import UsageError
from harness.registers import Register
from harness.spec.identity import LENGTH, identity
from reports.bundle.archive import stored, zipped
from reports.bundle.gathering import Gathered, gather
from reports.bundle.manifest import MANIFEST, SIGNATURE, Manifest, Signer, listed, written
from reports.bundle.signing import public_half


@dataclass(frozen=True)
class Spec:
    """The specification that runs are judged by: its requirements, and the hashes of its files."""

    register: Register
    files: Mapping[str, str]

    @property
    def name(self) -> str:
        """The beginning of its hash, as the header of a run tells it."""
        return identity(self.files)[:LENGTH]


@dataclass(frozen=True)
class Pen:
    """What a signer signs with: the name they go by, and their private key."""

    name: str
    key: Ed25519PrivateKey


def gather_all(runs: tuple[Path, ...], spec: Spec, profiles: Mapping[str, bytes]) -> tuple[Gathered, ...]:
    """Gather the files of some runs; raises UsageError for runs that can't be bundled together."""
    gathered = tuple(gather(run, spec.register, profiles) for run in runs)
    ids = Counter(each.bundled.id for each in gathered)
    if doubled := [id_ for id_, times in ids.items() if times > 1]:
        raise UsageError(f"expected each run once, found {', '.join(doubled)} more than once.")
    for each in gathered:
        told = each.evidence.header.run.versions.get("specification", spec.name)
        if told != spec.name:
            raise UsageError(
                f"expected runs of the specification {spec.name}, found {each.bundled.id} of {told}. "
                "Make the bundle with the version that ran it."
            )
    return gathered


def refuse_incomplete(gathered: tuple[Gathered, ...]) -> None:
    """Raise UsageError where a run did not come to its end, or has no result for something."""
    for each in gathered:
        if not each.bundled.is_complete:
            raise UsageError(
                f"expected complete runs, found {each.bundled.id} of {each.bundled.deployment}: "
                f"{each.bundled.sentence}. Run again what is missing, or mark it with --incomplete."
            )


def bundle(gathered: tuple[Gathered, ...], spec: Spec, versions: Mapping[str, str], pen: Pen | None) -> bytes:
    """Give the bytes of a bundle; the same runs give the same bytes."""
    files = [member for each in gathered for member in each.members]
    manifest = Manifest(
        versions=versions,
        specification=spec.files,
        runs=tuple(sorted((each.bundled for each in gathered), key=lambda each: each.id)),
        files=listed(files),
        signer=Signer(pen.name, public_half(pen.key)) if pen else None,
    )
    content = written(manifest)
    signature = [stored(SIGNATURE, pen.key.sign(content))] if pen else []
    return zipped([stored(MANIFEST, content), *signature, *files])
