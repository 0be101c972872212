"""How many made-up passwords are tried in a second, beside the same port calls without Hypothesis and oracle.

`python -m benchmarks.fuzzing`. In-process both are measured in turn, in processor time, and the best rounds
are compared; in Chromium what counts is the clock.
"""

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from time import perf_counter, process_time

from benchmarks.results import record, result
from harness.asking import AccountForm
from harness.credentials.example import Example
from harness.credentials.judgement import Credentials
from harness.credentials.strategies import examples
from harness.fuzzing.drawing import smallest_objection
from harness.fuzzing.draws import Drawing
from harness.journeys.registration import Registration
from harness.pages.labels import AccountField
from harness.probing import REFUSED
from tests.credentials.asking import Asked, at_step_2

ROUNDS = 10
IN_PROCESS, IN_CHROMIUM = 200, 60
SHARE, A_SECOND = 0.7, 5.0

FIELDS = (AccountField.PASSWORD,)


def main() -> int:
    """Measure and print; exit code 1 where a target is missed."""
    (ours, plain), each_s = in_process(), in_chromium()
    return record(
        [
            result("made-up password / the same port calls, in-process", 1 / SHARE, ours, plain),
            result("made-up password in Chromium / a fifth of a second", 1, each_s, 1 / A_SECOND),
        ]
    )


def in_process() -> tuple[float, float]:
    """Give the seconds that the property takes for an example, and those of the plain calls."""
    with at_step_2() as asked:
        _try_out(asked, 0, IN_PROCESS)
        ours, plain = [], []
        for number in range(ROUNDS):
            ours.append(_took(partial(_try_out, asked, number, IN_PROCESS), process_time))
            plain.append(_took(partial(_call_plainly, asked, _drawn(asked, number)), process_time))
    return min(ours) / IN_PROCESS, min(plain) / IN_PROCESS


def in_chromium() -> float:
    """Give the seconds that the property takes for an example in Chromium."""
    with at_step_2(browser="chromium") as asked:
        _try_out(asked, 0, 10)
        return _took(lambda: _try_out(asked, 1, IN_CHROMIUM), perf_counter) / IN_CHROMIUM


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
    form = AccountForm(asked.world, Registration(asked.world))
    for each in chosen:
        assert not form.judge(replace(each, answer=REFUSED)).accepted


def _took(do: Callable[[], None], clock: Callable[[], float]) -> float:
    began = clock()
    do()
    return clock() - began


if __name__ == "__main__":
    sys.exit(main())
