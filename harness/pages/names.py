"""The pages by the names that a profile calls them, with the labels that the guide prints on each."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from itertools import chain
from types import MappingProxyType

from harness.pages import labels
from harness.pages.change_password import CURRENT_PASSWORD, SAVING, WAYS
from harness.pages.connecting import CONFIRM, CONNECT, FIND, GO_ON, REQUEST
from harness.pages.labels import (
    LOG_OUT_WORDS,
    QPP_NAVIGATION,
    ROBOT,
    Access,
    AccountField,
    ConnectField,
    DataField,
    DeviceField,
    DeviceType,
    OrganizationType,
    Press,
    ProfileField,
    ReferenceField,
    Role,
    SignInField,
    Step,
)
from harness.pages.proofing_outcome import WAYS_ON
from harness.pages.recovery import PASSWORD_WAYS, SENDING, USER_ID_WAYS

EVERY_PAGE = "Every page"
"""The name under which a profile tells what holds wherever it stands."""

LOG_OUT = LOG_OUT_WORDS[0].capitalize()

SIGN_UP = "Sign Up"
"""The way from the login to the registration, which only scenarios name (LGN-004)."""

PAGES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        name: tuple(str(label) for label in on_it)
        for name, on_it in {
            "Home": QPP_NAVIGATION,
            "Sign In": (*SignInField, Press.SIGN_IN, Press.REGISTER, Press.RECOVER, Press.FORGOT, Press.SUBMIT),
            "Register": (Press.REGISTER_WITH_HARP, Press.SIGN_IN, Press.PRIVACY_ACT_STATEMENT),
            Step.PROFILE: (
                *ProfileField,
                Press.NEXT,
                Press.BACK,
                Press.TERMS,
                Press.INITIATE_MANUAL_PROOFING,
                Press.ENTER_REFERENCE_NUMBER,
                Press.RETRY,
                Press.PRIVACY_ACT_STATEMENT,
            ),
            Press.TERMS: (Press.CLOSE,),
            "Reference Number": (*ReferenceField, Press.SUBMIT, Press.CANCEL),
            "Manual Proofing": (Press.INITIATE_MANUAL_PROOFING, Press.SUBMIT_INFO, Press.CANCEL),
            Step.ACCOUNT: (*AccountField, ROBOT, Press.NEXT, Press.BACK, Press.INITIATE_MANUAL_PROOFING),
            Step.PROOFING: (ROBOT, Press.NEXT, Press.BACK, *WAYS_ON),
            Step.CONFIRMATION: (Press.LOGIN_TO_COMPLETE_SETUP,),
            "Login": (
                AccountField.USER_ID,
                AccountField.PASSWORD,
                ProfileField.TERMS,
                Press.LOGIN,
                SIGN_UP,
                Press.REGISTER,
                Press.FORGOT,
                Press.RECOVER,
                Press.TERMS,
            ),
            "Two-Factor Authentication": (
                *DeviceField,
                *DeviceType,
                Press.ADD_DEVICE,
                Press.SEND_CODE,
                Press.RESEND_CODE,
                Press.SUBMIT,
                Press.CANCEL,
                Press.REMOVE,
                Press.COMPLETE_SETUP,
                Press.SEND_PUSH,
                Press.CONTINUE,
            ),
            "My Account": (Press.DEVICES, LOG_OUT, *WAYS),
            Press.MANAGE_ACCESS: (Press.MANAGE_ACCESS, Press.CONNECT_TO_ORGANIZATION, *Access),
            Press.CONNECT_TO_ORGANIZATION: (
                *ConnectField,
                *OrganizationType,
                *Role,
                *GO_ON,
                *FIND,
                *CONFIRM,
                *CONNECT,
                *REQUEST,
            ),
            Access.REPORT_DATA: (*DataField, Access.SUBMIT_DATA),
            "Recovery": (
                ProfileField.EMAIL,
                AccountField.USER_ID,
                AccountField.ANSWER,
                *USER_ID_WAYS,
                *PASSWORD_WAYS,
                *SENDING,
            ),
            "Change Password": (
                CURRENT_PASSWORD,
                AccountField.PASSWORD,
                AccountField.CONFIRM_PASSWORD,
                AccountField.ANSWER,
                *SAVING,
            ),
        }.items()
    }
)
"""The pages in their order, each with its labels; a label may stand on several."""

_TABLES = [
    each
    for each in vars(labels).values()
    if isinstance(each, type) and issubclass(each, StrEnum) and each not in {StrEnum, Step}
]

FIELDS = frozenset(str(label) for each in _TABLES if each.__name__.endswith("Field") for label in each) | {
    ROBOT,
    CURRENT_PASSWORD,
}
"""The labels of fields."""

OPTIONS = frozenset(str(label) for label in (*DeviceType, *OrganizationType, *Role))
"""The labels of choices; all others are of what is pressed."""


def labels_on(page: str) -> tuple[str, ...]:
    """Give the labels that a profile may say something of for a page, and for every page those of all."""
    if page != EVERY_PAGE:
        return PAGES[page]
    listed: Iterable[str] = chain(*PAGES.values(), *([str(label) for label in each] for each in _TABLES))
    return tuple(dict.fromkeys(listed))
