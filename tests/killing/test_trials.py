"""Each fault meets all who claim what it breaks, and some who do not."""

from harness.killing.in_chromium import in_chromium
from harness.killing.trials import trials
from reference_impl.faults.fault import Fault
from tests.killing.samples import scenario

COMPILED = [scenario("S-PWD-01", "PWD-001"), scenario("S-PWD-02", "PWD-002"), scenario("S-NAV-01", "NAV-001")]


def test_all_who_claim_it_are_tried() -> None:
    """One requirement in common is enough."""
    (trial,) = trials({"short": Fault("short", ("PWD-001", "PWD-002"), "")}, COMPILED, others=0)
    assert {"S-PWD-01", "S-PWD-02"} == trial.scenarios


def test_some_others_are_tried() -> None:
    """As many as asked for, or as there are."""
    (trial,) = trials({"short": Fault("short", ("PWD-001",), "")}, COMPILED, others=5)
    assert {"S-PWD-02", "S-NAV-01"} == trial.others


def test_the_others_are_the_same_each_time() -> None:
    """They are drawn by the fault's name."""
    many = [scenario(f"S-NAV-{number:02}", "NAV-001") for number in range(30)]
    once, again = (trials({"short": Fault("short", ("PWD-001",), "")}, many, others=3) for _ in range(2))
    assert once == again
    assert 3 == len(once[0].others)


def test_what_only_script_shows_is_tried_in_chromium() -> None:
    """Where no scenario without script claims a requirement, the fault is of no use elsewhere."""
    compiled = [scenario("S-SGN-01", "SGN-001", tags=["script"]), *COMPILED]
    assert ("unseen",) == in_chromium({"unseen": ["SGN-001"], "short": ["PWD-001"]}, compiled)
