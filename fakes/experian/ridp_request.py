"""What a deployment sends to the proofing service: first the person (primary), then the answers (secondary)."""

from dataclasses import dataclass, field
from enum import Enum

from fakes.experian.fields import Fields, InvalidMessageError, present
from fakes.experian.states import STATE_PATTERN

GIVEN_NAME = r"[A-Za-z]{1,32}", "1 to 32 letters"
SURNAME = r"(?=.*\S)[A-Za-z\s'-]{1,32}", "1 to 32 letters, spaces, hyphens and apostrophes"
BIRTH_DATE = r"(19|2[0-9])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])", "a date as YYYY-MM-DD"
SSN = r"[0-9]{3}-[0-9]{2}-[0-9]{4}|[0-9]{9}|[0-9]{4}", "a Social Security Number of nine or four digits"
STREET = r"[A-Za-z0-9# \-/.]{1,60}", "1 to 60 letters, digits, spaces and # - / ."
CITY = r"[A-Za-z .]{1,40}", "1 to 40 letters, spaces and full stops"
STATE = STATE_PATTERN, "a two-letter state code"
ZIP_CODE = r"[0-9]{5}", "five digits"
ZIP_EXTENSION = r"[0-9]{4}", "four digits"
PHONE = r"[A-Za-z0-9()-]{10,13}", "a phone number of 10 to 13 characters"
SUBSCRIBER = r"[0-9]{7}", "seven digits"
SESSION = r"[A-Za-z0-9# \-/.]{1,70}", "1 to 70 letters, digits, spaces and # - / ."
REFERENCE = r".{1,90}", "1 to 90 characters"
ORDINAL = r"0?[1-5]", "a number from 1 to 5, written as text"
ANSWER_COUNTS = range(3, 6)

PERSON_FIELDS = (
    "personGivenName",
    "personMiddleName",
    "personSurName",
    "personSuffixName",
    "personBirthDate",
    "personSocialSecurityNumber",
    "personPreferredLanguage",
)
CONTACT_FIELDS = ("streetName", "cityName", "usStateCode", "zipCode", "zipCodeExtension", "telephoneNumber")
PRIMARY_FIELDS = ("person", "contactInformation", "levelOfProofingCode", "subscriberNumber")
SECONDARY_FIELDS = ("verificationAnswerArray", "sessionIdentification", "hubReferenceNumber")
ANSWER_FIELDS = ("verificationAnswer", "verificationQuestionNumber")


class ProofingLevel(Enum):
    """Which level of questions a deployment asks for."""

    LEVEL_TWO = "LevelTwo"
    LEVEL_THREE = "LevelThree"
    OPTION_THREE = "OptionThree"


@dataclass(frozen=True)
class Individual:
    """The person to be proofed; `birth_date` is YYYY-MM-DD, `ssn` digits without hyphens, kept out of the `repr`."""

    given_name: str
    surname: str
    middle_name: str | None = None
    suffix: str | None = None
    birth_date: str | None = None
    ssn: str | None = field(default=None, repr=False)
    language: str | None = None

    @classmethod
    def from_fields(cls, fields: Fields) -> "Individual":
        """Read a person, raising `InvalidMessageError`."""
        ssn = fields.optional_text("personSocialSecurityNumber", *SSN)
        return cls(
            given_name=fields.text("personGivenName", *GIVEN_NAME),
            surname=fields.text("personSurName", *SURNAME),
            middle_name=fields.optional_text("personMiddleName", *GIVEN_NAME),
            suffix=fields.optional_text("personSuffixName", r".{0,3}", "at most 3 characters"),
            birth_date=fields.optional_text("personBirthDate", *BIRTH_DATE),
            ssn=None if ssn is None else ssn.replace("-", ""),
            language=fields.optional_text("personPreferredLanguage", "eng|spa", "'eng' or 'spa'"),
        )

    def to_json(self) -> dict[str, str]:
        """Write the person as the service reads it."""
        return present(
            {
                "personGivenName": self.given_name,
                "personMiddleName": self.middle_name,
                "personSurName": self.surname,
                "personSuffixName": self.suffix,
                "personBirthDate": self.birth_date,
                "personSocialSecurityNumber": self.ssn,
                "personPreferredLanguage": self.language,
            }
        )


