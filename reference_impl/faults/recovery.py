"""Faults of the recovery of a forgotten User ID or password."""

from typing import Final

from reference_impl.faults.fault import Fault, FieldRewriting, Rewriting
from reference_impl.login.links import DeadLinkError
from reference_impl.login.recovery import Recovery

RESET: Final = "/recover/password/.+"
NEW: Final = ("password", "confirm-password")
QUESTION: Final = r"(Challenge Question: <strong>)[^<]*"
NO_EFFECT: Final = (
    "CREATE TRIGGER reset_without_effect AFTER INSERT ON passwords WHEN NOT NEW.is_first BEGIN "
    "UPDATE passwords SET password_hash = (SELECT password_hash FROM passwords "
    "WHERE user_id_key = NEW.user_id_key AND is_first) WHERE rowid = NEW.rowid; END"
)


class TellsWhoIsThere(Recovery):
    """Tells whoever asks for somebody without an account that there is nothing to send."""

    def send_user_id(self, email: str) -> None:
        """Send it, or say that there is none."""
        if not self.storage.live_user_id(email):
            raise DeadLinkError
        super().send_user_id(email)

    def send_link(self, user_id: str) -> None:
        """Send it, or say that there is nobody to send it to."""
        if not self.storage.user_id_taken(user_id):
            raise DeadLinkError
        super().send_link(user_id)


FAULTS: Final[tuple[Fault, ...]] = (
    Fault(
        name="no-recovery-link-on-harp",
        requirements=("LGN-003",),
        summary="HARP's login page does not lead to the recovery.",
        pages=(Rewriting(r"<a [^>]*>Forgot your user ID or password\?</a>", "Call us."),),
    ),
    Fault(
        name="user-id-not-recovered",
        requirements=("RST-001",),
        summary="The recovery offers a new password only.",
        pages=(Rewriting(r"<li><a [^>]*>Recover User ID</a></li>"),),
    ),
    Fault(
        name="recovery-tells-who-has-an-account",
        requirements=("RST-001",),
        summary="Who asks for the User ID or the password of nobody is shown another page.",
        # RST-001 demands the recovery; whom it may tell of is not said.
        is_advisory=True,
        stand_ins={Recovery: TellsWhoIsThere},
    ),
    Fault(
        name="user-id-not-told",
        requirements=("RST-001",),
        summary="The e-mail on a forgotten User ID does not tell it.",
        letters=(Rewriting(r"(?s)(Your HARP User ID\n.*Your User ID: )\S+", r"\1the one you know"),),
    ),
    Fault(
        name="reset-without-effect",
        requirements=("RST-001", "RST-002", "RST-003"),
        summary="A password is reset or changed, and the one before it stays.",
        triggers=(NO_EFFECT,),
    ),
    Fault(
        name="reset-without-challenge-question",
        requirements=("CHQ-007",),
        summary="Whoever has the link resets the password without answering the challenge question.",
        policy={"answer_compared": lambda _: ""},
        forms=(FieldRewriting(RESET, "challenge-question-answer", "^$", "anything"),),
        pages=(Rewriting(rf'(?s)<p>{QUESTION}.*?(<label for="password">)', r"\2"),),
    ),
    Fault(
        name="another-challenge-question",
        requirements=("CHQ-007",),
        summary="Whoever resets a password is asked the first challenge question, whichever they chose.",
        pages=(Rewriting(QUESTION, r"\1What was the name of your first pet?"),),
    ),
    Fault(
        name="any-challenge-answer",
        requirements=("CHQ-007",),
        summary="A password is reset with any answer to the challenge question.",
        policy={"answer_compared": lambda _: ""},
    ),
    Fault(
        name="no-challenge-answer-needed",
        requirements=("CHQ-007",),
        summary="A password is reset without an answer to the challenge question.",
        policy={"answer_compared": lambda _: ""},
        forms=(FieldRewriting(RESET, "challenge-question-answer", "^$", "anything"),),
    ),
    Fault(
        name="challenge-answer-case-sensitive",
        requirements=("CHQ-004",),
        summary="The challenge answer is taken in the letter case only in which it was given.",
        policy={"answer_compared": str},
    ),
    Fault(
        name="short-password-at-reset",
        requirements=("RST-005",),
        summary="At a reset a password of 14 characters is accepted.",
        forms=tuple(FieldRewriting(RESET, each, "^(.{14})$", r"\1k") for each in NEW),
    ),
    Fault(
        name="password-without-uppercase-letter-at-reset",
        requirements=("RST-005",),
        summary="At a reset a password without an uppercase letter is accepted.",
        forms=tuple(FieldRewriting(RESET, each, "^([^A-Z]+)$", r"\1K") for each in NEW),
    ),
    Fault(
        name="forbidden-character-at-reset",
        requirements=("PWD-014",),
        summary="At a reset a password with the character + is accepted.",
        forms=tuple(FieldRewriting(RESET, each, "[+]", "k") for each in NEW),
    ),
    Fault(
        name="sequential-numbers-at-reset",
        requirements=("PWD-014",),
        summary="At a reset a password with sequential numbers is accepted.",
        forms=tuple(FieldRewriting(RESET, each, "23456", "2k4k6") for each in NEW),
    ),
)
