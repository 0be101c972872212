"""What the pages have in common on which a person proves a device: by a code, or by an approval on their phone."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from flask import request
from werkzeug.wrappers import Response

from reference_impl.domain import labels
from reference_impl.domain.problem import Problem, missing
from reference_impl.login.challenge import Device
from reference_impl.login.second_factor import RefusedError, SecondFactor
from reference_impl.login.sessions import Login
from reference_impl.web.door import Door, leading
from reference_impl.web.forms import typed

CODE: Final = {labels.SECURITY_CODE: "Enter the security code."}
WAITING: Final = "The request on your phone has not been approved yet. Approve it there, then continue."

Answer = str | Response
Act = Callable[[Login], Answer]


class ProofPage(ABC):
    """A page with the buttons Submit, Resend Code, Continue and Cancel; the login is held while it acts."""

    def __init__(self, door: Door, second_factor: SecondFactor) -> None:
        self._door, self._second_factor = door, second_factor

    @abstractmethod
    def _page(self, login: Login, problems: Sequence[Problem] = (), *, alert: str = "", status: str = "") -> str:
        """Show the page as it stands, with what is wrong, or other news."""

    @abstractmethod
    def _proven(self, login: Login, device: Device) -> Answer:
        """Go on, since the device has been proven."""

    @abstractmethod
    def _address(self, login: Login) -> str:
        """Give the page's address."""

    def _acts(self) -> Mapping[str, Act]:
        """Give what each button does, by its value."""
        return {
            "submit": self._submit,
            "resend": self._resend,
            "continue": self._continue,
            "cancel": self._cancel,
        }

    def _answer(self, login: Login) -> Answer:
        """Do what the pressed button says; without one, or where there is nothing to prove any more, show the page."""
        act = self._acts().get(request.form.get("action", ""))
        return act(login) if act else self._page(login)

    def _submit(self, login: Login) -> Answer:
        entered = typed(CODE)
        if problems := missing(entered, CODE):
            return self._page(login, problems)
        if login.challenge is None:
            return self._again(login)
        try:
            self._second_factor.judge(login.account, login.challenge, entered[labels.SECURITY_CODE])
        except RefusedError as refused:
            return self._page(login, [Problem(labels.SECURITY_CODE, str(refused))])
        return self._proven(login, login.challenge.device)

    def _resend(self, login: Login) -> Answer:
        if login.challenge is None:
            return self._again(login)
        try:
            login.challenge = self._second_factor.ask(login.account, login.challenge.device)
        except RefusedError as refused:
            return self._page(login, [Problem(labels.SECURITY_CODE, str(refused))])
        return self._again(login)

    def _continue(self, login: Login) -> Answer:
        if login.challenge is None:
            return self._again(login)
        try:
            is_approved = self._second_factor.is_approved(login.challenge)
        except RefusedError as refused:
            login.challenge = None
            return self._page(login, alert=str(refused))
        return self._proven(login, login.challenge.device) if is_approved else self._page(login, status=WAITING)

    def _cancel(self, login: Login) -> Answer:
        login.challenge = None
        return self._again(login)

    def _again(self, login: Login) -> Response:
        return leading(self._address(login))
