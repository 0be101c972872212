"""The forms that ask for credentials, as a probe asks them, in the browser of a scenario's person."""

from harness.credentials.judgement import Credentials
from harness.errors import Trouble
from harness.journey import Registration
from harness.pages.forms import Judgement, judgement
from harness.pages.labels import AccountField, Step
from harness.probing import Probe
from harness.world import World


def probe_of(world: World) -> Probe:
    """Give a probe of Step 2, where the scenario's person is, with what they chose as good credentials."""
    return Probe(AccountForm(world), good_credentials(world))


def good_credentials(world: World) -> Credentials:
    """Give what the scenario's person chose, with the first of the page's challenge questions."""
    person, page = world.applicant, world.pages.account_information
    return Credentials(person.user_id, person.password, person.password, page.questions()[0], person.answer)


class AccountForm:
    """Step 2 of the remote path."""

    def __init__(self, world: World) -> None:
        """Ask in the world's browser, where the person is at Step 2."""
        self._world = world
        world.browser.read()

    def begin_again(self) -> None:
        """See `Form.begin_again`: in a new browser, so that nothing of the last time is left."""
        self._world.change_browser()
        Registration(self._world).to_account_information()

    def judge(self, chosen: Credentials) -> Judgement:
        """See `Form.judge`."""
        question = self._world.browser.seen.field(AccountField.QUESTION)
        # Nobody can take the choice of a question back on a page.
        if question and question.value and not chosen.question:
            self.begin_again()
        answers: dict[str, str] = {
            AccountField.USER_ID: chosen.user_id,
            AccountField.PASSWORD: chosen.password,
            AccountField.CONFIRM_PASSWORD: chosen.confirmation,
            AccountField.QUESTION: chosen.question,
            AccountField.ANSWER: chosen.answer,
        }
        browser = self._world.browser
        self._world.pages.account_information.submit_again(answers, browser.seen)
        if browser.seen.step == Step.PROFILE:
            raise Trouble(f"{Step.ACCOUNT} led back to {Step.PROFILE}: the registration was forgotten")
        return judgement(browser.seen, Step.ACCOUNT)
