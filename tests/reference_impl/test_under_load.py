"""Fifty people register at once, through real sockets: nobody is lost, and nothing of one is another's."""

import secrets
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Barrier

import httpx
import pytest

from fakes.experian.engine import Experian
from fakes.experian.server import serving as serving_experian
from harness.applicant import Applicant, Casting
from harness.browser.markup import Markup
from harness.capabilities.control import ControlApi
from harness.deployments import included
from harness.deployments.included import Places, experian, new_clock, reference
from harness.deployments.serving import address_of, listening, serving
from harness.pages.labels import Step
from harness.pages.site import Pages
from harness.profiles.profile import Sites

AT_ONCE = 50
ANSWER_S = 60.0
"""How long one answer may take while all fifty are waiting, on a busy machine too."""


@dataclass(frozen=True)
class Served:
    """The deployment on two ports, and what is known of it from behind."""

    sites: Sites
    control: ControlApi
    bureau: Experian

    @contextmanager
    def pages(self) -> Iterator[Pages]:
        """Open a browser of somebody's own, with connections of its own."""
        transport = httpx.HTTPTransport()
        browser = Markup({"all://": transport}, ANSWER_S)
        yield Pages(browser, harp=self.sites.harp, qpp=self.sites.qpp)
        browser.close()
        transport.close()


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    """Serve the deployment and its Experian, each on a port of its own; it is as patient with that as we are."""
    monkeypatch.setattr(included, "EXPERIAN_TIMEOUTS", (ANSWER_S, ANSWER_S))
    clock, token = new_clock(), secrets.token_hex(16)
    bureau = experian(clock)
    with listening(0) as harp, listening(0) as qpp, serving_experian(bureau) as address:
        sites = Sites(address_of(harp), address_of(qpp))
        with (
            reference(Places(sites, address, tmp_path), clock=clock, token=token, faults=()) as built,
            serving(built.harp, harp),
            serving(built.qpp, qpp),
            httpx.HTTPTransport() as transport,
        ):
            yield Served(sites, ControlApi(f"{sites.harp}/control/v1", token, transport, ANSWER_S), bureau)


def register(served: Served, applicant: Applicant, start: Barrier) -> str:
    """Register somebody, all four steps, and give the step that they are at in the end."""
    with served.pages() as pages:
        start.wait(ANSWER_S)
        pages.register_view.open()
        pages.register_view.register_with_harp()
        pages.profile_information.complete(applicant.profile)
        pages.account_information.complete(applicant.account)
        pages.remote_proofing.answer(applicant.knows.rightly)
        pages.remote_proofing.confirm_not_a_robot()
        pages.remote_proofing.submit()
        return pages.browser.read().step


def is_let_in(served: Served, applicant: Applicant) -> bool:
    """Tell whether somebody's own credentials are right."""
    with served.pages() as pages:
        pages.login.log_in(applicant.user_id, applicant.password)
        return pages.login.is_passed()


def test_fifty_at_once_all_register_and_nobody_is_mixed_up(served: Served) -> None:
    """Each comes to the Confirmation, is kept as they are, gets their own letter, and was asked about once."""
    people = [Casting("load", 7).applicant(number) for number in range(AT_ONCE)]
    start = Barrier(AT_ONCE)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        ends = list(pool.map(lambda each: register(served, each, start), people))
        assert [Step.CONFIRMATION] * AT_ONCE == ends
        assert [True] * AT_ONCE == list(pool.map(lambda each: is_let_in(served, each), people))
    for each in people:
        kept = served.control.kept_profile(each.user_id)
        assert [] == [item for item in each.address_and_contact.items() if item not in kept.items()]
        letters = served.control.messages(each.person.email)
        assert [True] == [each.user_id in letter.body for letter in letters]
        assert 1 == len(served.bureau.inquiries(each.person.ssn))
