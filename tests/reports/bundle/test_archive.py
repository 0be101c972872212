import io
import zipfile
import zlib
from dataclasses import replace
from random import Random

import pytest

from reports.bundle.archive import BrokenArchive, deflated, stored, unzipped, zipped

MEMBERS = (stored("a", b"as it is"), deflated("b/c", b"again and " * 99))


def test_any_program_reads_it() -> None:
    """Python's own zipfile finds each file as it was."""
    with zipfile.ZipFile(io.BytesIO(zipped(MEMBERS))) as archive:
        assert None is archive.testzip()
        assert {each.name: each.content for each in MEMBERS} == {
            name: archive.read(name) for name in archive.namelist()
        }


def test_what_was_packed_comes_back() -> None:
    """Reading gives what was written, whatever the order in which it was given."""
    assert MEMBERS == unzipped(zipped(reversed(MEMBERS)))


def test_what_a_compressor_makes_larger_is_stored() -> None:
    """A picture that is packed already is not packed again."""
    noise = Random(1).randbytes(999)

    assert noise == deflated("picture", noise).packed


def test_every_single_byte_counts() -> None:
    """Wherever one byte is changed, reading refuses it or gives other packed bytes, which a manifest pins by hash."""
    content = zipped(MEMBERS)

    for at in range(len(content)):
        changed = bytearray(content)
        changed[at] ^= 1 << at % 8
        try:
            assert MEMBERS != unzipped(bytes(changed))
        except BrokenArchive:
            continue


@pytest.mark.parametrize(
    "odd",
    [
        lambda content: content + b"more",
        lambda content: b"before" + content,
        lambda content: content[:-1],
        lambda content: content[:-2] + b"\x04\x00note",
        lambda content: content[:40],
        lambda _: b"",
    ],
    ids=["after", "before", "cut", "comment", "short", "nothing"],
)
def test_slack_is_refused(odd: object) -> None:
    """Nothing can stand before, after or instead of what an archive holds."""
    with pytest.raises(BrokenArchive):
        unzipped(odd(zipped(MEMBERS)))  # type: ignore[operator] # a function of the parameters above


def test_a_file_of_another_program_is_refused() -> None:
    """A zip file with the same files, but dates and fields of its own, is told from where on it differs."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("a", "as it is")

    with pytest.raises(BrokenArchive, match=r"found others from byte \d+ on"):
        unzipped(content.getvalue())


def test_a_doubled_file_is_refused() -> None:
    """Two files of one name could be read by one program each."""
    with pytest.raises(BrokenArchive, match="doubled"):
        unzipped(zipped([stored("a", b"1"), stored("a", b"2")]))


def test_a_file_that_says_it_is_small_is_not_unpacked_whole() -> None:
    """What unpacks to more than it says is refused before it fills the memory."""
    lying = replace(deflated("bomb", b"\0" * 9_999_999), content=b"\0")

    with pytest.raises(BrokenArchive, match="bomb"):
        unzipped(zipped([lying]))


def test_packing_is_not_the_compressors_affair_alone() -> None:
    """The unused bits at the end of packed bytes unpack to the same, and yet are other bytes."""
    packed = MEMBERS[1].packed
    twins = [packed[:-1] + bytes([packed[-1] ^ 1 << bit]) for bit in range(8)]

    assert any(_unpacks(each) for each in twins)


def _unpacks(packed: bytes) -> bool:
    try:
        return zlib.decompress(packed, -zlib.MAX_WBITS) == MEMBERS[1].content
    except zlib.error:
        return False
