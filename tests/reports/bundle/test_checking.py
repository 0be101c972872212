import json
from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import Any

import pytest

from harness.evidence.reading import Evidence
from harness.evidence.records import Deviation
from reports.bundle.archive import Member, deflated, stored, unzipped, zipped
from reports.bundle.checking import Verification, Verifier, verify
from reports.bundle.making import Pen, Spec
from reports.bundle.manifest import MANIFEST, SIGNATURE, listed
from reports.bundle.signing import public_half

Bundle = Callable[..., bytes]
EVIDENCE = "runs/r1/evidence.jsonl"


def _members(content: bytes) -> dict[str, Member]:
    return {each.name: each for each in unzipped(content)}


def _forged(content: bytes, old: str, new: str, **told: object) -> bytes:
    """Change the evidence of a bundle together with its hashes, and what the manifest tells of the run."""
    members = _members(content)
    text = members[EVIDENCE].content.decode()
    assert old in text
    members[EVIDENCE] = deflated(EVIDENCE, text.replace(old, new).encode())
    return _remade(members, **told)


def _remade(members: dict[str, Member], **told: object) -> bytes:
    """Write a manifest anew for changed files; who can't sign leaves the signature as it was."""
    manifest: dict[str, Any] = json.loads(members[MANIFEST].content)
    files = {name: each for name, each in members.items() if name not in {MANIFEST, SIGNATURE}}
    manifest["files"] = {name: vars(each) for name, each in listed(files.values()).items()}
    for name, value in told.items():
        manifest["runs"][0][name] = value
    members[MANIFEST] = stored(MANIFEST, f"{json.dumps(manifest, indent=1, sort_keys=True)}\n".encode())
    return zipped(members.values())


def _said(verification: Verification) -> str:
    return "\n".join(each.text for each in verification.findings)


def test_a_bundle_as_it_was_made_holds(bundled: Bundle, red: Evidence, verifier: Verifier) -> None:
    """Files match, the evidence replays, and what follows is told with what does not."""
    verification = verify(bundled(red), verifier)

    assert [
        ("holds", "2 files match the manifest"),
        ("absent", "not signed"),
        ("holds", f"the evidence replays into the same 12 verdicts by the specification {verifier.spec.name}"),
    ] == [(each.answer, each.text) for each in verification.findings]
    assert 0 == verification.exit_code
    assert "evidence that was made up whole, with its hashes, looks the same" in verification.proves
    assert "Not a CMS certification" in verification.proves


def test_what_a_run_came_to_is_told(bundled: Bundle, green: Evidence, verifier: Verifier) -> None:
    """The deployment, the guide and the run's sentence are there."""
    assert ("Staging, guide of 09/13/2024: no violation in 2 of 11 testable MUSTs.",) == verify(
        bundled(green), verifier
    ).came_to


def test_a_signature_is_told_with_its_key(bundled: Bundle, red: Evidence, verifier: Verifier, pen: Pen) -> None:
    """Without the signer's key at hand, whose key it is has to be compared."""
    verification = verify(bundled(red, pen), verifier)

    assert "signed by acme-qa (ed25519 " in _said(verification)
    assert "compare it with the one that the signer gave you" in verification.proves


def test_a_known_key_settles_who_signed(bundled: Bundle, red: Evidence, verifier: Verifier, pen: Pen) -> None:
    """With the signer's key the rest rests on the signer."""
    verification = verify(bundled(red, pen), replace(verifier, key=public_half(pen.key)))

    assert 0 == verification.exit_code
    assert "that rests on the signer. Not a CMS" in verification.proves


def test_somebody_elses_signature_fails(bundled: Bundle, red: Evidence, verifier: Verifier, pen: Pen) -> None:
    """Who signs in another's name with a key of their own is found out by the key."""
    other = replace(verifier, key="A" * 43 + "=")

    assert 1 == verify(bundled(red, pen), other).exit_code
    assert 1 == verify(bundled(red), other).exit_code


@pytest.mark.parametrize("signed", [True, False])
def test_a_thousand_changes_of_one_byte_are_all_found(
    bundled: Bundle, red: Evidence, verifier: Verifier, pen: Pen, *, signed: bool
) -> None:
    """No byte of a bundle can be changed alone, be it of a header, of packed bytes or between files."""
    content = bundled(red, pen if signed else None)
    dice = Random(7)

    for _ in range(1000):
        changed = bytearray(content)
        at = dice.randrange(len(changed))
        changed[at] ^= dice.randrange(1, 256)
        assert 1 == verify(bytes(changed), verifier).exit_code, at


