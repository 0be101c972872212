"""The root of everything the fakes refuse."""


class FakesError(Exception):
    """A party around a deployment was asked for something it can't or must not give."""
