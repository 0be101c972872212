"""The reference implementation's rules, as a deployment at which credentials are tried without pages."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from hypothesis import Phase, given, seed, settings

from fakes.people import People, Person
from harness.credentials.example import Example
from harness.credentials.judgement import Credentials
from harness.credentials.oracle import Due, opinion
from harness.credentials.strategies import examples, with_names
from reference_impl.domain import labels
from reference_impl.domain.credentials import CHALLENGE_QUESTIONS, account_problems
from reference_impl.domain.profile import Applicant, Profile
from reference_impl.faults.catalogue import fault_named
from reference_impl.faults.switching import changed
from reference_impl.policy import Policy

_CAST: Final = People(7, "fuzzed")
PEOPLE: Final = (*map(_CAST.person, range(40)), *with_names(_CAST.person(40)))
"""Mostly with ordinary names, some with short and special ones."""

EXAMPLES: Final = examples(PEOPLE, CHALLENGE_QUESTIONS)

Accepts = Callable[[Person, Credentials], bool]


class DisagreedError(AssertionError):
    """A deployment did something else than what is due."""


@dataclass
class Search:
    """How the search for a disagreement went."""

    tried: int = 0
    found_in: int | None = None
    """With which example; None when there was none."""
    smallest: Example | None = None
    """The last one that Hypothesis tried and that still disagreed."""


def reference(*faults: str) -> Accepts:
    """Give the reference's judgement, with these faults."""
    policy = changed(Policy(), map(fault_named, faults))

    def accepts(person: Person, chosen: Credentials) -> bool:
        entries = (chosen.user_id, chosen.password, chosen.confirmation, chosen.question, chosen.answer)
        typed = dict(zip(labels.ACCOUNT, entries, strict=True))
        return not account_problems(typed, applicant(person), policy)

    return accepts


def applicant(person: Person) -> Applicant:
    """Give a person as the reference knows one."""
    address = person.address
    profile = Profile(
        first_name=person.first_name,
        last_name=person.last_name,
        middle_initial=person.middle_initial,
        birth_date=person.date_of_birth,
        email=person.email,
        phone=person.phone,
        line_1=address.line_1,
        line_2=address.line_2,
        city=address.city,
        state=address.state,
        zip_code=address.zip_code,
        zip_extension=address.zip_extension,
    )
    return Applicant(profile, person.ssn)


def search(accepts: Accepts, start: int, count: int, *phases: Phase) -> Search:
    """Try so many examples from a seed until one disagrees, and with Phase.shrink then ever simpler ones."""
    went = Search()

    def look(example: Example) -> None:
        went.tried += 1
        due = opinion(example.person, example.chosen).due
        if due is not Due.FREE and accepts(example.person, example.chosen) != (due is Due.ACCEPTED):
            went.found_in = went.found_in or went.tried
            went.smallest = example
            raise DisagreedError(f"{due.value}: {example}")

    with suppress(DisagreedError):
        explore(look, start, count, Phase.generate, *phases)
    return went


def explore(look: Callable[[Example], None], start: int, count: int, *phases: Phase) -> None:
    """Show so many examples from a seed to someone."""
    quiet = settings(max_examples=count, database=None, deadline=None, report_multiple_bugs=False, phases=phases)
    seed(start)(quiet(given(EXAMPLES)(look)))()


def drawn(count: int) -> Iterator[Example]:
    """Give so many examples."""
    kept: list[Example] = []

    def keep(example: Example) -> None:
        kept.append(example)

    explore(keep, 1, count, Phase.generate)
    return iter(kept)
