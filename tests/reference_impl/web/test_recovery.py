"""Recover ID or reset password, as a person without scripts goes through it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reference_impl.domain import labels
from reference_impl.domain.credentials import CHALLENGE_QUESTIONS
from reference_impl.login.recovery import REQUIRED
from tests.reference_impl.conftest import Forms
from tests.reference_impl.visitor import Visitor
from tests.reference_impl.web.test_pages import judge_markup

if TYPE_CHECKING:
    from werkzeug.test import TestResponse

    from tests.reference_impl.conftest import Deployment

HERE = "http://harp.example.com"
NEW = "Quiet river 1 bends!"


def new_password(answer: str = "rover THE dog", password: str = NEW) -> dict[str, str]:
    """Give what a person types who came by a link."""
    return {labels.CHALLENGE_ANSWER: answer, labels.PASSWORD: password, labels.CONFIRM_PASSWORD: password}


def ask_for_link(deployment: Deployment, visitor: Visitor) -> str:
    """Ask for a link to Ann's account; gives its address on the site."""
    visitor.submit("/recover/password", {labels.USER_ID: "green.heron"})
    body = deployment.outbox[-1]["body"]
    [address] = [line for line in body.splitlines() if line.startswith(HERE)]
    return address.removeprefix(HERE)


@pytest.fixture
def registered(ann: Visitor, forms: Forms) -> Visitor:
    """Ann, who has an account."""
    return forms.register(ann)


def test_the_way_in_leads_to_both_recoveries_and_to_help(ann: Visitor) -> None:
    """RST-001, RST-006: every link leads to a page."""
    links = {link.text_content(): link.get("href") for link in ann.open("/recover").page.xpath("//main//a")}
    assert {
        "Recover User ID": "/recover/user-id",
        "Reset Password": "/recover/password",
        "HARP Password Reset": "/recover/video",
        "HARP Help": "/login/help",
        "Return to login": "/login",
    } == links
    assert [200] * 5 == [ann.client.get(address).status_code for address in links.values()]


def test_a_user_id_comes_by_email(deployment: Deployment, registered: Visitor) -> None:
    """It is in the letter, not on the page."""
    registered.submit("/recover/user-id", {labels.EMAIL: " ANN@example.com "})
    assert "ann@example.com" == deployment.outbox[-1]["to"]
    assert "Your User ID: green.heron" in deployment.outbox[-1]["body"]
    assert "green.heron" not in registered.text


def test_a_password_is_reset(deployment: Deployment, registered: Visitor, forms: Forms) -> None:
    """The link asks the question; afterwards the new password is right and the old one wrong (CHQ-004, CHQ-007)."""
    address = ask_for_link(deployment, registered)
    assert CHALLENGE_QUESTIONS[0] in registered.open(address).text
    registered.submit(address, new_password())
    status = registered.page.xpath("string(//*[@role='status'])")
    assert ("/login", "Your password has been reset.") == (registered.address, status)
    entries = {labels.USER_ID: "green.heron", labels.TERMS: "yes"}
    assert registered.submit("/login", entries | {labels.PASSWORD: forms.account[labels.PASSWORD]}).alert
    assert "/two-factor/setup" == registered.submit("/login", entries | {labels.PASSWORD: NEW}).address


@pytest.mark.parametrize(
    ("address", "label", "names"),
    [
        ("/recover/user-id", labels.EMAIL, ("ann@example.com", "bob@example.com")),
        ("/recover/password", labels.USER_ID, ("green.heron", "blue.heron")),
    ],
)
@pytest.mark.usefixtures("registered")
def test_nothing_tells_whether_there_is_an_account(
    deployment: Deployment, address: str, label: str, names: tuple[str, str]
) -> None:
    """Page, status and headers are the same, byte for byte; the cookie is one that the visitor had before."""
    one, other = (answer_to(deployment, address, label, text) for text in names)
    assert other.get_data() == one.get_data()
    assert (other.status, list(other.headers)) == (one.status, list(one.headers))
    assert "Set-Cookie" not in one.headers


