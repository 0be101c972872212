"""What goes back over the wire, whichever mouth speaks."""

import json
from dataclasses import dataclass


@dataclass(frozen=True)
class Reply:
    """An HTTP status and the text of the body, to be sent after `delay_seconds`."""

    status: int
    body: str
    delay_seconds: float = 0.0


def json_reply(status: int, body: object) -> Reply:
    """Give a reply with a JSON body."""
    return Reply(status, json.dumps(body))
