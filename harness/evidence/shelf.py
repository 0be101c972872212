"""What lies beside evidence: files in a folder of their own, each named after the SHA-256 of its content."""

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path


@dataclass(frozen=True)
class Shelf:
    """One kind of such files; each call says beside which evidence, by the folder of that."""

    name: str
    """The folder’s name."""
    kind: str
    """How the names of files end."""

    @property
    def names(self) -> re.Pattern[str]:
        """What the name of such a file looks like; another one could lead anywhere."""
        return re.compile(rf"[0-9a-f]{{64}}\.{self.kind}")

    def keep(self, folder: Path, content: bytes) -> str:
        """Keep a file and give its name; the same one twice is one file."""
        name = self._named(content)
        path = folder / self.name / name
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return name

    def content(self, folder: Path, name: str) -> bytes | None:
        """Give a file; None where there is none of that name, or its content is not what its name says."""
        if not self.names.fullmatch(name):
            return None
        try:
            content = (folder / self.name / name).read_bytes()
        except OSError:
            return None
        return content if name == self._named(content) else None

    def copy(self, folder: Path, out: Path, names: Iterable[str]) -> None:
        """Copy files from beside one evidence to beside another; what is missing stays so."""
        for name in names:
            if (content := self.content(folder, name)) is not None:
                self.keep(out, content)

    def remove_others(self, folder: Path, names: Container[str]) -> None:
        """Remove all files but those of some names: what an earlier run left in the same folder."""
        for path in (folder / self.name).glob(f"*.{self.kind}"):
            if self.names.fullmatch(path.name) and path.name not in names:
                path.unlink()

    def _named(self, content: bytes) -> str:
        return f"{sha256(content).hexdigest()}.{self.kind}"