def answer_to(deployment: Deployment, address: str, label: str, text: str) -> TestResponse:
    """Give what a new visitor gets who types this into the only field of a page."""
    visitor = deployment.visitor().submit(address, {label: text})
    assert visitor.response is not None
    return visitor.response


@pytest.mark.parametrize(
    ("address", "label"), [("/recover/user-id", labels.EMAIL), ("/recover/password", labels.USER_ID)]
)
def test_an_empty_field_is_refused_there(ann: Visitor, address: str, label: str) -> None:
    """REG-009."""
    assert ann.submit(address, {label: ""}).error(label)


@pytest.mark.parametrize("label", REQUIRED)
def test_each_field_of_the_reset_is_required(deployment: Deployment, registered: Visitor, label: str) -> None:
    """The other entries don't help."""
    registered.submit(ask_for_link(deployment, registered), new_password() | {label: ""})
    assert REQUIRED[label] == registered.error(label)


def test_the_fields_of_the_reset_are_those_of_step_2(deployment: Deployment, registered: Visitor, forms: Forms) -> None:
    """Same hint, same words of refusal (RST-005, PWD-014)."""
    step_2 = deployment.visitor()
    step_2.submit("/register", forms.profile | {labels.EMAIL: "b@example.com", labels.CONFIRM_EMAIL: "b@example.com"})
    reset = registered.open(ask_for_link(deployment, registered))
    address, hint = reset.address, "string(//*[@id='password-hint'])"
    assert step_2.open("/register/account").page.xpath(hint) == reset.page.xpath(hint)
    for password in ("Quiet 7 river", "quiet river 1 bends!", "my ANN 7 quiet rivers", "Quiet river (1) bends"):
        refused = {labels.PASSWORD: password, labels.CONFIRM_PASSWORD: password}
        step_2.submit("/register/account", forms.account | refused)
        reset.submit(address, new_password(password=password))
        assert step_2.error(labels.PASSWORD) == reset.error(labels.PASSWORD) != ""


def test_nothing_typed_is_sent_back(deployment: Deployment, registered: Visitor) -> None:
    """Neither answer nor password."""
    registered.submit(ask_for_link(deployment, registered), new_password(password="too short"))
    assert registered.response is not None
    page = registered.response.get_data(as_text=True)
    assert [] == [text for text in ("rover THE dog", "too short") if text in page]


def test_a_dead_link_says_so_and_leads_to_a_new_one(deployment: Deployment, registered: Visitor) -> None:
    """Used, or never sent; submitting its form again says the same."""
    address = ask_for_link(deployment, registered)
    proof = registered.open(address).proof
    registered.submit(address, new_password())
    for dead in (address, "/recover/password/made-up"):
        registered.open(dead)
        assert "Reset Password" == registered.page.xpath("string(//h1)")
        assert "This link does not work" in registered.alert
        assert ["/recover/password"] == registered.page.xpath("//main//a/@href")
    assert b"This link does not work" in registered.client.post(address, data={"form-proof": proof}).get_data()


def test_the_pages_of_the_recovery_are_marked_up_for_everybody(deployment: Deployment, registered: Visitor) -> None:
    """Refused pages and answers too."""
    judge_markup(registered.open("/recover/video"))
    judge_markup(registered.submit("/recover/user-id", {}))
    judge_markup(registered.submit("/recover/user-id", {labels.EMAIL: "ann@example.com"}))
    judge_markup(registered.submit("/recover/password", {}))
    address = ask_for_link(deployment, registered)
    judge_markup(registered)
    judge_markup(registered.open(address))
    judge_markup(registered.submit(address, {}))
    judge_markup(registered.open(f"{address}x"))


def test_an_open_link_can_be_used_without_the_cookie_of_the_asking_browser(
    deployment: Deployment, registered: Visitor
) -> None:
    """People read their e-mail elsewhere."""
    address = ask_for_link(deployment, registered)
    assert "/login" == deployment.visitor().submit(address, new_password()).address
