"""What a page asks of its server, made another person's own."""

from harness.browser.document import Document
from harness.browser.drafts import FORM, as_own, proofs
from harness.browser.port import Draft

OWN = """
<form method="post">
  <input type="hidden" name="proof" value="mine"><input type="hidden" name="subject" value="3"></form>
<form method="POST">
  <input type="hidden" name="proof" value="mine"><input type="hidden" name="subject" value="4"></form>
<form><input type="hidden" name="q" value="x"></form>"""


def document(markup: str) -> Document:
    """Give a page of this markup."""
    return Document(markup, "https://qpp.example.com/", 200)


def draft(body: bytes, kind: str = FORM) -> Draft:
    """Give a draft that sends this along."""
    return Draft("POST", "https://qpp.example.com/users", "https://qpp.example.com/users", kind, body)


def test_a_proof_is_what_every_form_that_sends_has() -> None:
    """What differs from form to form is what the form is about."""
    assert {"proof": "mine"} == proofs(document(OWN))


def test_a_page_without_forms_proves_nothing() -> None:
    """Nothing is taken from it."""
    assert {} == proofs(document("<p>Forbidden</p>"))


def test_only_the_proof_becomes_the_senders_own() -> None:
    """What is asked stays as it was drafted, empty values too."""
    sent = as_own(draft(b"proof=theirs&subject=7&note="), document(OWN))
    assert b"proof=mine&subject=7&note=" == sent.body


def test_what_is_no_form_stays_as_it_was_drafted() -> None:
    """Its fields are not ours to guess."""
    sent = draft(b'{"proof": "theirs"}', "application/json")
    assert sent == as_own(sent, document(OWN))
