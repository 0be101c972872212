"""What a run needs of a deployment, wherever it is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from harness.browser.port import Browser
from harness.capabilities.captcha import Captcha
from harness.capabilities.organizations import AcoMs, Directory, Enrolment, HelpDesk
from harness.capabilities.port import Accounts, BackOffice, Bureau, Channel, Clock, Codes, Messages, Pushes
from harness.pages.refining import Refinements
from harness.profiles.profile import Sites
from harness.profiles.wordings import Wordings
from harness.spending.ledger import SpendingLedger


@dataclass(frozen=True)
class Deployment:
    """A deployment that is open for a run: where its sites are, how to get a fresh browser, what it lends."""

    name: str
    sites: Sites
    open_browser: Callable[[], Browser]
    """Opens a new window without cookies; raises `Unreachable` or `NoBrowser`."""
    browser: dict[str, str]
    """The kind and the version of the browser under test."""
    messages: Messages | None = None
    clock: Clock | None = None
    bureau: Bureau | None = None
    accounts: Accounts | None = None
    back_office: BackOffice | None = None
    pushes: Pushes | None = None
    captcha: Captcha | None = None
    """What stands for ticking the captcha's box; None where it is ticked as any other."""
    directory: Directory | None = None
    enrolment: Enrolment | None = None
    help_desk: HelpDesk | None = None
    aco_ms: AcoMs | None = None
    artefacts: tuple[Path, ...] = ()
    """Files and folders in which the deployment keeps things, to be looked through."""
    stopped: Callable[[], Mapping[str, int]] = dict
    """Gives how many requests to which hosts were stopped since it was last asked: they are not the profile's."""
    spending: SpendingLedger | None = None
    """What the run may use up, and what it has; None where nothing that is used up stays."""
    codes: Mapping[Channel, Codes] = field(default_factory=dict)
    """Where security codes come from, by the way they are sent; a way that nothing is lent for is not there."""
    wordings: Wordings = field(default_factory=Wordings)
    """How it words its errors, where its profile is stricter than the guide."""
    refined: Refinements = field(default_factory=Refinements)
    """What stands for single pages."""
