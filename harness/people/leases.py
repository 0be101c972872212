"""Leasing the test people of a profile to scenarios."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from fakes.ssn import FileKind
from harness.applicant import Applicant
from harness.people.knowledge import Answers, AnyAnswer
from harness.people.lease import Lacking, Listed
from harness.people.ledger import LeaseLedger
from harness.people.listed import ListedPerson
from harness.people.organizations import ListedDirectory
from harness.people.sorts import ALWAYS_FAILS, PHONE_VERIFIED, sorts_for
from harness.profiles.people import OrganizationsMeans, PeopleMeans
from harness.shares import share

NAMES = frozenset({"first_name", "last_name"})
"""Traits that test people are not known by: a name with a hyphen, of one letter."""


@dataclass(frozen=True)
class Leases:
    """The test people that one share of a run may lease."""

    people: Sequence[ListedPerson]
    ledger: LeaseLedger
    file: str
    """What to call their file."""

    def lease(self, made_up: Applicant, traits: Mapping[str, str]) -> Applicant:
        """Give a made-up applicant the identity of a test person with some traits, whom nobody else has.

        Where nobody is left who has them, the applicant stays made up, as long as Experian is not asked about them.
        """
        # By what they are leased for, the best first: whoever is good for several things is leased for one of them.
        fitting = {each.name: (each, sort) for sort in reversed(_sorts(traits)) for each in self._good(sort, traits)}
        name = self.ledger.take(sorted(fitting, key=lambda name: _sorts(traits).index(fitting[name][1])))
        if name is None:
            return replace(made_up, lease=self._lacking(len(fitting), traits))
        listed, sort = fitting[name]
        own, spare = listed.person, made_up.person
        person = replace(own, email=own.email or spare.email, phone=own.phone or spare.phone)
        # Other phones are beside the made-up one: those beside a real phone are somebody's.
        return replace(
            made_up,
            person=person,
            beside=spare.phone,
            lease=Listed(self.ledger, name),
            knowledge=AnyAnswer(listed.answers) if sort == ALWAYS_FAILS else Answers(listed.answers),
            reference_number=listed.reference_number if sort == PHONE_VERIFIED else "",
        )

    def left(self, traits: Mapping[str, str]) -> int:
        """Count those who have some traits and are not used up."""
        used = self.ledger.used()
        return sum(each.name not in used for each in self.people if any(_fits(each, s, traits) for s in _sorts(traits)))

    def _good(self, sort: str, traits: Mapping[str, str]) -> list[ListedPerson]:
        return [each for each in self.people if _fits(each, sort, traits)]

    def _lacking(self, fitting: int, traits: Mapping[str, str]) -> Lacking:
        wanted = _wanted(traits)
        found = "nobody" if not fitting else f"{fitting}, all used up or under way"
        return Lacking(
            f"expected in {self.file} somebody {wanted}, found {found}", f"add a [[person]] {wanted} to {self.file}"
        )


def _sorts(traits: Mapping[str, str]) -> tuple[str, ...]:
    return sorts_for(traits.get("file", FileKind.ORDINARY.value))


def _wanted(traits: Mapping[str, str]) -> str:
    """Say in words what is asked of a person."""
    others = [f" and has the {name.replace('_', ' ')} “{value}”" for name, value in traits.items() if name != "file"]
    sorts = " or ".join(f"“{each}”" for each in _sorts(traits))
    return f"good for {sorts}{''.join(others)}"


def _fits(listed: ListedPerson, sort: str, traits: Mapping[str, str]) -> bool:
    lives = traits.get("state", listed.person.address.state) == listed.person.address.state
    return lives and sort in listed.good_for and not NAMES & {*traits}


def leases(means: PeopleMeans, run: str, shard: str = "") -> Leases | None:
    """Give a run's leases on its share of a profile's people, noted beside their file; None where they are made up."""
    if means.file is None:
        return None
    return Leases(share(means.listed, shard), _ledger(means.file, run, means), means.file.name)


def directory(means: OrganizationsMeans, run: str, shard: str = "") -> ListedDirectory | None:
    """Give the directory of a run's share of a profile's organizations; None where it has no file of them."""
    if means.file is None:
        return None
    tins = frozenset(each.organization.tin for each in means.listed)
    return ListedDirectory(share(means.listed, shard), _ledger(means.file, run, means), means.file.name, tins)


def _ledger(file: Path, run: str, means: PeopleMeans | OrganizationsMeans) -> LeaseLedger:
    return LeaseLedger(file.with_name(f"{file.name}.leases"), run, means.reusable)
