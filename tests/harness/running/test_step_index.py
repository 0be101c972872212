"""The index of steps finds what pytest-bdd finds, also where it must leave the choice to it."""

import pytest

pytest_plugins = ["pytester"]

PLUGIN = """from harness.running import step_index

step_index.install()
"""

FEATURE = """Feature: Steps from several places

  Scenario: One
    Given a step of {folder}
    And the number 7
    Then it was "{told}"
"""

STEPS = """import pytest
from pytest_bdd import given, parsers, then

@pytest.fixture
def told():
    return []

@given("a step of {folder}")
def _(told):
    told.append("{folder}")

@given(parsers.parse("the number {{number:d}}"))
def _(told, number):
    told.append(str(number))

@then(parsers.parse('it was "{{expected}}"'))
def _(told, expected):
    assert expected == " ".join(told)
"""


@pytest.fixture
def run(pytester: pytest.Pytester) -> pytest.Pytester:
    """Give a folder whose runs use the index."""
    pytester.makepyfile(indexed=PLUGIN)
    pytester.syspathinsert()
    return pytester


def _folder(pytester: pytest.Pytester, name: str, steps: str, feature: str) -> None:
    folder = pytester.mkdir(name)
    (folder / "conftest.py").write_text(steps, encoding="utf-8")
    (folder / "all.feature").write_text(feature, encoding="utf-8")
    (folder / f"test_{name}.py").write_text('from pytest_bdd import scenarios\n\nscenarios("all.feature")\n', "utf-8")


def test_each_folder_has_its_own_steps(run: pytest.Pytester) -> None:
    """What one folder's conftest.py says is nothing to another's."""
    for name in ("here", "there"):
        _folder(run, name, STEPS.format(folder=name), FEATURE.format(folder=name, told=f"{name} 7"))
    run.runpytest_subprocess("-p", "indexed").assert_outcomes(passed=2)


def test_the_nearest_of_several_is_taken(run: pytest.Pytester) -> None:
    """A folder can say a step anew that stands above it."""
    run.makeconftest(STEPS.format(folder="above"))
    nearer = 'from pytest_bdd import given\n\n@given("a step of above")\ndef _(told):\n    told.append("below")\n'
    _folder(run, "below", nearer, FEATURE.format(folder="above", told="below 7"))
    run.runpytest_subprocess("-p", "indexed").assert_outcomes(passed=1)


def test_a_step_that_nothing_understands_is_told(run: pytest.Pytester) -> None:
    """As pytest-bdd tells it."""
    _folder(
        run,
        "here",
        STEPS.format(folder="here"),
        FEATURE.format(folder="here", told="here 7").replace("the number", "no number"),
    )
    result = run.runpytest_subprocess("-p", "indexed")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(['*StepDefinitionNotFoundError: Step definition is not found: Given "no number 7"*'])


def test_a_step_is_understood_by_its_kind(run: pytest.Pytester) -> None:
    """What is given is nothing that holds then."""
    feature = FEATURE.format(folder="here", told="here 7").replace("And the number", "Then the number")
    _folder(run, "here", STEPS.format(folder="here"), feature)
    run.runpytest_subprocess("-p", "indexed").assert_outcomes(failed=1)
