"""Which scenario a pytest item is: pytest-bdd's reading of the features and the official compiler's agree."""

from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest

from harness.running.items import id_of
from harness.spec.catalogue import compile_features
from harness.spec.places import features_folder

pytest_plugins = ["pytester"]

FEATURE = """@PRF-001
Feature: F
  @PWD-001
  Rule: R
    @S-A-01
    Scenario: plain
      Given a thing
    @S-A-02
    Scenario Outline: row <n>
      Given a thing
      @CHQ-001
      Examples:
        | n | m |
        | 1 | x |
        | 2 | x |
  Rule: Without ids
    Scenario: nameless
      Given a thing
"""
TESTS = """
from pytest_bdd import given, scenarios
scenarios("f.feature")

@given("a thing")
def thing(): ...

def test_another(): ...

class TestMethod:
    def test_it(self): ...
"""


class Ids:
    """A pytest plugin that notes which scenarios were collected."""

    def __init__(self) -> None:
        """Begin with none."""
        self.found: list[str | None] = []

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Note the ids of all items."""
        self.found = [id_of(item) for item in session.items]


def collected(*arguments: str) -> list[str | None]:
    """Give the ids that a run with these arguments collects."""
    ids = Ids()
    assert 0 == pytest.main(
        ["--collect-only", "-p", "no:terminal", "-p", "no:cacheprovider", *arguments], plugins=[ids]
    )
    return ids.found


@pytest.fixture
def collect(pytester: pytest.Pytester) -> Callable[..., list[str | None]]:
    """Give a function that collects the tests in an empty folder of one's own."""

    def collect(**contents: str) -> list[str | None]:
        for name, text in contents.items():
            (pytester.path / name.replace("_dot_", ".")).write_text(text, encoding="utf-8")
        return collected("--rootdir", str(pytester.path), "-W", "ignore", "--doctest-glob=*.txt", str(pytester.path))

    return collect


def test_both_readings_of_the_features_agree(tmp_path: Path) -> None:
    """What pytest-bdd collects is what was compiled: no scenario is lost, none is doubled."""
    settings = str(files("harness.running") / "pytest.ini")
    root = features_folder()
    arguments = ("-c", settings, "--rootdir", str(root.parent), "-p", "harness.plugin", "--browser", "chromium")
    found = collected(*arguments, "--out", str(tmp_path), str(root))
    assert sorted(each.id for each in compile_features(root)) == sorted(str(id_) for id_ in found)


def test_scenarios_and_rows_have_their_ids(collect: Callable[..., list[str | None]]) -> None:
    """Under rules and with tags on every level; a scenario without an id and any other test have none."""
    found = collect(f_dot_feature=FEATURE, test_f_dot_py=TESTS)
    assert ["S-A-01", "S-A-02[1]", "S-A-02[2]"] == sorted(id_ for id_ in found if id_)
    assert 3 == found.count(None)  # the nameless one, the function, the method


def test_an_item_without_a_function_is_no_scenario(collect: Callable[..., list[str | None]]) -> None:
    """A text file's doctest, for one."""
    assert [None] == collect(notes_dot_txt=">>> 1\n1\n")
