"""Where the installed packages keep the features and the registers."""

from importlib.util import find_spec
from pathlib import Path

from harness.errors import UsageError

OURS = ("features", "steps", "fakes", "reference_impl", "reports")


def features_folder() -> Path:
    """Give the folder of the feature files; raises UsageError where another package of that name is in the way."""
    home = Path(__file__).resolve().parents[2]
    for name in OURS:
        spec = find_spec(name)
        found = Path((spec.submodule_search_locations or [""])[0]) if spec else None
        if found is None or found.resolve().parent != home:
            raise UsageError(
                f"expected our package “{name}” in {home}, found {found or 'none'}. Another package of that name is in "
                "the way: install harp-conformance in an environment of its own (pipx or uvx do)."
            )
    return home / "features"
