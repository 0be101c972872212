"""A visitor without scripts, who fills in the pages of a deployment."""

from collections.abc import Mapping
from dataclasses import dataclass

import lxml.html
from werkzeug.test import Client, TestResponse

from reference_impl.domain.labels import field_name


@dataclass
class Visitor:
    """A browser without scripts."""

    client: Client
    response: TestResponse | None = None

    def open(self, address: str) -> "Visitor":
        """Visit an address, following redirects."""
        self.response = self.client.get(address, follow_redirects=True)
        return self

    def submit(self, address: str, entries: Mapping[str, str], action: str = "next") -> "Visitor":
        """Open a page and submit its form with these entries, by label."""
        proof = self.open(address).proof
        fields = {field_name(label): text for label, text in entries.items()}
        data = {"form-proof": proof, "action": action, **fields}
        self.response = self.client.post(address, data=data, follow_redirects=True)
        return self

    @property
    def page(self) -> lxml.html.HtmlElement:
        """The page as a tree."""
        assert self.response is not None
        return lxml.html.fromstring(self.response.get_data(as_text=True))

    @property
    def text(self) -> str:
        """The words of the page."""
        return " ".join(self.page.text_content().split())

    @property
    def address(self) -> str:
        """The path of the page."""
        assert self.response is not None
        return self.response.request.path

    @property
    def proof(self) -> str:
        """The proof in the page's form."""
        found = self.page.xpath("string(//input[@name='form-proof']/@value)")
        return str(found)

    @property
    def step(self) -> str:
        """The wizard's current step."""
        return str(self.page.xpath("string(//*[@aria-current='step'])")).strip()

    @property
    def alert(self) -> str:
        """The words of the alert."""
        return " ".join(str(self.page.xpath("string(//*[@role='alert'])")).split())

    def error(self, label: str) -> str:
        """Give the error at the field with this label."""
        return str(self.page.xpath(f"string(//*[@id='{field_name(label)}-error'])"))

    def value(self, label: str) -> str:
        """Give what the field with this label shows."""
        return str(self.page.xpath(f"string(//input[@name='{field_name(label)}']/@value)"))
