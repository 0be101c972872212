"""HARP's way into manual proofing, which begins and ends at Step 1."""

from collections.abc import Mapping

from harness.browser.port import Browser
from harness.pages.forms import Judgement, judgement
from harness.pages.labels import Press, ProfileField, Step
from harness.pages.profile_information import ProfileInformation


class ManualProofing:
    """The guidance on manual proofing, with Submit Info for Manual Proofing and Cancel."""

    def __init__(self, browser: Browser, profile_information: ProfileInformation) -> None:
        """Offer it in a browser that is at Step 1, or at another page that offers to initiate it."""
        self._browser, self._profile_information = browser, profile_information

    def initiate(self) -> None:
        """Have the guidance displayed (MAN-008)."""
        self._browser.press(Press.INITIATE_MANUAL_PROOFING)

    def is_displayed(self) -> bool:
        """Tell whether the guidance is there, by the way on that only it offers."""
        return self._browser.read().control(Press.SUBMIT_INFO) is not None

    def fill_in(self, answers: Mapping[str, str]) -> None:
        """Fill Profile Information in, with agreeing to the Terms & Conditions unless they are left empty."""
        page = self._profile_information
        page.fill_in({label: answer for label, answer in answers.items() if label != ProfileField.TERMS})
        if answers.get(ProfileField.TERMS, "agreed"):
            page.agree_to_terms()

    def submit_info(self) -> None:
        """Submit Profile Information for manual proofing, initiated before if it is not yet.

        Where nobody can, since the way on is not enabled, nothing is done.
        """
        if not self.is_displayed():
            self.initiate()
        control = self._browser.read().control(Press.SUBMIT_INFO)
        if control is None or control.enabled:
            self._browser.press(Press.SUBMIT_INFO)

    def cancel(self) -> None:
        """Leave it without beginning (MAN-010)."""
        self._browser.press(Press.CANCEL)

    def judgement(self) -> Judgement:
        """Tell how Submit Info was judged; a way on that is not enabled refuses each required field left empty."""
        page = self._browser.read()
        control = page.control(Press.SUBMIT_INFO)
        if control is None or control.enabled:
            return judgement(page, Step.PROFILE)
        empty = {field.label: field.message for field in page.fields if field.required and not field.value}
        return Judgement(accepted=False, refused=empty)
