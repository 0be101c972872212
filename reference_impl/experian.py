"""The client of the identity-proofing service (RIDP) in front of Experian."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from threading import Lock
from typing import Any, TypeVar

import requests

from reference_impl.domain.phone_proofing import PhoneProof
from reference_impl.domain.profile import Applicant
from reference_impl.domain.proofing import Questions, Verdict
from reference_impl.fars import archive_request, read_archive
from reference_impl.ridp import (
    Bounds,
    Json,
    TooLateError,
    UnreadableError,
    primary_request,
    read_reply,
    secondary_request,
)

_log = logging.getLogger(__name__)

Message = TypeVar("Message")
Post = Callable[..., requests.Response]
"""Sends a request as `requests.post` does."""


class ExperianUnavailableError(Exception):
    """No decision came: time-out, server error, or a reply that can't be read. Trying again may help."""


class SessionExpiredError(ExperianUnavailableError):
    """The answers came too late: Experian must be asked about the person anew."""


@dataclass(frozen=True)
class ExperianSettings:
    """Where the service is and how to call it; time-outs are in seconds."""

    address: str
    client_id: str = "harp"
    client_secret: str = field(default="synthetic", repr=False)
    connect_timeout: float = 5
    read_timeout: float = 30


class Experian:
    """Asks about people (REG-010); what it sends and gets is neither logged nor kept."""

    def __init__(self, settings: ExperianSettings, bounds: Bounds, post: Post) -> None:
        self._settings = settings
        self._bounds = bounds
        self._send_post = post
        self._token = ""
        self._lock = Lock()

    def questions_about(self, applicant: Applicant) -> Questions | Verdict:
        """Make the primary request; ExperianUnavailableError when no usable reply comes."""
        return self._proof(primary_request(applicant))

    def judge(self, questions: Questions, answers: Mapping[int, int]) -> Verdict:
        """Make the secondary request; ExperianUnavailableError when no decision comes, SessionExpiredError too late."""
        reply = self._proof(secondary_request(questions, answers))
        if isinstance(reply, Verdict):
            return reply
        raise _unavailable("Expected a decision on the answers, found more questions.")

    def phone_proof(self, number: str) -> PhoneProof:
        """Ask the archive about a reference number; ExperianUnavailableError when no usable reply comes."""
        return self._ask("fars", archive_request(number), read_archive)

    def _proof(self, message: Json) -> Questions | Verdict:
        return self._ask("ridp", message, lambda body: read_reply(body, self._bounds))

    def _ask(self, path: str, message: Json, read: Callable[[object], Message]) -> Message:
        response = self._send(path, message, self._current_token())
        if response.status_code == HTTPStatus.UNAUTHORIZED:
            response = self._send(path, message, self._new_token())
        if response.status_code != HTTPStatus.OK:
            raise _unavailable(f"Expected status 200 from {path}, found {response.status_code}.")
        try:
            return read(response.json())
        except requests.JSONDecodeError:
            raise _unavailable(f"Expected JSON from {path}, found something else.") from None
        except TooLateError as error:
            raise SessionExpiredError(str(error)) from None
        except UnreadableError as error:
            raise _unavailable(str(error)) from None

    def _send(self, path: str, message: Json, token: str) -> requests.Response:
        return self._post(path, json=message, headers={"Authorization": f"Bearer {token}"})

    def _current_token(self) -> str:
        with self._lock:
            known = self._token
        return known or self._new_token()

    def _new_token(self) -> str:
        credentials = (self._settings.client_id, self._settings.client_secret)
        response = self._post("token", data={"grant_type": "client_credentials"}, auth=credentials)
        try:
            token = str(response.json()["access_token"])
        except (requests.JSONDecodeError, KeyError, TypeError):
            raise _unavailable(f"Expected an access_token, found none (status {response.status_code}).") from None
        with self._lock:
            self._token = token
        return token

    def _post(self, path: str, **arguments: Any) -> requests.Response:
        # No redirects: what is sent is for this address only.
        timeouts = (self._settings.connect_timeout, self._settings.read_timeout)
        try:
            return self._send_post(
                f"{self._settings.address}/{path}", timeout=timeouts, allow_redirects=False, **arguments
            )
        except requests.RequestException as error:
            raise _unavailable(f"Expected an answer from {path}, found {type(error).__name__}.") from None


def _unavailable(reason: str) -> ExperianUnavailableError:
    _log.warning("Experian: %s", reason)
    return ExperianUnavailableError(reason)
