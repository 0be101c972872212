"""What the linter has to say: where something is wrong, what, and what to write instead."""

from dataclasses import dataclass
from textwrap import fill

WIDTH = 112


@dataclass(frozen=True, order=True)
class Finding:
    """One thing that is wrong in the specification; findings are ordered by their place."""

    file: str
    line: int
    subject: str
    """Whose fault it is: the id of a scenario or of a row, or a sentence."""
    problem: str
    remedy: str

    def __str__(self) -> str:
        """Tell it in a paragraph, its further lines indented."""
        told = f"{self.file}:{self.line}  {self.subject}  {self.problem}; {self.remedy}."
        return fill(told, WIDTH, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False)
