"""Painting over what a picture of a page must not show, in all of its frames."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from playwright.sync_api import Locator

from harness.browser.frames import NUMBER, Frames
from harness.browser.perceiving import Found
from harness.browser.port import Field, Private

COVER = "#8a94a0"
"""The colour of what a picture does not show."""


def covered(frames: Frames, found: Sequence[Found], hide: Private) -> list[Locator]:
    """Mark what is private on a page as it was last read, and give what is to be painted over."""
    fields = ((each.part, each.elements) for each in found if isinstance(each.part, Field))
    hidden = [elements for field, elements in fields if field.masked or field.label in hide.fields]
    parts = [element.get(NUMBER, "") for elements in hidden for element in elements]
    read = [place.removesuffix(".") for place in frames.read_ones]
    wanted = {"parts": parts, "read": read, "texts": hide.texts, "words": hide.words}
    for frame in frames.read_ones.values():
        frame.evaluate(_cover(), wanted)
    return [frame.locator("[data-harp-covered]") for frame in frames.read_ones.values()]


@cache
def _cover() -> str:
    return files(__package__).joinpath("cover.js").read_text(encoding="utf-8")
