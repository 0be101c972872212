"""All tables that a profile may have: to be read, listed in its reference, and known to editors."""

from typing import Any

from harness.profiles.authorization import AUTHORIZATION
from harness.profiles.budgets import BUDGETS
from harness.profiles.capabilities import CODES, MAIL
from harness.profiles.captcha import CAPTCHA
from harness.profiles.control import CONTROL, EXPERIAN
from harness.profiles.deployment import ARTEFACTS, BROWSER, DEPLOYMENT, TIMEOUTS
from harness.profiles.form import Form
from harness.profiles.hosts import HOSTS
from harness.profiles.locators import LOCATORS, OVERLAYS
from harness.profiles.offers import OFFERS
from harness.profiles.pages import REFINED
from harness.profiles.people import ORGANIZATIONS, PEOPLE
from harness.profiles.wordings import WORDINGS

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
