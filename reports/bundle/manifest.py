"""The manifest of a bundle: what is in it, by hash, of which specification, and who signs for it."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from harness.errors import UsageError
from harness.evidence.shapes import shaped
from harness.spec.identity import identity
from reports.bundle.archive import Member

SCHEMA = "harp-conformance/bundle/1"
MANIFEST, SIGNATURE = "manifest.json", "manifest.sig"
NOTICE = "Not a CMS certification, and not a publication of CMS or Experian."


class BrokenManifest(UsageError):
    """A manifest is not as it must be."""


@dataclass(frozen=True)
class Packed:
    """A file of a bundle: the SHA-256 of what it holds and of that as it lies in the zip file, its size in bytes."""

    sha256: str
    packed_sha256: str
    size: int


@dataclass(frozen=True)
class Bundled:
    """A run in a bundle: its folder, the deployment it names, and what its evidence came to."""

    id: str
    folder: str
    deployment: str
    verdict: str
    sentence: str
    is_complete: bool
    profile_sha256: str
    """The SHA-256 of the profile as it was, with all that is left out here; empty for the included deployment."""
    requirements: Mapping[str, str]
    """What each requirement came to, by id."""


@dataclass(frozen=True)
class Signer:
    """Who signs: a name of their choice, and their public key for Ed25519 (RFC 8032) in base64."""

    name: str
    ed25519: str


@dataclass(frozen=True)
class Manifest:
    """All that a bundle says of itself."""

    versions: Mapping[str, str]
    """Of the harness that made the bundle, and of the guide."""
    specification: Mapping[str, str]
    """The SHA-256 of each feature and register, by name."""
    runs: tuple[Bundled, ...]
    files: Mapping[str, Packed]
    signer: Signer | None = None


def listed(members: Iterable[Member]) -> Mapping[str, Packed]:
    """Give the rows of a manifest for some files."""
    return {each.name: Packed(_sha256(each.content), _sha256(each.packed), len(each.content)) for each in members}


def written(manifest: Manifest) -> bytes:
    """Write a manifest in the one way in which it can be written."""
    told = {
        "schema": SCHEMA,
        "notice": NOTICE,
        "versions": dict(manifest.versions),
        "specification": {"sha256": identity(manifest.specification), "files": dict(manifest.specification)},
        "runs": [asdict(each) for each in manifest.runs],
        "signer": asdict(manifest.signer) if manifest.signer else None,
        "files": {name: asdict(each) for name, each in manifest.files.items()},
    }
    return f"{json.dumps(told, ensure_ascii=True, indent=1, sort_keys=True)}\n".encode("ascii")


def read(content: bytes) -> Manifest:
    """Read a manifest; raises BrokenManifest for one of another schema, or that is not written as it must be."""
    try:
        manifest = _manifest(json.loads(content.decode("ascii")))
        if written(manifest) == content:
            return manifest
        problem = "it says something else when written anew"
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        problem = f"{type(error).__name__}: {error}"
    raise BrokenManifest(f"{MANIFEST}: expected a manifest of {SCHEMA}, found none that can be read ({problem}).")


def _manifest(told: dict[str, Any]) -> Manifest:
    manifest = Manifest(
        versions=told["versions"],
        specification=told["specification"]["files"],
        runs=tuple(Bundled(**each) for each in told["runs"]),
        files={name: Packed(**each) for name, each in told["files"].items()},
        signer=Signer(**told["signer"]) if told["signer"] is not None else None,
    )
    return shaped(manifest)


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
