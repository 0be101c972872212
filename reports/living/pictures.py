"""The pictures of a run as pages show them: of each page that a chapter comes to, and of what did not conform."""

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from harness.evidence.pictures import picture
from harness.evidence.reading import Evidence
from harness.evidence.records import ScenarioRecord, Step
from harness.spec.chapters import Chapter
from reports.perceived import perceived

PNG_SIZE = slice(16, 24)
"""Where a PNG tells its width and height (PNG, third edition, 11.2.1 IHDR)."""


@dataclass(frozen=True)
class Shown:
    """A picture: of which page, at which step of which scenario."""

    name: str
    title: str
    """The page's headings; the address of one without any."""
    alerts: tuple[str, ...]
    sentence: str
    scenario: str


@dataclass(frozen=True)
class Album:
    """The pictures beside a run's evidence; it is empty without evidence, and any of its pictures may be missing."""

    folder: Path = Path()
    by_scenario: Mapping[str, tuple[Shown, ...]] = field(default_factory=dict)

    def of_chapter(self, chapter: Chapter) -> tuple[Shown, ...]:
        """Give the pages that a chapter comes to, each once: workers that run side by side see the same ones."""
        found: dict[tuple[object, ...], Shown] = {}
        for scenario in chapter.scenarios:
            for id_ in scenario.runs:
                for each in self.by_scenario.get(id_, ()):
                    found.setdefault((each.title, bool(each.alerts)), each)
        return tuple(found.values())

    def of(self, scenario: str) -> tuple[Shown, ...]:
        """Give the last picture of a scenario, which is of the step that failed if one did."""
        return self.by_scenario.get(scenario, ())[-1:]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all of them, each once."""
        return tuple(dict.fromkeys(each.name for some in self.by_scenario.values() for each in some))

    def size(self, name: str) -> tuple[int, int] | None:
        """Give width and height in pixels; None where the picture is missing, or is not the one of that name."""
        content = picture(self.folder, name)
        if content is None or len(content) < PNG_SIZE.stop:
            return None
        width, height = struct.unpack(">II", content[PNG_SIZE])
        return width, height


def album(evidence: Evidence, folder: Path) -> Album:
    """Give the pictures of a run whose evidence is in a folder."""
    return Album(folder, {each.id: tuple(_shown(each)) for each in evidence.scenarios if each.screenshots})


def _shown(record: ScenarioRecord) -> Iterator[Shown]:
    pages: Step | None = None
    for step in record.steps:
        pages = step if isinstance(step.page, dict) else pages
        if step.picture:
            seen = perceived(pages.page if pages else {})
            title = " · ".join(seen.headings) or seen.address
            yield Shown(step.picture, title, seen.alerts, f"{step.keyword} {step.text}", record.id)
