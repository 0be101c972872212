"""The drawing of the states."""

from itertools import combinations

from harness.spec.places import features_folder
from harness.spec.states import STATES, State, StateModel, Transition, read_states
from reports.living.diagram import Box, Diagram, drawn


def model(*transitions: tuple[str, str], states: str = "abcd") -> StateModel:
    """Give a model of some states, the first of which is where everybody begins."""
    told = tuple(Transition("goes on", before, after, "PRF-027", "S-PRF-11") for before, after in transitions)
    return StateModel({name: State(name, name, verified=name == "d") for name in states}, told)


def box(diagram: Diagram, name: str) -> Box:
    """Give the box of a state."""
    return next(each for each in diagram.boxes if each.name == name)


def test_states_stand_in_the_order_of_their_steps() -> None:
    """Further down where it takes more steps, side by side where it takes as many."""
    diagram = drawn(model(("a", "b"), ("a", "c"), ("b", "d"), ("d", "a")))
    a, b, c, d = (box(diagram, name) for name in "abcd")
    assert a.y < b.y == c.y < d.y
    assert b.x < c.x


def test_a_state_that_nothing_leads_to_is_drawn() -> None:
    """In the last layer."""
    assert box(drawn(model(("a", "b"))), "d").y > box(drawn(model(("a", "b"))), "b").y


def test_transitions_of_one_way_share_an_arrow() -> None:
    """With the numbers that they have in the table."""
    diagram = drawn(model(("a", "b"), ("b", "a"), ("a", "b")))
    assert ["1, 3", "2"] == [arrow.numbers for arrow in diagram.arrows]


def test_there_and_back_are_two_lines() -> None:
    """They neither begin nor end at the same points."""
    there, back = drawn(model(("a", "b"), ("b", "a"))).arrows
    assert there.path.split()[-2:] != back.path.removeprefix("M").split()[:2]


def test_a_verified_state_is_marked() -> None:
    """By its frame."""
    diagram = drawn(model(("a", "b"), ("b", "d")))
    assert [False, False, True] == [box(diagram, name).is_verified for name in "abd"]


def test_the_specifications_own_can_be_read() -> None:
    """Every transition has its number, no number stands on another or on a box, and all of it is in the picture."""
    states = read_states(features_folder() / STATES)
    diagram = drawn(states)
    numbers = [number for arrow in diagram.arrows for number in arrow.numbers.split(", ")]
    assert sorted(map(str, range(1, len(states.transitions) + 1))) == sorted(numbers)
    rooms = [(each.x, each.y, each.width, 16.0) for each in diagram.arrows]
    rooms += [(each.x, each.y, each.width, each.height) for each in diagram.boxes]
    for (x, y, width, height), (x2, y2, width2, height2) in combinations(rooms, 2):
        assert abs(x - x2) >= (width + width2) / 2 or abs(y - y2) >= (height + height2) / 2, (x, y, x2, y2)
    for x, y, width, height in rooms:
        assert width / 2 <= x <= diagram.width - width / 2
        assert height / 2 <= y <= diagram.height - height / 2
