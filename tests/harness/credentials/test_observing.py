"""What is asked of a deployment to find the reading that it follows."""

from harness.credentials.readings import Observed
from harness.spec.following import NOT_OBSERVED
from tests.credentials.test_readings import observed, refusing


def test_the_rules_of_an_answer_are_not_observed_where_user_ids_need_a_symbol() -> None:
    """An answer with such a User ID in it might be refused for the symbol alone: nothing more is asked."""
    questions = ("Challenge Question Answer that every reading accepts: accepted", "User ID without a symbol: refused")
    found = observed("DSC-010", refusing(lambda chosen: chosen.user_id.isalnum()))
    assert Observed("DSC-010", NOT_OBSERVED, questions) == found
