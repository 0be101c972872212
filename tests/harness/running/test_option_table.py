"""The table of a run's options, and what is made of it."""

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from harness.commands.run_options import with_run_options
from harness.running.option_reference import renewed
from harness.running.option_table import OPTIONS, Option, offered, one_of, typed, whole

DOCUMENT = Path(__file__).parents[3] / "docs" / "options.md"


def test_each_option_has_one_row() -> None:
    """And a sentence."""
    assert len(OPTIONS) == len({each.name for each in OPTIONS})
    assert [] == [each.name for each in OPTIONS if not each.help.endswith(".")]


def test_the_reference_shows_the_options_as_they_are() -> None:
    """`make readme` renews it."""
    document = DOCUMENT.read_text(encoding="utf-8")
    assert renewed(document) == document


def test_the_command_gets_every_value_by_its_key() -> None:
    """As it was typed, or the usual one."""
    found = {}

    @click.command()
    @with_run_options
    def command(**given: object) -> None:
        found.update(given)

    typed_words = ["--id", "S-PWD-01", "--id", "S-CNF-01", "--workers", "2", "--interactive", "--out", "there"]
    assert 0 == CliRunner().invoke(command, typed_words).exit_code
    assert {each.key for each in offered("command")} == set(found)
    assert (("S-PWD-01", "S-CNF-01"), 2, True, Path("there"), None, "markup") == tuple(
        found[key] for key in ("id", "workers", "interactive", "out", "seed", "browser")
    )
    assert sorted(typed_words) == sorted(typed(offered("command"), found))


@pytest.mark.parametrize(
    ("option", "value", "words"),
    [
        (Option("--browser", one_of("markup", "chromium"), "", "markup"), "markup", []),
        (Option("--browser", one_of("markup", "chromium"), "", "markup"), "chromium", ["--browser", "chromium"]),
        (Option("--seed", whole(0), ""), None, []),
        (Option("--seed", whole(0), ""), 0, ["--seed", "0"]),
        (Option("--id", one_of(), "", many=True), ("a", "b"), ["--id", "a", "--id", "b"]),
        (Option("--id", one_of(), "", many=True), (), []),
    ],
)
def test_a_value_is_typed_as_it_is_read(option: Option, value: object, words: list[str]) -> None:
    """What is usual is left out."""
    assert words == option.words(value)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--browser", "lynx"), "expected markup or chromium, found “lynx”"),
        (("--workers", "0"), "expected a whole number from 1 to 64, found “0”"),
        (("--examples", "none"), "expected a whole number, 1 or more, found “none”"),
        (("--seconds", "0"), "expected a number above 0, found “0”"),
        (("--seconds", "soon"), "expected a number above 0, found “soon”"),
    ],
)
def test_a_wrong_value_is_told(arguments: tuple[str, ...], sentence: str) -> None:
    """What was expected, and what was found."""
    wrong = CliRunner().invoke(click.command()(with_run_options(lambda **_: None)), arguments)
    assert (2, True) == (wrong.exit_code, sentence in wrong.output), wrong.output
