"""What Cucumber's own packages make of our Messages: only with them at hand, in the folder HARP_CUCUMBER names.

`make check-messages` fetches them and sets it; `make test` needs neither node nor npm.
"""

import os
from pathlib import Path

import pytest

collect_ignore_glob = [] if "HARP_CUCUMBER" in os.environ else ["test_*.py"]


@pytest.fixture
def cucumber() -> Path:
    """Give the folder in which npm installed Cucumber's packages."""
    return Path(os.environ["HARP_CUCUMBER"]).resolve()
