"""The picture of what imports what is that of the code, and no module grows beyond one idea."""

from pathlib import Path

import pytest

from tests.documents.structure import ARROWS, ORDER, PACKAGES, ROOT, area, arrows, picture, sizes

MOST = 300
"""Lines of a module."""


def test_the_picture_is_that_of_the_code() -> None:
    """`make readme` draws it anew."""
    document = (ROOT / "docs" / "structure.md").read_text(encoding="utf-8")
    assert picture(arrows()) == document.partition(ARROWS[0])[2].partition(ARROWS[1])[0].strip()


def test_every_area_has_its_place_in_the_picture() -> None:
    """A new package that the picture does not know is told here."""
    assert sorted(ORDER) == sorted(each.area for each in sizes())


@pytest.mark.parametrize("package", [*PACKAGES, "tests", "benchmarks"])
def test_no_module_is_too_long(package: str) -> None:
    """At most 300 lines: what is longer has more than one idea."""
    lengths = {
        path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for path in Path(ROOT / package).rglob("*.py")
    }
    assert {} == {name: length for name, length in lengths.items() if length > MOST}


def test_an_area_is_a_package_or_a_part_of_the_harness() -> None:
    """What is in none of its packages is the harness's own."""
    assert ["harness", "harness.pages", "steps"] == [area("harness.world"), area("harness.pages.x.y"), area("steps.x")]