def test_a_verdict_that_does_not_follow_is_found(bundled: Bundle, red: Evidence, verifier: Verifier) -> None:
    """A verdict that was changed together with its hash is found by the replay, without any signature."""
    forged = _forged(bundled(red), '"verdict":"violates"', '"verdict":"conforms"')

    assert "S-PWD-02 is recorded as conforms, but its checks say violates" in _said(verify(forged, verifier))


def test_a_reason_that_does_not_follow_is_found(bundled: Bundle, red: Evidence, verifier: Verifier) -> None:
    """A reason that was changed together with its hash is found by the replay."""
    forged = _forged(bundled(red), '"reason":"PWD-002: expected', '"reason":"PWD-002: nearly')

    assert "S-PWD-02: its reason does not follow from its checks" in _said(verify(forged, verifier))


@pytest.mark.parametrize("told", [{"sentence": "conformant with the guide"}, {"verdict": "conformant"}])
def test_what_the_manifest_claims_must_follow(
    bundled: Bundle, red: Evidence, verifier: Verifier, told: dict[str, object]
) -> None:
    """The verdict and the sentence of a run are those of its evidence."""
    forged = _remade(_members(bundled(red)), **told)

    assert "does not follow from the evidence" in _said(verify(forged, verifier))


def test_a_requirements_verdict_must_follow(bundled: Bundle, red: Evidence, verifier: Verifier) -> None:
    """What the manifest says of a requirement is what its scenarios say."""
    verdicts = json.loads(_members(bundled(red))[MANIFEST].content)["runs"][0]["requirements"]
    forged = _remade(_members(bundled(red)), requirements=verdicts | {"PWD-002": "conforms"})

    assert "PWD-002 is told as conforms, but the evidence says violates" in _said(verify(forged, verifier))


def test_a_consistent_forgery_passes_unsigned_and_fails_signed(
    bundled: Bundle, red: Evidence, green: Evidence, verifier: Verifier, pen: Pen
) -> None:
    """Checks, verdicts and hashes made up together look right, and that is told; a signature they do not have."""
    made_up = _members(bundled(green))
    signed = _members(bundled(red, pen))
    signer = json.loads(signed[MANIFEST].content)["signer"]
    manifest = json.loads(made_up[MANIFEST].content) | {"signer": signer}
    made_up[MANIFEST] = stored(MANIFEST, json.dumps(manifest).encode())
    forged = _remade(made_up | {SIGNATURE: signed[SIGNATURE]})

    assert 0 == verify(bundled(green), verifier).exit_code
    assert "the signature is not acme-qa’s of this manifest" in _said(verify(forged, verifier))


def test_a_signature_can_not_be_taken_away(bundled: Bundle, red: Evidence, verifier: Verifier, pen: Pen) -> None:
    """A manifest that names a signer needs the signature."""
    members = _members(bundled(red, pen))
    del members[SIGNATURE]

    assert "names acme-qa as its signer, but there is no signature" in _said(verify(zipped(members.values()), verifier))


@pytest.mark.parametrize("name", ["trace.zip", "runs/r1/report.html", "../outside", "runs/r1/pictures/odd.png"])
def test_a_file_too_many_is_found(bundled: Bundle, red: Evidence, verifier: Verifier, name: str) -> None:
    """What no evidence speaks of is no part of a bundle, whether the manifest lists it or not."""
    members = _members(bundled(red)) | {name: stored(name, b"more")}

    assert f"{name} is in no manifest" in _said(verify(zipped(members.values()), verifier))
    assert f"{name}: no evidence here speaks of it" in _said(verify(_remade(members), verifier))


@pytest.mark.parametrize("suffix", ["png", "jsonl"])
def test_a_file_too_few_is_found(bundled: Bundle, red: Evidence, verifier: Verifier, suffix: str) -> None:
    """What the manifest lists, or the evidence names, is there."""
    members = _members(bundled(red))
    del members[next(name for name in members if name.endswith(suffix))]

    assert "is missing" in _said(verify(zipped(members.values()), verifier))
    assert 1 == verify(_remade(members), verifier).exit_code


def test_another_specification_can_not_be_judged_here(
    bundled: Bundle, red: Evidence, verifier: Verifier, spec: Spec
) -> None:
    """Where the rules are not those that were used, it is told which version knows them."""
    verification = verify(bundled(red), replace(verifier, spec=replace(spec, files={})))

    assert 3 == verification.exit_code
    assert "Verify with harp-conformance 0.1.0" in _said(verification)


