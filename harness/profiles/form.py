"""How the author of a table declares it: its keys as a frozen dataclass, and what becomes of them.

```python
@dataclass(frozen=True, kw_only=True)
class Budgets:
    \"\"\"How much of what a run may use up.\"\"\"

    accounts: int | None = key(COUNT, "accounts that a run may open", "200", default=None)


BUDGETS = plain("budgets", Budgets)
```

`BUDGETS` then goes into `harness.profiles.tables.TABLES`, and a profile's `[budgets]` is read, refused where it is
wrong, listed in docs/profile-reference.md and known to editors.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, Field, dataclass, field, fields
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar

from harness.profiles.kinds import Kind

if TYPE_CHECKING:
    from harness.profiles.table import Table

K = TypeVar("K")
T = TypeVar("T")

KEY = "key"
"""Under which name the metadata of a dataclass's field hold its `Key`."""

Shape = Literal["one", "named", "many"]
"""A table `[name]`, tables `[name."…"]` of any names, or a list of tables `[[name]]`."""


@dataclass(frozen=True)
class Key:
    """What there is to say of one key."""

    kind: Kind[Any]
    about: str
    """What it means, in a few words that begin small."""
    example: str
    """A value as TOML writes it."""
    private: bool = False
    """Whether its value may be a secret, so that no message shows it."""
    others: bool = False
    """Whether it stands for all keys of the table that no other field names."""


def key(kind: Kind[Any], about: str, example: str, *, default: object = MISSING) -> Any:
    """Declare a key of a table; without a default it is required."""
    return _field(Key(kind, about, example), default)


def private_key(kind: Kind[Any], about: str, example: str, *, default: object = MISSING) -> Any:
    """Declare a key whose value no message ever shows, nor a `repr`."""
    return _field(Key(kind, about, example, private=True), default)


def other_keys(kind: Kind[Any], about: str, example: str) -> Any:
    """Declare that a table takes keys of any names: the field holds their values by name. `example` is a whole line."""
    return field(default_factory=dict, metadata={KEY: Key(kind, about, example, others=True)})


def _field(key: Key, default: object) -> Any:
    given: dict[str, Any] = {} if default is MISSING else {"default": default}
    return field(metadata={KEY: key}, repr=not key.private, **given)


@dataclass(frozen=True)
class Form(Generic[K, T]):
    """A table as it is declared."""

    name: str
    """Its name in a profile, such as `capabilities.codes`."""
    keys: type[K]
    """The dataclass of its keys; its docstring tells what the table is for."""
    make: Callable[[K, "Table"], T]
    """Makes what the profile holds; what is wrong beyond single keys is noted in the table."""
    absent: Callable[["Table"], T] | None = None
    """Gives what holds where there is no such table; without it the required keys of a missing table are missed."""
    shape: Shape = "one"


def plain(name: str, keys: type[K], shape: Shape = "one") -> Form[K, K]:
    """Declare a table whose keys are all there is to it."""
    return Form(name, keys, lambda read, _: read, shape=shape)


def declared(keys: type[Any]) -> Iterator[tuple[Field[Any], Key]]:
    """Give the fields of a dataclass of keys, each with what there is to say of it."""
    metadata: Iterator[tuple[Field[Any], Mapping[str, Any]]] = ((each, each.metadata) for each in fields(keys))
    return ((each, said[KEY]) for each, said in metadata)


def is_required(each: Field[Any]) -> bool:
    """Tell whether a key has no default."""
    return each.default is MISSING and each.default_factory is MISSING
