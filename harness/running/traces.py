"""Traces that a run keeps of what did not conform, if it is asked to."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from harness.evidence.recording import AMISS, Recorder
from harness.evidence.records import ScenarioRecord
from harness.evidence.traces import SHELF, scrubbed
from harness.world import World


class Traces:
    """Keeps what the browsers of one process recorded."""

    def __init__(self, folder: Path) -> None:
        """Keep traces beside the evidence of a folder."""
        self._folder = folder

    def of(self, world: Callable[[], World], recorder: Recorder, record: ScenarioRecord) -> ScenarioRecord:
        """Name in a scenario's record what was recorded of it, if it does not conform; else nothing is kept."""
        if record.verdict not in AMISS:
            return record
        known = world()
        secrets = {**known.credit_history, **recorder.secrets}
        kept = [SHELF.keep(self._folder, scrubbed(each, secrets)) for each in known.recordings()]
        return replace(record, traces=tuple(kept))
