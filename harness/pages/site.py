"""All pages of a deployment, for one person's browser."""

from harness.browser.port import Browser
from harness.pages.account_information import AccountInformation
from harness.pages.confirmation import Confirmation
from harness.pages.profile_information import ProfileInformation
from harness.pages.qpp import RegisterView, SignInPage
from harness.pages.remote_proofing import ProofingFailure, RemoteProofing


class Pages:
    """The pages that the guide describes, as one browser sees them."""

    def __init__(self, browser: Browser, *, harp: str, qpp: str) -> None:
        """Offer the pages of the sites at `harp` and `qpp`."""
        self.harp, self.qpp = harp, qpp
        self.browser = browser
        self.sign_in = SignInPage(browser, qpp)
        self.register_view = RegisterView(browser, qpp)
        self.profile_information = ProfileInformation(browser)
        self.account_information = AccountInformation(browser)
        self.remote_proofing = RemoteProofing(browser)
        self.proofing_failure = ProofingFailure(browser)
        self.confirmation = Confirmation(browser)