@pytest.mark.parametrize(
    "told",
    [
        b"",
        b"{}",
        b"[1]",
        b"\xff",
        b"[" * 99_999,
        b'{"runs": 5, "files": {}, "signer": 0, "specification": {"files": 0}}',
    ],
)
def test_a_manifest_that_is_none_is_told(bundled: Bundle, red: Evidence, verifier: Verifier, told: bytes) -> None:
    """Whatever stands there instead of a manifest, it is a finding and no crash."""
    members = _members(bundled(red)) | {MANIFEST: stored(MANIFEST, told)}

    assert "expected a manifest" in _said(verify(zipped(members.values()), verifier))


def test_a_run_can_not_be_told_by_another_ones_evidence(bundled: Bundle, red: Evidence, verifier: Verifier) -> None:
    """The row of a run names the run of its evidence."""
    forged = _remade(_members(bundled(red)), id="r2")

    assert "expected the evidence of r2, found that of r1" in _said(verify(forged, verifier))


@pytest.mark.parametrize("name", ["../../../{}.png", "{}.html", "/{}.png"])
def test_a_picture_can_not_lead_out_of_the_bundle(
    bundled: Bundle, red: Evidence, verifier: Verifier, name: str
) -> None:
    """What unpacks a bundle writes pictures where pictures belong, whatever hostile evidence calls them."""
    picture = next(each for each in unzipped(bundled(red)) if each.name.endswith(".png"))
    odd = name.format(picture.name.rpartition("/")[2].removesuffix(".png"))
    members = _members(_forged(bundled(red), '"screenshots":["', f'"screenshots":["{odd}","'))
    inside = f"runs/r1/pictures/{odd}"

    verification = verify(_remade(members | {inside: stored(inside, picture.content)}), verifier)

    assert "expected pictures named by their SHA-256" in _said(verification)


def test_a_zip_of_anything_is_no_bundle(verifier: Verifier) -> None:
    """It has no manifest, however well it is made."""
    other = zipped([stored("notes.txt", b"nothing")])

    assert f"expected a bundle with {MANIFEST}, found none in it." == _said(verify(other, verifier))


def test_a_packed_manifest_is_refused(bundled: Bundle, red: Evidence, verifier: Verifier) -> None:
    """There would be several ways to write the same bundle."""
    members = _members(bundled(red))
    members[MANIFEST] = deflated(MANIFEST, members[MANIFEST].content)

    assert f"expected {MANIFEST} and {SIGNATURE} as they are, found them packed." == _said(
        verify(zipped(members.values()), verifier)
    )


def test_a_manifest_written_otherwise_is_refused(bundled: Bundle, red: Evidence, verifier: Verifier) -> None:
    """The same words in another order are other bytes."""
    members = _members(bundled(red))
    otherwise = json.dumps(json.loads(members[MANIFEST].content)).encode()
    members[MANIFEST] = stored(MANIFEST, otherwise)

    assert "it says something else when written anew" in _said(verify(zipped(members.values()), verifier))


def test_a_signature_of_nobody_fails(bundled: Bundle, red: Evidence, verifier: Verifier) -> None:
    """A signature that no manifest speaks of was laid beside it by somebody else."""
    members = _members(bundled(red)) | {SIGNATURE: stored(SIGNATURE, b"s" * 64)}
    verification = verify(zipped(members.values()), verifier)

    assert 1 == verification.exit_code
    assert "there is a signature, but the manifest names no signer" in _said(verification)


def test_another_version_s_reasons_are_its_own(bundled: Bundle, red: Evidence, verifier: Verifier) -> None:
    """Another version may word a reason otherwise; what verdicts follow from checks is the same in each."""
    older = replace(verifier, version="0.0.1")
    reworded = _forged(bundled(red), '"reason":"PWD-002: expected', '"reason":"PWD-002: it had to be')

    assert 0 == verify(reworded, older).exit_code
    assert 1 == verify(reworded, verifier).exit_code


def test_another_picture_under_the_same_name_is_found(bundled: Bundle, red: Evidence, verifier: Verifier) -> None:
    """A picture is named by its hash, so that a manifest that was made anew does not help."""
    members = _members(bundled(red))
    name = next(name for name in members if name.endswith(".png"))
    members[name] = stored(name, b"another one")

    assert f"{name}: expected the picture of that hash, found another one." in _said(verify(_remade(members), verifier))


def test_when_known_deviations_expire_is_told(bundled: Bundle, green: Evidence, verifier: Verifier) -> None:
    """Whoever verifies a bundle sees until when somebody puts up with what deviates."""
    known = tuple(
        Deviation("S-PWD-01", (), "refused", "a release is due", "Jo Doe", day) for day in ("2027-03-31", "2027-01-31")
    )
    evidence = replace(green, header=replace(green.header, deviations=known))

    (told,) = verify(bundled(evidence), verifier).came_to

    assert "of which the first expires on 2027-01-31" in told
