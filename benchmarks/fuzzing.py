"""How many made-up passwords are tried in a second, beside the same port calls without Hypothesis and oracle.

`python -m benchmarks.fuzzing`. In-process both are measured in turn, in processor time, and the best rounds
are compared; in Chromium what counts is the clock.
"""

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from time import perf_counter, process_time

from harness.asking import AccountForm
from harness.credentials.judgement import Credentials
from harness.credentials.strategies import Example, examples
from harness.fuzzing.drawing import Drawing, smallest_objection
from harness.pages.labels import AccountField
from harness.probing import REFUSED
from tests.credentials.asking import Asked, at_step_2

ROUNDS = 10
IN_PROCESS, IN_CHROMIUM = 200, 60
SHARE, A_SECOND = 0.7, 5.0

FIELDS = (AccountField.PASSWORD,)


def main() -> int:
    """Measure and print; exit code 1 where a target is missed."""
    share, rate = in_process(), in_chromium()
    print(f"property / plain port calls, in-process: {share:.2f} of their rate, target {SHARE}")
    print(f"property, Chromium: {rate:.1f} passwords a second, target {A_SECOND:g}")
    return int(share < SHARE or rate < A_SECOND)


def in_process() -> float:
    """Give the rate of the property as a part of the rate of the plain calls."""
    with at_step_2() as asked:
        _try_out(asked, 0, IN_PROCESS)
        ours, plain = [], []
        for number in range(ROUNDS):
            ours.append(_took(partial(_try_out, asked, number, IN_PROCESS), process_time))
            plain.append(_took(partial(_call_plainly, asked, _drawn(asked, number)), process_time))
    print(f"{IN_PROCESS / min(ours):.0f} and {IN_PROCESS / min(plain):.0f} a second of processor time")
    return min(plain) / min(ours)


def in_chromium() -> float:
    """Give how many examples a second the property tries in Chromium."""
    with at_step_2(browser="chromium") as asked:
        _try_out(asked, 0, 10)
        return IN_CHROMIUM / _took(lambda: _try_out(asked, 1, IN_CHROMIUM), perf_counter)


def _try_out(asked: Asked, number: int, count: int) -> None:
    trial = asked.trial(Drawing(number, count), *FIELDS)
    assert (None, count) == (trial.smallest, trial.tried), trial


def _drawn(asked: Asked, number: int) -> Sequence[Credentials]:
    """Give the credentials that the property tries, without asking."""
    kept: list[Credentials] = []

    def keep(example: Example) -> None:
        kept.append(example.chosen)

    questions = asked.world.pages.account_information.questions()
    drawn = examples([asked.world.applicant.person], questions, FIELDS)
    smallest_objection(drawn, keep, Drawing(number, IN_PROCESS), "a-trial")
    return kept


def _call_plainly(asked: Asked, chosen: Sequence[Credentials]) -> None:
    form = AccountForm(asked.world)
    for each in chosen:
        assert not form.judge(replace(each, answer=REFUSED)).accepted


def _took(do: Callable[[], None], clock: Callable[[], float]) -> float:
    began = clock()
    do()
    return clock() - began


if __name__ == "__main__":
    sys.exit(main())
