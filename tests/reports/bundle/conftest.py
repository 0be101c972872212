"""A sample run as it lies in a folder, and bundles of it."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from harness.evidence.jsonl import Record, to_line
from harness.evidence.reading import Evidence
from harness.registers import Register
from reports.bundle.checking import Verifier
from reports.bundle.making import Pen, Spec, bundle, gather_all

VERSIONS = {"harp-conformance": "0.1.0", "guide": "09/13/2024"}
PICTURE = b"\x89PNG, as far as a bundle is concerned"
PICTURE_NAME = f"{hashlib.sha256(PICTURE).hexdigest()}.png"

Written = Callable[..., Path]
Bundle = Callable[..., bytes]


@pytest.fixture
def spec(register: Register) -> Spec:
    """Give a specification of the sample register."""
    return Spec(register, {"requirements.toml": "ab" * 32})


@pytest.fixture
def pen() -> Pen:
    """Give the pen of a vendor."""
    return Pen("acme-qa", Ed25519PrivateKey.from_private_bytes(b"a key that is only for our tests"))


@pytest.fixture
def verifier(spec: Spec) -> Verifier:
    """Give somebody who knows the sample specification and no key."""
    return Verifier(spec, "0.1.0")


@pytest.fixture
def written(tmp_path: Path) -> Written:
    """Give a function that lays evidence with a picture into a folder of its own, named after the run."""

    def write(evidence: Evidence, picture: bytes | None = PICTURE) -> Path:
        first, *others = evidence.scenarios
        scenarios = (replace(first, screenshots=(PICTURE_NAME,)), *others)
        folder = tmp_path / evidence.header.run.id
        (folder / "pictures").mkdir(parents=True, exist_ok=True)
        ends = [evidence.footer] if evidence.footer else []
        records: list[Record] = [evidence.header, *scenarios, *evidence.deselected, *ends]
        (folder / "evidence.jsonl").write_text("".join(map(to_line, records)), encoding="utf-8")
        if picture is not None:
            (folder / "pictures" / PICTURE_NAME).write_bytes(picture)
        return folder

    return write


@pytest.fixture
def bundled(written: Written, spec: Spec) -> Bundle:
    """Give a function that makes a bundle of evidence, signed by a pen or not."""

    def make(evidence: Evidence, pen: Pen | None = None) -> bytes:
        return bundle(gather_all((written(evidence),), spec, {}), spec, VERSIONS, pen)

    return make