@dataclass(frozen=True)
class ContactInformation:
    """Where the person lives and can be reached."""

    street: str
    city: str
    state: str
    zip_code: str
    zip_extension: str | None = None
    phone: str | None = None

    @classmethod
    def from_fields(cls, fields: Fields) -> "ContactInformation":
        """Read an address, raising `InvalidMessageError`."""
        return cls(
            street=fields.text("streetName", *STREET),
            city=fields.text("cityName", *CITY),
            state=fields.text("usStateCode", *STATE),
            zip_code=fields.text("zipCode", *ZIP_CODE),
            zip_extension=fields.optional_text("zipCodeExtension", *ZIP_EXTENSION),
            phone=fields.optional_text("telephoneNumber", *PHONE),
        )

    def to_json(self) -> dict[str, str]:
        """Write the address as the service reads it."""
        return present(
            {
                "streetName": self.street,
                "cityName": self.city,
                "usStateCode": self.state,
                "zipCode": self.zip_code,
                "zipCodeExtension": self.zip_extension,
                "telephoneNumber": self.phone,
            }
        )


@dataclass(frozen=True)
class PrimaryRequest:
    """Opens a session for a person; `subscriber` is the seven-digit code of whoever asks."""

    person: Individual
    contact: ContactInformation
    level: ProofingLevel | None = None
    subscriber: str | None = None

    @classmethod
    def from_fields(cls, fields: Fields) -> "PrimaryRequest":
        """Read a primary request, raising `InvalidMessageError`."""
        levels = [level.value for level in ProofingLevel]
        level = fields.optional_text("levelOfProofingCode", "|".join(levels), f"one of {', '.join(levels)}")
        return cls(
            person=Individual.from_fields(fields.nested("person", PERSON_FIELDS)),
            contact=ContactInformation.from_fields(fields.nested("contactInformation", CONTACT_FIELDS)),
            level=None if level is None else ProofingLevel(level),
            subscriber=fields.optional_text("subscriberNumber", *SUBSCRIBER),
        )

    def to_json(self) -> dict[str, object]:
        """Write the request as it is sent."""
        request: dict[str, object] = present(
            {
                "person": self.person.to_json(),
                "contactInformation": self.contact.to_json(),
                "levelOfProofingCode": None if self.level is None else self.level.value,
                "subscriberNumber": self.subscriber,
            }
        )
        return {"ridpRequest": {"primaryRequest": request}}


@dataclass(frozen=True)
class Answer:
    """The choice taken at a question; both are counted from 1."""

    question: int
    choice: int


@dataclass(frozen=True)
class SecondaryRequest:
    """Submits the answers of a session; they are kept out of the `repr`."""

    session: str
    reference: str
    answers: tuple[Answer, ...] = field(repr=False)

    @classmethod
    def from_fields(cls, fields: Fields) -> "SecondaryRequest":
        """Read a secondary request, raising `InvalidMessageError`."""
        wrapped = fields.several("verificationAnswerArray", ANSWER_COUNTS, ("verificationAnswerSet",))
        sets = [item.nested("verificationAnswerSet", ANSWER_FIELDS) for item in wrapped]
        return cls(
            session=fields.text("sessionIdentification", *SESSION),
            reference=fields.text("hubReferenceNumber", *REFERENCE),
            answers=tuple(
                Answer(
                    question=int(item.text("verificationQuestionNumber", *ORDINAL)),
                    choice=int(item.text("verificationAnswer", *ORDINAL)),
                )
                for item in sets
            ),
        )

    def to_json(self) -> dict[str, object]:
        """Write the request as it is sent."""
        answers = [
            {
                "verificationAnswerSet": {
                    "verificationQuestionNumber": str(answer.question),
                    "verificationAnswer": str(answer.choice),
                }
            }
            for answer in self.answers
        ]
        request = {
            "sessionIdentification": self.session,
            "hubReferenceNumber": self.reference,
            "verificationAnswerArray": answers,
        }
        return {"ridpRequest": {"secondaryRequest": request}}


def parse_ridp_request(body: object) -> PrimaryRequest | SecondaryRequest:
    """Read a message of either kind, raising `InvalidMessageError`."""
    request = Fields(body, "message", ("ridpRequest",)).nested("ridpRequest", ("primaryRequest", "secondaryRequest"))
    match request.has("primaryRequest"), request.has("secondaryRequest"):
        case True, False:
            return PrimaryRequest.from_fields(request.nested("primaryRequest", PRIMARY_FIELDS))
        case False, True:
            return SecondaryRequest.from_fields(request.nested("secondaryRequest", SECONDARY_FIELDS))
        case _:
            raise InvalidMessageError(
                f"{request.where}: expected either primaryRequest or secondaryRequest, found both or neither. "
                "Send one of them."
            )
