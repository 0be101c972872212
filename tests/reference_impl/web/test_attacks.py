"""What attackers try first: planted sessions, forged forms, frames, redirects elsewhere, lists of who has an account.

What the guide itself demands to be told is told: Step 2 says that a User ID is taken, and Step 1 that an e-mail
address is, since nobody could choose another one otherwise; both only to those who fill a registration in. Retry Remote
Proofing tells whether an address has a failed proofing, for the same reason.
"""

from collections.abc import Callable
from dataclasses import replace
from time import perf_counter
from typing import Final, cast

import argon2
import pytest
from flask import Flask
from werkzeug.test import Client, TestResponse

from reference_impl.app import Settings
from reference_impl.domain import labels
from reference_impl.domain.labels import field_name
from tests.reference_impl.conftest import Deploy, Deployment, Forms
from tests.reference_impl.visitor import Visitor
from tests.reference_impl.web.logging_in import ACCOUNT, CODE, PASSWORD, PHONE, SETUP, USER_ID, Member, wrong
from tests.reference_impl.web.test_manual import submit

SITES: Final = ("harp", "qpp")
NEW: Final = "Quiet river 1 bends!"
ELSEWHERE: Final = "http://evil.example.net/"


def site(deployment: Deployment, name: str) -> Flask:
    """Give one of the two sites."""
    return cast("Flask", getattr(deployment.reference, name))


def addresses(app: Flask, method: str) -> list[str]:
    """Give every address of a site that takes a method, but for the control API's."""
    rules = [each for each in app.url_map.iter_rules() if method in (each.methods or set())]
    return sorted(each.rule.replace("<", "").replace(">", "") for each in rules if not each.rule.startswith("/control"))


@pytest.mark.parametrize("name", SITES)
def test_every_form_is_refused_without_its_proof(deployment: Deployment, name: str) -> None:
    """Whatever address takes one, of all that there are."""
    app = site(deployment, name)
    taking = addresses(app, "POST")
    assert len(taking) > 5
    assert [] == [each for each in taking if 400 != Client(app).post(each, data={}).status_code]


@pytest.mark.parametrize("name", SITES)
def test_every_page_refuses_frames_and_caches(deployment: Deployment, name: str) -> None:
    """Those of errors too."""
    app = site(deployment, name)
    answers = [Client(app).get(each) for each in [*addresses(app, "GET"), "/nowhere"] if not each.startswith("/static")]
    answers += [Client(app).post("/login"), Client(app).delete("/login")]
    assert len(answers) > 10
    assert {"no-store"} == {each.headers["Cache-Control"] for each in answers}
    for directive in ("frame-ancestors 'none'", "default-src 'none'", "form-action 'self'", "base-uri 'none'"):
        assert [] == [each.request.path for each in answers if directive not in each.headers["Content-Security-Policy"]]


@pytest.mark.parametrize(("scheme", "told"), [("https", True), ("http", False)])
@pytest.mark.parametrize("name", SITES)
def test_https_is_never_left_again(deploy: Deploy, settings: Settings, name: str, scheme: str, *, told: bool) -> None:
    """A browser that came by https is told to keep to it, for a year."""
    at = f"{scheme}://site.example.com"
    headers = Client(site(deploy(replace(settings, harp_address=at, qpp_address=at)), name)).get("/login").headers
    assert told == (headers.get("Strict-Transport-Security") == "max-age=31536000")


Steps = tuple[Callable[[Member], object], Callable[[Member], object]]
"""What a person does before a step in which they gain rights, and that step."""


def log_in_again(bob: Member) -> None:
    """Log in for a second time, up to the second factor."""
    bob.set_up()
    bob.visitor.client.post("/logout", data={"form-proof": bob.visitor.proof})
    bob.log_in()


def change_password(bob: Member) -> Visitor:
    """Choose another password."""
    entries = {labels.CURRENT_PASSWORD: PASSWORD, labels.PASSWORD: NEW, labels.CONFIRM_PASSWORD: NEW}
    return bob.visitor.submit("/password", entries)


GAINS: Final[dict[str, Steps]] = {
    "HARP login": (lambda bob: bob.visitor.open("/login"), Member.log_in),
    "HARP setup": (lambda bob: (bob.log_in(), bob.add()), lambda bob: bob.press("complete", at=SETUP)),
    "HARP second factor": (log_in_again, lambda bob: bob.enter(bob.devices.code())),
    "HARP password change": (Member.set_up, change_password),
}


