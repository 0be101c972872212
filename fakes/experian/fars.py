"""The messages that ask, by Review Reference Number, whether a person was proofed by phone (EXR-001 to EXR-003)."""

from dataclasses import dataclass

from fakes.experian.fields import Fields, present
from fakes.experian.ridp_request import REFERENCE, STATE, SUBSCRIBER, ZIP_CODE, ZIP_EXTENSION
from fakes.experian.ridp_response import METADATA_FIELDS, Decision, Metadata

GIVEN_NAME_LENGTH = 10
SURNAME_LENGTH = 19
STREET_LENGTH = 35
CITY_LENGTH = 28
NO_EXTENSION = "0000"

PROOFED_FIELDS = ("finalDecisionCode", "idProofedIndividual")
PERSON_FIELDS = ("personGivenName", "personMiddleName", "personSurName")
ADDRESS_FIELDS = ("streetName", "cityName", "usStateCode", "zipCode", "zipCodeExtension")


@dataclass(frozen=True)
class FarsRequest:
    """Asks about one Review Reference Number; `subscriber` is the seven-digit code of whoever asks."""

    reference: str
    subscriber: str | None = None

    @classmethod
    def from_json(cls, body: object) -> "FarsRequest":
        """Read a request, raising `InvalidMessageError`."""
        fields = Fields(body, "message", ("farsRequest",)).nested(
            "farsRequest", ("hubReferenceNumber", "subscriberNumber")
        )
        return cls(
            reference=fields.text("hubReferenceNumber", *REFERENCE),
            subscriber=fields.optional_text("subscriberNumber", *SUBSCRIBER),
        )

    def to_json(self) -> dict[str, object]:
        """Write the request as it is sent."""
        return {"farsRequest": present({"hubReferenceNumber": self.reference, "subscriberNumber": self.subscriber})}


@dataclass(frozen=True)
class ProofedIndividual:
    """The verified person, as far as the archive's short fields hold them."""

    given_name: str
    middle_name: str | None
    surname: str
    street: str
    city: str
    state: str
    zip_code: str
    zip_extension: str

    @classmethod
    def from_fields(cls, fields: Fields) -> "ProofedIndividual":
        """Read an individual, raising `InvalidMessageError`."""
        person = fields.nested("person", PERSON_FIELDS)
        address = fields.nested("address", ADDRESS_FIELDS)
        return cls(
            given_name=person.text("personGivenName", *_at_most(GIVEN_NAME_LENGTH)),
            middle_name=person.optional_text("personMiddleName", *_at_most(1)),
            surname=person.text("personSurName", *_at_most(SURNAME_LENGTH)),
            street=address.text("streetName", *_at_most(STREET_LENGTH)),
            city=address.text("cityName", *_at_most(CITY_LENGTH)),
            state=address.text("usStateCode", *STATE),
            zip_code=address.text("zipCode", *ZIP_CODE),
            zip_extension=address.text("zipCodeExtension", *ZIP_EXTENSION),
        )

    def to_json(self) -> dict[str, object]:
        """Write the individual as it is sent."""
        person = present(
            {
                "personGivenName": self.given_name,
                "personMiddleName": self.middle_name,
                "personSurName": self.surname,
            }
        )
        address = {
            "streetName": self.street,
            "cityName": self.city,
            "usStateCode": self.state,
            "zipCode": self.zip_code,
            "zipCodeExtension": self.zip_extension,
        }
        return {"person": person, "address": address}


@dataclass(frozen=True)
class FarsResponse:
    """What the archive knows: a decision once there is a final one, and the person only if verified."""

    metadata: Metadata
    decision: Decision | None = None
    individual: ProofedIndividual | None = None

    @classmethod
    def from_json(cls, body: object) -> "FarsResponse":
        """Read a response, raising `InvalidMessageError`."""
        fields = Fields(body, "message", ("farsResponse",)).nested(
            "farsResponse", ("idProofedResponse", "responseMetadata")
        )
        metadata = Metadata.from_fields(fields.nested("responseMetadata", METADATA_FIELDS))
        if not fields.has("idProofedResponse"):
            return cls(metadata)
        proofed = fields.nested("idProofedResponse", PROOFED_FIELDS)
        individual = None
        if proofed.has("idProofedIndividual"):
            individual = ProofedIndividual.from_fields(proofed.nested("idProofedIndividual", ("person", "address")))
        decision = Decision(proofed.text("finalDecisionCode", "ACC|RF[1-4]", "ACC or RF1 to RF4"))
        return cls(metadata, decision, individual)

    def to_json(self) -> dict[str, object]:
        """Write the response as it is sent."""
        response: dict[str, object] = {"responseMetadata": self.metadata.to_json()}
        if self.decision is not None:
            response["idProofedResponse"] = present(
                {
                    "finalDecisionCode": self.decision.value,
                    "idProofedIndividual": None if self.individual is None else self.individual.to_json(),
                }
            )
        return {"farsResponse": response}


def _at_most(length: int) -> tuple[str, str]:
    return f".{{0,{length}}}", f"at most {length} characters"
