"""What two people do at the same moment, over WSGI, in threads: right fifty times, and wrong at once with a fault."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Barrier
from typing import TYPE_CHECKING, Any

from werkzeug.test import Client

from tests.reference_impl.web.at_qpp import MAPLE, NPI, PRACTICE, PTAN, Somebody, Town

if TYPE_CHECKING:
    from collections.abc import Callable

    from reference_impl.app import Settings
    from tests.reference_impl.conftest import Deploy

OFFICIAL, STAFF = "Security Official", "Staff User"
TIMES = 50


def town_with(deploy: Deploy, settings: Settings, *faults: str) -> Town:
    """Give a town with faults."""
    deployment = deploy(settings, *faults)
    client, headers = Client(deployment.reference.harp), {"Authorization": "Bearer open-sesame"}

    def call(method: str, address: str, **arguments: Any) -> tuple[int, Any]:
        response = client.open(f"/control/v1{address}", method=method, headers=headers, **arguments)
        return response.status_code, response.get_json()

    return Town(deployment, call).build()


def at_once(*acts: Callable[[], object]) -> None:
    """Do things at the same moment, each in a thread of its own, and wait for all."""
    start = Barrier(len(acts))

    def act(each: Callable[[], object]) -> None:
        start.wait()
        each()

    with ThreadPoolExecutor(len(acts)) as pool:
        for done in [pool.submit(act, each) for each in acts]:
            done.result()


def send(somebody: Somebody, address: str, **fields: str) -> Callable[[], None]:
    """Give an act that sends a form, ready in somebody's browser."""
    data = {"form-proof": somebody.visitor.open("/access").proof, **fields}

    def sent() -> None:
        somebody.visitor.response = somebody.visitor.client.post(address, data=data, follow_redirects=True)

    return sent


@dataclass(frozen=True)
class People:
    """Two people who will be Security Officials, and one who asks them."""

    ann: Somebody
    bea: Somebody
    bob: Somebody


def people_of(town: Town) -> People:
    """Give them, signed in."""
    return People(*(town.signed_in(name) for name in ("ann", "bea", "bob")))


def new_practice(town: Town, index: int) -> str:
    """Make another practice known, and give its TIN."""
    tin = f"9602{index:05}"
    status, told = town.call("POST", "/organizations", json=PRACTICE | {"tin": tin})
    assert 201 == status
    town.keys[MAPLE] = told["key"]
    return tin


def seat(town: Town, tin: str, **roles: str) -> None:
    """Give people roles in a practice."""
    for name, role in roles.items():
        sent = {"user_id": f"{name}.person", "tin": tin, "role": role}
        assert 201 == town.call("POST", "/memberships", json=sent)[0]


def asking(people: People, role: str) -> str:
    """Let Bob ask for a role, and give the number of his request, from Ann's open page."""
    people.bob.request(role)
    people.ann.visitor.open(people.ann.at("users"))
    return people.ann.number("Approve Bob Person")


def two_first_users(town: Town, people: People, tin: str) -> tuple[int, int]:
    """Let two connect first, and give how many were connected and how many requests there are."""
    both = (people.ann, people.bob)
    at_once(*(send(each, each.connecting("/official"), npi=NPI, ptan=PTAN) for each in both))
    told = [each.status for each in both]
    assert len(town.roles(tin)) == sum("You are connected" in each for each in told)
    assert len(town.states(tin)) == sum("awaits approval" in each for each in told)
    return len(town.roles(tin)), len(town.states(tin))


def two_decisions(town: Town, people: People, tin: str) -> tuple[int, int]:
    """Let two officials decide at once, and give how many were told that they had, and how many e-mails were sent."""
    ann, bea = people.ann, people.bea
    seat(town, tin, ann=OFFICIAL, bea=OFFICIAL)
    number, before = asking(people, STAFF), len(town.letters("bob"))
    at_once(
        send(ann, ann.at("users"), action="approve", subject=number),
        send(bea, bea.at("users"), action="deny", subject=number),
    )
    return [ann.visitor.alert, bea.visitor.alert].count(""), len(town.letters("bob")) - before


def removal_and_approval(town: Town, people: People, tin: str) -> bool:
    """Remove a user whose other role is approved at once, and tell whether they still have access."""
    ann, bea = people.ann, people.bea
    seat(town, tin, ann=OFFICIAL, bea=OFFICIAL, bob=STAFF)
    number = asking(people, OFFICIAL)
    member = ann.number("Remove Bob Person")
    at_once(
        send(ann, ann.at("users"), action="remove", subject=member),
        send(bea, bea.at("users"), action="approve", subject=number),
    )
    assert "Bob Person has no access any more." == ann.status
    assert bea.visitor.alert in {"", "This request has been decided already."}
    return "bob" in town.roles(tin)


def mutual_removal(town: Town, people: People, tin: str) -> list[str]:
    """Let two officials remove one another at once, and give who is left."""
    ann, bea = people.ann, people.bea
    seat(town, tin, ann=OFFICIAL, bea=OFFICIAL)
    ann.visitor.open(ann.at("users"))
    bea.visitor.open(bea.at("users"))
    hers, anns = ann.number("Remove Bea Person"), bea.number("Remove Ann Person")
    at_once(
        send(ann, ann.at("users"), action="remove", subject=hers),
        send(bea, bea.at("users"), action="remove", subject=anns),
    )
    return list(town.roles(tin))


def test_of_two_first_users_one_becomes_security_official(town: Town) -> None:
    """The other's becomes a request, every time (ORG-008)."""
    people = people_of(town)
    assert {(1, 1)} == {two_first_users(town, people, new_practice(town, each)) for each in range(TIMES)}


def test_of_two_decisions_one_counts(town: Town) -> None:
    """The other official is told, and one e-mail is sent, every time (ORG-010)."""
    people = people_of(town)
    assert {(1, 1)} == {two_decisions(town, people, new_practice(town, each)) for each in range(TIMES)}


def test_whoever_is_removed_stays_removed(town: Town) -> None:
    """Whatever is approved at the same moment, every time (ORG-010)."""
    people = people_of(town)
    assert {False} == {removal_and_approval(town, people, new_practice(town, each)) for each in range(TIMES)}


def test_of_two_who_remove_one_another_one_is_left(town: Town) -> None:
    """Whoever is removed removes nobody any more, every time (ROL-003)."""
    people = people_of(town)
    assert {1} == {len(mutual_removal(town, people, new_practice(town, each))) for each in range(TIMES)}


def test_two_first_users_with_the_fault(deploy: Deploy, settings: Settings) -> None:
    """Both become Security Official."""
    town = town_with(deploy, settings, "two-first-users")
    assert (2, 0) == two_first_users(town, people_of(town), new_practice(town, 1))


def test_a_request_decided_twice_with_the_fault(deploy: Deploy, settings: Settings) -> None:
    """Both are told that they have decided, and two e-mails are sent."""
    town = town_with(deploy, settings, "request-decided-twice")
    assert (2, 2) == two_decisions(town, people_of(town), new_practice(town, 1))


def test_an_approval_after_removal_with_the_fault(deploy: Deploy, settings: Settings) -> None:
    """Whoever was removed is back."""
    town = town_with(deploy, settings, "approval-after-removal")
    assert removal_and_approval(town, people_of(town), new_practice(town, 1))


def test_both_officials_removed_with_the_fault(deploy: Deploy, settings: Settings) -> None:
    """Nobody is left."""
    town = town_with(deploy, settings, "both-officials-removed")
    assert [] == mutual_removal(town, people_of(town), new_practice(town, 1))
