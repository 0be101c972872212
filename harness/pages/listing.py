"""`python -m harness.pages.listing FILE`: renew the table of pages and labels in docs/locators.md."""

import re
import sys
from pathlib import Path

from harness.pages.names import PAGES

_TABLE = re.compile(r"(?<=\| --- \| --- \|\n)(\| .*\n)*")


def with_table(text: str) -> str:
    """Give a document with the pages and their labels in its only table."""
    rows = (f"| {page} | {' · '.join(dict.fromkeys(labels))} |\n" for page, labels in PAGES.items())
    return _TABLE.sub("".join(rows), text, count=1)


def main() -> None:
    """Renew the table of the file that is named."""
    path = Path(sys.argv[1])
    path.write_text(with_table(path.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
