import pytest

from fakes.experian.fars import FarsRequest, FarsResponse, ProofedIndividual
from fakes.experian.fields import InvalidMessageError
from fakes.experian.ridp_response import Decision, Metadata, Question, RidpResponse

SUCCESS = Metadata("HS000000", "Success")
QUESTION = Question("How many bedrooms are in your home?", ("1", "2", "3", "4", "NONE OF THE ABOVE/DOES NOT APPLY"))
INDIVIDUAL = ProofedIndividual("Christophe", "M", "Lee", "12 Elm St", "Akron", "OH", "44301", "0000")


@pytest.mark.parametrize(
    "response",
    [
        RidpResponse(SUCCESS, "session-1", "12345678", questions=(QUESTION,) * 3),
        RidpResponse(SUCCESS, "session-1", "12345678", decision=Decision.RF1),
        RidpResponse(Metadata("HE400001", "Refused")),
    ],
)
def test_ridp_response_survives_the_wire(response: RidpResponse) -> None:
    """Questions, decisions and refusals are read back as they were written."""
    assert response == RidpResponse.from_json(response.to_json())


@pytest.mark.parametrize(
    "response",
    [
        FarsResponse(SUCCESS, Decision.ACC, INDIVIDUAL),
        FarsResponse(SUCCESS, Decision.RF2),
        FarsResponse(Metadata("HX200002", "Not yet")),
    ],
)
def test_fars_response_survives_the_wire(response: FarsResponse) -> None:
    """A verified person, a bare decision and none are read back as they were written."""
    assert response == FarsResponse.from_json(response.to_json())


def test_fars_request_survives_the_wire() -> None:
    """What is written is read back as it was."""
    request = FarsRequest("12345678", subscriber="1234567")

    assert request == FarsRequest.from_json(request.to_json())


@pytest.mark.parametrize(
    "response",
    [
        RidpResponse(Metadata("SHORT", "Success")),
        RidpResponse(SUCCESS, questions=(QUESTION,) * 2),
        RidpResponse(SUCCESS, questions=(Question("Why?", ("1",) * 6),) * 3),
    ],
)
def test_ridp_response_out_of_shape_is_refused(response: RidpResponse) -> None:
    """Codes have eight characters, sessions three to five questions, questions one to five choices."""
    with pytest.raises(InvalidMessageError, match=r"message\.ridpResponse\."):
        RidpResponse.from_json(response.to_json())


def test_fars_name_is_at_most_ten_letters() -> None:
    """The archive's field for given names is ten characters long."""
    long = FarsResponse(
        SUCCESS,
        Decision.ACC,
        ProofedIndividual("Christopher", None, "Lee", "12 Elm St", "Akron", "OH", "44301", "0000"),
    )

    with pytest.raises(InvalidMessageError, match="personGivenName: expected at most 10 characters"):
        FarsResponse.from_json(long.to_json())
