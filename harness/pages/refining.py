"""Pages refined by a Python file of the user's own, for what no profile can say: an extra step, a flow in two."""

import runpy
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar, cast

from harness.errors import UsageError

P = TypeVar("P")

PAGES_MODULE = "harness.pages"


@dataclass(frozen=True)
class Refinements:
    """Classes that stand for those of harness.pages from which they are derived."""

    by_page: Mapping[type[Any], type[Any]] = field(default_factory=dict)

    def of(self, page: type[P]) -> type[P]:
        """Give what stands for a page: its refinement, or itself."""
        return cast("type[P]", self.by_page.get(page, page))


def refinements(file: Path) -> Refinements:
    """Run a Python file, and give the classes in it that refine a page.

    Raises UsageError, with what was expected and found, for a file that can't be run or refines nothing, and for two
    classes that refine one page.
    """
    by_page: dict[type[Any], type[Any]] = {}
    for each in _classes(file):
        page = _refined_by(each)
        if page in by_page:
            twice = f"{by_page[page].__name__} and {each.__name__}"
            raise UsageError(f"expected one class that refines {page.__name__}, found {twice}. Make one of them.")
        by_page[page] = each
    if not by_page:
        raise UsageError(
            f"expected classes that refine pages, found none in {file}. Derive one, such as class Ours(LoginPage)."
        )
    return Refinements(by_page)


def _classes(file: Path) -> list[type[Any]]:
    """Give the classes that a file makes of pages, in its order; not those that it only imports."""
    try:
        made = runpy.run_path(str(file), run_name=f"refinement {file}")
    except OSError as problem:
        raise UsageError(f"expected a Python file, found none at {file} ({problem.strerror}).") from problem
    except Exception as problem:
        where = _line(problem, file)
        raise UsageError(
            f"expected a Python file that runs, found {type(problem).__name__}: {problem}{where}. Mend that first."
        ) from problem
    known = [each for each in made.values() if isinstance(each, type)]
    return [each for each in known if each.__module__ == f"refinement {file}" and _refined_by(each) is not object]


def _refined_by(own: type[Any]) -> type[Any]:
    """Give the page that a class is derived from, or `object` where it is derived from none."""
    return next((each for each in own.__mro__ if each.__module__.startswith(PAGES_MODULE)), object)


def _line(problem: Exception, file: Path) -> str:
    """Say on which line of the file it went wrong, if it did there."""
    if isinstance(problem, SyntaxError):
        return ""
    at, lines = problem.__traceback__, list[int]()
    while at is not None:
        if at.tb_frame.f_code.co_filename == str(file):
            lines.append(at.tb_lineno)
        at = at.tb_next
    return f" (line {lines[-1]})" if lines else ""
