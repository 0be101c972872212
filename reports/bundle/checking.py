"""Checking a bundle without asking anybody: its bytes, its hashes, its signature, and that its verdicts follow.

Each finding is told in a sentence; what a bundle proves, and what not, in one more.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Literal

from harness.errors import UsageError
from harness.evidence.judging import judge
from harness.evidence.ledger import Ledger
from harness.evidence.pictures import NAME as PICTURE
from harness.evidence.pictures import PICTURES, named
from harness.evidence.reading import Evidence, replayed
from harness.evidence.writing import NAME
from harness.spec.identity import LENGTH, identity
from reports.bundle.archive import STORED, Member, unzipped
from reports.bundle.gathering import PROFILE, bundled, folder_of, refuse_odd_id
from reports.bundle.making import Spec
from reports.bundle.manifest import MANIFEST, SIGNATURE, Bundled, Manifest, listed, read
from reports.bundle.signing import fingerprint, is_signed
from reports.bundle.telling import came_to, proves

Answer = Literal["holds", "fails", "absent", "unknown"]
"""Whether something is as it must be; absent where there is nothing to look at, unknown where it can't be told here."""

Members = Mapping[str, Member]


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at: whether it is as it must be, and that in a sentence."""

    answer: Answer
    text: str


@dataclass(frozen=True)
class Verification:
    """What there is to say of a bundle, and the evidence of its runs as far as it can be trusted."""

    findings: tuple[Finding, ...]
    came_to: tuple[str, ...] = ()
    """What each run came to, in a sentence."""
    proves: str = ""
    """What follows from all that, and what does not."""
    runs: tuple[Evidence, ...] = ()

    @property
    def exit_code(self) -> int:
        """The exit code of a command that ends with it: 0 it holds, 1 it does not, 3 that can't be told here."""
        answers = {each.answer for each in self.findings}
        return 1 if "fails" in answers else 3 if "unknown" in answers else 0


@dataclass(frozen=True)
class Verifier:
    """What a bundle is judged by: a specification, the version of the rules, and the signer's key if it is known."""

    spec: Spec
    version: str
    key: str = ""


def verify(content: bytes, verifier: Verifier) -> Verification:
    """Check the bytes of a bundle; it never raises for what is wrong with them."""
    try:
        members = {each.name: each for each in unzipped(content)}
        manifest = read(_manifest_of(members))
    except UsageError as problem:
        return Verification((Finding("fails", str(problem)),), proves=proves(None, fails=True, known_key=False))
    runs: list[Evidence] = []
    findings = [
        *_files(members, manifest),
        _signature(members, manifest, verifier.key),
        *_told(lambda: _replayed(members, manifest, verifier, runs)),
    ]
    fails = any(each.answer == "fails" for each in findings)
    return Verification(
        tuple(findings),
        () if fails else tuple(map(came_to, manifest.runs, runs)),
        proves(manifest, fails=fails, known_key=bool(verifier.key)),
        () if fails else tuple(runs),
    )


def _manifest_of(members: Members) -> bytes:
    if MANIFEST not in members:
        raise UsageError(f"expected a bundle with {MANIFEST}, found none in it.")
    if any(members[each].method != STORED for each in (MANIFEST, SIGNATURE) if each in members):
        raise UsageError(f"expected {MANIFEST} and {SIGNATURE} as they are, found them packed.")
    return members[MANIFEST].content


def _files(members: Members, manifest: Manifest) -> Iterator[Finding]:
    """See that the files are those of the manifest, packed as it says."""
    found = listed(each for name, each in members.items() if name not in {MANIFEST, SIGNATURE})
    wrong = [f"{name} is missing" for name in sorted(manifest.files.keys() - found.keys())]
    wrong += [f"{name} is in no manifest" for name in sorted(found.keys() - manifest.files.keys())]
    wrong += [f"{name} was changed" for name, each in found.items() if manifest.files.get(name, each) != each]
    for each in wrong:
        yield Finding("fails", each)
    if not wrong:
        yield Finding("holds", f"{_files_of(len(found))} the manifest")


def _files_of(number: int) -> str:
    return "1 file matches" if number == 1 else f"{number:,} files match"


def _signature(members: Members, manifest: Manifest, key: str) -> Finding:
    """See that the manifest was signed with the key it names, and that this is the signer's if theirs is known."""
    signer, signature = manifest.signer, members.get(SIGNATURE)
    if signer is None:
        if signature is not None:
            return Finding("fails", "there is a signature, but the manifest names no signer")
        return Finding("fails", "not signed, but a signer’s key was given") if key else Finding("absent", "not signed")
    if signature is None:
        return Finding("fails", f"the manifest names {signer.name} as its signer, but there is no signature")
    if not is_signed(members[MANIFEST].content, signature.content, signer.ed25519):
        return Finding("fails", f"the signature is not {signer.name}’s of this manifest")
    told = f"signed by {signer.name} (ed25519 {fingerprint(signer.ed25519)})"
    if key and key != signer.ed25519:
        return Finding("fails", f"{told}, whose key is not the one that was given ({fingerprint(key)})")
    return Finding("holds", told)


