"""Sessions, forms and headers."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from threading import Thread
from typing import TYPE_CHECKING

import pytest
from werkzeug.test import Client

from reference_impl.domain import labels
from reference_impl.domain.labels import field_name

if TYPE_CHECKING:
    from reference_impl.app import Settings
    from reference_impl.clock import Clock
    from tests.reference_impl.conftest import Deploy, Deployment, Forms
    from tests.reference_impl.visitor import Visitor


@pytest.mark.parametrize(
    "address", ["/register", "/register/account", "/register/proofing", "/login", "/register/retry"]
)
def test_a_form_without_proof_is_refused(deployment: Deployment, address: str) -> None:
    """Every form of the HARP site is bound to its session."""
    response = deployment.visitor().client.post(address, data={"form-proof": "0" * 64})
    assert 400 == response.status_code


def test_the_proof_of_another_session_is_refused(deployment: Deployment) -> None:
    """A proof that another person's page carries is worth nothing."""
    proof = deployment.visitor().open("/login").proof
    client = deployment.visitor().open("/register").client
    assert 400 == client.post("/register", data={"form-proof": proof}).status_code


def test_the_sign_in_of_qpp_is_bound_to_its_session_too(deployment: Deployment) -> None:
    """The QPP site refuses forms that it did not make."""
    assert 400 == Client(deployment.reference.qpp).post("/login", data={}).status_code


def test_the_cookie_holds_a_random_token_only(deployment: Deployment) -> None:
    """It is HttpOnly and SameSite=Lax, and the two sites' names differ."""
    harp = Client(deployment.reference.harp).get("/register").headers["Set-Cookie"]
    qpp = Client(deployment.reference.qpp).get("/login").headers["Set-Cookie"]
    assert ("harp_session", "qpp_session") == (harp.split("=")[0], qpp.split("=")[0])
    for cookie in (harp, qpp):
        assert {"HttpOnly", "SameSite=Lax"} <= set(cookie.split("; "))


def test_the_cookie_is_secure_on_https(deploy: Deploy, settings: Settings) -> None:
    """A deployment behind https never sends its cookie in the clear."""
    deployment = deploy(replace(settings, harp_address="https://harp.example.com"))
    assert "Secure" in Client(deployment.reference.harp).get("/register").headers["Set-Cookie"].split("; ")


@pytest.mark.parametrize("address", ["/", "/register", "/terms", "/nowhere"])
def test_every_page_carries_the_protective_headers(deployment: Deployment, address: str) -> None:
    """Scripts and styles come from the site only, frames and caches are refused."""
    headers = Client(deployment.reference.harp).get(address).headers
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert "unsafe-inline" not in headers["Content-Security-Policy"]
    assert ("nosniff", "no-referrer", "no-store") == (
        headers["X-Content-Type-Options"],
        headers["Referrer-Policy"],
        headers["Cache-Control"],
    )


def test_style_and_script_may_be_kept_for_a_while(deployment: Deployment) -> None:
    """Each page needs them, and they are nobody's."""
    with Client(deployment.reference.harp).get("/static/site.css") as response:
        assert "max-age=300" in response.headers["Cache-Control"]
        assert "Set-Cookie" not in response.headers


def test_no_page_has_scripts_or_styles_inline(ann: Visitor) -> None:
    """What the policy forbids is not there."""
    page = ann.open("/register").page
    assert [] == page.xpath("//script[not(@src)] | //style | //@style | //@onclick")


@pytest.mark.parametrize(("minutes", "step"), [(29, "Account Information"), (31, "Profile Information")])
def test_an_idle_application_is_forgotten(ann: Visitor, forms: Forms, clock: Clock, minutes: int, step: str) -> None:
    """After 30 minutes without a request nothing typed is left (DSC-070)."""
    ann.submit("/register", forms.profile)
    clock.move_to(clock.now() + timedelta(minutes=minutes))
    assert step == ann.open("/register/account").step


def test_people_do_not_see_one_another(deployment: Deployment, ann: Visitor, forms: Forms) -> None:
    """An application belongs to one browser."""
    ann.submit("/register", forms.profile)
    assert "" == deployment.visitor().open("/register").value(labels.FIRST_NAME)


def test_markup_in_what_was_typed_is_shown_as_text(ann: Visitor, forms: Forms) -> None:
    """Nobody can place an element on the page."""
    ann.submit("/register", forms.profile | {labels.CITY: "<b id='x'>", labels.FIRST_NAME: ""})
    assert ("<b id='x'>", []) == (ann.value(labels.CITY), ann.page.xpath("//*[@id='x']"))


def test_a_doubled_submission_is_sent_to_experian_once(deployment: Deployment, ann: Visitor, forms: Forms) -> None:
    """Of two submissions of Step 3 at once one decides, and both lead to the confirmation."""
    forms.to_questions(ann)
    cookie = ann.client.get_cookie("harp_session")
    assert cookie is not None
    data = {field_name(label): text for label, text in forms.answers.items()} | {"form-proof": ann.proof}
    pages: list[str] = []

    def submit() -> None:
        client = Client(deployment.reference.harp)
        client.set_cookie("harp_session", cookie.value)
        pages.append(client.post("/register/proofing", data=data).headers["Location"])

    threads = [Thread(target=submit) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert ["/register/confirmation"] * 2 == pages
    assert 2 == len(deployment.experian.asked)
    assert 1 == len(deployment.outbox)