def token(member: Member, cookie: str = "harp_session") -> str:
    """Give what a browser is known by."""
    found = member.visitor.client.get_cookie(cookie)
    assert found
    return found.value


@pytest.mark.parametrize("step", GAINS)
def test_whoever_gains_rights_gets_a_new_session(bob: Member, step: str) -> None:
    """What somebody planted or saw before is worth nothing afterwards, and the person goes on."""
    before, gain = GAINS[step]
    before(bob)
    planted = token(bob)
    gain(bob)
    assert planted != token(bob)
    assert "/login" != bob.visitor.open(bob.visitor.address).address
    bob.visitor.client.set_cookie("harp_session", planted)
    assert ["/login"] * 2 == [bob.visitor.open(address).address for address in ("/account", SETUP)]


def test_whoever_gains_rights_at_qpp_gets_a_new_session(bob: Member, bob_at_qpp: Member) -> None:
    """At the sign-in, and at the second factor."""
    bob.set_up()
    bob_at_qpp.visitor.open("/login")
    tokens = [token(bob_at_qpp, "qpp_session")]
    bob_at_qpp.log_in()
    tokens.append(token(bob_at_qpp, "qpp_session"))
    bob_at_qpp.enter(bob.devices.code(), "/two-factor")
    assert "/access" == bob_at_qpp.visitor.address
    for planted in tokens:
        bob_at_qpp.visitor.client.set_cookie("qpp_session", planted)
        assert "/login" == bob_at_qpp.visitor.open("/access").address


def test_a_code_sent_twice_helps_only_who_knows_it(bob: Member, deployment: Deployment) -> None:
    """The second of two submissions leads on, with the new session; another code, or none, does not."""
    log_in_again(bob)
    planted, proof, code = token(bob), bob.visitor.proof, bob.devices.code()
    bob.enter(code)
    for sent, leads in ((code, "/account"), (wrong(code), "/login"), ("", "/login")):
        client = Client(deployment.reference.harp)
        client.set_cookie("harp_session", planted)
        data = {"form-proof": proof, "action": "submit", field_name(labels.SECURITY_CODE): sent}
        assert leads == client.post(CODE, data=data, follow_redirects=True).request.path


@pytest.mark.parametrize("parameter", ["next", "url", "return", "return_to", "redirect", "goto", "after"])
@pytest.mark.parametrize("name", SITES)
def test_no_parameter_leads_elsewhere(deployment: Deployment, name: str, parameter: str) -> None:
    """Of any page: wherever it leads is on this site."""
    app = site(deployment, name)
    for address in addresses(app, "GET"):
        assert_stays(Client(app).get(address, query_string={parameter: ELSEWHERE}))


def test_a_login_leads_nowhere_else(bob: Member) -> None:
    """Whatever is in its address or its form."""
    proof = bob.visitor.open("/login").proof
    entries = {labels.USER_ID: USER_ID, labels.PASSWORD: PASSWORD, labels.TERMS: "yes"}
    data = {field_name(label): text for label, text in entries.items()} | {"form-proof": proof, "next": ELSEWHERE}
    answer = bob.visitor.client.post("/login", data=data, query_string={"next": ELSEWHERE})
    assert (303, SETUP) == (answer.status_code, answer.headers["Location"])


@pytest.mark.parametrize(
    "address", ["//evil.example.net", "//evil.example.net/login", "/\\evil.example.net", "/%2F/evil"]
)
@pytest.mark.parametrize("name", SITES)
def test_no_address_leads_elsewhere(deployment: Deployment, name: str, address: str) -> None:
    """One that browsers would take for another host's either."""
    # Given as a URL, its first part would be taken for the host.
    assert_stays(Client(site(deployment, name)).get("/", environ_overrides={"PATH_INFO": address}))


def assert_stays(answer: TestResponse) -> None:
    """See that an answer leads, if anywhere, to its own site."""
    location = answer.headers.get("Location", "/").replace("\\", "/")
    at = location.removeprefix("http://localhost")
    assert (True, False) == (at.startswith("/"), at.startswith("//")), location


