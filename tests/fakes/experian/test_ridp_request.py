from dataclasses import replace

import pytest

from fakes.experian.fields import InvalidMessageError
from fakes.experian.ridp_request import Answer, Individual, PrimaryRequest, SecondaryRequest, parse_ridp_request
from fakes.experian.samples import primary_request
from fakes.people import People

ANSWERS = tuple(Answer(number, 6 - number) for number in range(1, 6))
SECONDARY = SecondaryRequest(session="session-1", reference="12345678", answers=ANSWERS)


@pytest.fixture
def primary(people: People) -> PrimaryRequest:
    """Give a primary request that is in order."""
    return primary_request(people.person(1))


def test_primary_request_survives_the_wire(primary: PrimaryRequest) -> None:
    """What is written is read back as it was."""
    assert primary == parse_ridp_request(primary.to_json())


def test_primary_request_may_leave_out_what_is_optional(primary: PrimaryRequest) -> None:
    """Names and address are enough for the shape of a request."""
    short = PrimaryRequest(Individual("Ann", "Lee"), replace(primary.contact, zip_extension=None, phone=None))

    assert short == parse_ridp_request(short.to_json())


def test_secondary_request_survives_the_wire() -> None:
    """What is written is read back as it was."""
    assert SECONDARY == parse_ridp_request(SECONDARY.to_json())


def test_ssn_may_come_with_hyphens(primary: PrimaryRequest) -> None:
    """An SSN is read as nine digits however it is written."""
    hyphened = replace(primary, person=replace(primary.person, ssn="900-01-0001"))

    request = parse_ridp_request(hyphened.to_json())

    assert isinstance(request, PrimaryRequest)
    assert "900010001" == request.person.ssn


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("given_name", "Anne-Marie"),
        ("given_name", ""),
        ("given_name", "Zoë"),
        ("surname", " "),
        ("surname", "x" * 33),
        ("middle_name", "M."),
        ("suffix", "Esq."),
        ("birth_date", "1990-13-01"),
        ("birth_date", "01/31/1990"),
        ("ssn", "90001000"),
        ("language", "fra"),
    ],
)
def test_person_out_of_shape_is_refused(primary: PrimaryRequest, field: str, value: str) -> None:
    """Each field of a person takes what the service's schema takes, and no more."""
    request = replace(primary, person=replace(primary.person, **{field: value}))

    with pytest.raises(InvalidMessageError, match=r"primaryRequest\.person\.person"):
        parse_ridp_request(request.to_json())


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("street", "12 O'Hara St"),
        ("street", "x" * 61),
        ("city", "St. Paul 2"),
        ("state", "ZZ"),
        ("zip_code", "4321"),
        ("zip_extension", "12345"),
        ("phone", "555-0100"),
    ],
)
def test_address_out_of_shape_is_refused(primary: PrimaryRequest, field: str, value: str) -> None:
    """Each field of an address takes what the service's schema takes, and no more."""
    request = replace(primary, contact=replace(primary.contact, **{field: value}))

    with pytest.raises(InvalidMessageError, match=r"primaryRequest\.contactInformation\."):
        parse_ridp_request(request.to_json())


@pytest.mark.parametrize("answers", [ANSWERS[:2], (*ANSWERS, Answer(1, 1)), (*ANSWERS[:4], Answer(5, 6))])
def test_answers_out_of_shape_are_refused(answers: tuple[Answer, ...]) -> None:
    """Three to five answers come, each a number from 1 to 5."""
    with pytest.raises(InvalidMessageError, match="verificationAnswer"):
        parse_ridp_request(replace(SECONDARY, answers=answers).to_json())


@pytest.mark.parametrize("body", [{"ridpRequest": {}}, {"ridpRequest": {"primaryRequest": {}, "secondaryRequest": {}}}])
def test_request_is_of_one_kind(body: object) -> None:
    """A message is primary or secondary, not both or neither."""
    with pytest.raises(InvalidMessageError, match="both or neither"):
        parse_ridp_request(body)


def test_reprs_hide_secrets(primary: PrimaryRequest) -> None:
    """Neither SSN nor answers reach a log by way of a printed request."""
    assert primary.person.ssn is not None
    assert primary.person.ssn not in repr(primary)
    assert "Answer" not in repr(SECONDARY)
