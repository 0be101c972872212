"""The control API's part for push approval: what a person answers on their phone."""

from collections.abc import Callable
from typing import Final

from flask import Flask

from reference_impl.control import Answer, Guard, RefusedError, body

SettlePush = Callable[[str, str], bool]
"""Answers the newest request that waits for the person of a User ID in lower case; False where none does."""

ANSWERS: Final = ("approve", "deny")


class PushControl:
    """One call: the answer to a request."""

    def __init__(self, settle: SettlePush, guard: Guard) -> None:
        self._settle, self._guard = settle, guard

    def add_to(self, app: Flask) -> None:
        """Bind the call to its address."""
        app.add_url_rule("/control/v1/pushes", "pushes", self._guard.around(self.answer), methods=["POST"])

    def answer(self) -> Answer:
        """Approve or deny in a person's place."""
        match body():
            case {"to": str(to), "answer": str(answer), **rest} if answer in ANSWERS and not rest:
                if self._settle(to.casefold(), answer):
                    return {}, 200
                sentence = "Expected a push request that waits for this User ID, found none. Let one be sent first."
                raise RefusedError(404, sentence)
        raise RefusedError(422, "Expected to, a User ID, and answer, approve or deny; found otherwise. Send both.")
