"""A zip file of which every byte follows from its members: nothing can hide in it, and no byte can change unseen.

Names are sorted, dates are all the same, and there are no comments, extra fields or gaps (PKWARE APPNOTE 6.3.10,
sections 4.3 and 4.4). What a compressor leaves open, the unused bits at the end of its output for one, a manifest
has to pin by the hash of the packed bytes.
"""

import struct
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from harness.errors import UsageError

STORED, DEFLATED = 0, 8
LARGEST = 2**31
"""How many bytes an archive may hold, packed or unpacked: it is read whole."""

_LOCAL, _CENTRAL, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_VERSION, _MADE_BY_UNIX, _MIDNIGHT, _FIRST_OF_1980 = 20, 3 << 8 | 20, 0, 1 << 5 | 1
_MODE = 0o100644 << 16
_ENTRY, _END_RECORD = struct.Struct("<4s4xHHHHLLLHHHHHLL"), struct.Struct("<4sHHHHLLH")
_ENTRIES = 0xFFFF


class BrokenArchive(UsageError):
    """A file is no archive as this module makes them."""


@dataclass(frozen=True)
class Member:
    """A file in an archive: its name, what it holds, and that as it lies there."""

    name: str
    content: bytes = field(repr=False)
    packed: bytes = field(repr=False)

    @property
    def method(self) -> int:
        """How it is packed; not at all where its content lies there as it is."""
        return STORED if self.packed == self.content else DEFLATED


def stored(name: str, content: bytes) -> Member:
    """Make a member that lies in the archive as it is."""
    return Member(name, content, content)


def deflated(name: str, content: bytes) -> Member:
    """Make a member that is packed, if that makes it smaller."""
    packer = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = packer.compress(content) + packer.flush()
    return Member(name, content, min(packed, content, key=len))


def zipped(members: Iterable[Member]) -> bytes:
    """Give an archive of some members; raises UsageError for what does not fit into one."""
    body, directory = bytearray(), bytearray()
    count = 0
    for member in sorted(members, key=lambda each: each.name):
        facts = _facts(member)
        directory += _central(member, facts, len(body))
        body += _local(member, facts) + member.packed
        count += 1
    if len(body) > LARGEST or count >= _ENTRIES:
        raise UsageError(f"expected at most {LARGEST:,} bytes in {_ENTRIES:,} files. Make a bundle of fewer runs.")
    end = _END_RECORD.pack(_END, 0, 0, count, count, len(directory), len(body), 0)
    return bytes(body + directory + end)


def unzipped(archive: bytes) -> tuple[Member, ...]:
    """Give the members of an archive; raises BrokenArchive where any byte is not as it must be."""
    try:
        members = tuple(_members(archive))
    except (struct.error, zlib.error, ValueError) as problem:
        raise BrokenArchive(f"expected a bundle, found a file that is none or was cut ({problem}).") from problem
    names = [member.name for member in members]
    if len(names) != len(set(names)):
        raise BrokenArchive("expected each file once, found one that is doubled.")
    again = zipped(members)
    if again != archive:
        at = next((at for at, pair in enumerate(zip(again, archive, strict=False)) if pair[0] != pair[1]), len(again))
        raise BrokenArchive(f"expected the bytes of a bundle as it was made, found others from byte {at:,} on.")
    return members


def _facts(member: Member) -> bytes:
    """Give what both headers of a member say of it."""
    sums = zlib.crc32(member.content), len(member.packed), len(member.content)
    return struct.pack("<HHHHHLLLH", _VERSION, 0, member.method, _MIDNIGHT, _FIRST_OF_1980, *sums, len(member.name))


def _local(member: Member, facts: bytes) -> bytes:
    return _LOCAL + facts + struct.pack("<H", 0) + member.name.encode("ascii")


def _central(member: Member, facts: bytes, at: int) -> bytes:
    made_by = struct.pack("<H", _MADE_BY_UNIX)
    return _CENTRAL + made_by + facts + struct.pack("<HHHHLL", 0, 0, 0, 0, _MODE, at) + member.name.encode("ascii")


def _members(archive: bytes) -> Iterator[Member]:
    mark, _, _, _, count, _, at, _ = _END_RECORD.unpack(archive[-_END_RECORD.size :])
    if mark != _END:
        raise ValueError("it does not end as a zip file does")
    left = LARGEST
    for _ in range(count):
        mark, _, method, _, _, crc, packed, size, name, extra, comment, _, _, _, start = _ENTRY.unpack_from(archive, at)
        left -= size
        if mark != _CENTRAL or left < 0:
            raise ValueError("its directory is broken" if left >= 0 else f"it holds more than {LARGEST:,} bytes")
        begin = at + _ENTRY.size
        at = begin + name + extra + comment
        data = start + _HEADER + name
        content = archive[data : data + packed]
        yield _member(archive[begin : begin + name].decode("ascii"), content, method, size, crc)


_HEADER = 30
"""The length of a member's own header, without its name."""


def _member(name: str, packed: bytes, method: int, size: int, crc: int) -> Member:
    content = packed
    if method == DEFLATED:
        unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
        content = unpacker.decompress(packed, size + 1)
        if not unpacker.eof or unpacker.unused_data:
            raise ValueError(f"{name} does not end where it should")
    if len(content) != size or zlib.crc32(content) != crc:
        raise ValueError(f"{name} is not what its checksum says")
    return Member(name, content, packed)
