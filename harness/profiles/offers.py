"""[offers] of a profile: which parts of what the guide describes the deployment does not offer."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from types import MappingProxyType

from harness.evidence.records import Compiled
from harness.pages.labels import DeviceType
from harness.profiles.form import Form, key
from harness.profiles.kinds import TEXTS, some_of
from harness.profiles.table import Table
from harness.spec.catalogue import specification

DEVICES = MappingProxyType(
    {
        DeviceType.SMS: r"\bSMS\b|\btext message\b|\bgets no text\b",
        DeviceType.VOICE: r"\bVoice\b|\bcode of a call\b",
        DeviceType.GOOGLE_AUTHENTICATOR: r"\bGoogle Authenticator\b",
        DeviceType.OKTA_VERIFY: r"\bOkta Verify\b(?! Push)",
        DeviceType.OKTA_VERIFY_PUSH: r"\bOkta Verify Push\b",
    }
)
"""By which words in its title a scenario is known to be about a type of device."""


@dataclass(frozen=True, kw_only=True)
class Offers:
    """What the deployment does not offer; scenarios about it are not applicable."""

    without_chapters: tuple[str, ...] = key(
        TEXTS, "chapters of the guide, by the names that runs and reports show", '["manual proofing"]', default=()
    )
    without_areas: tuple[str, ...] = key(
        TEXTS, "areas of scenarios, by the letters in their ids: CAP is the captcha’s", '["CAP"]', default=()
    )
    without_requirements: tuple[str, ...] = key(
        TEXTS, "requirements, by their ids; a scenario that checks one of them is left out", '["MFA-003"]', default=()
    )
    without_devices: tuple[str, ...] = key(
        some_of(*DeviceType), "types of devices for two-factor authentication", '["Voice"]', default=()
    )

    def why_not(self, scenario: Compiled) -> str:
        """Say what a scenario is about that the deployment does not offer; nothing where it offers all."""
        if scenario.chapter in self.without_chapters:
            return f"the chapter “{scenario.chapter}”"
        if (area := area_of(scenario)) in self.without_areas:
            return f"the area {area}"
        if missing := [each for each in scenario.requirements if each in self.without_requirements]:
            return f"what {missing[0]} demands"
        devices = [each for each in self.without_devices if re.search(DEVICES[DeviceType(each)], scenario.title)]
        return f"the device “{devices[0]}”" if devices else ""


def area_of(scenario: Compiled) -> str:
    """Give the letters in a scenario's id: `MFA` of S-MFA-03."""
    return scenario.id.split("-")[1]


def _offers(keys: Offers, table: Table) -> Offers:
    scenarios = specification().values()
    _demand(table, "without_chapters", keys.without_chapters, {each.chapter for each in scenarios}, "a chapter")
    _demand(table, "without_areas", keys.without_areas, {area_of(each) for each in scenarios}, "an area of scenarios")
    checked = {id_ for each in scenarios for id_ in each.requirements}
    _demand(table, "without_requirements", keys.without_requirements, checked, "a requirement that scenarios check")
    return keys


def _demand(table: Table, key: str, found: Iterable[str], known: Iterable[str], what: str) -> None:
    for each in found:
        if each not in known:
            near = get_close_matches(each, known, n=1) or get_close_matches(each, known, n=1, cutoff=0.4)
            hint = f"Did you mean “{near[0]}”?" if near else "docs/profile-reference.md tells where they are listed."
            table.problem(key, f"expected {what}, found “{each}”. {hint}")


OFFERS = Form("offers", Offers, _offers, absent=lambda _: Offers())
