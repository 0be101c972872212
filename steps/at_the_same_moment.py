"""Sentences about people who act at the same moment, each at a browser of their own."""

from pytest_bdd import given, then, when

from harness.at_once import Together
from harness.company import OFFICIAL, OTHER_OFFICIAL, PERSON, company
from harness.pages.labels import Role
from harness.pages.manage_access import Request
from harness.world import World

FIRST, SECOND = "one of two people", "the other one of two people"
