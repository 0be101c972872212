"""All reports of a run, written from its evidence."""

from pathlib import Path

from harness.evidence.reading import read
from harness.registers import Register
from reports import html, junit, leaving, matrix, results


def write_all(evidence_path: Path, folder: Path, register: Register) -> tuple[Path, ...]:
    """Read evidence, write all reports of it into a folder, and give their paths.

    Each file appears whole or not at all. Raises UsageError where the evidence or the folder can't be used.
    """
    evidence = read(evidence_path)
    return (
        results.write(folder / "results.json", evidence, register),
        html.write(folder / "report.html", evidence, register),
        junit.write(folder / "junit.xml", evidence, register),
        matrix.write(folder / "requirements.csv", evidence, register),
        leaving.write(folder / leaving.NAME, evidence),
    )
