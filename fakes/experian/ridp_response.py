"""What the proofing service answers: questions, or a decision, and always how the call went."""

from dataclasses import dataclass
from enum import Enum

from fakes.experian.fields import Fields, present
from fakes.experian.ridp_request import REFERENCE, SESSION

RESPONSE_FIELDS = (
    "sessionIdentification",
    "verificationQuestionArray",
    "finalDecisionCode",
    "hubReferenceNumber",
    "responseMetadata",
)
METADATA_FIELDS = ("responseCode", "responseText", "tdsResponseText")
QUESTION_FIELDS = ("verificationQuestionText", "verificationAnswerChoiceArray")
ANY_TEXT = r".*", "a text"
QUESTION_COUNTS = range(3, 6)
CHOICE_COUNTS = range(1, 6)


class Decision(Enum):
    """What the service decides about a person."""

    ACC = "ACC"
    """Verified."""
    RF1 = "RF1"
    """A blocked or frozen credit file: to be cleared by phone."""
    RF2 = "RF2"
    """Too few questions, wrong answers, or nobody found: to be tried again with checked data."""
    RF3 = "RF3"
    """Asked too often: to be cleared by phone."""
    RF4 = "RF4"
    """Deceased according to the credit file: neither again nor by phone."""


@dataclass(frozen=True)
class Metadata:
    """How a call went: a code of eight characters (HS… success, HX… business error, HE… error) and a sentence."""

    code: str
    text: str

    @classmethod
    def from_fields(cls, fields: Fields) -> "Metadata":
        """Read the metadata, raising `InvalidMessageError`."""
        return cls(
            code=fields.text("responseCode", r".{8}", "8 characters"),
            text=fields.text("responseText", *ANY_TEXT),
        )

    def to_json(self) -> dict[str, str]:
        """Write the metadata as they are sent."""
        return {"responseCode": self.code, "responseText": self.text}


@dataclass(frozen=True)
class Question:
    """A question as it is shown, with its choices in order."""

    text: str
    choices: tuple[str, ...]

    @classmethod
    def from_fields(cls, fields: Fields) -> "Question":
        """Read a question, raising `InvalidMessageError`."""
        choices = fields.several("verificationAnswerChoiceArray", CHOICE_COUNTS, ("verificationAnswerChoiceText",))
        return cls(
            text=fields.text("verificationQuestionText", *ANY_TEXT),
            choices=tuple(choice.text("verificationAnswerChoiceText", *ANY_TEXT) for choice in choices),
        )

    def to_json(self) -> dict[str, object]:
        """Write the question as it is sent."""
        question = {
            "verificationQuestionText": self.text,
            "verificationAnswerChoiceArray": [{"verificationAnswerChoiceText": choice} for choice in self.choices],
        }
        return {"verificationQuestionSet": question}


@dataclass(frozen=True)
class RidpResponse:
    """The answer to a primary or secondary request; `reference` is the Review Reference Number (ERR-007)."""

    metadata: Metadata
    session: str | None = None
    reference: str | None = None
    questions: tuple[Question, ...] = ()
    decision: Decision | None = None

    @classmethod
    def from_json(cls, body: object) -> "RidpResponse":
        """Read a response, raising `InvalidMessageError`."""
        fields = Fields(body, "message", ("ridpResponse",)).nested("ridpResponse", RESPONSE_FIELDS)
        decision = fields.optional_text("finalDecisionCode", "ACC|RF[1-4]", "ACC or RF1 to RF4")
        return cls(
            metadata=Metadata.from_fields(fields.nested("responseMetadata", METADATA_FIELDS)),
            session=fields.optional_text("sessionIdentification", *SESSION),
            reference=fields.optional_text("hubReferenceNumber", *REFERENCE),
            questions=_questions(fields),
            decision=None if decision is None else Decision(decision),
        )

    def to_json(self) -> dict[str, object]:
        """Write the response as it is sent."""
        response: dict[str, object] = present(
            {
                "sessionIdentification": self.session,
                "hubReferenceNumber": self.reference,
                "verificationQuestionArray": [question.to_json() for question in self.questions] or None,
                "finalDecisionCode": None if self.decision is None else self.decision.value,
                "responseMetadata": self.metadata.to_json(),
            }
        )
        return {"ridpResponse": response}


def _questions(fields: Fields) -> tuple[Question, ...]:
    if not fields.has("verificationQuestionArray"):
        return ()
    wrapped = fields.several("verificationQuestionArray", QUESTION_COUNTS, ("verificationQuestionSet",))
    return tuple(Question.from_fields(item.nested("verificationQuestionSet", QUESTION_FIELDS)) for item in wrapped)
