"""`python -m harness` is `harp-conformance`."""

import sys

from harness.cli import main

sys.exit(main())
