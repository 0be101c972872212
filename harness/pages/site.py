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
from harness.pages.remote_proofing import RemoteProofing
from harness.pages.retrying import Retrying
from harness.pages.sign_in import SignInPage
from harness.pages.terms import Terms
from harness.pages.two_factor import TwoFactor


class Pages:
    """The pages that the guide describes, as one browser sees them."""

    def __init__(self, browser: Browser, *, harp: str, qpp: str) -> None:
        """Offer the pages of the sites at `harp` and `qpp`."""
        self.harp, self.qpp = harp, qpp
        self.browser = browser
        self.home = HomePage(browser, qpp)
        self.sign_in = SignInPage(browser, qpp)
        self.register_view = RegisterView(browser, qpp)
        self.harp_help = HelpPage(browser, harp)
        self.profile_information = ProfileInformation(browser)
        self.terms = Terms(browser)
        self.reference_number = ReferenceNumber(browser)
        self.retrying = Retrying(browser)
        self.account_information = AccountInformation(browser)
        self.remote_proofing = RemoteProofing(browser)
        self.proofing_outcome = ProofingOutcome(browser)
        self.confirmation = Confirmation(browser)
        self.manual_proofing = ManualProofing(browser)
        self.login = LoginPage(browser, harp)
        self.two_factor = TwoFactor(browser)
        self.account_home = AccountHome(browser)
        self.manage_access = ManageAccess(browser)
        self.connecting = Connecting(browser)
        self.organization_data = OrganizationData(browser)
        self.organization_users = OrganizationUsers(browser)
        self.recovery = Recovery(browser, qpp)
        self.change_password = ChangePassword(browser)

    def whose(self) -> str:
        """Name the site that the browser is on: one of the deployment's two, or else its host."""
        at = urlsplit(self.browser.read().address)
        for name, site in (("the HARP site", self.harp), ("the QPP site", self.qpp)):
            if (at.scheme, at.netloc) == urlsplit(site)[:2]:
                return name
        return at.netloc
