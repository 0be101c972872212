"""Sentences about guessing passwords and security codes."""

from collections.abc import Callable, Mapping
from typing import cast

from pytest_bdd import parsers, then, when

from harness.journeys.guessing import Guessed, guess_codes, guess_passwords
from harness.world import World

GUESSING: Mapping[str, Callable[[World], Guessed]] = {"passwords": guess_passwords, "security codes": guess_codes}


@when(parsers.parse("somebody guesses {what} a hundred times"))
def guess(world: World, what: str) -> None:
    """DSC-070: or as often as they are let."""
    world.noted["guessed"] = GUESSING[what](world)


@then("even the right one lets nobody in by the reading that governs")
def right_one_lets_nobody_in(world: World) -> None:
    """DSC-070."""
    guessed = cast("Guessed", world.noted["guessed"])
    told = f"the right one after {guessed.tries} wrong ones is {'accepted' if guessed.is_in else 'refused'}"
    world.reading("DSC-070", "no-limits" if guessed.is_in else "limits-of-its-own", told)
