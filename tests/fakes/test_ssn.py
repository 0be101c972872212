import pytest

from fakes.ssn import FileKind, file_kind, is_synthetic, synthetic_ssn


@pytest.mark.parametrize("kind", FileKind)
def test_ssn_is_synthetic_and_tells_its_kind(kind: FileKind) -> None:
    """Every number made is in the ranges of nobody, and its group gives the credit file away."""
    for index in range(500):
        ssn = synthetic_ssn("spring", index, kind)
        assert is_synthetic(ssn)
        assert kind is file_kind(ssn)


def test_ssns_of_a_run_are_unique() -> None:
    """No two people of a run share a number, whatever their kinds."""
    made = {synthetic_ssn("spring", index, kind) for index in range(3000) for kind in FileKind}

    assert 3000 * len(FileKind) == len(made)


def test_runs_do_not_share_ssns() -> None:
    """Two runs on one deployment take different people."""
    spring = {synthetic_ssn("spring", index, FileKind.ORDINARY) for index in range(1000)}
    autumn = {synthetic_ssn("autumn", index, FileKind.ORDINARY) for index in range(1000)}

    assert not spring & autumn


@pytest.mark.parametrize("ssn", ["666010001", "900490001", "999019999"])
def test_edges_of_the_synthetic_ranges_are_synthetic(ssn: str) -> None:
    """Areas 666 and 900-999 with groups 01-49 and a serial belong to nobody."""
    assert is_synthetic(ssn)


@pytest.mark.parametrize(
    "ssn",
    ["665010001", "667010001", "899010001", "000010001", "900500001", "900000001", "900010000", "12345", "90001000x"],
)
def test_what_may_be_real_is_not_synthetic(ssn: str) -> None:
    """Other areas may be people's, groups from 50 may be taxpayer numbers, and the rest are no numbers at all."""
    assert not is_synthetic(ssn)
