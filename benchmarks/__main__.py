"""All benchmarks, one after another: `python -m benchmarks`, or by name: `python -m benchmarks gherkin scaling`."""

import sys
from importlib import import_module

ALL = ("browsers", "credentials", "fuzzing", "gherkin", "reports", "scaling", "workers")


def main(names: list[str]) -> int:
    """Run them and give 1 if any missed a target."""
    unknown = sorted(set(names) - set(ALL))
    if unknown:
        print(f"expected names of benchmarks ({', '.join(ALL)}), found {', '.join(unknown)}")
        return 2
    return max([int(import_module(f"benchmarks.{name}").main()) for name in names or ALL])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
