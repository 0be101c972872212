"""Joining the evidence of a run's shards, which different machines recorded, into that of the whole run."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from harness.evidence.reading import DoubledScenario, Evidence, EvidenceError
from harness.evidence.records import Header

OTHER_SHARD = "belongs to shard "
"""How the reason begins for which a shard leaves out what another one has."""

ALONE = "alone"
"""The shard of what is run when nobody else is at work."""

APART = frozenset({"shard", "again", "asked", "resumed"})
"""What of a selection is each shard's own."""

Shares = Mapping[Path, Evidence]
"""What shards recorded, by their folders."""


def merged(shares: Shares) -> Evidence:
    """Join shards into one run without a footer; what no shard reports or leaves out on purpose is lost.

    Raises EvidenceError where they are not shards of the same run, and where something is in two of them.
    """
    first, *others = shares
    for folder in others:
        _refuse_another(first, shares[first].header, folder, shares[folder].header)
    _refuse_doubled(shares)
    everything = list(shares.values())
    scenarios = tuple(record for each in everything for record in each.scenarios)
    reported = {record.id for record in scenarios}
    deselected = {each.id: each for share in everything for each in share.deselected if not _is_elsewhere(each.why)}
    left_out = tuple(each for each in deselected.values() if each.id not in reported)
    return Evidence(_joined(everything), scenarios, left_out, None)


def missing(shares: Shares) -> tuple[str, ...]:
    """Give the shards of which nothing is there."""
    there = {shard(each.header) for each in shares.values()}
    counts = {int(each.partition("/")[2]) for each in there if each != ALONE}
    all_ = [*(f"{number}/{of}" for of in counts for number in range(1, of + 1)), ALONE]
    return tuple(each for each in all_ if each not in there)


def shard(header: Header) -> str:
    """Give the name of the shard that evidence is of; nothing where it is of no shard."""
    return str(header.run.selection.get("shard", ""))


def _is_elsewhere(why: str) -> bool:
    return why.startswith(OTHER_SHARD)


def _refuse_another(first: Path, header: Header, folder: Path, other: Header) -> None:
    """Refuse what was not recorded of the same thing, in the same way."""
    for what, of in _SAME.items():
        if of(header) != of(other):
            raise EvidenceError(
                f"expected shards of one run, found that {first} and {folder} differ in {what}: "
                f"{of(header)} and {of(other)}. Run them alike."
            )
    if (header.compiled, header.attestations, header.deviations) != (
        other.compiled,
        other.attestations,
        other.deviations,
    ):
        raise EvidenceError(
            f"expected shards of one run, found that {first} and {folder} differ in the specification, the "
            "attestations or the ledger of deviations. Run them alike."
        )


def _selection(header: Header) -> dict[str, object]:
    return {key: value for key, value in header.run.selection.items() if key not in APART}


_SAME: Mapping[str, Callable[[Header], object]] = {
    "the deployment": lambda header: header.run.deployment,
    "the profile’s fingerprint": lambda header: header.run.profile_sha256 or "none",
    "the seed": lambda header: header.run.seed,
    "the browser": lambda header: header.run.browser.get("kind"),
    "the version": lambda header: header.run.versions.get("harp-conformance"),
    "what was chosen": _selection,
}


def _refuse_doubled(shares: Shares) -> None:
    names: dict[str, Path] = {}
    for folder, share in shares.items():
        name = shard(share.header)
        if not name:
            raise EvidenceError(f"{folder}: expected the evidence of a shard, found that of a run without --shard.")
        if name in names:
            raise EvidenceError(f"expected each shard once, found {name} in {names[name]} and in {folder}.")
        names[name] = folder
    if len(counts := {name.partition("/")[2] for name in names} - {""}) > 1:
        raise EvidenceError(f"expected shards of one run, found some of {' and some of '.join(sorted(counts))}.")
    for id_, times in Counter(record.id for share in shares.values() for record in share.scenarios).items():
        if times > 1:
            raise DoubledScenario(f"expected each scenario in one shard, found {id_} in {times} of them.")


def _joined(shares: Sequence[Evidence]) -> Header:
    """Give the header of the whole run: that of the shard that began first, with what was each one's own."""
    first = min(shares, key=lambda each: each.header.run.started).header
    told = [
        {
            "shard": shard(each.header),
            "run": each.header.run.id,
            "started": each.header.run.started,
            "finished": each.footer.finished if each.footer else "",
        }
        for each in shares
    ]
    kept = {key: value for key, value in first.run.selection.items() if key != "shard"}
    workers = sum(each.header.run.workers for each in shares)
    return replace(first, run=replace(first.run, workers=workers, selection={**kept, "shards": told}))
