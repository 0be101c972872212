"""In which order scenarios run."""

from harness.running.ordering import places
from tests.harness.samples import compiled


def test_scenarios_that_move_the_clock_come_last() -> None:
    """All others keep the order of the guide, and so do the movers among themselves."""
    clock = {"S-MAN-60[29]", "S-MAN-64"}
    ids = ["S-NAV-01", "S-MAN-60[29]", "S-MAN-40", "S-MAN-64", "S-MFA-01"]
    found = places(compiled(id_, tags=(id_, "clock") if id_ in clock else (id_,)) for id_ in ids)
    assert ["S-NAV-01", "S-MAN-40", "S-MFA-01", "S-MAN-60[29]", "S-MAN-64"] == sorted(found, key=found.__getitem__)
