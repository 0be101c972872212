"""Security codes from a command of the user's own."""

import os
from pathlib import Path
from time import monotonic, sleep

import pytest

from harness.capabilities.code_reader import CodeReader
from harness.capabilities.command_codes import CommandCodes, filled, run
from harness.capabilities.patience import Patience
from harness.capabilities.port import Contact
from harness.errors import TooSlow, Trouble

ANN = Contact("sms", "2025550101")


def asked(folder: Path, script: str, *more: str, seconds: float = 0.6) -> CommandCodes:
    """Give the codes of a shell script, which gets the channel, the number and more words."""
    words = ("sh", "-c", script, "codes", "{channel}", "{to}", *more)
    return CommandCodes(words, folder, CodeReader(), Patience(seconds, 0.02))


def trouble(codes: CommandCodes) -> TooSlow:
    """Give what is told where no code comes."""
    with pytest.raises(TooSlow) as told:
        codes.expect(ANN)()
    return told.value


def test_the_command_learns_channel_number_and_moment(tmp_path: Path) -> None:
    """And runs beside the profile."""
    codes = asked(tmp_path, 'echo "$1 $2 $3" > asked; echo 271828', "{since}", seconds=20)
    assert "271828" == codes.expect(ANN)()
    assert ["sms", "2025550101"] == (tmp_path / "asked").read_text(encoding="utf-8").split()[:2]
    assert "+00:00" in (tmp_path / "asked").read_text(encoding="utf-8")


def test_no_shell_sees_what_is_filled_in() -> None:
    """A word stays one word, and what is filled in is not looked through for placeholders."""
    values = {"to": "{channel}; $(rm -rf x)", "channel": "sms", "since": "now"}
    expected = ["a", "{channel}; $(rm -rf x)/sms", "{other}", "{to", "now"]
    assert expected == filled(["a", "{to}/{channel}", "{other}", "{to", "{since}"], values)


def test_the_whole_message_may_be_printed(tmp_path: Path) -> None:
    """The code is found in it."""
    assert "271828" == asked(tmp_path, "echo 'Your code is 271828. Call 202-555-0143'", seconds=20).expect(ANN)()


def test_a_command_is_asked_again_until_it_has_a_code(tmp_path: Path) -> None:
    """Saying nothing, or failing as grep does where it finds nothing, is no answer yet."""
    script = 'echo x >> tries; test "$(wc -l < tries)" -ge 3 && echo 271828'
    assert "271828" == asked(tmp_path, script, seconds=20).expect(ANN)()
    assert 3 == len((tmp_path / "tries").read_text(encoding="utf-8").splitlines())


def test_a_code_is_not_taken_twice_from_a_command_that_knows_no_moment(tmp_path: Path) -> None:
    """It may be the old one; another contact may have the same by chance."""
    codes = asked(tmp_path, "echo 271828")
    assert "271828" == codes.expect(ANN)()
    assert "it printed a code that was used before" in trouble(codes).reason
    assert "271828" == codes.expect(Contact("voice", ANN.to))()


def test_a_command_that_knows_the_moment_is_believed(tmp_path: Path) -> None:
    """A deployment may send the same code again."""
    codes = asked(tmp_path, "echo 271828", "{since}", seconds=20)
    assert ("271828", "271828") == (codes.expect(ANN)(), codes.expect(ANN)())


@pytest.mark.parametrize(
    ("script", "answer"),
    [
        ("true", "it printed nothing"),
        ("echo none yet", "it printed “none yet”"),
        ("echo 'no  such\nnumber' >&2; exit 4", "it ended with exit code 4, it told “no such number”"),
        ("echo 271828; exit 1", "it ended with exit code 1, it printed “‹digits›”"),
        ("echo 12345678 1 2 3 4 5", "it printed “‹digits›”"),
        ("echo wait; sleep 60", "it was stopped, it printed “wait”"),
    ],
)
def test_what_the_command_did_is_told(tmp_path: Path, script: str, answer: str) -> None:
    """With its words and what came back, and no number that may be a code."""
    told = trouble(asked(tmp_path, script))
    assert told.reason.startswith("no security code came by text to 2025550101 within 0.6 s (asked: sh -c ")
    assert told.reason.endswith(f" codes sms 2025550101; {answer})")
    assert told.remedy.startswith("run “sh -c ")


def test_what_it_says_is_quoted_in_brief(tmp_path: Path) -> None:
    """The beginning is enough to recognise it."""
    told = trouble(asked(tmp_path, "printf 'no %.0s' $(seq 1000)"))
    assert len(told.reason) < 400


def test_several_codes_are_not_guessed_between(tmp_path: Path) -> None:
    """It is told at once."""
    with pytest.raises(Trouble, match="found 2 that may be it"):
        asked(tmp_path, "echo 271828 or 314159", seconds=20).expect(ANN)()


@pytest.mark.parametrize("word", ["./none", "no-such-program", "./plain"])
def test_a_command_that_cant_be_started_is_told_at_once(tmp_path: Path, word: str) -> None:
    """With its words, the reason and where it is written."""
    (tmp_path / "plain").write_text("echo 271828", encoding="utf-8")
    codes = CommandCodes((word, "{to}"), tmp_path, CodeReader(), Patience(20))
    with pytest.raises(Trouble, match=rf"can’t be started: {word} 2025550101 \((No such|Permission)") as told:
        codes.expect(ANN)()
    assert "[capabilities.codes] command" in told.value.remedy


def test_a_command_ends_with_all_that_it_started(tmp_path: Path) -> None:
    """What it left in the background neither keeps the run waiting nor lives on."""
    began = monotonic()
    printed = run(("sh", "-c", "sleep 60 & echo $! > child; sleep 60"), tmp_path, 0.5)
    assert None is printed.exit_code
    assert monotonic() - began < 10
    assert is_gone(int((tmp_path / "child").read_text(encoding="utf-8")))


def is_gone(process: int) -> bool:
    """Tell whether a process has ended, or does in a moment."""
    for _ in range(200):
        try:
            os.kill(process, 0)
            state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
        except (ProcessLookupError, FileNotFoundError):
            return True
        if state == "Z":
            return True
        sleep(0.02)
    return False
