"""What a page asks of its server, made another person’s own: its meaning is theirs to send, not its proof of origin.

Pages put a proof into their forms that they are the deployment's own and this session's (OWASP's synchronizer token). A
request that was drafted on somebody else's page is refused for that alone, whatever its sender may do.
"""

from dataclasses import replace
from urllib.parse import parse_qsl, urlencode

from harness.browser.document import Document
from harness.browser.port import Draft

FORM = "application/x-www-form-urlencoded"


def as_own(draft: Draft, document: Document) -> Draft:
    """Give a draft with the proofs of origin that the page at which its sender is now puts into its forms."""
    if not draft.kind.startswith(FORM):
        return draft
    own = proofs(document)
    fields = parse_qsl(draft.body.decode(), keep_blank_values=True)
    return replace(draft, body=urlencode([(name, own.get(name, value)) for name, value in fields]).encode())


def proofs(document: Document) -> dict[str, str]:
    """Give the hidden fields that every form of a page that sends something has, with the same value in each."""
    forms = [form for form in document.tree.iter("form") if form.get("method", "").lower() == "post"]
    hidden = [
        {(each.get("name", ""), each.get("value", "")) for each in form.iter("input") if each.get("type") == "hidden"}
        for form in forms
    ]
    return dict(set.intersection(*hidden)) if hidden else {}
