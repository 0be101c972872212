"""[pages] of a profile: a Python file whose classes refine single pages; docs/locators.md has an example."""

from dataclasses import dataclass

from harness.errors import UsageError
from harness.pages.refining import Refinements, refinements
from harness.profiles.form import Form, key
from harness.profiles.kinds import TEXT
from harness.profiles.table import Table


@dataclass(frozen=True, kw_only=True)
class PagesKeys:
    """What is told in Python of pages for which locators are not enough."""

    refine: str = key(TEXT, "a file whose classes refine those of harness.pages", '"pages.py"')


def _refined(keys: PagesKeys, table: Table) -> Refinements:
    try:
        return refinements(table.folder / keys.refine)
    except UsageError as problem:
        table.problem("refine", str(problem))
        return Refinements()


REFINED = Form[PagesKeys, Refinements]("pages", PagesKeys, _refined, absent=lambda _: Refinements())
