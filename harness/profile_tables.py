"""All tables that a profile may have: to be read, listed in its reference, and known to editors."""

from typing import Any

from harness.profile_authorization import AUTHORIZATION
from harness.profile_budgets import BUDGETS
from harness.profile_capabilities import CODES, MAIL
from harness.profile_captcha import CAPTCHA
from harness.profile_control import CONTROL, EXPERIAN
from harness.profile_deployment import ARTEFACTS, BROWSER, DEPLOYMENT, TIMEOUTS
from harness.profile_form import Form
from harness.profile_hosts import HOSTS
from harness.profile_locators import LOCATORS, OVERLAYS
from harness.profile_offers import OFFERS
from harness.profile_pages import REFINED
from harness.profile_people import ORGANIZATIONS, PEOPLE
from harness.profile_wordings import WORDINGS

TABLES: tuple[Form[Any, Any], ...] = (
    DEPLOYMENT,
    AUTHORIZATION,
    HOSTS,
    BUDGETS,
    OFFERS,
    WORDINGS,
    PEOPLE,
    ORGANIZATIONS,
    TIMEOUTS,
    BROWSER,
    CONTROL,
    EXPERIAN,
    CODES,
    MAIL,
    CAPTCHA,
    ARTEFACTS,
    LOCATORS,
    OVERLAYS,
    REFINED,
)
"""Each as its module declares it, in the order in which the reference tells them."""
