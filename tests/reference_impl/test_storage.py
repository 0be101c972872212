from collections.abc import Iterator

import pytest

from reference_impl.storage import Storage


@pytest.fixture
def storage() -> Iterator[Storage]:
    """A database in memory, with a table for whatever."""
    storage = Storage(":memory:")
    with storage.transaction() as connection:
        connection.execute("CREATE TABLE things (name TEXT)")
    yield storage
    storage.close()


def add(storage: Storage, *names: str) -> None:
    """Keep things, in a transaction."""
    with storage.transaction() as connection:
        connection.executemany("INSERT INTO things VALUES (?)", [(name,) for name in names])


def kept(storage: Storage) -> list[str]:
    """Give the names of the things that are kept."""
    with storage.transaction() as connection:
        return [name for (name,) in connection.execute("SELECT name FROM things ORDER BY rowid")]


def test_a_transaction_is_kept(storage: Storage) -> None:
    """What was changed is there afterwards."""
    add(storage, "one", "two")
    assert ["one", "two"] == kept(storage)


def fail_after_one_inside(storage: Storage) -> None:
    """Fail in a transaction when one inside it has ended."""
    with storage.transaction():
        add(storage, "one")
        raise ZeroDivisionError


def test_one_inside_another_is_undone_with_it(storage: Storage) -> None:
    """The inner one commits nothing by its end."""
    with pytest.raises(ZeroDivisionError):
        fail_after_one_inside(storage)
    assert [] == kept(storage)


def fail_inside(storage: Storage) -> None:
    """Fail in a transaction after a change."""
    with storage.transaction():
        add(storage, "two")
        raise ZeroDivisionError


def test_an_error_inside_undoes_the_inner_one_alone(storage: Storage) -> None:
    """Whoever catches it goes on with what was changed before."""
    with storage.transaction():
        add(storage, "one")
        with pytest.raises(ZeroDivisionError):
            fail_inside(storage)
    assert ["one"] == kept(storage)
