"""Documents that are written by hand except for a part between two markers."""

from harness.errors import UsageError


def between(document: str, begin: str, end: str, text: str) -> str:
    """Give a document with a text between its two markers; raises UsageError where it has them not."""
    before, found_begin, rest = document.partition(begin)
    _, found_end, after = rest.partition(end)
    if not found_begin or not found_end:
        raise UsageError(f"expected the markers {begin} and {end} in the document, found them not. Write them there.")
    return f"{before}{begin}\n{text}\n{end}{after}"
