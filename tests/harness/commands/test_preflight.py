"""The command that sees whether a deployment can be checked, within this process."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.harness.surveying.relabelled import served

Command = Callable[..., tuple[int, str]]

OURS = """
[locators."Profile Information"]
"Legal First Name" = "{name}"
"""


@pytest.mark.parametrize(("name", "code"), [("Given Name", 0), ("Forename", 3)])
def test_the_locator_map_is_walked(command: Command, name: str, code: int) -> None:
    """Label by label; a locator of the profile's own that finds nothing stands in the way of a run."""
    with served({"Legal First Name": "Given Name"}) as profile:
        sites = f'harp = "{profile.sites.harp}"\nqpp = "{profile.sites.qpp}"\n'
        Path("staging.toml").write_text(
            f'[deployment]\nname = "Staging"\n{sites}{OURS.format(name=name)}', encoding="utf-8"
        )
        found, said = command("preflight", "staging.toml", "--smoke-locators")
    [line] = [line for line in said.splitlines() if "Legal First Name" in line]
    assert (code, code == 0) == (found, "✔" in line), said


def test_a_deployment_that_does_not_answer_is_told(command: Command) -> None:
    """In a sentence; exit code 2."""
    Path("staging.toml").write_text(
        '[deployment]\nname = "Staging"\nharp = "http://127.0.0.1:1"\nqpp = "http://127.0.0.1:1"\n', encoding="utf-8"
    )
    code, said = command("preflight", "staging.toml", "--smoke-locators")
    assert (2, True) == (code, said.startswith("http://127.0.0.1:1 does not answer")), said
