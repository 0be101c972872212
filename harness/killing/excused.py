"""Scenarios that notice no fault, with good reason: the guide has a reading for whatever a deployment does there."""

from collections.abc import Mapping
from typing import Final

EXCUSED: Final[Mapping[str, str]] = {
    "S-LGN-12": "tells which reading of DSC-055 is followed; both conform",
    "S-RST-04": "tells which reading of DSC-048 is followed; both conform",
    "S-RST-13": "tells which reading of DSC-046 is followed; both conform",
    "S-RST-17": "tells which reading of DSC-045 is followed; both conform",
    "S-RST-18": "tells which reading of DSC-047 is followed; both conform",
}
"""The reason, by the scenario's tag."""
