"""The pages that anybody can come to who has no account, and what the guide prints on each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from harness.pages.labels import SIGN_IN_WORDS, AccountField, Press, ProfileField, ReferenceField, SignInField, Step
from harness.pages.recovery import PASSWORD_WAYS, USER_ID_WAYS
from harness.pages.site import Pages


@dataclass(frozen=True)
class Wanted:
    """A field or control that the guide prints; where it leaves the name open, all that it may be called."""

    names: tuple[str, ...]

    @property
    def label(self) -> str:
        """What to call it."""
        return self.names[0]

    def is_named(self, name: str) -> bool:
        """Tell whether something of this name is meant; where the name is open, letter case is too."""
        if len(self.names) == 1:
            return name == self.label
        return name.casefold() in {each.casefold() for each in self.names}


@dataclass(frozen=True)
class Stop:
    """A page on the way through a deployment, and how to come there without submitting anything."""

    name: str
    come: Callable[[Pages], object]
    fields: tuple[Wanted, ...]
    controls: tuple[Wanted, ...]


def _named(*labels: str) -> tuple[Wanted, ...]:
    return tuple(Wanted((str(label),)) for label in labels)


def _to_step_1(pages: Pages) -> None:
    pages.register_view.open()
    pages.register_view.register_with_harp()


def _to_terms(pages: Pages) -> None:
    _to_step_1(pages)
    pages.terms.review()


def _to_reference_number(pages: Pages) -> None:
    _to_step_1(pages)
    pages.reference_number.open()


SIGN_IN = Wanted(tuple(each.title() for each in SIGN_IN_WORDS))
RECOVERY = Wanted((Press.RECOVER, Press.FORGOT))

CHAPTERS: Mapping[str, str] = MappingProxyType(
    {
        Press.INITIATE_MANUAL_PROOFING: "manual proofing",
        Press.ENTER_REFERENCE_NUMBER: "experian reference number",
        "Reference Number": "experian reference number",
        RECOVERY.label: "forgotten user id or password",
        "Recovery": "forgotten user id or password",
    }
)
"""The chapters of which a deployment may have none, by the controls that lead to them and the pages that begin them."""

STOPS: tuple[Stop, ...] = (
    Stop("Home", lambda pages: pages.home.open(), (), (SIGN_IN,)),
    Stop(
        "Sign In",
        lambda pages: pages.sign_in.open(),
        _named(*SignInField),
        (*_named(Press.SIGN_IN, Press.REGISTER), RECOVERY),
    ),
    Stop("Register", lambda pages: pages.register_view.open(), (), _named(Press.REGISTER_WITH_HARP)),
    Stop(
        Step.PROFILE,
        _to_step_1,
        _named(*ProfileField),
        _named(Press.NEXT, Press.TERMS, Press.INITIATE_MANUAL_PROOFING, Press.ENTER_REFERENCE_NUMBER),
    ),
    Stop(Press.TERMS, _to_terms, (), _named(Press.CLOSE)),
    Stop("Reference Number", _to_reference_number, _named(*ReferenceField), _named(Press.SUBMIT, Press.CANCEL)),
    Stop(
        "Login",
        lambda pages: pages.login.open(),
        _named(AccountField.USER_ID, AccountField.PASSWORD, ProfileField.TERMS),
        _named(Press.LOGIN),
    ),
    Stop("Recovery", lambda pages: pages.recovery.open(), (), (Wanted(USER_ID_WAYS), Wanted(PASSWORD_WAYS))),
)
"""In the order in which a newcomer meets them."""
