"""Scenarios that notice no fault, with good reason: the guide has a reading for whatever a deployment does there."""

from collections.abc import Mapping
from typing import Final

EXCUSED: Final[Mapping[str, str]] = {}
"""The reason, by the scenario's tag.

There is none at present: one that only tells readings is seen to tell each of them (`Fault.reading`), and one of a
SHOULD is seen to advise.
"""
