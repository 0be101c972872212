"""Finding our own packages, and telling when another one is in the way."""

import sys
from pathlib import Path

import pytest

from harness.errors import UsageError
from harness.spec.places import features_folder


def test_another_package_of_our_name_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """By its name and place, with the remedy."""
    (tmp_path / "steps").mkdir()
    (tmp_path / "steps" / "__init__.py").touch()
    monkeypatch.delitem(sys.modules, "steps")
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(UsageError, match=r"expected our package “steps” in .*, found .*steps\. Another package"):
        features_folder()


def test_a_module_of_our_name_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A single file named like one of our packages is in the way, too."""
    (tmp_path / "steps.py").touch()
    monkeypatch.delitem(sys.modules, "steps")
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(UsageError, match="expected our package “steps” in"):
        features_folder()