def test_a_letter_leads_to_the_site_whatever_host_was_asked_for(
    deployment: Deployment, ann: Visitor, forms: Forms
) -> None:
    """Nobody has a link to a new password sent that leads to them."""
    forms.register(ann)
    proof = ann.open("/recover/password").proof
    data = {"form-proof": proof, field_name(labels.USER_ID): "green.heron"}
    session = ann.client.get_cookie("harp_session")
    assert session
    # The client keeps cookies by host: whoever lies about the host sends the session all the same.
    ann.client.set_cookie("harp_session", session.value, domain="evil.example.net")
    for header in ("HTTP_HOST", "HTTP_X_FORWARDED_HOST"):
        ann.client.post("/recover/password", data=data, environ_overrides={header: "evil.example.net"})
    bodies = [each["body"] for each in deployment.outbox if "/recover/password/" in each["body"]]
    assert 2 == len(bodies)
    assert [] == [each for each in bodies if "evil.example.net" in each]


def refusal(visitor: Visitor, user_id: str) -> str:
    """Give the page that a refused log-in shows, without the User ID that was typed."""
    wrong = {labels.USER_ID: user_id, labels.PASSWORD: "Wrong horse 7 battery"}
    answer = visitor.submit("/login", wrong | {labels.TERMS: "yes", labels.TRUTH: "yes"}).response
    assert answer
    return f"{answer.status}\n{answer.get_data(as_text=True)}".replace(user_id, "")


def test_a_log_in_tells_nobody_whether_there_is_an_account(
    bob: Member, bob_at_qpp: Member, ann: Visitor, forms: Forms
) -> None:
    """On both sites the page is the same to the letter, whether there is an account, a pending one or none."""
    assert "/register/confirmation" == submit(ann, forms).address
    for visitor in (bob.visitor, bob_at_qpp.visitor):
        assert 1 == len({refusal(visitor, user_id) for user_id in (USER_ID, "green.heron", "nobody.at.all")})


@pytest.fixture
def slow(deploy: Deploy, settings: Settings) -> Client:
    """A deployment that hashes passwords as a real one does, with Bob's account."""
    deployment = deploy(replace(settings, password_cost=argon2.profiles.RFC_9106_LOW_MEMORY))
    client = Client(deployment.reference.harp)
    headers = {"Authorization": "Bearer open-sesame"}
    assert 201 == client.post("/control/v1/accounts", json=ACCOUNT, headers=headers).status_code
    return client


def test_a_log_in_takes_as_long_for_nobody(slow: Client) -> None:
    """A password is judged also where there is none, so that time tells nothing either."""

    def seconds(user_id: str) -> float:
        proof = slow.get("/login").get_data(as_text=True).partition('name="form-proof" value="')[2][:64]
        data = {"form-proof": proof, field_name(labels.USER_ID): user_id, field_name(labels.PASSWORD): "wrong"}
        begun = perf_counter()
        answer = slow.post("/login", data={**data, field_name(labels.TERMS): "yes"})
        assert "Check your User ID" in answer.get_data(as_text=True)
        return perf_counter() - begun

    known, nobodys = (min(seconds(user_id) for _ in range(3)) for user_id in (USER_ID, "nobody.at.all"))
    assert nobodys > known / 2


@pytest.mark.usefixtures("bob")
def test_step_2_tells_that_a_user_id_is_taken_and_nothing_of_whose(ann: Visitor, forms: Forms) -> None:
    """What the guide demands, and only to who has come so far."""
    taken = forms.account | {labels.USER_ID: USER_ID}
    data = {field_name(label): text for label, text in taken.items()}
    early = ann.client.post("/register/account", data=data | {"form-proof": ann.open("/login").proof})
    assert "/register?begin=again" == early.headers["Location"]
    ann.submit("/register", forms.profile)
    page = ann.submit("/register/account", taken)
    assert page.error(labels.USER_ID)
    told = page.text
    assert [] == [each for each in (ACCOUNT["email"], ACCOUNT["last_name"], PHONE) if each in told]


@pytest.mark.parametrize("name", SITES)
def test_an_error_shows_nothing_of_what_is_behind(deployment: Deployment, name: str) -> None:
    """No trace, no file, no statement: only that something went wrong, with the headers of any other page."""
    client = Client(site(deployment, name))
    proof = client.get("/login").get_data(as_text=True).partition('name="form-proof" value="')[2][:64]
    deployment.reference.close()
    data = {"form-proof": proof, field_name(labels.USER_ID): "somebody", field_name(labels.PASSWORD): "wrong"}
    data |= {field_name(labels.TERMS): "yes", field_name(labels.TRUTH): "yes"}
    answer = client.post("/login", data=data)
    told = answer.get_data(as_text=True)
    assert 500 == answer.status_code
    assert [] == [each for each in ("Traceback", "File ", ".py", "sqlite", "SELECT", "closed database") if each in told]
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
