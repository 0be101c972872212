"""All pages of a deployment, for one person's browser."""

from urllib.parse import urlsplit

from harness.browser.port import Browser
from harness.pages.account_home import AccountHome
from harness.pages.account_information import AccountInformation
from harness.pages.change_password import ChangePassword
from harness.pages.confirmation import Confirmation
from harness.pages.connecting import Connecting
from harness.pages.harp_help import HelpPage
from harness.pages.login import LoginPage
from harness.pages.manage_access import ManageAccess
from harness.pages.manual_proofing import ManualProofing
from harness.pages.organization import OrganizationData, OrganizationUsers
from harness.pages.profile_information import ProfileInformation
from harness.pages.proofing_outcome import ProofingOutcome
from harness.pages.qpp import HomePage, RegisterView
from harness.pages.recovery import Recovery
from harness.pages.reference_number import ReferenceNumber
from harness.pages.refining import Refinements
from harness.pages.remote_proofing import RemoteProofing
from harness.pages.retrying import Retrying
from harness.pages.sign_in import SignInPage
from harness.pages.terms import Terms
from harness.pages.two_factor import TwoFactor


class Pages:
    """The pages that the guide describes, as one browser sees them."""

    def __init__(self, browser: Browser, *, harp: str, qpp: str, refined: Refinements | None = None) -> None:
        """Offer the pages of the sites at `harp` and `qpp`, some of them `refined`."""
        of = (refined or Refinements()).of
        self.harp, self.qpp = harp, qpp
        self.browser = browser
        self.home = of(HomePage)(browser, qpp)
        self.sign_in = of(SignInPage)(browser, qpp)
        self.register_view = of(RegisterView)(browser, qpp)
        self.harp_help = of(HelpPage)(browser, harp)
        self.profile_information = of(ProfileInformation)(browser)
        self.terms = of(Terms)(browser)
        self.reference_number = of(ReferenceNumber)(browser)
        self.retrying = of(Retrying)(browser)
        self.account_information = of(AccountInformation)(browser)
        self.remote_proofing = of(RemoteProofing)(browser)
        self.proofing_outcome = of(ProofingOutcome)(browser)
        self.confirmation = of(Confirmation)(browser)
        self.manual_proofing = of(ManualProofing)(browser, self.profile_information)
        self.login = of(LoginPage)(browser, harp)
        self.two_factor = of(TwoFactor)(browser)
        self.account_home = of(AccountHome)(browser)
        self.manage_access = of(ManageAccess)(browser)
        self.connecting = of(Connecting)(browser)
        self.organization_data = of(OrganizationData)(browser)
        self.organization_users = of(OrganizationUsers)(browser)
        self.recovery = of(Recovery)(browser, qpp)
        self.change_password = of(ChangePassword)(browser)

    def whose(self) -> str:
        """Name the site that the browser is on: one of the deployment's two, or else its host."""
        at = urlsplit(self.browser.read().address)
        for name, site in (("the HARP site", self.harp), ("the QPP site", self.qpp)):
            if (at.scheme, at.netloc) == urlsplit(site)[:2]:
                return name
        return at.netloc
