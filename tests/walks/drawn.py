"""What the steps of a walk are drawn from."""

from typing import TypeVar

from hypothesis import strategies as st

Thing = TypeVar("Thing")

DECISIONS = st.sampled_from(("approve", "approve", "reject", "request more", "request more"))
"""Rejecting is the rarest: after it little can happen."""
WHICH = st.integers(0, 1)
"""Which of both browsers, or of the things there are to choose from."""
FILES = ("ordinary", "ordinary", "three questions", "frozen")
STARTS = ("started", "failed once", "pending manual", "closed")
"""Where walks begin: what takes many steps to reach would else be walked too rarely."""
ANSWERS = st.sampled_from(("right", "wrong", "wrong"))


def one_of(some: list[Thing], which: int) -> Thing:
    """Give one of some things by what was drawn, however few there are."""
    return some[which % len(some)]
