"""The picture of what imports what is that of the code, and no module grows beyond one idea."""

from tests.documents.structure import ARROWS, ORDER, ROOT, area, arrows, picture, sizes


def test_the_picture_is_that_of_the_code() -> None:
    """`make readme` draws it anew."""
    document = (ROOT / "docs" / "structure.md").read_text(encoding="utf-8")
    assert picture(arrows()) == document.partition(ARROWS[0])[2].partition(ARROWS[1])[0].strip()


def test_every_area_has_its_place_in_the_picture() -> None:
    """A new package that the picture does not know is told here."""
    assert sorted(ORDER) == sorted(each.area for each in sizes())


def test_an_area_is_a_package_or_a_part_of_the_harness() -> None:
    """What is in none of its packages is the harness's own."""
    assert ["harness", "harness.pages", "steps"] == [area("harness.world"), area("harness.pages.x.y"), area("steps.x")]
