"""At length what the tests show in brief: `python -m tests.proof`, or by name: `python -m tests.proof kills matrix`."""

import sys

from tests.proof.figures import record
from tests.proof.parts import PARTS


def main(names: list[str]) -> int:
    """Run the parts, print their figures together, and give 1 if any missed its target."""
    unknown = sorted(set(names) - set(PARTS))
    if unknown:
        print(f"expected parts of the proof ({', '.join(PARTS)}), found {', '.join(unknown)}")  # noqa: T201
        return 2
    found = [figure for name in names or PARTS for figure in PARTS[name]()]
    print()  # noqa: T201
    return record(found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
