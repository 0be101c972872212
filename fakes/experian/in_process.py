"""The fake Experian's mouth inside this process: it answers what `requests` sends to its address."""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from time import sleep

from requests import PreparedRequest, ReadTimeout
from requests.adapters import HTTPAdapter
from responses import CallbackResponse, RequestsMock
from werkzeug.test import Client

from fakes.experian.app import ExperianApp
from fakes.experian.engine import Experian
from fakes.experian.faults import NoAnswerError

PASSED_HEADERS = ("Authorization", "Content-Type")


@contextmanager
def answering(experian: Experian, base_address: str, wait: Callable[[float], object] = sleep) -> Iterator[None]:
    """Answer every request below an address until left, in all threads; other addresses are reached as before.

    An injected time-out is a `requests.ReadTimeout` at once; `wait` gets the seconds of a slow answer. Contexts may be
    nested, for different addresses, and are left in reverse order.
    """
    base = base_address.rstrip("/")
    client = Client(ExperianApp(experian, wait))
    # An outer context may have replaced `send`; what isn't ours goes to it.
    mock = RequestsMock(assert_all_requests_are_fired=False, real_adapter_send=HTTPAdapter.send)

    def speak(request: PreparedRequest) -> tuple[int, Mapping[str, str], bytes]:
        # Otherwise every request ever made, with its SSN, would be kept.
        mock.calls.reset()
        for answer in answers:
            answer.calls.reset()
        return _speak(client, request, (request.url or "").removeprefix(base))

    below = re.compile(rf"{re.escape(base)}/")
    answers = [mock.add(CallbackResponse(method, below, speak)) for method in ("GET", "POST")]
    mock.add_passthru(re.compile(""))
    with mock:
        yield


def _speak(client: Client, request: PreparedRequest, path: str) -> tuple[int, Mapping[str, str], bytes]:
    headers = {name: request.headers[name] for name in PASSED_HEADERS if name in request.headers}
    try:
        response = client.open(path, method=request.method, headers=headers, data=request.body)
    except NoAnswerError as silence:
        raise ReadTimeout(str(silence), request=request) from silence
    return response.status_code, {"Content-Type": "application/json"}, response.get_data()
