from collections.abc import Callable
from dataclasses import replace

import pytest

from fakes.experian.engine import Experian
from fakes.experian.fars import FarsResponse
from fakes.experian.phone_desk import NotOpenToThePhoneError
from fakes.experian.ridp_response import Decision, RidpResponse
from fakes.experian.sessions import UnknownSessionError
from fakes.people import People, Person
from fakes.ssn import FileKind

Inquire = Callable[[Person], RidpResponse]
Submit = Callable[[Person, RidpResponse, int], RidpResponse]
LookUp = Callable[[str | None], FarsResponse]


@pytest.fixture
def frozen(people: People) -> Person:
    """Give a person whose credit file is frozen, so that only the phone helps."""
    return replace(
        people.person(1, file=FileKind.FROZEN), first_name="Bartholomewina", last_name="Featherstonehaughson"
    )


def test_archive_waits_for_the_call(frozen: Person, inquire: Inquire, look_up: LookUp) -> None:
    """Before the agent decides the archive gives neither decision nor person."""
    response = look_up(inquire(frozen).reference)

    assert response.decision is None
    assert response.individual is None


def test_archive_gives_the_verified_person_truncated(
    frozen: Person, experian: Experian, inquire: Inquire, look_up: LookUp
) -> None:
    """Once verified by phone the archive names the person in fields of 10 and 19 characters."""
    reference = inquire(frozen).reference or ""
    experian.verify_by_phone(reference)

    response = look_up(reference)

    assert Decision.ACC is response.decision
    assert response.individual is not None
    assert "Bartholome" == response.individual.given_name
    assert "Featherstonehaughso" == response.individual.surname
    assert frozen.address.zip_code == response.individual.zip_code


def test_archive_gives_the_decision_of_the_unverified(
    frozen: Person, experian: Experian, inquire: Inquire, look_up: LookUp
) -> None:
    """Whoever couldn't be verified by phone either keeps the decision, and the archive names nobody (ERR-004)."""
    reference = inquire(frozen).reference or ""
    experian.fail_by_phone(reference)

    response = look_up(reference)

    assert Decision.RF1 is response.decision
    assert response.individual is None


def test_archive_knows_who_was_verified_online(
    people: People, inquire: Inquire, submit: Submit, look_up: LookUp
) -> None:
    """A person whose answers were right is in the archive too."""
    person = people.person(1)

    assert look_up(submit(person, inquire(person), 0).reference).individual is not None


def test_unknown_reference_is_refused(experian: Experian, look_up: LookUp) -> None:
    """Nobody can be verified by a number that was never given out (EXR-003)."""
    response = look_up("00000000")

    assert "found '00000000'" in response.metadata.text
    assert response.decision is None
    with pytest.raises(UnknownSessionError, match="'00000000'"):
        experian.verify_by_phone("00000000")


@pytest.mark.parametrize("kind", [FileKind.ORDINARY, FileKind.DECEASED])
def test_agent_decides_failed_proofing_only(
    people: People, experian: Experian, inquire: Inquire, kind: FileKind
) -> None:
    """Neither open questions nor a hard failure (RF4) can be decided by phone."""
    reference = inquire(people.person(1, file=kind)).reference or ""

    with pytest.raises(NotOpenToThePhoneError, match="Only a failed remote proofing"):
        experian.verify_by_phone(reference)


def test_agent_decides_once(frozen: Person, experian: Experian, inquire: Inquire) -> None:
    """What was decided by phone stays."""
    reference = inquire(frozen).reference or ""
    experian.fail_by_phone(reference)

    with pytest.raises(NotOpenToThePhoneError, match="phone failed"):
        experian.verify_by_phone(reference)


def test_person_verified_by_phone_is_accepted_without_questions(
    frozen: Person, experian: Experian, inquire: Inquire
) -> None:
    """The same names and SSN are accepted at once, which lets a deployment check them (EXR-007)."""
    experian.verify_by_phone(inquire(frozen).reference or "")

    assert Decision.ACC is inquire(frozen).decision
    assert 1 == experian.uses(frozen.ssn)


def test_other_name_than_verified_is_not_accepted(frozen: Person, experian: Experian, inquire: Inquire) -> None:
    """A name other than that verified by phone is proofed as anybody's (EXR-007)."""
    experian.verify_by_phone(inquire(frozen).reference or "")

    assert Decision.RF1 is inquire(replace(frozen, first_name="Somebody")).decision
    assert Decision.RF1 is inquire(replace(frozen, last_name="Somebody")).decision


def test_other_ssn_than_verified_is_not_accepted(
    people: People, frozen: Person, experian: Experian, inquire: Inquire
) -> None:
    """An SSN other than that verified by phone is proofed as anybody's (EXR-007)."""
    experian.verify_by_phone(inquire(frozen).reference or "")
    other = people.person(2, file=FileKind.FROZEN).ssn

    assert Decision.RF1 is inquire(replace(frozen, ssn=other)).decision


def test_name_is_compared_by_its_letters(people: People, experian: Experian, inquire: Inquire) -> None:
    """Letter case, hyphens, apostrophes and spaces make no other person (EXR-007)."""
    person = replace(people.person(1, file=FileKind.FROZEN), first_name="Shaun", last_name="O'Hara-Smith")
    experian.verify_by_phone(inquire(person).reference or "")

    assert Decision.ACC is inquire(replace(person, first_name="SHAUN", last_name="ohara smith")).decision
    assert Decision.RF1 is inquire(replace(person, last_name="O'Hara-Smyth")).decision


def test_reference_number_expires(frozen: Person, experian: Experian, inquire: Inquire, look_up: LookUp) -> None:
    """Long after the inquiry the archive gives nobody, and the person is proofed as anybody (EXR-003)."""
    reference = inquire(frozen).reference or ""
    experian.verify_by_phone(reference)
    experian.let_lapse(frozen.ssn)

    response = look_up(reference)

    assert (None, None) == (response.decision, response.individual)
    assert "expired" in response.metadata.text
    assert Decision.RF1 is inquire(frozen).decision


def test_questions_that_lapsed_are_not_judged(
    people: People, experian: Experian, inquire: Inquire, submit: Submit
) -> None:
    """Right answers that come too late confirm nobody."""
    person = people.person(1)
    asked = inquire(person)
    experian.let_lapse(person.ssn)

    response = submit(person, asked, 0)

    assert Decision.RF2 is response.decision
    assert "expired" in response.metadata.text
