"""All scenarios, for pytest to collect."""

from pytest_bdd import scenarios

scenarios(".")
