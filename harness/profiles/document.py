"""A file of declared tables: a profile, or what it names beside it."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any, TypeVar

from harness.errors import UsageError
from harness.profiles.form import Form, declared, is_required
from harness.profiles.lines import Place, line_of
from harness.profiles.source import Problem, Source
from harness.profiles.table import Table, shown

T = TypeVar("T")


class Document:
    """A TOML file of declared tables."""

    def __init__(self, source: Source, forms: Iterable[Form[Any, Any]]) -> None:
        """Take the file and what is declared for it."""
        self._source, self._forms = source, tuple(forms)
        self._made: dict[str, Any] = {}
        self._tables: list[Table] = []
        for form in self._forms:
            self._made[form.name] = self._make(form)
        self._strangers = [*self._unknown_tables()]

    def of(self, form: Form[Any, T]) -> T:
        """Give what was made of a table `[name]`."""
        made: T = self._made[form.name]
        return made

    def named(self, form: Form[Any, T]) -> Mapping[str, T]:
        """Give what was made of the tables `[name."…"]`, by their names."""
        made: Mapping[str, T] = self._made[form.name]
        return made

    def many(self, form: Form[Any, T]) -> tuple[T, ...]:
        """Give what was made of the tables `[[name]]`, in their order."""
        made: tuple[T, ...] = self._made[form.name]
        return made

    def texts(self, *places: str) -> list[str]:
        """Give the texts that stand at some places, such as `deployment.harp`, as they are written."""
        found = (_at(self._source.values, tuple(each.split("."))) for each in places)
        return [each for each in found if isinstance(each, str) and each]

    def table(self, form: Form[Any, Any]) -> Table:
        """Give the table `[name]` itself, to note what is wrong in the light of others."""
        return next(each for each in self._tables if each.title == f"[{form.name}]")

    def refuse_if_wrong(self) -> None:
        """Raise UsageError with a line for each problem, in the order of the file's lines."""
        problems = [problem for each in self._tables for problem in each.problems] + self._strangers
        if problems:
            raise UsageError("\n".join(each.sentence for each in sorted(problems, key=lambda each: each.line)))

    def _make(self, form: Form[Any, Any]) -> Any:
        place = tuple(form.name.split("."))
        found = _at(self._source.values, place)
        if form.shape == "one":
            return self._one(form, f"[{form.name}]", place, found)
        if form.shape == "named":
            named = found if isinstance(found, dict) else {}
            self._demand(found, dict, place, f'tables [{form.name}."…"]')
            return {name: self._one(form, f'[{form.name}."{name}"]', (*place, name), named[name]) for name in named}
        many = found if isinstance(found, list) else []
        self._demand(found, list, place, f"tables [[{form.name}]]")
        return tuple(self._one(form, f"[[{form.name}]]", (*place, n), each) for n, each in enumerate(many))

    def _one(self, form: Form[Any, Any], title: str, place: Place, found: Any) -> Any:
        inner = {each.name.rpartition(".")[2] for each in self._forms if each.name.rpartition(".")[0] == form.name}
        own = {name: value for name, value in found.items() if name not in inner} if isinstance(found, dict) else None
        table = Table(self._source, title, place, own)
        self._tables.append(table)
        if found is not None and own is None:
            self._demand(found, dict, place, f"a table {title}")
            return None
        if own is None and form.absent is not None:
            return form.absent(table)
        keys, wrong = table.read(form.keys), bool(table.problems)
        return None if wrong and _lacks(keys) else form.make(keys, table)

    def _demand(self, found: Any, kind: type, place: Place, expected: str) -> None:
        if found is None or isinstance(found, kind):
            return
        outer = Table(
            self._source, f"[{'.'.join(map(str, place[:-1]))}]" if place[1:] else "the file’s", place[:-1], {}
        )
        outer.problem(str(place[-1]), f"expected {expected}, found “{shown(found)}”.")
        self._tables.append(outer)

    def _unknown_tables(self) -> Iterable[Problem]:
        known = [form.name for form in self._forms]
        outer = {".".join(name.split(".")[:n]) for name in known for n in range(1, len(name.split(".")))} - {*known}
        for name in _names(self._source.values, outer):
            if name not in known:
                line = line_of(tuple(name.split(".")), self._source.lines)
                near = get_close_matches(name, known, n=1)
                told = (
                    f"Did you mean [{near[0]}]?" if near else f"Known are {', '.join(f'[{each}]' for each in known)}."
                )
                what = f"expected a table this version knows, found “{name}”."
                yield Problem(line, f"{self._source.path}:{line}: [{name}]: {what} {told}")


def _lacks(keys: Any) -> bool:
    """Tell whether a required key has no value, so that nothing can be made."""
    return any(getattr(keys, each.name) is None for each, _ in declared(type(keys)) if is_required(each))


def _at(values: Mapping[str, Any], place: Place) -> Any:
    found: Any = values
    for name in place:
        found = found.get(name) if isinstance(found, dict) else None
    return found


def _names(values: Mapping[str, Any], outer: Iterable[str], before: str = "") -> Iterable[str]:
    """Give the names of all tables, of those that only hold others the inner ones."""
    for key, value in values.items():
        name = f"{before}{key}"
        if name in outer and isinstance(value, dict):
            yield from _names(value, outer, f"{name}.")
        else:
            yield name
