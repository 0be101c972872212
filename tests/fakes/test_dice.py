from fakes.dice import number, pick, shuffled


def test_number_is_the_same_in_every_process() -> None:
    """The number of given parts is fixed for ever, for people on a deployment outlive the process that made them."""
    assert number("a", 1) == 9484037261928657086


def test_number_tells_parts_apart() -> None:
    """Parts are not simply joined: (a, bc) differs from (ab, c)."""
    assert number("a", "bc") != number("ab", "c")


def test_pick_gives_one_of_the_options() -> None:
    """Every option is reached by some parts, and nothing else is."""
    assert {"x", "y"} == {pick(("x", "y"), seed) for seed in range(50)}


def test_shuffled_keeps_all_items() -> None:
    """Shuffling changes the order alone."""
    assert list(range(20)) == sorted(shuffled(range(20), "seed"))
    assert shuffled(range(20), "seed") != shuffled(range(20), "other seed")
