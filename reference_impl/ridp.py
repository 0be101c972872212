"""RIDP messages: the form's person as the schema takes it, and the service's replies as we take them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from reference_impl.domain import names
from reference_impl.domain.profile import Applicant, digits, ten_digits
from reference_impl.domain.proofing import Decision, Question, Questions, Verdict

LEVEL_OF_PROOFING: Final = "LevelThree"
SESSION_EXPIRED: Final = "HX200001"
"""The code of a reply to answers that came too late: its decision judges nobody."""
Json = dict[str, Any]


class UnreadableError(ValueError):
    """A reply of the service is not what its schema promises; the message says what is wrong, not what it held."""


class TooLateError(UnreadableError):
    """A reply says that the answers came too late, whatever else it says."""


@dataclass(frozen=True)
class Bounds:
    """How many questions a reply may hold (DSC-056)."""

    fewest: int
    most: int


def primary_request(applicant: Applicant) -> Json:
    """Ask about a person: names, address and phone in the service's characters, accents folded.

    Given names are letters only, up to 32; surnames letters, spaces, hyphens and apostrophes; street and
    city lose other signs; a phone has ten digits. Fields left empty are left out. The profile keeps what
    was typed (PRF-003, PRF-030).
    """
    profile = applicant.profile
    person = {
        "personGivenName": names.letters_only(profile.first_name),
        "personMiddleName": names.letters_only(profile.middle_initial),
        "personSurName": names.plain_surname(profile.last_name),
        "personBirthDate": profile.birth_date.isoformat(),
        "personSocialSecurityNumber": digits(applicant.ssn),
    }
    contact = {
        "streetName": names.plain_street(f"{profile.line_1} {profile.line_2}"),
        "cityName": names.plain_city(profile.city),
        "usStateCode": profile.state,
        "zipCode": profile.zip_code,
        "zipCodeExtension": profile.zip_extension,
        "telephoneNumber": ten_digits(profile.phone),
    }
    request = {
        "person": _filled(person),
        "contactInformation": _filled(contact),
        "levelOfProofingCode": LEVEL_OF_PROOFING,
    }
    return {"ridpRequest": {"primaryRequest": request}}


def secondary_request(questions: Questions, answers: Mapping[int, int]) -> Json:
    """Answer the questions: the number of the choice, from 1, by the number of the question, from 1."""
    answered = [
        {"verificationAnswerSet": {"verificationQuestionNumber": str(number), "verificationAnswer": str(choice)}}
        for number, choice in sorted(answers.items())
    ]
    request = {
        "verificationAnswerArray": answered,
        "sessionIdentification": questions.session,
        "hubReferenceNumber": questions.reference_number,
    }
    return {"ridpRequest": {"secondaryRequest": request}}


def read_reply(body: object, bounds: Bounds) -> Questions | Verdict:
    """Read a reply; TooLateError when it says that the questions have expired.

    UnreadableError when it holds neither a decision nor questions, or lacks what they need.
    """
    match body:
        case {"ridpResponse": {"responseMetadata": {"responseCode": code}}} if code == SESSION_EXPIRED:
            raise TooLateError("Expected a judgement of the answers, found that they came too late.")
        case {"ridpResponse": {"finalDecisionCode": str(code), **rest}}:
            return _verdict(code, rest)
        case {"ridpResponse": {"verificationQuestionArray": list(items), **rest}}:
            return _questions(items, rest, bounds)
    raise UnreadableError("Expected a decision or questions in ridpResponse, found neither.")


def _verdict(code: str, rest: Mapping[object, object]) -> Verdict:
    try:
        decision = Decision(code)
    except ValueError:
        raise UnreadableError("Expected finalDecisionCode ACC or RF1 to RF4, found another.") from None
    if decision is Decision.ACCEPTED:
        return Verdict(decision, "")
    return Verdict(decision, _text(rest, "hubReferenceNumber"))


def _questions(items: list[object], rest: Mapping[object, object], bounds: Bounds) -> Questions:
    if not bounds.fewest <= len(items) <= bounds.most:
        raise UnreadableError(f"Expected {bounds.fewest} to {bounds.most} questions, found {len(items)}.")
    return Questions(
        session=_text(rest, "sessionIdentification"),
        reference_number=_text(rest, "hubReferenceNumber"),
        questions=tuple(_question(number, item) for number, item in enumerate(items, start=1)),
    )


def _question(number: int, item: object) -> Question:
    match item:
        case {
            "verificationQuestionSet": {
                "verificationQuestionText": str(text),
                "verificationAnswerChoiceArray": [_, *_] as choices,
            }
        }:
            return Question(number, text, tuple(_choice(number, choice) for choice in choices))
    raise UnreadableError(f"Expected a text and choices in question {number}, found something else.")


def _choice(number: int, item: object) -> str:
    match item:
        case {"verificationAnswerChoiceText": str(text)}:
            return text
    raise UnreadableError(f"Expected the text of every choice of question {number}, found none.")


def _text(rest: Mapping[object, object], name: str) -> str:
    value = rest.get(name)
    if not isinstance(value, str) or not value:
        raise UnreadableError(f"Expected a text in {name}, found none.")
    return value


def _filled(fields: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in fields.items() if value}
