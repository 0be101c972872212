"""Security codes that an operator types in at a terminal: a pseudo-terminal, with somebody at its other end."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from harness.capabilities.by_hand import watching
from harness.capabilities.code_reader import CodeReader
from harness.capabilities.operator_codes import OperatorCodes
from harness.capabilities.patience import Patience
from harness.capabilities.port import Contact
from harness.errors import TooSlow, Trouble
from tests.harness.capabilities.sources import Operator

ANN = Contact("voice", "2025550101")

PROGRAM = """
import os, sys
from harness.capabilities.code_reader import CodeReader
from harness.capabilities.operator_codes import TERMINAL, OperatorCodes
from harness.capabilities.patience import Patience
from harness.capabilities.port import Contact

os.close(os.open(sys.argv[1], os.O_RDWR))
print(OperatorCodes(TERMINAL, CodeReader(), Patience(30)).expect(Contact("voice", "2025550101"))())
"""


def at(operator: Operator, seconds: float = 20.0) -> OperatorCodes:
    """Give the codes of an operator."""
    return OperatorCodes(operator.terminal, CodeReader(), Patience(seconds, 0.02))


def test_the_question_says_whose_code_is_wanted(someone: Operator) -> None:
    """By which way it came, and to which contact."""
    someone.send(ANN, "271828")
    at(someone).expect(ANN)()
    assert "The security code that came by call to 2025550101: " in someone.seen


def test_what_is_no_code_is_asked_for_once_more(someone: Operator) -> None:
    """A slip of the finger would be judged as the deployment's fault."""
    someone.send(ANN, "27182\n\n271828")
    assert "271828" == at(someone).expect(ANN)()
    assert 2 == someone.seen.count("That is no security code. Once more: ")


def test_an_operator_who_is_away_is_told_that_the_time_is_up(someone: Operator) -> None:
    """At the terminal and in the report, by the terminal's name."""
    with pytest.raises(TooSlow, match=f"asked: the operator at {someone.terminal}; nothing came") as told:
        at(someone, 0.2).expect(ANN)()
    assert "stay at the terminal" in told.value.remedy


def test_an_operator_who_ends_the_input_is_not_waited_for(someone: Operator) -> None:
    """Ctrl-D."""
    someone.send(ANN, "\x04")
    with pytest.raises(Trouble, match="the operator ended the input"):
        at(someone).expect(ANN)()


def test_without_a_terminal_there_is_nobody_to_ask(tmp_path: Path) -> None:
    """With the remedy."""
    codes = OperatorCodes(tmp_path / "none", CodeReader(), Patience(20))
    with pytest.raises(Trouble, match=r"expected a terminal at .*none to ask an operator at, found none") as told:
        codes.expect(ANN)()
    assert "without --interactive" in told.value.remedy


def test_the_terminal_of_a_process_is_asked_whatever_its_output_goes_to(someone: Operator) -> None:
    """A run's output may be piped; /dev/tty is where its operator sits."""
    someone.send(ANN, "271828")
    told = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", PROGRAM, str(someone.terminal)],
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[3])},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        start_new_session=True,
        timeout=60,
        check=True,
    )
    assert "271828\n" == told.stdout


def test_a_terminal_that_hangs_up_is_told() -> None:
    """The window was closed."""
    hands, screen = pty.openpty()
    codes = OperatorCodes(Path(os.ttyname(screen)), CodeReader(), Patience(20))
    receive = codes.expect(ANN)
    os.close(screen)
    os.close(hands)
    with pytest.raises(Trouble):
        receive()


def test_a_scenario_rests_on_the_operators_answer(someone: Operator) -> None:
    """The question is noted, whom it was asked, and how long the answer took; not the answer."""
    noted: list[tuple[str, str, float]] = []
    someone.send(ANN, "271828")
    receive = watching(at(someone), ANN, lambda *answer: noted.append(answer))
    assert ("271828", 1) == (receive(), len(noted))
    assert ("the security code that came by call to 2025550101", "the operator") == noted[0][:2]
    assert noted[0][2] < 20
