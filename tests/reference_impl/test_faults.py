"""The catalogue of faults: each does what it says, and a deployment without it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reference_impl.domain import labels

if TYPE_CHECKING:
    from reference_impl.app import Settings
    from tests.reference_impl.conftest import Deploy, Forms

TWELVE = dict.fromkeys((labels.PASSWORD, labels.CONFIRM_PASSWORD), "Horse battry7")


@pytest.mark.parametrize(
    ("faults", "step"), [([], "Account Information"), (["password-minimum-12"], "Remote Proofing")]
)
def test_password_minimum_12(deploy: Deploy, settings: Settings, forms: Forms, faults: list[str], step: str) -> None:
    """A password of 13 characters is accepted with the fault only (PWD-001)."""
    visitor = deploy(settings, *faults).visitor()
    visitor.submit("/register", forms.profile)
    assert step == visitor.submit("/register/account", forms.account | TWELVE).step


@pytest.mark.parametrize(
    ("faults", "step"), [([], "Profile Information"), (["terms-not-enforced"], "Account Information")]
)
def test_terms_not_enforced(deploy: Deploy, settings: Settings, forms: Forms, faults: list[str], step: str) -> None:
    """Step 1 without agreement is accepted with the fault only (TNC-002, PRF-026)."""
    visitor = deploy(settings, *faults).visitor()
    assert step == visitor.submit("/register", forms.profile | {labels.TERMS: ""}).step


@pytest.mark.parametrize(("faults", "shown"), [([], True), (["no-review-reference-number"], False)])
def test_no_review_reference_number(
    deploy: Deploy, settings: Settings, forms: Forms, faults: list[str], *, shown: bool
) -> None:
    """The failure page lacks the number with the fault only (ERR-003, ERR-007)."""
    deployment = deploy(settings, *faults)
    deployment.experian.will_decide("RF1", "REF-77")
    visitor = forms.to_questions(deployment.visitor())
    assert "578-5409" in visitor.alert
    assert shown == ("REF-77" in visitor.text)


def test_an_unknown_fault_is_refused_with_the_nearest(deploy: Deploy, settings: Settings) -> None:
    """The sentence names what was probably meant."""
    with pytest.raises(ValueError, match="Did you mean “terms-not-enforced”"):
        deploy(settings, "terms-not-enforcd")
