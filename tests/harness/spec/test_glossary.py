"""The glossary: terms, and what each chapter is about."""

from pathlib import Path

import pytest

from harness.errors import UsageError
from harness.spec.agreement import registers
from harness.spec.glossary import GLOSSARY, ChapterNote, Glossary, Term, read_glossary
from harness.spec.places import features_folder


def _read(folder: Path, text: str) -> Glossary:
    path = folder / GLOSSARY
    path.write_text(text, encoding="utf-8")
    return read_glossary(path)


def test_terms_stand_in_the_order_of_their_names(tmp_path: Path) -> None:
    """Whatever their order in the file, and whatever the case of their letters."""
    found = _read(
        tmp_path, '[[term]]\nname = "b"\nmeaning = "1"\n[[term]]\nname = "A"\nmeaning = "2"\nsee = ["PWD-001"]\n'
    )
    assert (Term("A", "2", ("PWD-001",)), Term("b", "1")) == found.terms


def test_a_chapter_has_a_title_and_a_sentence(tmp_path: Path) -> None:
    """It is found by its folder."""
    found = _read(tmp_path, '[[chapter]]\nfolder = "01_a"\ntitle = "A"\nabout = "B."\n')
    assert {"01_a": ChapterNote("01_a", "A", "B.")} == found.chapters


def test_without_a_file_it_is_empty(tmp_path: Path) -> None:
    """Other folders of features may have none."""
    assert Glossary() == read_glossary(tmp_path / GLOSSARY)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[[term]]\nname = "A"\n', "A meaning: expected a text, found nothing"),
        ('[[term]]\nname = "A"\nmeaning = "m"\n' * 2, "A name: expected it once, found “it 2 times”"),
        ('[[chapter]]\nfolder = "f"\ntitle = "t"\nabout = 1\n', "f about: expected a text, found “1”"),
        ("[[word]]\n", "expected tables [[term]] and [[chapter]] and nothing else, found word"),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, text: str, told: str) -> None:
    """Row, key, what was expected and what was found."""
    with pytest.raises(UsageError) as problem:
        _read(tmp_path, text)
    assert told in str(problem.value)


def test_the_specifications_own_refers_to_what_there_is() -> None:
    """Each id that a term names stands in a register."""
    both = registers(features_folder())
    named = {id_ for term in read_glossary(features_folder() / GLOSSARY).terms for id_ in term.see}
    assert set() == named - {*both.requirements, *both.discrepancies}
