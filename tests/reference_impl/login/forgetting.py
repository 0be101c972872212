"""Ann, who has forgotten something, for tests of recovery."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from reference_impl.clock import Clock
from reference_impl.domain import labels
from reference_impl.login.links import DeadLinkError
from reference_impl.login.recovery import Recovery
from reference_impl.storage import Storage

FIRST = "Correct horse 7 battery!"


NEW = "Quiet river 1 bends!"


ANSWER = "Rover the dog"


HERE = "http://harp.example.com/recover/password/"


@dataclass
class Ann:
    """Ann, who has forgotten something, and what she got by e-mail."""

    clock: Clock
    storage: Storage
    recovery: Recovery
    letters: list[tuple[str, str, str]]

    def link(self) -> str:
        """Ask for a link; gives its secret part."""
        self.recovery.send_link("green.heron")
        _, subject, body = self.letters[-1]
        assert "Reset your HARP password" == subject
        [address] = [line for line in body.splitlines() if line.startswith(HERE)]
        return address.removeprefix(HERE)

    def reset(self, token: str, password: str = NEW, answer: str = ANSWER) -> list[str]:
        """Use a link; gives the refusals."""
        typed = {
            labels.CHALLENGE_ANSWER: answer,
            labels.PASSWORD: password,
            labels.CONFIRM_PASSWORD: password,
        }
        return [problem.message for problem in self.recovery.reset(token, typed)]

    def is_dead(self, token: str) -> bool:
        """Tell whether a link leads nowhere."""
        try:
            self.recovery.question(token)
        except DeadLinkError:
            return True
        return False

    def wait(self, **how_long: float) -> None:
        """Let time pass."""
        self.clock.move_to(self.clock.now() + timedelta(**how_long))


Open = Callable[..., Ann]
