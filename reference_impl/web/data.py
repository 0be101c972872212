"""Report Data: what users see, submit and manage on behalf of their organization (ORG-003, ROL-002, PRF-033)."""

from collections.abc import Sequence
from typing import Final

from flask import Flask, render_template, request
from werkzeug.wrappers import Response

from reference_impl.domain import labels
from reference_impl.domain.organizations import Organization
from reference_impl.domain.problem import Problem
from reference_impl.login.sessions import Login
from reference_impl.web.door import leading
from reference_impl.web.forms import typed
from reference_impl.web.organizations import OrganizationPages, subject

CATEGORIES: Final = ("Quality", "Improvement Activities", "Promoting Interoperability", "Cost")
LONGEST: Final = 100


class DataPages(OrganizationPages):
    """The page of an organization's data."""

    def add_to(self, app: Flask) -> None:
        """Bind the page to its address."""
        app.add_url_rule("/organizations/<key>/data", view_func=self.data, methods=["GET"])
        app.add_url_rule("/organizations/<key>/data", view_func=self.manage_data, methods=["POST"])

    def data(self, key: str) -> str:
        """Show the organization's clinicians and what was submitted for it."""
        with self._entered(key, "report") as (login, organization):
            return self._page(login, organization, [])

    def manage_data(self, key: str) -> str | Response:
        """Take data in, or delete some."""
        with self._entered(key, "report") as (login, organization):
            if request.form.get("action") == "delete":
                self._desk.submissions.delete(key, subject())
                login.notice = "The data are deleted."
                return leading(f"/organizations/{key}/data")
            return self._submit(login, organization)

    def _submit(self, login: Login, organization: Organization) -> str | Response:
        entered = typed([labels.CATEGORY, labels.VALUE])
        problems = list(_problems(entered[labels.CATEGORY], entered[labels.VALUE]))
        if problems:
            return self._page(login, organization, problems)
        self._desk.submissions.add(organization.key, login.account, entered[labels.CATEGORY], entered[labels.VALUE])
        login.notice = "The data are submitted."
        return leading(f"/organizations/{organization.key}/data")

    def _page(self, login: Login, organization: Organization, problems: Sequence[Problem]) -> str:
        submitted = self._desk.submissions.of(organization.key)
        return render_template(
            "qpp/data.html",
            status=login.take_notice(),
            organization=organization,
            values=typed([labels.CATEGORY, labels.VALUE]),
            problems=problems,
            categories=[(each, each) for each in CATEGORIES],
            submitted=[(each, self._desk.name(each.account)) for each in submitted],
        )


def _problems(category: str, value: str) -> Sequence[Problem]:
    return [
        *([] if category in CATEGORIES else [Problem(labels.CATEGORY, "Choose a category.")]),
        *([] if 0 < len(value) <= LONGEST else [Problem(labels.VALUE, f"Enter a value of 1 to {LONGEST} characters.")]),
    ]
