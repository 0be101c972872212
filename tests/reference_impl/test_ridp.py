"""What is sent to the proofing service, and how its replies are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reference_impl.domain import labels
from reference_impl.domain.profile import Applicant, profile_of
from reference_impl.domain.proofing import Decision, Verdict
from reference_impl.ridp import Bounds, UnreadableError, primary_request, read_reply

if TYPE_CHECKING:
    from tests.reference_impl.conftest import Deployment, Forms
    from tests.reference_impl.visitor import Visitor

BOUNDS = Bounds(fewest=3, most=5)


def test_the_person_is_sent_in_the_characters_of_the_schema(forms: Forms) -> None:
    """Accents are folded, signs that the schema lacks are left out, and empty fields too (PRF-003, PRF-030)."""
    typed = forms.profile | {
        labels.FIRST_NAME: "José-María",
        labels.LAST_NAME: "O’Brien-Łuk",
        labels.PHONE: "+1 (202) 555-0143",
        labels.LINE_1: "1½ Main St., #4",
        labels.LINE_2: "Unit “B”",
        labels.CITY: "Coeur d'Alène-Nord",
    }
    expected = {
        "person": {
            "personGivenName": "JoseMaria",
            "personSurName": "O'Brien-Luk",
            "personBirthDate": "1980-01-31",
            "personSocialSecurityNumber": "900123406",
        },
        "contactInformation": {
            "streetName": "112 Main St. #4 Unit B",
            "cityName": "Coeur dAlene Nord",
            "usStateCode": "MD",
            "zipCode": "21201",
            "telephoneNumber": "2025550143",
        },
        "levelOfProofingCode": "LevelThree",
    }
    request = primary_request(Applicant(profile_of(typed), typed[labels.SSN]))
    assert {"ridpRequest": {"primaryRequest": expected}} == request


def test_long_names_are_cut_for_the_service(forms: Forms) -> None:
    """32 characters for names, 60 for the street, 40 for the city."""
    typed = forms.profile | dict.fromkeys((labels.FIRST_NAME, labels.LAST_NAME, labels.LINE_1, labels.CITY), "x" * 90)
    request = primary_request(Applicant(profile_of(typed), typed[labels.SSN]))["ridpRequest"]["primaryRequest"]
    person, contact = request["person"], request["contactInformation"]
    lengths = [
        len(text)
        for text in (person["personGivenName"], person["personSurName"], contact["streetName"], contact["cityName"])
    ]
    assert [32, 32, 60, 40] == lengths


def test_the_answers_are_sent_by_number(deployment: Deployment, ann: Visitor, forms: Forms) -> None:
    """Question and choice are counted from 1, and session and number are those of the questions (RIP-002)."""
    forms.register(ann)
    answered = [
        {"verificationAnswerSet": {"verificationQuestionNumber": number, "verificationAnswer": "2"}}
        for number in ("1", "2", "3")
    ]
    expected = {
        "verificationAnswerArray": answered,
        "sessionIdentification": "SESSION-1",
        "hubReferenceNumber": "REF-1",
    }
    assert {"secondaryRequest": expected} == deployment.experian.asked[-1]


def test_an_acceptance_needs_no_number() -> None:
    """The number matters to those who are refused."""
    assert Verdict(Decision.ACCEPTED, "") == read_reply({"ridpResponse": {"finalDecisionCode": "ACC"}}, BOUNDS)


QUESTION = {
    "verificationQuestionSet": {
        "verificationQuestionText": "Which?",
        "verificationAnswerChoiceArray": [{"verificationAnswerChoiceText": "This"}],
    }
}
SESSION = {"sessionIdentification": "S", "hubReferenceNumber": "R"}


@pytest.mark.parametrize(
    "content",
    [
        {"verificationQuestionArray": [QUESTION] * 2, **SESSION},
        {"verificationQuestionArray": [QUESTION] * 6, **SESSION},
        {"verificationQuestionArray": [QUESTION] * 3},
        {"verificationQuestionArray": [{}] * 3, **SESSION},
        {"verificationQuestionArray": [QUESTION, QUESTION, {"verificationQuestionSet": {}}], **SESSION},
        {"verificationQuestionArray": "three", **SESSION},
        {"finalDecisionCode": "RF1", "hubReferenceNumber": 7},
        {"finalDecisionCode": None},
    ],
)
def test_a_reply_that_breaks_the_schema_is_unreadable(content: dict[str, object]) -> None:
    """It is no decision and no set of questions (DSC-056)."""
    with pytest.raises(UnreadableError, match="Expected"):
        read_reply({"ridpResponse": content}, BOUNDS)
