"""The test organizations of a deployment: a file lists them, each is leased to one scenario."""

from collections.abc import Sequence
from dataclasses import dataclass

from harness.capabilities.organizations import Clinician, Kind, Organization
from harness.errors import NotTestable
from harness.people.ledger import LeaseLedger
from harness.people.listed import digits
from harness.profiles.form import Form, key
from harness.profiles.kinds import TEXT, one_of
from harness.profiles.kinds import Kind as KeyKind
from harness.profiles.table import Table

KINDS: tuple[Kind, ...] = ("practice", "participant", "aco")
CLINICIAN = ("first_name", "last_name", "npi", "ptan")
FEWEST_CLINICIANS = 2


@dataclass(frozen=True)
class ListedOrganization:
    """A test organization of a deployment."""

    kind: Kind
    organization: Organization

    @property
    def name(self) -> str:
        """What tells it from all others of its file."""
        return self.organization.name


def _clinicians(value: object) -> tuple[Clinician, ...]:
    if not isinstance(value, list):
        raise ValueError  # noqa: TRY004 - whatever is wrong with a value is told as one
    return tuple(map(_clinician, value))


def _clinician(value: object) -> Clinician:
    if not isinstance(value, dict) or sorted(value) != sorted(CLINICIAN):
        raise ValueError(f"Each has {', '.join(CLINICIAN)}, and nothing else.")
    if not all(isinstance(each, str) and each for each in value.values()):
        raise ValueError(f"{', '.join(CLINICIAN)} are texts in quotes.")
    return Clinician(**value)


_TEXTS = {"type": "object", "additionalProperties": {"type": "string"}, "required": list(CLINICIAN)}
CLINICIANS = KeyKind("a list of clinicians", _clinicians, {"type": "array", "items": _TEXTS})


@dataclass(frozen=True, kw_only=True)
class OrganizationKeys:
    """A test organization that nobody was ever connected to; each is leased to one scenario, and used up by it."""

    name: str = key(TEXT, "its name", '"Sample Practice"')
    kind: str = key(one_of(*KINDS), "a practice, one that takes part in an ACO, or the ACO itself", '"practice"')
    tin: str = key(digits(9, "a TIN of nine digits in quotes"), "its Tax Identification Number", '"96-1234567"')
    clinicians: tuple[Clinician, ...] = key(
        CLINICIANS,
        "two at least of a practice, each with NPI and PTAN there",
        '[{ first_name = "Ada", last_name = "Sample", npi = "2000000004", ptan = "P1234" }]',
        default=(),
    )
    group_npi: str = key(TEXT, "the NPI of the group", '"2000000012"', default="")
    group_ptan: str = key(TEXT, "the PTAN of the group", '"G1234"', default="")
    aco: str = key(TEXT, "the name of the ACO that it takes part in", '"Sample ACO"', default="")


def _organization(keys: OrganizationKeys, table: Table) -> ListedOrganization:
    if keys.kind != "aco" and len(keys.clinicians) < FEWEST_CLINICIANS:
        found = f"expected two clinicians at least of a {keys.kind}, found {len(keys.clinicians)}"
        table.problem("clinicians", f"{found}. Write another.")
    if (keys.kind == "participant") != bool(keys.aco):
        table.problem("aco", f"expected the name of an ACO with kind = “participant” alone, found kind “{keys.kind}”.")
    kind = next(each for each in KINDS if each == keys.kind)
    made = Organization(keys.name, keys.tin, keys.clinicians, keys.group_npi, keys.group_ptan, keys.aco)
    return ListedOrganization(kind, made)


ORGANIZATION = Form[OrganizationKeys, ListedOrganization | None](
    "organization", OrganizationKeys, _organization, shape="many"
)


@dataclass(frozen=True)
class ListedDirectory:
    """A `Directory` of the organizations of a file, each leased once and for all."""

    organizations: Sequence[ListedOrganization]
    ledger: LeaseLedger
    file: str
    """What to call the file."""
    tins: frozenset[str] = frozenset()
    """The TINs of the whole file, of which the organizations may be a share."""

    def lease(self, kind: Kind, number: int) -> Organization:  # noqa: ARG002 - whoever makes them up needs it
        """See `Directory.lease`."""
        fitting = {each.name: each for each in self.organizations if each.kind == kind}
        name = self.ledger.take(tuple(fitting))
        if name is None:
            found = f"{len(fitting)}, all used up" if fitting else "none"
            raise NotTestable(
                f"expected in {self.file} an organization of the kind “{kind}”, found {found}",
                f'add an [[organization]] with kind = "{kind}" to {self.file}',
            )
        # Who was connected to it once stays so: nobody else is ever the first user again.
        self.ledger.use_up(name)
        return fitting[name].organization

    def knows(self, tin: str) -> bool:
        """See `Directory.knows`."""
        return tin in self.tins
