"""Following a page of instructions: its blocks say in their first line what is to be done with them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_BLOCK = re.compile(r"^```(?P<kind>\w+)(?: (?P<what>[^\n]+))?\n(?P<content>.*?)^```$", re.MULTILINE | re.DOTALL)
_INSERT = re.compile(r"insert (?P<file>\S+) (?P<where>before|after) (?P<mark>.+)")
_EXIT = re.compile(r"exit (?P<code>\d+)")


@dataclass(frozen=True)
class Command:
    """A command of the page, and the exit code that it announces."""

    words: tuple[str, ...]
    code: int


def followed(page: str, project: Path) -> Iterator[Command]:
    """Change the project's files as the page says, and give its commands, each where it stands.

    Raises ValueError for a block that says nothing of what to do with it.
    """
    for block in _BLOCK.finditer(page):
        kind, what, content = block["kind"], block["what"] or "", block["content"]
        if kind == "console":
            yield from _commands(content, what)
        elif what.startswith("append "):
            file = project / what.removeprefix("append ")
            file.write_text(file.read_text(encoding="utf-8") + content, encoding="utf-8")
        elif found := _INSERT.fullmatch(what):
            _insert(project / found["file"], content, found["where"], found["mark"])
        else:
            raise ValueError(f"expected a block that says where it belongs, found “{kind} {what}”")


def _commands(content: str, what: str) -> Iterator[Command]:
    announced = _EXIT.fullmatch(what)
    for line in content.splitlines():
        yield Command(
            tuple(line.removeprefix("$ harp-conformance ").split()), int(announced["code"]) if announced else 0
        )


def _insert(file: Path, content: str, where: str, mark: str) -> None:
    text = file.read_text(encoding="utf-8")
    if mark not in text:
        raise ValueError(f"expected “{mark}” in {file.name}, found none")
    before, after = text.rsplit(mark, 1) if where == "before" else text.split(mark, 1)
    inserted = f"{before}{content}{mark}{after}" if where == "before" else f"{before}{mark}\n{content.rstrip()}{after}"
    file.write_text(inserted, encoding="utf-8")
