"""The command for tests, in an empty folder of its own."""

from tests.runs.conftest import harp

__all__ = ["harp"]
