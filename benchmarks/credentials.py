"""How many credentials the oracle judges in a second: `python -m benchmarks.credentials`."""

import sys
from random import Random
from time import process_time

from benchmarks.results import record, result
from fakes.people import People, Person
from harness.credentials.judgement import Credentials
from harness.credentials.making import password_of, text_of
from harness.credentials.oracle import opinion

TARGET = 20_000
COUNT = 2_000
ROUNDS = 5
PEOPLE = 40


def main() -> int:
    """Set the best of five rounds, in processor time, beside the target; exit code 1 where it is missed."""
    cast = [People(7, "bench").person(index) for index in range(PEOPLE)]
    people = [cast[index % PEOPLE] for index in range(COUNT)]
    chosen = [_chosen(index) for index in range(COUNT)]
    rate = max(_round(people, chosen) for _ in range(ROUNDS))
    return record([result("judgement of the oracle / a 20,000th of a second", 1, 1 / rate, 1 / TARGET)])


def _round(people: list[Person], chosen: list[Credentials]) -> float:
    start = process_time()
    for person, credentials in zip(people, chosen, strict=True):
        opinion(person, credentials)
    return COUNT / (process_time() - start)


def _chosen(index: int) -> Credentials:
    dice = Random(index)
    password = password_of(15 + index % 50, dice)
    return Credentials(
        user_id=text_of("letters and digits", 5 + index % 20, dice),
        password=password,
        confirmation=password,
        question="What was the name of your first pet?",
        answer=text_of("letters", 4 + index % 20, dice),
    )


if __name__ == "__main__":
    sys.exit(main())
