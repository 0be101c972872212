"""Where the SSN, the questions and the passwords must not be found (PRV-002, DSC-060)."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from reference_impl.app import Settings
    from tests.reference_impl.conftest import Deploy, Forms

SECRETS = ("900-12-3406", "900123406", "Correct horse 7", "Rover the dog", "rover the dog", "Which bank", "ELM BANK")


@pytest.mark.parametrize("decision", ["ACC", "RF2"])
def test_secrets_are_not_kept(
    deploy: Deploy, on_disk: Settings, forms: Forms, caplog: pytest.LogCaptureFixture, decision: str
) -> None:
    """Neither the database file, its journal, e-mails, logs, the cookie nor the page holds a secret."""
    caplog.set_level(logging.DEBUG)
    deployment = deploy(on_disk)
    visitor = deployment.visitor()
    deployment.experian.will_ask()
    deployment.experian.will_decide(decision)
    forms.register(visitor)
    cookie = visitor.client.get_cookie("harp_session")
    assert cookie is not None
    files = [path.read_bytes().decode("latin-1") for path in Path(on_disk.database).parent.iterdir()]
    kept = "\n".join([*files, caplog.text, cookie.value, str(deployment.outbox), visitor.text])
    assert [] == [secret for secret in SECRETS if secret in kept]


def test_secrets_are_not_kept_on_the_way(deploy: Deploy, on_disk: Settings, forms: Forms) -> None:
    """While a person looks at the questions, nothing of the application is in the database file."""
    forms.to_questions(deploy(on_disk).visitor())
    kept = Path(on_disk.database).read_bytes().decode("latin-1")
    assert [] == [secret for secret in (*SECRETS, "Testperson", "green.heron") if secret in kept]


def test_the_address_is_kept(deploy: Deploy, on_disk: Settings, forms: Forms) -> None:
    """Address and contact information are stored in the profile (PRV-001)."""
    forms.register(deploy(on_disk).visitor())
    assert b"1 Main Street" in Path(on_disk.database).read_bytes()


def test_a_page_of_questions_goes_with_its_call(deploy: Deploy, settings: Settings, forms: Forms) -> None:
    """After the decision nothing in memory leads back to the questions."""
    deployment = deploy(settings)
    visitor = deployment.visitor()
    forms.register(visitor)
    assert "Which bank" not in visitor.open("/register/proofing").text