def _told(look: Callable[[], Iterator[Finding]]) -> Iterator[Finding]:
    """Give findings; what evidence is refused for is one too."""
    try:
        yield from look()
    except UsageError as problem:
        yield Finding("fails", str(problem))


def _replayed(members: Members, manifest: Manifest, verifier: Verifier, runs: list[Evidence]) -> Iterator[Finding]:
    """Replay the evidence of each run, and compare what it comes to with what the manifest says; collect the runs."""
    known = dict(manifest.specification) == dict(verifier.spec.files)
    expected = {MANIFEST, SIGNATURE}
    for told in manifest.runs:
        evidence = _evidence(members, told)
        runs.append(evidence)
        expected |= {f"{told.folder}/{name}" for name in _names(evidence)}
        if manifest.versions.get("harp-conformance") == verifier.version:
            yield from _reasons(evidence)
        if known:
            yield from _verdicts(told, evidence, verifier.spec)
    if strangers := sorted(members.keys() - expected):
        yield Finding("fails", f"{', '.join(strangers)}: no evidence here speaks of it")
    number = sum(len(each.requirements) for each in manifest.runs)
    yield _known(manifest, number) if known else _unknown(manifest, verifier)


def _evidence(members: Members, told: Bundled) -> Evidence:
    path = PurePosixPath(told.folder, NAME)
    if str(path) not in members:
        raise UsageError(f"{path}: expected the evidence of {told.id}, found none.")
    evidence = replayed(path, members[str(path)].content)
    refuse_odd_id(path, evidence)
    if (told.id, told.folder) != (evidence.header.run.id, folder_of(evidence)):
        raise UsageError(f"{path}: expected the evidence of {told.id}, found that of {evidence.header.run.id}.")
    if odd := sorted(name for name in named(evidence) if not PICTURE.fullmatch(name)):
        raise UsageError(f"{path}: expected pictures named by their SHA-256, found “{odd[0]}”.")
    pictures = {f"{told.folder}/{PICTURES}/{each}" for each in named(evidence)}
    if missing := sorted(pictures - members.keys()):
        raise UsageError(f"{missing[0]}: expected a picture that the evidence names, found none.")
    for each in pictures:
        if listed([members[each]])[each].sha256 != PurePosixPath(each).stem:
            raise UsageError(f"{each}: expected the picture of that hash, found another one.")
    return evidence


def _names(evidence: Evidence) -> Iterator[str]:
    yield from (NAME, PROFILE)
    yield from (f"{PICTURES}/{each}" for each in named(evidence))


def _reasons(evidence: Evidence) -> Iterator[Finding]:
    """See that each reason follows from its checks, too; reading the evidence has seen that each verdict does."""
    ledger = Ledger.of(evidence.header)
    for record in evidence.scenarios:
        if judge(record.steps, record.trouble, ledger.about(record.id))[1] != record.reason:
            yield Finding("fails", f"{record.id}: its reason does not follow from its checks")


def _verdicts(told: Bundled, evidence: Evidence, spec: Spec) -> Iterator[Finding]:
    found = bundled(evidence, spec.register)
    wrong = [id_ for id_, outcome in found.requirements.items() if told.requirements.get(id_) != outcome]
    for id_ in wrong:
        outcome = told.requirements.get(id_, "nothing")
        yield Finding("fails", f"{id_} is told as {outcome}, but the evidence says {found.requirements[id_]}")
    if not wrong and told != found:
        told_of = replace(found, sentence=told.sentence)
        which = "sentence" if told_of == told else "row in the manifest"
        yield Finding("fails", f"{told.id}: its {which} does not follow from the evidence (“{found.sentence}”)")


def _known(manifest: Manifest, number: int) -> Finding:
    name = identity(manifest.specification)[:LENGTH]
    return Finding("holds", f"the evidence replays into the same {number:,} verdicts by the specification {name}")


def _unknown(manifest: Manifest, verifier: Verifier) -> Finding:
    name = identity(manifest.specification)[:LENGTH]
    version = manifest.versions.get("harp-conformance", "of another version")
    return Finding(
        "unknown",
        f"the specification {name} is not the one installed here ({verifier.spec.name}): what scenarios came to was "
        f"replayed, what requirements came to was not. Verify with harp-conformance {version}",
    )
