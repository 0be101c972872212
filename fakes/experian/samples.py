"""Requests as a deployment would send them for a synthetic person, for tests and for checking against the schemas."""

import re
import unicodedata

from fakes.experian.knowledge import answer, wrong_answer
from fakes.experian.ridp_request import (
    Answer,
    ContactInformation,
    Individual,
    PrimaryRequest,
    ProofingLevel,
    SecondaryRequest,
)
from fakes.experian.ridp_response import RidpResponse
from fakes.people import Person

LONGEST_NAME = 32


def primary_request(person: Person) -> PrimaryRequest:
    """Give the request that opens a session for a person; the service takes names of plain letters."""
    return PrimaryRequest(
        person=Individual(
            given_name=_letters(person.first_name),
            surname=_letters(person.last_name),
            middle_name=person.middle_initial or None,
            birth_date=person.date_of_birth.isoformat(),
            ssn=person.ssn,
            language="eng",
        ),
        contact=ContactInformation(
            street=person.address.line_1,
            city=person.address.city,
            state=person.address.state,
            zip_code=person.address.zip_code,
            zip_extension=person.address.zip_extension or None,
            phone=person.phone,
        ),
        level=ProofingLevel.LEVEL_TWO,
        subscriber="1234567",
    )


def secondary_request(person: Person, asked: RidpResponse, wrong: int = 0) -> SecondaryRequest:
    """Give the answers of a person to the questions of a response, the first `wrong` of them wrong."""
    answers = []
    for place, question in enumerate(asked.questions):
        choose = wrong_answer if place < wrong else answer
        chosen = choose(person.ssn, question.text, question.choices)
        answers.append(Answer(place + 1, question.choices.index(chosen) + 1))
    return SecondaryRequest(asked.session or "", asked.reference or "", tuple(answers))


def _letters(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name)
    return re.sub(r"[^A-Za-z]", "", plain)[:LONGEST_NAME]
